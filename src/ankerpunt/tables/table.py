"""A table: a sheet of which the header is found and the columns have their roles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ankerpunt.tables.key import key
from ankerpunt.tables.notice import Notice
from ankerpunt.tables.number import numbers
from ankerpunt.tables.recognise import recognise
from ankerpunt.tables.role import HOW, MISSING, Part
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ankerpunt.tables.role import Doubt, How, Role
    from ankerpunt.tables.sheet import Sheet

IGNORED = "ignore"
TOP = 30  # rows among which the header is looked for
NAMED = 20  # columns that a sentence names
NOTHING = frozenset({"nan", "NaN", "NAN", "NA", "N/A", "#N/A", "<NA>", "NULL", "null", "#N/B"})
"""What other programs write in a cell without an answer."""

WIDE = Text(
    nl="De rij heeft {cells} cellen, de kopregel {header}. Zet tekst tussen aanhalingstekens.",
    en="This row has {cells} cells and the header {header}. Put text between quotation marks.",
)
NO_COLUMN = Text(
    nl="De kolom '{name}' staat niet in het bestand. Wel: {columns}.",
    en="The column '{name}' is not in the file. These are: {columns}.",
)
EMPTY = Text(
    nl="In dit bestand staan geen rijen: onder de kopregel staat niets.",
    en="This file has no rows: there is nothing below the header line.",
)
KEPT = Text(
    nl="“{word}” in kolom “{column}” is gelezen als naam, niet als een lege cel.",
    en="“{word}” in column “{column}” is read as a name, not as an empty cell.",
)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with names and roles.

    Attributes
    ----------
    header
        Names of the columns; columns without a heading go by their letter.
    columns
        Their cells, all as long as `rows`; an empty cell is "".
    rows
        Row in the file of each line of cells.
    parts
        Role → the columns that play it, and how that was recognised.
    doubts
        Roles that several columns could play equally well.
    notices
        What was merged, left out or looks odd.
    headless
        Whether the file has no header.
    codings
        Text → in how many codings it is in the file, where that is more than one.
    sheet
        Name of the sheet in a workbook; "" for any other file.
    roles
        Those that were looked for, by name.
    nothing
        Texts in it that stand for an empty cell.
    passed_over
        Places of the columns that the user gave no role.
    """

    header: tuple[str, ...]
    columns: tuple[list[str], ...]
    rows: list[int]
    parts: Mapping[str, Part]
    doubts: tuple[Doubt, ...]
    notices: tuple[Notice, ...]
    headless: bool
    codings: Mapping[str, int]
    sheet: str
    roles: Mapping[str, Role]
    nothing: frozenset[str]
    passed_over: frozenset[int]

    def __contains__(self, role: str) -> bool:
        """Tell whether a role is played."""
        return role in self.parts

    def cells(self, role: str) -> list[str]:
        """Give the cells of the column that plays a role.

        Raises
        ------
        Refusal
            When there is none, or when several could.
        """
        return self.column(self.at(role), keeps=self.roles[role].keeps)

    def at(self, role: str) -> int:
        """Give the place of the column that plays a role.

        Raises
        ------
        Refusal
            When there is none, or when several could.
        """
        self.settled()
        if role not in self.parts:
            columns = ", ".join(self.header[:NAMED])
            raise Refusal.of(MISSING, role=self.roles[role].label, name=role, columns=columns)
        return self.parts[role].columns[0]

    def numbered(self, role: str) -> list[int]:
        """Give the places of the columns that play a numbered role, none where there are none."""
        return list(self.parts[role].columns) if role in self.parts else []

    def column(self, at: int, *, keeps: Sequence[str] = ()) -> list[str]:
        """Give the cells of a column; what programs write for nothing is empty, except what the role `keeps`."""
        nothing = self.nothing.difference(keeps)
        cells = self.columns[at]
        return ["" if cell in nothing else cell for cell in cells] if nothing else cells

    def was_told(self, role: str) -> bool:
        """Tell whether the user chose the column that plays a role."""
        return role in self.parts and self.parts[role].how == "told"

    def named(self, name: str) -> int | None:
        """Find a column by its name: as it stands, else as it reads."""
        if name in self.header:
            return self.header.index(name)
        return next((at for at, heading in enumerate(self.header) if key(heading) == key(name)), None)

    def settled(self) -> None:
        """Refuse when a role could be played by several columns.

        Raises
        ------
        Refusal
            With the role and those columns.
        """
        if self.doubts:
            raise self.doubts[0].refusal()

    @property
    def unused(self) -> tuple[str, ...]:
        """Names of the columns that play no role."""
        used = {at for part in self.parts.values() for at in part.columns}
        used |= {at for doubt in self.doubts for at in doubt.columns}
        return tuple(name for at, name in enumerate(self.header) if at not in used)

    def with_parts(self, *parts: Part, notices: Iterable[Notice] = ()) -> Table:
        """Add roles that the caller recognised itself."""
        return replace(
            self,
            parts={**self.parts, **{part.role: part for part in parts}},
            notices=(*self.notices, *notices),
        )

    def explained(self, how: Mapping[str, How]) -> Table:
        """Say otherwise how roles were recognised."""
        changed = {
            role: Part(role=role, label=part.label, columns=part.columns, how=how.get(role, part.how))
            for role, part in self.parts.items()
        }
        return replace(self, parts=changed)

    def without(self, lines: int) -> Table:
        """Leave out the first rows."""
        columns = tuple(column[lines:] for column in self.columns)
        return replace(self, columns=columns, rows=self.rows[lines:])

    def kept(self, keep: Sequence[bool]) -> Table:
        """Leave out rows."""
        columns = tuple([cell for cell, stays in zip(column, keep, strict=True) if stays] for column in self.columns)
        return replace(self, columns=columns, rows=[row for row, stays in zip(self.rows, keep, strict=True) if stays])

    def bare(self) -> Table:
        """Keep what was recognised and let the cells go."""
        return replace(self, columns=(), rows=[])

    def told(self) -> list[tuple[Text, tuple[str, ...], Text]]:
        """List what a person wants to see above a result: role, columns, how that was recognised."""
        return [
            (part.label, tuple(self.header[at] for at in part.columns), HOW[part.how]) for part in self.parts.values()
        ]


def table_of(
    sheet: Sheet,
    roles: Sequence[Role],
    *,
    told: Mapping[int, str] | None = None,
    names: Iterable[tuple[str, str]] = (),
    how: How = "told",
    header: int | None = None,
) -> Table:
    """Find the header of a sheet and the roles of its columns.

    Parameters
    ----------
    sheet
        Rows as they are in a file. Rows above the header are titles; rows with cells beyond it are left out.
    roles
        What the caller looks for.
    told
        Place of a column → the role that it plays, "" for none.
    names
        Role and name of its column, as it is told on a command line; `IGNORED` for a column without a role. Names and
        roles that are not here say nothing: they may be about another table.
    how
        What is said of columns that were told.
    header
        Line of the header among the rows of the sheet, where the caller knows it.

    Raises
    ------
    Refusal
        When there is nothing below the header.
    """
    table, heads = _below(sheet, header_of(sheet, roles) if header is None else header)
    table = replace(table, roles={role.name: role for role in roles})
    chosen = dict(told or {})
    for role, name in names:
        if (role == IGNORED or role in table.roles) and (place := table.named(name)) is not None:
            chosen[place] = "" if role == IGNORED else role
    cast = recognise(heads, table.columns, roles, chosen, how=how)
    table = replace(
        table,
        passed_over=frozenset(at for at, role in chosen.items() if not role),
        parts=cast.parts,
        doubts=tuple(cast.doubts),
        notices=(*table.notices, *cast.notices),
    )
    return replace(table, notices=(*table.notices, *_names_kept(table)))


def _below(sheet: Sheet, at: int | None) -> tuple[Table, tuple[str, ...]]:
    """Give what is below the header, still without roles, and the headings as they are written."""
    first = -1 if at is None else at
    heads = ("",) * len(sheet.columns) if at is None else sheet.top(first + 1)[first]
    width = max((place + 1 for place, name in enumerate(heads) if name), default=len(heads))
    columns = tuple(column[first + 1 :] for column in sheet.columns)
    columns, rows, notices = _within(columns, sheet.rows[first + 1 :], width)
    if not rows:
        raise Refusal.of(EMPTY)
    table = Table(
        header=tuple(name or letter(place) for place, name in enumerate(heads[:width])),
        columns=columns,
        rows=rows,
        parts={},
        doubts=(),
        notices=(*sheet.notices, *notices),
        headless=at is None,
        codings=sheet.codings,
        sheet=sheet.name,
        roles={},
        nothing=NOTHING & sheet.words,
        passed_over=frozenset(),
    )
    return table, heads[:width]


def header_of(sheet: Sheet, roles: Sequence[Role]) -> int | None:
    """Find the row that names the columns; None where there is none.

    It is the one that names most roles. Where no row names any, it is the first row that is as wide as most, unless
    there are figures in it as there are below it.
    """
    rows = sheet.top(TOP)
    known = [_known(row, roles) for row in rows]
    if most := max(known, default=0):
        return known.index(most)
    wide = Counter(sum(map(bool, row)) for row in rows)
    usual = max(wide, key=lambda filled: (wide[filled], filled), default=0)
    first = next((at for at, row in enumerate(rows) if 2 * sum(map(bool, row)) > usual), None)
    return None if first is None or _looks_like_data(rows, first) else first


def _known(row: Sequence[str], roles: Sequence[Role]) -> int:
    """Count the roles that a row names; a whole heading counts double."""
    counted: dict[str, int] = {}
    for cell in filter(None, row):
        found = max(roles, key=lambda role: role.level(cell), default=None)
        if found and (level := min(found.level(cell), 2)):
            counted[found.name] = max(counted.get(found.name, 0), level)
    return sum(counted.values())


def _looks_like_data(rows: Sequence[Sequence[str]], first: int) -> bool:
    figures = [value == value for value in numbers(rows[first])]  # noqa: PLR0124 -- not-a-number
    below = [numbers(row) for row in rows[first + 1 :]]
    return any(
        figure and 2 * sum(row[at] == row[at] for row in below) >= len(below) for at, figure in enumerate(figures)
    )


def _within(
    columns: tuple[list[str], ...], rows: list[int], width: int
) -> tuple[tuple[list[str], ...], list[int], list[Notice]]:
    """Leave out the rows that have cells beyond the header."""
    wide = {at for column in columns[width:] for at, cell in enumerate(column) if cell}
    if not wide:
        return columns[:width], rows, []
    notices = []
    for at in sorted(wide):
        cells = max(place for place, column in enumerate(columns, start=1) if column[at])
        notices.append(Notice(code="ragged_row", text=WIDE.filled(cells=cells, header=width), row=rows[at]))
    kept = tuple([cell for at, cell in enumerate(column) if at not in wide] for column in columns[:width])
    return kept, [row for at, row in enumerate(rows) if at not in wide], notices


def _names_kept(table: Table) -> list[Notice]:
    """Say which words for nothing are read as names."""
    return [
        Notice(code="kept_na", text=KEPT.filled(word=word, column=table.header[at]))
        for part in table.parts.values()
        for word in table.roles[part.role].keeps
        for at in part.columns
        if word in table.nothing and word in table.columns[at]
    ]


def letter(place: int) -> str:
    """Give the letter of a column, as a spreadsheet does.

    Examples
    --------
    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    before, at = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(65 + at)
