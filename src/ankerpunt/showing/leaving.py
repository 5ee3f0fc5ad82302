"""The secret links of a member who leaves end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.organisation.leaving import leaves
from ankerpunt.showing.actions.secret_link import withdraw
from ankerpunt.showing.models import SecretLink

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member


def clear(member: Member, _to: Member | None, _by: Member) -> None:
    withdraw(SecretLink.objects.of(member.organisation).filter(made_by=member))


leaves(clear)
