"""Tables in text files: CSV with any usual separator, and TSV."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from ankerpunt.tables.letters import NOT_TEXT, encoding_of
from ankerpunt.tables.sheet import OPEN
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ankerpunt.tables.source import Source

SEPARATORS = (";", "\t", ",", "|")
SAMPLE = 2**16  # signs that are looked at to find the separator
SAID = re.compile(r'"?sep=(.)"?[;,\t|]*\s*', re.IGNORECASE)
LONGEST = 100  # lines that a cell may have
FIGURE = re.compile(r"\s*-?[\d.,]*\d\s*%?\s*")


def rows_of_text(source: Source) -> Iterator[tuple[int, Sequence[str]]]:
    """Read the rows of a text file one at a time.

    A line "sep=;" above the table says which sign separates the cells. Otherwise it is the sign that cuts the rows
    into equally many cells, text between quotation marks kept together.

    Yields
    ------
    tuple of int and list
        The number of the row, counted as a spreadsheet does, and its cells.

    Raises
    ------
    Refusal
        When it is no text or a quotation mark is never closed.
    """
    encoding = encoding_of(source)
    with source.open() as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as file:
        try:
            sample = file.read(SAMPLE)
            said = SAID.fullmatch(re.split(r"[\r\n]", sample, maxsplit=1)[0])
            separator = said.group(1) if said else separator_of(sample)
            file.seek(0)
            lines: Iterable[str] = islice(file, 1 if said else 0, None)
            number = 0
            for number, cells in enumerate(csv.reader(lines, delimiter=separator, skipinitialspace=True), start=1):
                yield number, cells
        except UnicodeDecodeError as wrong:
            raise Refusal.of(NOT_TEXT) from wrong
        except csv.Error as wrong:
            raise Refusal.of(OPEN, row=number + 1) from wrong


def separator_of(sample: str) -> str:
    r"""Find the sign between cells: the one that cuts most rows into equally many, and leaves most figures bare.

    Examples
    --------
    >>> separator_of("Driver, in their words;Rank\nsalary;1\n"), separator_of('"a;b",c\nd,1\n')
    (';', ',')
    """
    return max(SEPARATORS, key=lambda sign: _evenness(sample, sign))


def _evenness(sample: str, sign: str) -> tuple[float, int, int]:
    """Give the share of rows with the commonest width, the number of bare figures, and the width of the first row."""
    lines = io.StringIO(sample, newline="")
    every = list(csv.reader(lines, delimiter=sign, skipinitialspace=True))
    whole = every[:-1] if len(sample) == SAMPLE else every
    rows = [row for row in whole if any(map(str.strip, row))]
    widths = Counter(len(row) for row in rows)
    width, often = max(widths.items(), key=lambda each: (each[1], each[0]), default=(1, 0))
    if width == 1:
        return (0.0, 0, len(every[0]) if every else 0)
    return (often / len(rows), sum(bool(FIGURE.fullmatch(cell)) for row in rows for cell in row), width)


def text_of(rows: Iterable[Iterable[str]]) -> str:
    r"""Write rows as text that a person can mend.

    Examples
    --------
    >>> text_of([["a", "b;c"], ["1", ""]])
    'a;"b;c"\n1;\n'
    """
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\n").writerows(rows)
    return written.getvalue()


def csv_of(rows: Iterable[Iterable[object]]) -> bytes:
    """Write rows as a CSV file, with commas."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()
