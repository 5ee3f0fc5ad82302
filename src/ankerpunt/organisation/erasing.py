"""Taking a row away for good: with its history, the acts that name it, and what other rooms kept of it.

Removing is not enough where somebody takes their own words back: a history keeps what was removed, so that it can be
undone. A room that keeps something about rows says once how it lets go of that:

    erases(forget)

stands in a module that the AppConfig.ready() of the room imports. What a file of a database holds after that is for
`organisation.wiping`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.db.models.functions import Cast
from msgspec import Struct

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.models import Change, Receipt
from ankerpunt.organisation.wiping import wipe

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation, Owned


class Erased(Struct, frozen=True):
    """A row that is to go: its noun, the key it had in the database, and its id."""

    noun: str
    key: int
    slug: str


Eraser = Callable[["Organisation", Erased], None]
_rooms: dict[str, Eraser] = {}


def erases(eraser: Eraser) -> None:
    _rooms[f"{eraser.__module__}.{eraser.__qualname__}"] = eraser


def erase(rows: Sequence[Owned], *, of: Organisation) -> None:
    """Take these rows away as if nobody had ever written them; nothing brings them back."""
    with turn_of(of.pk):
        for row in rows:
            _erase(row, of)
        transaction.on_commit(wipe)


def _erase(row: Owned, of: Organisation) -> None:
    gone = Erased(type(row).__name__, row.pk, row.slug)
    row.organisation = of
    row.delete()
    type(row).history.filter(id=gone.key).delete()
    _take_out_of_acts(of, row._meta.label_lower, gone.key)
    Receipt.objects.filter(organisation=of, row=gone.slug).delete()
    for eraser in _rooms.values():
        eraser(of, gone)


def _take_out_of_acts(of: Organisation, label: str, key: int) -> None:
    """What else an act did can still be undone; an act that did nothing else is no act any more."""
    begins = f"{json.dumps([label, key])[:-1]},"
    acts = Change.objects.filter(organisation=of).annotate(said=Cast("touched", models.TextField()))
    for act in acts.filter(said__contains=begins):
        act.touched = [each for each in act.touched if each[:2] != [label, key]]
        if act.touched:
            act.save(update_fields=["touched", "first"])
        else:
            act.delete()
