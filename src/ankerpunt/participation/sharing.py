"""What a team shares of its conversation, and where that goes: said by a room above, which this one does not know.

That room says it once, `keep_by(…)`, when Ankerpunt starts. Nothing here holds a person or a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts.half_year import half_year_of, is_second

Stance = Literal["for", "against"]
# Fewer teams could be told apart by those who know which of them talked.
FEWEST_TEAMS = 3


class Place(Struct, frozen=True):
    """Where a team places itself for a value, by the id of a marker; or that it sees it differently among itself."""

    value: str
    marker: str = ""
    differs: bool = False
    text: str = ""
    unit: str = ""


class Noticed(Struct, frozen=True):
    """Whether a team notices a cell, by its id; in its own words where it wrote any."""

    cell: str
    stance: Stance
    text: str = ""
    unit: str = ""


Shared = Place | Noticed
# Called with the organisation's id and what its teams shared, in no order that means anything.
Keeper = Callable[[str, Sequence[Shared]], None]
_keepers: list[Keeper] = []


def keep_by(keeper: Keeper) -> Keeper:
    _keepers[:] = [keeper]
    return keeper


def keeper() -> Keeper:
    return _keepers[0]


def half_year(day: date) -> str:
    """The half year of a day: “2026-1” or “2026-2”.

    >>> half_year(date(2026, 11, 30))
    '2026-2'
    """
    return f"{day.year}-{2 if is_second(half_year_of(day)) else 1}"
