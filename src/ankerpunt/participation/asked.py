"""What a round asks and what its closing needs to know: said by a room above, which this one does not know.

That room says it once, `ask_by(…)`, when Ankerpunt starts. Nothing here holds an answer or a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, Protocol

from msgspec import Struct

from ankerpunt.science.auditor.rhythm import Past
from ankerpunt.science.listening.release import Release
from ankerpunt.text import Text

Kind = Literal["evolution", "recognition"]
State = Literal["inviting", "open", "closing", "released"]
Over = Literal["", "released", "stopped", "lost", "called_off"]
"""How a round ended: with words, broken off by somebody or because its answers were gone, or before it began."""


class Question(Struct, frozen=True):
    """One closed question as people read it.

    ``id`` is what the store calls it, such as ``evolution:lef``; ``name`` the value, or the promise in short; ``hint``
    something to think of.
    """

    id: str
    kind: Kind
    name: str
    meaning: str
    hint: str = ""


class Study(Struct, frozen=True):
    """What a preference study shows: screens on which somebody chooses what counts most and what counts least.

    ``versions`` holds who may see what: of each version its screens, and of each screen the places of its items in
    ``items``. ``floor`` is how many people it takes before anything is shown.
    """

    question: str
    items: tuple[str, ...]
    versions: tuple[tuple[tuple[int, ...], ...], ...]
    floor: int

    @property
    def screens(self) -> int:
        return len(self.versions[0])


class Sheet(Struct, frozen=True):
    """All that a phone is told of a round.

    ``groups`` says in words who is heard together, by the name of a group in the store; ``words_on`` is the day on
    which the words can be read, ``afterwards`` what happens with them; ``council`` whether the works council agreed;
    ``mailed`` whether codes came by e-mail. ``over`` says how the round ended; empty while it did not.
    ``words_url`` leads to the words, ``story_url`` to where one can tell a story; empty where there is no such page.
    A round asks ``questions`` or is a ``study``, never both.
    """

    key: str
    organisation: str
    language: str
    purpose: str
    questions: tuple[Question, ...]
    groups: Mapping[str, str]
    opens_on: date
    closes_on: date
    words_on: date
    afterwards: str
    council: bool
    story_url: str = ""
    words_url: str = ""
    mailed: bool = False
    over: Over = ""
    study: Study | None = None


class Facts(Struct, frozen=True):
    """What release and auditor need to know beside the counts: groups and their units, and the rounds around it."""

    groups: Mapping[str, tuple[str, ...]]
    roster: Mapping[str, int]
    questions: tuple[str, ...]
    formed_on: date
    this: Past
    others: tuple[Past, ...]


class Running(Struct, frozen=True):
    """A round that the main database says is not over: until which day, and how far it is.

    ``blocked`` says that its organiser was told why nothing is shown; it closes again once that is False.
    """

    key: str
    closes_on: date
    state: State
    blocked: bool = False


class Asker(Protocol):
    """The room that keeps the text of rounds."""

    def sheet(self, key: str) -> Sheet | None:
        """Say what a round asks; nothing for one that is not there.

        ``key`` may be its first six signs or more, as on paper: then of the one round that begins so, also when it is
        over.
        """

    def facts(self, key: str) -> Facts: ...

    def running(self) -> Iterable[Running]:
        """Every round that is inviting, open or closing. A store of a round that is not among them is removed."""

    def estimate(self, key: str) -> None:
        """A study is closed: see to it that its sheets are estimated, unless that is under way or was stopped.

        What does so ends with `store.sheets.finish`, and closes once more.
        """

    def keep_result(self, key: str, result: str) -> None:
        """Show what was estimated; a study that has its result keeps it."""

    def keep(self, key: str, release: Release) -> None:
        """Show the words; those that are there already stay as they are, and a round that was ended takes none."""

    def blocked(self, key: str, why: Text) -> None:
        """Tell the organiser why nothing is shown; the round stays where it is."""

    def lost(self, key: str) -> None:
        """Break the round off: its store is gone, so there will never be words. One that has words keeps them."""


_KNOWN: list[Asker] = []


def ask_by(asker: Asker) -> None:
    _KNOWN[:] = [asker]


def is_asked() -> bool:
    """Whether a room said that it keeps the text of rounds."""
    return bool(_KNOWN)


def asker() -> Asker:
    return _KNOWN[0]
