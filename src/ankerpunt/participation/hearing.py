"""A door for what people heard or want to say, without an account: said by a room above, which this one does not know.

That room says it once, `heard_at(…)`, when Ankerpunt starts.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol

from msgspec import Struct


class Door(Struct, frozen=True):
    """All that a phone is told of a door. ``known`` are words with a capital that are nobody's name."""

    key: str
    organisation: str
    language: str
    question: str
    asked_by: str
    ends_on: date
    is_open: bool
    known: tuple[str, ...]


class Doors(Protocol):
    """The room that opens doors."""

    def door(self, key: str) -> Door | None: ...


_KNOWN: list[Doors] = []


def heard_at(doors: Doors) -> None:
    _KNOWN[:] = [doors]


def doors() -> Doors:
    return _KNOWN[0]
