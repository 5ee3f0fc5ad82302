"""Roles that columns play: declared by what wants a table, recognised here."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ankerpunt.tables.notice import quoted
from ankerpunt.text import Refusal, Text

Kind = Literal["any", "text", "number", "who"]
How = Literal["told", "heading", "word", "values"]

HOW: dict[How, Text] = {
    "told": Text(nl="zo gekozen", en="as you chose"),
    "heading": Text(nl="aan de kop", en="by its heading"),
    "word": Text(nl="aan een woord in de kop", en="by a word in its heading"),
    "values": Text(nl="aan wat erin staat", en="by what is in it"),
}
"""How a role was recognised, in words."""

TOKEN = re.compile(r"\d+|[^\W\d_]+|[%#]")
HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")

FIGURES = frozenset("0123456789.,%€+- ")

TWO = Text(
    nl="Er zijn meer kolommen die “{role}” kunnen zijn: {columns}. {way}",
    en="Several columns could be “{role}”: {columns}. {way}",
)
SAY = Text(nl="Zeg welke het is: --column {role}=KOP.", en="Say which it is: --column {role}=HEADING.")
MISSING = Text(
    nl="Geen kolom gevonden voor “{role}”. Zeg welke het is: --column {name}=KOP. Kolommen: {columns}.",
    en="No column found for “{role}”. Say which it is: --column {name}=HEADING. Columns: {columns}.",
)


class Role(Struct, frozen=True, kw_only=True, dict=True):
    """Something that a column can be.

    Attributes
    ----------
    name
        For programs and the command line.
    label
        What users call it.
    own
        Headings that leave no doubt, in Dutch and English: small letters, without spaces and signs.
    words
        Other words for it, alone or among other words of a heading.
    whole
        Words that mean it only where they are the whole heading.
    kind
        What its cells hold: numbers, text that is no number, anything; or "who": whose row it is, which comes back in
        several rows.
    required
        Whether a table is of no use without it.
    numbered
        Whether several columns play it, each with a number in its heading: item1, item2.
    several
        Whether several columns may be chosen for it.
    keeps
        Texts that mean "nothing" elsewhere and are names here.
    """

    name: str
    label: Text
    own: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    kind: Kind = "any"
    required: bool = False
    numbered: bool = False
    several: bool = False
    keeps: tuple[str, ...] = ()

    @cached_property
    def within(self) -> frozenset[str]:
        """Words that may stand among others."""
        return frozenset((*self.words, *self.own))

    def level(self, heading: str) -> int:
        """Say how well a heading names this role: 3 without doubt, 2 by another of its words, 1 by a part, 0 not.

        Examples
        --------
        >>> best = Role(name="best", label=Text(nl="beste", en="best"), words=("most",), own=("best",))
        >>> [best.level(heading) for heading in ("Best", "most", "Most important", "worst")]
        [3, 2, 1, 0]
        """
        if FIGURES.issuperset(heading) and any(map(str.isdigit, heading)):
            return 0
        tokens = tokens_of(heading)
        part = bool(self.within & {*tokens, *pairs(tokens)})
        if self.numbered:
            return 2 * (part and any(map(str.isdigit, tokens)))
        whole = "".join(tokens)
        if whole in self.own:
            return 3
        return 2 if whole in self.words or whole in self.whole else int(part)


class Part(Struct, frozen=True, kw_only=True):
    """A role, the columns that play it, and how that was recognised.

    Attributes
    ----------
    role
        Name of the role.
    label
        What users call it.
    columns
        Places of the columns, from 0; several only for roles that are numbered.
    how
        What it was recognised by.
    """

    role: str
    label: Text
    columns: tuple[int, ...]
    how: How


class Doubt(Struct, frozen=True, kw_only=True):
    """A role that several columns could play equally well.

    Attributes
    ----------
    role
        The role.
    headings
        Of those columns.
    columns
        Their places.
    """

    role: Role
    headings: tuple[str, ...]
    columns: tuple[int, ...]

    def sentence(self, way: Text | None = None) -> Text:
        """Say it, and the way out: by default that of the command line."""
        way = way or SAY.filled(role=self.role.name)
        return TWO.filled(role=self.role.label, columns=quoted(self.headings), way=way)

    def refusal(self) -> Refusal:
        """Refuse because of it."""
        said = self.sentence()
        return Refusal(nl=said.nl, en=said.en)


def tokens_of(heading: str) -> list[str]:
    """Take a heading apart into words and numbers, in small letters.

    Examples
    --------
    >>> tokens_of("Q1_3_b"), tokens_of("sys_RespNum"), tokens_of("% genoemd")
    (['q', '1', '3', 'b'], ['sys', 'resp', 'num'], ['%', 'genoemd'])
    """
    return TOKEN.findall(HUMP.sub(" ", heading).casefold())


def pairs(tokens: list[str]) -> set[str]:
    """Join every two words that follow each other, for words that are written apart."""
    return {one + other for one, other in pairwise(tokens)}
