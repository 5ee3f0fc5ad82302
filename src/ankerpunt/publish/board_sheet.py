"""What is on the page for the board, in the words that are read; `publish.board` fills it."""

from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts.anchoring import State

Tone = Literal["", "positive", "negative", "muted"]


class Row(Struct, frozen=True):
    """A line of text with how it stands, and which row of the plan it is about: as (noun, id), or nothing."""

    text: str
    kind: str = ""
    note: str = ""
    about: tuple[str, str] | None = None


class Figure(Struct, frozen=True):
    """A number with the words around it; where there is nothing yet there is no number, and the words say so."""

    lead: str
    value: str
    text: str
    tone: Tone = ""


class Claimed(Struct, frozen=True):
    """One USP: whether it is true, and what each of its places says, drawn and in words."""

    id: str
    claim: str
    state: Literal["lived", "stretch"]
    note: str
    places: tuple[State, ...]
    in_words: str


class Section(Struct, frozen=True, kw_only=True):
    """What is promised to one group."""

    id: str
    name: str
    size: str
    promise: str
    promise_id: str
    note: str
    usps: tuple[Claimed, ...]
    changed: tuple[Row, ...]
    onward: tuple[Row, ...]
    of: str
    figures: tuple[Figure, ...]


class Sheet(Struct, frozen=True, kw_only=True):
    """The whole page; ``words`` are the headings above its parts."""

    organisation: str
    group: str
    title: str
    period: str
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    shared: tuple[Row, ...]
    also: tuple[Row, ...]
    asks: tuple[Row, ...]
    decided: tuple[Row, ...]
    legend: tuple[tuple[State, str], ...]
    words: dict[str, str]
