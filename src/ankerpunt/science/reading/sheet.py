"""A file with a table in it, as columns of text."""

from __future__ import annotations

import csv
import math
import os
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ankerpunt.science.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

GROWTH = 8
"""Memory that judging a file of answers takes, per byte of text; measured at 6."""

MISSING = ("nan", "NaN", "NAN", "NA", "N/A", "#N/A", "<NA>", "NULL", "null")
"""What other programs write in a cell without an answer: no item and nobody's number."""

DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of text.

    Attributes
    ----------
    header
        Names of the columns.
    columns
        One list of cells per column, all as long as `rows`; an empty cell is "".
    rows
        Row in the file of each line of cells, counted as a spreadsheet does: the header is row 1.
    ragged
        (row, cells) of rows that have more cells than the header; they are not in `columns`.
    """

    header: tuple[str, ...]
    columns: tuple[list[str], ...]
    rows: list[int]
    ragged: tuple[tuple[int, int], ...] = ()

    def column(self, name: str) -> list[str]:
        """Give the cells of a column.

        Raises
        ------
        Refusal
            When there is no such column.
        """
        if name not in self.header:
            raise Refusal(
                nl=f"De kolom '{name}' staat niet in het bestand. Wel: {', '.join(self.header[:20])}.",
                en=f"The column '{name}' is not in the file. These are: {', '.join(self.header[:20])}.",
            )
        return self.columns[self.header.index(name)]

    def without(self, lines: int) -> Sheet:
        """Leave out the first lines below the header."""
        columns = tuple(column[lines:] for column in self.columns)
        return Sheet(self.header, columns, self.rows[lines:], self.ragged)


def read_sheet(path: Path) -> Sheet:
    """Read a CSV or Parquet file.

    Parameters
    ----------
    path
        The file. Anything that does not end in .parquet is read as text with a header line; comma, semicolon, tab
        and | are recognised, as are UTF-8, UTF-16 and the encoding of older spreadsheets (Windows-1252).

    Raises
    ------
    Refusal
        When the file is missing, empty, too large or no table.
    """
    size = _size(path)
    needed, there = GROWTH * size / 2**30, memory() / 2**30
    if needed > there:
        raise Refusal(
            nl=f"Dit bestand vraagt ongeveer {needed:.1f} GB geheugen; er is {there:.1f} GB. Splits het per groep.",
            en=f"This file needs about {needed:.1f} GB of memory; there is {there:.1f} GB. Split it by group.",
        )
    if path.suffix.lower() == ".parquet":
        return _read_parquet(path)
    try:
        return _sheet(csv.reader(_lines(path), delimiter=_delimiter(path)), path)
    except csv.Error as wrong:
        raise _no_table(path) from wrong


def memory() -> float:
    """Give the memory of this machine [bytes]; without limit where the system does not tell."""
    try:
        return float(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, OSError, ValueError):
        return math.inf


def read_text(path: Path) -> str:
    """Read a text file whatever its encoding.

    Raises
    ------
    Refusal
        When it is not text or not there.
    """
    _size(path)
    content = path.read_bytes()
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise _no_table(path)
    return text


def _size(path: Path) -> int:
    """Give the size of a file that is there and may be read [bytes]."""
    try:
        with path.open("rb"):
            return path.stat().st_size
    except OSError as wrong:
        raise Refusal(
            nl=f"Het bestand {path} is er niet of is niet te lezen. Kijk de naam na.",
            en=f"The file {path} is not there or cannot be read. Check its name.",
        ) from wrong


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-8-sig"


def _lines(path: Path) -> Iterator[str]:
    """Give the lines one at a time, so that a large file is never whole in memory."""
    with path.open("rb") as file:
        encoding = _encoding(file.read(4))
    try:
        with path.open(encoding=encoding, newline="") as file:
            for _ in file:
                pass
    except UnicodeError:
        encoding = "cp1252"
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        for line in file:
            if "\0" in line:
                raise _no_table(path)
            yield line


def _delimiter(path: Path) -> str:
    """Find the sign that cuts the first line into most cells."""
    first = next((line for line in _lines(path) if line.strip()), "")
    return max(DELIMITERS, key=lambda sign: len(next(csv.reader([first], delimiter=sign), [])))


def _sheet(lines: Iterable[Sequence[str]], path: Path) -> Sheet:
    """Sort rows of cells into columns; equal cells share one text, so that a million rows stay small."""
    header: tuple[str, ...] = ()
    columns: tuple[list[str], ...] = ()
    rows: list[int] = []
    ragged = []
    same = dict.fromkeys(MISSING, "")
    for number, line in enumerate(lines, start=1):
        cells = [same.setdefault(cell, cell) for cell in map(str.strip, line)]
        if not any(cells):
            continue
        if not header:
            header = tuple(cells)
            columns = tuple([] for _ in header)
        elif any(cells[len(header) :]):
            ragged.append((number, len(cells)))
        else:
            cells += [""] * (len(header) - len(cells))
            rows.append(number)
            for column, cell in zip(columns, cells, strict=False):
                column.append(cell)
    if not rows:
        raise Refusal(
            nl=f"Het bestand {path.name} heeft geen antwoorden: onder de kopregel staat niets.",
            en=f"The file {path.name} has no answers: there is nothing below the header line.",
        )
    return Sheet(header, columns, rows, tuple(ragged))


def _read_parquet(path: Path) -> Sheet:
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError as missing:
        raise Refusal(
            nl="Voor Parquet is pyarrow nodig: pip install pyarrow. Of sla het bestand op als CSV.",
            en="Parquet needs pyarrow: pip install pyarrow. Or save the file as CSV.",
        ) from missing
    try:
        table = parquet.read_table(path)
    except (OSError, ValueError) as wrong:
        raise _no_table(path) from wrong
    names = [str(name) for name in table.column_names]
    lists = [[_cell(value) for value in column.to_pylist()] for column in table.columns]
    return _sheet([names, *zip(*lists, strict=True)], path)


def _cell(value: object) -> str:
    """Write a value of a typed table as it would stand in a text file."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return "|".join(_cell(part) for part in value)
    return str(value)


def _no_table(path: Path) -> Refusal:
    return Refusal(
        nl=f"Het bestand {path.name} is geen tabel die we kunnen lezen. Sla het op als CSV of Parquet.",
        en=f"The file {path.name} is not a table that we can read. Save it as CSV or Parquet.",
    )
