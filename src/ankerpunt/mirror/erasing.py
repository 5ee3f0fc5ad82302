"""What this room keeps of a row that is taken away for good: findings, what was decided about them, plans in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.mirror import kept, storing
from ankerpunt.mirror.models import Checkup, Dismissal, Override
from ankerpunt.organisation.erasing import Erased, erase, erases

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation


def forget(organisation: Organisation, gone: Erased) -> None:
    """Other findings may name the row as well, so the check begins anew; other processes follow at their next page."""
    Checkup.objects.filter(organisation=organisation).delete()
    for decisions in (Dismissal, Override):
        erase(
            list(decisions.objects.filter(organisation=organisation, noun=gone.noun, object=gone.slug)), of=organisation
        )
    kept.forget()
    storing.forget()


erases(forget)
