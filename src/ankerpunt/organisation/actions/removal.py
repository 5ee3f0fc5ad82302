"""Removing a row: what goes along, and what holds on to it, to say so before it happens."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import router
from django.db.models.deletion import Collector, ProtectedError, RestrictedError

from ankerpunt.kit.wording import word
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Owned
from ankerpunt.plan.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db import models

    from ankerpunt.organisation.models import Change, Member


@dataclass(frozen=True)
class Consequence:
    """What goes along with a row, or what keeps it where it is; each as "3 pieces of evidence"."""

    goes_along: tuple[str, ...] = ()
    keeps_it: tuple[str, ...] = ()

    @property
    def allowed(self) -> bool:
        return not self.keeps_it


def consequence_of(row: Owned) -> Consequence:
    collector = Collector(using=router.db_for_write(type(row)), origin=row)
    try:
        collector.collect([row])
    except ProtectedError as refusal:
        return Consequence(keeps_it=_counted(refusal.protected_objects))
    except RestrictedError as refusal:
        return Consequence(keeps_it=_counted(refusal.restricted_objects))
    return Consequence(goes_along=_counted(each for rows in collector.data.values() for each in rows if each != row))


def remove(row: Owned, *, by: Member) -> Change:
    """Remove a row with what belongs to it, as one act that can be undone."""
    with changing(by=by) as change:
        row.delete()
    return change


def _counted(rows: Iterable[models.Model]) -> tuple[str, ...]:
    """How many of each noun, in the order of the plan and in the reader's words."""
    counts = Counter(type(row).__name__ for row in rows if isinstance(row, Owned))
    return tuple(f"{counts[name]} {word(name, many=counts[name] != 1)}" for name in WORDS if name in counts)
