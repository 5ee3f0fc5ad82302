"""What goes along when a row is removed, to say so before it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import router
from django.db.models.deletion import Collector

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Owned


def hangs_on(row: Owned) -> list[tuple[str, int]]:
    """The rows that would be removed with this one: the name of their kind, and how many."""
    collector = Collector(using=router.db_for_write(type(row)), origin=row)
    collector.collect([row])
    counts: dict[str, int] = {}
    for model, rows in collector.data.items():
        others = len(rows) - (model is type(row))
        if others > 0:
            name = model._meta.verbose_name if others == 1 else model._meta.verbose_name_plural
            counts[str(name)] = others
    return sorted(counts.items())
