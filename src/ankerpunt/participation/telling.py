"""What a story call asks, and what becomes of a story that was told: said by a room above, unknown to this one.

That room says it once, `told_to(…)`, when Ankerpunt starts. Nothing here holds a story or a person.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

from msgspec import Struct

Outcome = Literal["", "success", "failure"]
Audience = Literal["inside", "outside"]


class Value(Struct, frozen=True):
    """A core value that a story can be about, by its id."""

    id: str
    name: str


class Call(Struct, frozen=True):
    """All that a phone is told of a story call.

    ``value`` is what it asks about, where it names one; ``promise`` a promise, in its own words. ``outside`` says that
    it asks for stories that may be shown outside; ``known`` are words with a capital that are nobody's name,
    ``pointing`` those of teams and places, by which colleagues know who it was.
    """

    key: str
    organisation: str
    language: str
    question: str
    explanation: str
    asked_by: str
    values: tuple[Value, ...]
    value: str
    promise: str
    outside: bool
    by_customers: bool
    ends_on: date
    is_open: bool
    known: tuple[str, ...]
    pointing: tuple[str, ...]


class Published(Struct, frozen=True):
    """A story that its teller finds again; one that a member removed is not ``shown``, but there is a history of it."""

    organisation: str
    language: str
    text: str
    outside: bool
    shown: bool = True


class Withdrawn(Struct, frozen=True):
    """What went along with a story: pieces of evidence, and rows that quoted it."""

    evidence: int = 0
    quotes: int = 0


class Listener(Protocol):
    """The room that asks for stories and publishes them."""

    def call(self, key: str) -> Call | None: ...

    def published(self, digest: str) -> Published | None: ...

    def withdraw(self, digest: str) -> Withdrawn | None:
        """Take a published story away, with every trace of it."""

    def keep_inside(self, digest: str) -> None:
        """From now on show a published story to nobody outside."""


_KNOWN: list[Listener] = []


def told_to(listener: Listener) -> None:
    _KNOWN[:] = [listener]


def listener() -> Listener:
    return _KNOWN[0]
