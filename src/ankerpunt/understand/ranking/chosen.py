"""What a person chose on the page about one table: what each column is, and which rows come along."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from ankerpunt.understand.ranking.columns import ROLES, UNDECIDED

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.http import QueryDict

    from ankerpunt.tables.sheet import Sheet

HEADS, COLUMN, ROW = "heads", "column", "row"
CHOICES = {"", UNDECIDED, *(role.name for role in ROLES)}


class Chosen:
    """Choices count for the table that they were made about, and fall away with another one.

    Rows may be mended without losing what was chosen about the columns, as long as their number stays the same.
    """

    def __init__(self, data: QueryDict, sheet: Sheet) -> None:
        head = sha256(repr((len(sheet.columns), sheet.top(1))).encode()).hexdigest()[:16]
        self.heads = f"{head}-{len(sheet.rows)}"
        self.columns: dict[int, str] = {}
        self.rows: Collection[int] | None = None
        about, _, rows = (data.get(HEADS) or "").partition("-")
        if about == head:
            sent = {at: data.get(f"{COLUMN}-{at}") for at in range(len(sheet.columns))}
            self.columns = {at: role for at, role in sent.items() if role in CHOICES and role is not None}
            if rows == str(len(sheet.rows)):
                self.rows = {int(row) for row in data.getlist(ROW) if row.isdecimal()}
