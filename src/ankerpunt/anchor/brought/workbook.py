"""The matrix of a group as a workbook: a place on each row, and on a hidden sheet what went out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ankerpunt.anchor.brought.cells import FIELDS, STATES, said, shown
from ankerpunt.plan.words import label
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.three_way import mark
from ankerpunt.tables.workbook import returned
from ankerpunt.tables.workbook.returned import went_out
from ankerpunt.tables.workbook.writing import Column, workbook_of
from ankerpunt.text import Text, capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.tables.workbook.returned import Came
    from ankerpunt.text import Language

LIMITS = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=1_000, columns=80, cells=60_000)
TITLE = "Matrix"
WIDTHS = {"text": 60, "state": 16, "owner": 24, "due_on": 14, "not_applicable": 32}

ANOTHER_GROUP = Text(
    nl="Dit werkboek hoort bij de matrix van een andere doelgroep. Ga naar die matrix en zet het daar terug.",
    en="This workbook is of the matrix of another target group. Go to that matrix and bring it back there.",
)


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
    went = went_out(marks, organisation=organisation, of=group)
    return workbook_of(TITLE, [*names, *columns], rows, beside=went.beside, properties=went.properties)


def came(content: bytes, *, organisation: str, group: str) -> Came:
    """Read a workbook of the matrix that comes back, or another file with a table.

    Raises
    ------
    Refusal
        When it is of another organisation or group, or no table that can be read.
    """
    return returned.came(content, LIMITS, width=len(FIELDS), organisation=organisation, of=group, another=ANOTHER_GROUP)
