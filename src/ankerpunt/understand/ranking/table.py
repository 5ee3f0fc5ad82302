"""A table out of a file that somebody was sent: rows of plain text, or one sentence on why not.

Nothing in the file is trusted: its size, its number of rows, its encoding and what its cells begin with.
"""

from __future__ import annotations

import csv
import io
import zipfile
from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 20 * 1024 * 1024
MOST_ROWS = 500
MOST_COLUMNS = 40
SEPARATORS = (";", "\t", ",")

# How files begin that are often taken for a table.
STRANGERS = {
    b"\xd0\xcf\x11\xe0": "xls",
    b"%PDF": "pdf",
    b"\x89PNG": "image",
    b"\xff\xd8\xff": "image",
    b"GIF8": "image",
}
BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
)

Rows = list[list[str]]


class UnreadableError(Exception):
    """The file is no table that can be read; the sentence says what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def rows_of_file(content: bytes) -> Rows:
    """The rows of a CSV or XLSX file, whatever it is called."""
    if len(content) > MOST_BYTES:
        raise UnreadableError(
            _("This file is larger than 2 MB. A ranking of drivers is much smaller: send that part only.")
        )
    if not content.strip():
        raise UnreadableError(_("This file is empty."))
    stranger = next((kind for start, kind in STRANGERS.items() if content.startswith(start)), "")
    if stranger == "xls":
        raise UnreadableError(_("This is an old Excel file (.xls). Save it as .xlsx or as CSV, and try again."))
    if stranger:
        raise UnreadableError(_("This is not a table but another kind of file. Choose a CSV or an Excel file (.xlsx)."))
    rows = _of_workbook(content) if content.startswith(b"PK") else rows_of_text(_decoded(content))
    return _not_too_many(rows)


def rows_of_text(text: str) -> Rows:
    """The rows of text with semicolons, tabs or commas between the cells."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    try:
        rows = [[cell.strip() for cell in row] for row in islice(csv.reader(lines, delimiter=separator), MOST_ROWS + 2)]
    except csv.Error as problem:
        raise UnreadableError(_("This cannot be read as a table. Put one driver on each line.")) from problem
    return _not_too_many(_without_empty(rows))


def text_of(rows: Rows) -> str:
    """The rows as text that a person can mend."""
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\n").writerows(rows)
    return written.getvalue()


def _decoded(content: bytes) -> str:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if wide else ["utf-8-sig", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableError(
        _("The letters in this file cannot be read. Save it as “CSV UTF-8” or as an Excel file (.xlsx).")
    )


def _of_workbook(content: bytes) -> Rows:
    """The first sheet of an Excel file: values only, never a formula."""
    broken = UnreadableError(
        _("This Excel file is damaged or locked. Open it, save it again as .xlsx and try once more.")
    )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise UnreadableError(
                    _("This Excel file is too large inside. Copy the ranking to a new sheet and send that.")
                )
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheet: Any = book.worksheets[0]
            rows = _cells(sheet.iter_rows(max_row=MOST_ROWS + 50, max_col=MOST_COLUMNS))
            return _without_empty(list(rows))
        finally:
            book.close()
    except BROKEN as problem:
        raise broken from problem


def _cells(rows: Iterable[Iterable[Any]]) -> Iterator[list[str]]:
    for row in rows:
        yield [_written(cell) for cell in row]


def _written(cell: Any) -> str:
    """A cell as it is shown in the sheet: a share of .55 that is formatted as a percentage is 55%."""
    value = cell.value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        if "%" in str(getattr(cell, "number_format", "")):
            return f"{round(value * 100, 6):g}%"
        return f"{value:.10g}"
    return " ".join(str(value).split())


def _without_empty(rows: Rows) -> Rows:
    """Rows without a single word are left out; so are the empty columns behind the last word."""
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    width = max((at + 1 for row in kept for at, cell in enumerate(row) if cell.strip()), default=0)
    return [[*row[:width], *[""] * (width - len(row))] for row in kept]


def _not_too_many(rows: Rows) -> Rows:
    if not rows:
        raise UnreadableError(_("There is nothing in this table."))
    if len(rows) > MOST_ROWS + 1:
        raise UnreadableError(
            _("This table has more than 500 rows. A ranking of drivers is shorter: send that part only.")
        )
    if len(rows[0]) > MOST_COLUMNS:
        raise UnreadableError(
            _("This table has more than 40 columns. Send only the drivers with their rank, share or count.")
        )
    return rows
