"""What removing a row would mean: what goes along, and what holds on to it. To say so before it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models, router
from django.db.models.deletion import Collector
from django.utils.translation import get_language

from ankerpunt.plan.words import WORDS, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Owned


@dataclass(frozen=True)
class Removal:
    """`goes` and `holders` name a kind of row and say how many: `("evidence", 3)`."""

    goes: list[tuple[str, int]]
    holders: list[tuple[str, int]]

    @property
    def possible(self) -> bool:
        return not self.holders


def removal_of(row: Owned) -> Removal:
    collector = Collector(using=router.db_for_write(type(row)), origin=row)
    try:
        collector.collect([row])
    except models.RestrictedError as problem:
        return Removal([], _counted(problem.restricted_objects))
    rows = (each for rows in collector.data.values() for each in rows if each != row and not each._meta.auto_created)
    return Removal(_counted(rows), [])


def _counted(rows: Iterable[models.Model]) -> list[tuple[str, int]]:
    counts: dict[type[models.Model], int] = {}
    for row in rows:
        counts[type(row)] = counts.get(type(row), 0) + 1
    return sorted((_name(model, count), count) for model, count in counts.items())


def _name(model: type[models.Model], count: int) -> str:
    """What users call this kind of row."""
    if model.__name__ in WORDS:
        return label(model.__name__, many=count != 1, language="en" if get_language() == "en" else "nl")
    return str(model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural)
