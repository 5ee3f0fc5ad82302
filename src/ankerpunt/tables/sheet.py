"""A sheet: rows of text, and where each of them stood."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from ankerpunt.tables.key import tidy
from ankerpunt.tables.letters import WRONG, spoilt
from ankerpunt.tables.notice import Notice, short
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ankerpunt.tables.limits import Limits

SPACES = re.compile(" +")
AT_ONCE = 256  # rows that are turned into columns together; so few that the garbage collector is not woken by them

OPEN = Text(
    nl="Rij {row} heeft een aanhalingsteken dat niet wordt gesloten. Haal het weg of zet er een tweede bij.",
    en="Row {row} has a quotation mark that is never closed. Take it away, or add the second one.",
)
TOO_MANY_ROWS = Text(
    nl="Deze tabel heeft meer dan {most} rijen. Stuur alleen het deel dat je nodig hebt.",
    en="This table has more than {most} rows. Send only the part that you need.",
)
TOO_MANY_COLUMNS = Text(
    nl="Deze tabel heeft meer dan {most} kolommen. Stuur alleen de kolommen die je nodig hebt.",
    en="This table has more than {most} columns. Send only the columns that you need.",
)


class Spellings(dict[str, str]):
    """Text as it is in a file → as a reader sees it. Equal cells share one text, so that a million rows stay small.

    Parameters
    ----------
    most_lines
        That a cell may have.
    tidied
        Gives a text as a reader sees it.

    Attributes
    ----------
    spoilt
        The first text of which the letters went wrong; "" where there is none.
    endless
        Whether there is a cell of more lines than that.
    """

    def __init__(self, most_lines: float = math.inf, tidied: Callable[[str], str] = tidy) -> None:
        super().__init__()
        self._most_lines, self._tidied = most_lines, tidied
        self.spoilt = ""
        self.endless = False
        self._ways: dict[str, set[str]] = {}

    def __missing__(self, raw: str) -> str:
        """See a text for the first time."""
        self.endless = self.endless or raw.count("\n") > self._most_lines
        text = self._tidied(raw)
        coded = self._ways.setdefault(text, set())
        coded.add(text if raw.isascii() else SPACES.sub(" ", raw.strip()))
        text = self.setdefault(text, text)
        if not self.spoilt and spoilt(text):
            self.spoilt = text
        self[raw] = text
        return text

    @property
    def codings(self) -> dict[str, int]:
        """Text → how many codings of it there are, where there is more than one."""
        return {text: len(ways) for text, ways in self._ways.items() if len(ways) > 1}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text as columns; rows without a single word are left out.

    Attributes
    ----------
    name
        Of a sheet in a workbook; "" for any other file.
    columns
        One list of cells per column, all as long as `rows`; an empty cell is "".
    rows
        Row in the file of each line of cells, counted as a spreadsheet does, from 1.
    codings
        Text → in how many codings it is in the file, where that is more than one.
    words
        Every different text in the sheet.
    notices
        What is odd about it.
    """

    name: str
    columns: tuple[list[str], ...]
    rows: list[int]
    codings: Mapping[str, int]
    words: frozenset[str]
    notices: tuple[Notice, ...] = ()

    def top(self, lines: int) -> list[tuple[str, ...]]:
        """Give the first rows."""
        return list(islice(zip(*self.columns, strict=True), lines))


def sheet_of(
    rows: Iterable[tuple[int, Sequence[str]]],
    limits: Limits,
    *,
    name: str = "",
    notices: Sequence[Notice] = (),
    most_lines: float = math.inf,
    tidied: Callable[[str], str] = tidy,
) -> Sheet:
    """Gather rows into a sheet.

    Parameters
    ----------
    rows
        Number and cells of each row; rows may differ in width.
    limits
        What is too much.
    name, notices
        Handed on.
    most_lines
        That a cell may have before its quotation mark is taken for one that was never closed.
    tidied
        Gives a text as a reader sees it.

    Raises
    ------
    Refusal
        When there are too many rows or columns.
    """
    spellings = Spellings(most_lines, tidied)
    seen = spellings.__getitem__
    columns: list[list[str]] = []
    numbers: list[int] = []
    waiting: list[list[str]] = []
    for number, raw in rows:
        cells = list(map(seen, raw))
        if spellings.endless:
            raise Refusal.of(OPEN, row=number)
        if not any(cells):
            continue
        numbers.append(number)
        waiting.append(cells)
        if len(waiting) == AT_ONCE:
            _put(columns, waiting, limits)
        if len(numbers) > limits.rows:
            raise Refusal.of(TOO_MANY_ROWS, most=limits.rows - 1)
    _put(columns, waiting, limits)
    remarks = list(notices)
    if spellings.spoilt:
        remarks.append(Notice(code="letters", text=WRONG.filled(found=short(spellings.spoilt))))
    words = frozenset(spellings.values())
    return Sheet(name, tuple(columns), numbers, spellings.codings, words, tuple(remarks))


def _put(columns: list[list[str]], waiting: list[list[str]], limits: Limits) -> None:
    """Add the waiting rows to the columns; a wider row makes the table wider."""
    if not waiting:
        return
    width = max(len(columns), *map(len, waiting))
    if width > len(columns):
        width = max(len(columns), *map(_filled, waiting))
    if width > limits.columns:
        raise Refusal.of(TOO_MANY_COLUMNS, most=limits.columns)
    height = len(columns[0]) if columns else 0
    columns += [[""] * height for _ in range(width - len(columns))]
    waiting[:] = [cells if len(cells) == width else [*cells[:width], *[""] * (width - len(cells))] for cells in waiting]
    for column, part in zip(columns, zip(*waiting, strict=True), strict=True):
        column.extend(part)
    waiting.clear()


def _filled(cells: Sequence[str]) -> int:
    """Give the width of a row without the empty cells behind the last word."""
    return max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
