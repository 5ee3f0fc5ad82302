"""The columns of a table that is brought: what each is taken for, why, and what a person chose instead."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from ankerpunt.kit.wording import language
from ankerpunt.tables.role import HOW
from ankerpunt.tables.table import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from django.http import QueryDict

    from ankerpunt.tables.role import Role
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

EXAMPLES, SHOWN = 3, 24
UNDECIDED = "?"
HEADS, COLUMN, ROW = "heads", "column", "row"


@dataclass(frozen=True)
class Column:
    """One column as the page shows it: what stands above it and in it, what it is taken for, and why."""

    at: int
    heading: str
    examples: tuple[str, ...]
    role: str
    how: str


class Chosen:
    """Choices count for the table that they were made about, and fall away with another one.

    Rows may be mended without losing what was chosen about the columns, as long as their number stays the same.
    """

    def __init__(self, data: QueryDict, sheet: Sheet, roles: Sequence[Role]) -> None:
        head = sha256(repr((len(sheet.columns), sheet.top(1))).encode()).hexdigest()[:16]
        choices = {"", UNDECIDED, *(role.name for role in roles)}
        self.heads = f"{head}-{len(sheet.rows)}"
        self.columns: dict[int, str] = {}
        self.rows: Collection[int] | None = None
        about, _, rows = (data.get(HEADS) or "").partition("-")
        if about == head:
            sent = {at: data.get(f"{COLUMN}-{at}") for at in range(len(sheet.columns))}
            self.columns = {at: role for at, role in sent.items() if role in choices and role is not None}
            if rows == str(len(sheet.rows)):
                self.rows = {int(row) for row in data.getlist(ROW) if row.isdecimal()}


def as_chosen(sheet: Sheet, roles: Sequence[Role], table: Table, chosen: Mapping[int, str]) -> Table:
    """The table as it was recognised; what a person chose goes before that, and counts as recognised where alike."""
    found = role_of_columns(table)
    told = {at: role for at, role in chosen.items() if role != UNDECIDED and at < len(found)}
    if all(found[at] == role for at, role in told.items()):
        return table
    kept = {at: role for at, role in found.items() if role not in {"", UNDECIDED} and told.get(at) == role}
    after = table_of(sheet, roles, told={**dict.fromkeys(found, ""), **told})
    return after.explained({role: table.parts[role].how for role in kept.values()})


def role_of_columns(table: Table) -> dict[int, str]:
    """What each column is taken for: a role, "" for none, or undecided."""
    found = dict.fromkeys(range(len(table.header)), "")
    found |= {at: part.role for part in table.parts.values() for at in part.columns}
    return found | {at: UNDECIDED for doubt in table.doubts for at in doubt.columns}


def columns_of(table: Table) -> list[Column]:
    how = {at: HOW[part.how].say(language()) for part in table.parts.values() for at in part.columns}
    return [
        Column(
            at, table.header[at], tuple(map(_short, filter(None, table.columns[at][:EXAMPLES]))), role, how.get(at, "")
        )
        for at, role in role_of_columns(table).items()
    ]


def _short(cell: str) -> str:
    return cell if len(cell) <= SHOWN else f"{cell[: SHOWN - 1]}…"
