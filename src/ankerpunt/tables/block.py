"""A block of cells that was pasted out of a spreadsheet or a word processor, with the line breaks in its cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.tables.delimited import rows_of_text, separator_of
from ankerpunt.tables.key import tidy
from ankerpunt.tables.reading import NO_ROWS, NOTHING
from ankerpunt.tables.reading import TOO_LARGE as TOO_LARGE_A_TEXT
from ankerpunt.tables.sheet import TOO_MANY_COLUMNS, TOO_MANY_ROWS
from ankerpunt.tables.source import Source
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ankerpunt.tables.limits import Limits
    from ankerpunt.tables.sheet import Sheet

TAB, QUOTE = "\t", '"'
QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
BARE = re.compile(r"[^\t\n]*")


class Block(Struct, frozen=True):
    """Rows of equally many cells, none of them empty as a whole.

    Parameters
    ----------
    rows
        The cells; an empty one is "".
    numbers
        The line of each row in what was pasted, from 1.
    """

    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0])

    @property
    def text(self) -> str:
        r"""Write it as a spreadsheet puts it on the clipboard, so that it is read back as the same.

        Examples
        --------
        >>> Block((("a\nb", "c"),), (1,)).text
        '"a\nb"\tc\n'
        """
        end = "\n" if self.width > 1 else f"{TAB}\n"  # a tab says that nothing else cuts a row
        return "".join(TAB.join(map(_quoted, row)) + end for row in self.rows)

    def turned(self) -> Block:
        """Give its rows as columns."""
        rows = tuple(zip(*self.rows, strict=True))
        return Block(rows, tuple(range(1, len(rows) + 1)))


def block_of(text: str, limits: Limits) -> Block:
    r"""Read what was pasted.

    Tabs are between cells, or else semicolons where they cut every row into equally many; a comma never is, for
    sentences have commas. A spreadsheet writes a cell between quotation marks where it holds a line break, a tab or
    doubled quotation marks; other quotation marks were typed by somebody, and stay.

    Raises
    ------
    Refusal
        When there is nothing in it, or too much.

    Examples
    --------
    >>> from ankerpunt.tables.limits import Limits
    >>> block_of('Dagstart\t"Elke dag:\nwie helpt?"\n"Samen" werken\t\n', Limits()).rows
    (('Dagstart', 'Elke dag:\nwie helpt?'), ('"Samen" werken', ''))
    """
    if not text.strip():
        raise Refusal.of(NOTHING)
    if len(text.encode("utf-8", "replace")) > limits.size:
        raise Refusal.of(TOO_LARGE_A_TEXT, most=limits.size // 2**20)
    return _block(enumerate(_cells(text), start=1), limits)


def block_of_sheet(sheet: Sheet, limits: Limits) -> Block:
    """Give a sheet of a workbook as a block."""
    return _block(zip(sheet.rows, zip(*sheet.columns, strict=True), strict=True), limits)


def tidy_lines(text: str) -> str:
    r"""Give a text as a reader sees it, line by line.

    Examples
    --------
    >>> tidy_lines(" een  zin \r\n\ttwee\n\n")
    'een zin\ntwee'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\u2028", "\n").split("\n")
    return "\n".join(map(tidy, lines)).strip("\n")


def _block(found: Iterable[tuple[int, Sequence[str]]], limits: Limits) -> Block:
    numbers, rows = [], []
    for number, raw in found:
        cells = [tidy_lines(cell) for cell in raw]
        if not any(cells):
            continue
        numbers.append(number)
        rows.append(cells)
        if len(rows) > limits.rows:
            raise Refusal.of(TOO_MANY_ROWS, most=limits.rows)
    if not rows:
        raise Refusal.of(NO_ROWS)
    width = max(at for row in rows for at, cell in enumerate(row, start=1) if cell)
    if width > limits.columns:
        raise Refusal.of(TOO_MANY_COLUMNS, most=limits.columns)
    return Block(tuple((*row[:width], *[""] * (width - len(row))) for row in rows), tuple(numbers))


def _cells(text: str) -> Iterator[Sequence[str]]:
    if TAB not in text and _is_even(text):
        yield from (cells for _number, cells in rows_of_text(Source(text)))
        return
    text, at = text.replace("\r\n", "\n").replace("\r", "\n"), 0
    row: list[str] = []
    while at <= len(text):
        cell, at = _cell(text, at)
        row.append(cell)
        if not text.startswith(TAB, at):
            yield row
            row = []
        at += 1


def _is_even(text: str) -> bool:
    """Tell whether semicolons cut every line into equally many cells."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len({line.count(";") for line in lines}) == 1 and ";" in lines[0] and separator_of(text) == ";"


def _cell(text: str, at: int) -> tuple[str, int]:
    """Read the cell that begins here, and where it ends."""
    if found := QUOTED.match(text, at):
        inside = found.group(1)
        if any(sign in inside for sign in (TAB, QUOTE, "\n")):
            return inside.replace(QUOTE * 2, QUOTE), found.end()
    bare = BARE.match(text, at)
    return (bare.group(), bare.end()) if bare else ("", at)


def _quoted(cell: str) -> str:
    quoted = "\n" in cell or TAB in cell or cell.startswith(QUOTE)
    return f'"{cell.replace(QUOTE, QUOTE * 2)}"' if quoted else cell
