"""The matrix of a group as a workbook: a place on each row, and on a hidden sheet what went out."""

from __future__ import annotations

from datetime import date
from hashlib import blake2s
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.anchor.brought.cells import FIELDS, STATES, said, shown
from ankerpunt.plan.words import label
from ankerpunt.tables.block import block_of_sheet, tidy_lines
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read
from ankerpunt.tables.three_way import mark
from ankerpunt.tables.workbook.writing import Column, workbook_of
from ankerpunt.text import Refusal, Text, capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.tables.block import Block
    from ankerpunt.text import Language

LIMITS = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=1_000, columns=80, cells=60_000)
TITLE, WENT_OUT, PROPERTY, EDITION = "Matrix", "ankerpunt", "ankerpunt.versie", "1"
WIDTHS = {"text": 60, "state": 16, "owner": 24, "due_on": 14, "not_applicable": 32}

ANOTHER_ORGANISATION = Text(
    nl="Dit werkboek hoort bij een andere organisatie. Kies het werkboek dat je hier hebt opgehaald.",
    en="This workbook is of another organisation. Choose the one that you downloaded here.",
)
ANOTHER_GROUP = Text(
    nl="Dit werkboek hoort bij de matrix van een andere doelgroep. Ga naar die matrix en zet het daar terug.",
    en="This workbook is of the matrix of another target group. Go to that matrix and bring it back there.",
)
NEWER = Text(
    nl="Dit werkboek komt uit een andere versie van Ankerpunt. Haal een nieuw werkboek op en neem over wat je typte.",
    en="This workbook is of another version of Ankerpunt. Download a new one, and copy what you typed.",
)


class Came(Struct, frozen=True):
    """What a file holds: a block, and the marks of what went out, by place; none where it is no workbook of ours.

    Parameters
    ----------
    others
        Names of sheets that were not read.
    """

    block: Block
    went: Mapping[str, Sequence[str]] = {}
    others: tuple[str, ...] = ()


def written(grid: Grid, *, organisation: str, group: str, owners: Sequence[str], language: Language) -> bytes:
    """Write the matrix of a group, every place of it on a row.

    Parameters
    ----------
    organisation, group
        The ids of whose matrix it is.
    owners
        Who may be chosen; somebody else may be typed.
    """

    def word(field: str, choice: str | None = None) -> str:
        return capital(label("Anchoring", field, choice, language=language))

    states = {state: word("state", state) for state in STATES}
    offered = {"state": tuple(states.values()), "owner": tuple(owners)}
    names = [
        Column(heading="id", hidden=True),
        Column(heading=capital(label("Touchpoint", language=language)), width=28, locked=True),
        Column(heading=capital(label("Usp", language=language)), width=28, locked=True),
    ]
    columns = [
        Column(heading=word(name), width=WIDTHS[name], choices=offered.get(name, ()), strict=name == "state")
        for name in FIELDS
    ]
    rows: list[list[str | date | None]] = []
    marks = []
    for point in grid.touchpoints:
        for usp in grid.usps:
            cell = grid.cells.get((usp.id, point.id))
            says = {**said(cell), "due_on": cell.due_on if cell else None}
            says["state"] = states[cell.state] if cell else ""
            rows.append([f"{usp.id} {point.id}", point.name, usp.claim, *(says[name] for name in FIELDS)])
            marks.append([f"{usp.id} {point.id}", *map(mark, shown(cell).values())])
    version = blake2s(repr(marks).encode(), digest_size=16).hexdigest()
    went = [[WENT_OUT, EDITION, organisation, group, version], *marks]
    return workbook_of(TITLE, [*names, *columns], rows, beside=(WENT_OUT, went), properties={PROPERTY: version})


def came(content: bytes, *, organisation: str, group: str) -> Came:
    """Read a workbook that comes back, or another file with a table.

    Raises
    ------
    Refusal
        When it is of another organisation or group, or no table that can be read.
    """
    book = read(content, LIMITS, tidied=tidy_lines, also={WENT_OUT})
    hidden = next((sheet for sheet in book.sheets if sheet.name == WENT_OUT), None)
    shown = [sheet for sheet in book.sheets if sheet is not hidden]
    if not shown:
        raise Refusal.of(NEWER)
    others = tuple(sheet.name for sheet in shown[1:])
    block = block_of_sheet(shown[0], LIMITS)
    if hidden is None:
        return Came(block, others=others)
    first, *marks = hidden.top(LIMITS.rows)
    if first[:2] != (WENT_OUT, EDITION):
        raise Refusal.of(NEWER)
    if first[2] != organisation:
        raise Refusal.of(ANOTHER_ORGANISATION)
    if first[3] != group:
        raise Refusal.of(ANOTHER_GROUP)
    return Came(block, {row[0]: row[1 : len(FIELDS) + 1] for row in marks})
