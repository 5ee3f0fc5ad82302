"""The secret links of a member who leaves end, and those to a row that is taken away for good are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.organisation.erasing import Erased, erases
from ankerpunt.organisation.leaving import leaves
from ankerpunt.showing.actions.secret_link import withdraw
from ankerpunt.showing.models import SecretLink
from ankerpunt.showing.showable import KNOWN

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Organisation


def clear(member: Member, _to: Member | None, _by: Member) -> None:
    withdraw(SecretLink.objects.of(member.organisation).filter(made_by=member))


def forget(organisation: Organisation, gone: Erased) -> None:
    kinds = [each.kind for each in KNOWN.values() if each.noun == gone.noun]
    SecretLink.objects.of(organisation).filter(kind__in=kinds, object=gone.slug).delete()


leaves(clear)
erases(forget)
