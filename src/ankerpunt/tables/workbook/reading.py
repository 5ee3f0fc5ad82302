"""Tables in Excel workbooks (.xlsx): the sheets that are shown, as a reader sees their cells."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.cell.read_only import EmptyCell
from openpyxl.utils import range_boundaries

from ankerpunt.tables.counted import DAMAGED, TOO_LARGE, counted
from ankerpunt.tables.key import tidy
from ankerpunt.tables.notice import Notice, quoted
from ankerpunt.tables.sheet import sheet_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from ankerpunt.tables.counted import Extent
    from ankerpunt.tables.limits import Limits
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.source import Source

BROKEN = (ParseError, KeyError, ValueError, TypeError, IndexError, AttributeError, EOFError, OSError)
LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].')
MOST_COVERED = 100_000  # cells that merged ranges may cover
THREE_DECIMALS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")

UNWORKED = Text(
    nl="In {cells} staat een formule die nooit is uitgerekend, dus daar is niets gelezen. Open het bestand in Excel, "
    "sla het op en probeer het nog eens.",
    en="In {cells} stands a formula that was never worked out, so nothing was read there. Open the file in Excel, save "
    "it and try again.",
)


def sheets_of_workbook(
    source: Source, limits: Limits, *, tidied: Callable[[str], str] = tidy, also: Container[str] = ()
) -> tuple[list[Sheet], tuple[str, ...]]:
    """Read the sheets of a workbook that are shown, and hidden ones that are named.

    Values only, never a formula: what Excel kept as its outcome counts. A cell is written as it is shown, so .55 that
    is formatted as a percentage is 55%.

    Returns
    -------
    tuple
        The sheets in their order; and the names of those that are hidden.

    Raises
    ------
    Refusal
        When it is too large inside, or damaged.
    """
    known = counted(source, limits, also=also)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl would lose when it saves
            book = load_workbook(known.content, read_only=True, data_only=True, keep_links=False)
            sheets = [_sheet(book[name], extent, limits, tidied) for name, extent in known.extents.items()]
    except BROKEN as wrong:
        if isinstance(wrong, Refusal):
            raise
        raise Refusal.of(DAMAGED) from wrong
    return sheets, known.hidden


def _sheet(sheet: Any, extent: Extent, limits: Limits, tidied: Callable[[str], str]) -> Sheet:
    notices = []
    if extent.unworked:
        notices.append(Notice(code="formulas", text=UNWORKED.filled(cells=quoted(extent.unworked))))
    return sheet_of(_rows(sheet, extent), limits, name=sheet.title, notices=notices, tidied=tidied)


def _rows(sheet: Any, extent: Extent) -> Iterator[tuple[int, list[str]]]:
    """Give each row that holds a cell, with its number; what was merged downwards is in every row that it covers."""
    if not extent.last_row:
        return
    sheet.reset_dimensions()
    below = _merged_down(extent)
    above: dict[int, str] = {}
    found = sheet.iter_rows(max_row=extent.last_row, max_col=extent.last_column)
    for number, row in enumerate(found, start=1):
        if not below and {*map(type, row)} == {EmptyCell}:
            continue  # a sheet may have one cell in its millionth row, and openpyxl makes up all those before it
        cells = [_written(cell) for cell in row]
        for column in below.get(number, ()):
            cells[column] = cells[column] or above[column]
        if below:
            above = dict(enumerate(cells))
        yield number, cells


def _merged_down(extent: Extent) -> dict[int, list[int]]:
    """Find which columns go on downwards in which rows."""
    below: dict[int, list[int]] = {}
    covered = 0
    for ref in extent.merged:
        left, top, right, bottom = (side or 0 for side in range_boundaries(ref))
        if left != right or left > extent.last_column:
            continue
        covered += max(0, min(bottom, extent.last_row) - top)
        if covered > MOST_COVERED:
            raise Refusal.of(TOO_LARGE)
        for row in range(top + 1, min(bottom, extent.last_row) + 1):
            below.setdefault(row, []).append(left - 1)
    return below


def _written(cell: Any) -> str:
    """Write a cell as it is shown."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _figure(value, cell.number_format or "")
    return str(value).removesuffix(" 00:00:00")  # of a date


def _figure(value: float, shown_as: str) -> str:
    """Write a number; one with three decimals gets a fourth, so that nobody takes 1.250 for a thousand."""
    said = "".join(one or other for one, other in LITERAL.findall(shown_as))
    if "%" in LITERAL.sub("", shown_as):
        return f"{round(value * 100, 6):.10g}%"
    text = f"{value:.10g}"
    if "%" in said:
        return f"{text}%"
    return f"{text}0" if THREE_DECIMALS.fullmatch(text) else text
