"""National names for what people arrange: a list that is brought, and which of its names a process could have (C3)."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.plan_fields import LINE_MAX
from ankerpunt.tables.key import key, outline
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.role import Role
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.plan.nouns import Process
    from ankerpunt.tables.table import Table

LIMITS = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=3_001, columns=40, cells=120_000)
NO_NAME_YET = "upl-naam nog niet beschikbaar"
BEGIN, OFFERED = 5, 4  # letters that two forms of a word share; names that are proposed
ALIKE = 0.35  # below it two names share a beginning and no more (our own limit)
NAME = Role(
    name="name",
    label=Text(nl="productnaam", en="product name"),
    own=("naam", "name", "productnaam", "uniformeproductnaam", "uplnaam", "upl", "preflabel"),
    words=("omschrijving", "label"),
    kind="text",
    required=True,
)
URI = Role(
    name="uri",
    label=Text(nl="adres van het product", en="product address"),
    own=("uri", "url", "resource", "resourceidentifier", "identifier"),
    kind="text",
)
ROLES = (NAME, URI)
NO_NAMES = Text(
    nl="In deze tabel staan geen productnamen. Kies het bestand met de Uniforme Productnamenlijst.",
    en="There are no product names in this table. Choose the file with the national list of product names.",
)


class ProductName(Struct, frozen=True):
    """A name of the list, and its address."""

    name: str
    uri: str


class Match(Struct, frozen=True):
    """A process, the name that it has or would get, and others that could be meant."""

    process: Process
    name: str
    others: tuple[str, ...]


def names_in(table: Table) -> tuple[ProductName, ...]:
    """Read the list, each name once; what is longer than a line is no name and no address.

    Raises
    ------
    Refusal
        When there are no names in it.
    """
    names = table.cells("name") if "name" in table.parts else []
    uris = table.cells("uri") if "uri" in table.parts else [""] * len(names)
    found = {
        key(name): ProductName(name, uri if len(uri) <= LINE_MAX else "")
        for name, uri in zip(names, uris, strict=True)
        if name and len(name) <= LINE_MAX and key(name) != NO_NAME_YET
    }
    if not found:
        raise Refusal.of(NO_NAMES)
    return tuple(found.values())


def matches(processes: Iterable[Process], names: Sequence[ProductName]) -> tuple[Match, ...]:
    """Say for each process which name it has, or could have.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Process
    >>> names = [ProductName("paspoort", "p"), ProductName("vermissing paspoort", "v"), ProductName("rijbewijs", "r")]
    >>> found = matches([Process(id="p", name="Paspoort"), Process(id="n", name="Nieuw rijbewijs")], names)
    >>> [(each.name, each.others) for each in found]
    [('paspoort', ('vermissing paspoort',)), ('', ('rijbewijs',))]
    """
    near = _Near(names)
    return tuple(near.match(process) for process in processes)


def meant(said: str, names: Iterable[ProductName]) -> ProductName | None:
    """Find the name that somebody typed."""
    return next((each for each in names if key(each.name) == key(said)), None)


class _Near:
    """Finds names that begin like a word of a process; most of the thousands of a national list are nowhere near."""

    def __init__(self, names: Iterable[ProductName]) -> None:
        self.outlines: dict[str, list[str]] = {}
        self.begins: dict[str, dict[str, list[str]]] = {}
        for each in names:
            words = _words(each.name)
            self.outlines.setdefault(outline(each.name), []).append(each.name)
            for word in words:
                self.begins.setdefault(word[:BEGIN], {})[each.name] = words

    def match(self, process: Process) -> Match:
        same, words = self.outlines.get(outline(process.name), []), _words(process.name)
        name = process.product_name or (same[0] if len(same) == 1 else "")
        near = {said: other for word in words for said, other in self.begins.get(word[:BEGIN], {}).items()}
        worth = {said: _likeness(words, other) for said, other in near.items()}
        best = sorted(
            (each for each in worth if worth[each] >= ALIKE), key=lambda each: (-worth[each], len(each), each)
        )
        others = tuple(each for each in best if key(each) != key(name))[:OFFERED]
        return Match(process, name, others)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", key(name))


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Say how much of both are words that begin alike [0, 1]."""
    shared = sum(max(_begins_alike(word, each) for each in other) for word in one)
    return shared / max(sum(map(len, one)), sum(map(len, other)))


def _begins_alike(word: str, other: str) -> int:
    """Count the letters that two words have in common from their beginning on, where those are enough."""
    if word == other:
        return len(word)
    if word[:BEGIN] != other[:BEGIN] or len(word) < BEGIN:
        return 0
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
