"""What hangs on a row, said before it is removed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from django.db import router
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from msgspec import Struct

from ankerpunt.kit.wording import word
from ankerpunt.mirror.kinds import kinds
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Owned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Change, Member


class Consequence(Struct, frozen=True):
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
    except (ProtectedError, RestrictedError) as refusal:
        held = refusal.protected_objects if isinstance(refusal, ProtectedError) else refusal.restricted_objects
        return Consequence(keeps_it=_counted(held))
    along = [each for rows in collector.data.values() for each in rows if each != row]
    along += [each for found in collector.fast_deletes for each in found]
    return Consequence(goes_along=_counted(along))


def remove(row: Owned, *, by: Member) -> Change:
    """Remove a row with what belongs to it, as one act that can be undone."""
    with changing(by=by) as change:
        row.delete()
    return change


def _counted(rows: Iterable[object]) -> tuple[str, ...]:
    counts = Counter(type(row).__name__ for row in rows if isinstance(row, Owned))
    known = [name for name in kinds() if name in counts]
    return tuple(f"{counts[name]} {word(name, many=counts[name] != 1)}" for name in known)
