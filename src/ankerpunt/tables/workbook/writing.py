"""A workbook to download and bring back: one sheet to type in, its lists, and what went out on a hidden sheet."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

LISTS = "ankerpunt-lists"
FORMULA = ("=", "+", "-", "@")
ALLOWED = ("formatColumns", "formatRows", "sort", "autoFilter")

Value = str | date | Decimal | None


class Column(Struct, frozen=True, kw_only=True):
    """One column of the sheet.

    Parameters
    ----------
    heading
        Its name, in the first row.
    width
        [characters].
    locked
        Nobody types in it.
    hidden
        Nobody sees it; such a column is locked as well.
    names
        It says what a row is about, and stays in sight; as a locked one does.
    choices
        What may be chosen in it.
    strict
        Nothing but those choices.
    """

    heading: str
    width: int = 16
    locked: bool = False
    hidden: bool = False
    names: bool = False
    choices: tuple[str, ...] = ()
    strict: bool = False


def workbook_of(
    title: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
    *,
    beside: tuple[str, Sequence[Sequence[str]]],
    properties: Mapping[str, str],
    spare: int = 0,
) -> bytes:
    """Write a workbook.

    The sheet is protected without a password: it keeps people from typing where nothing is read, not from looking.

    Parameters
    ----------
    title
        Name of the sheet, of at most 31 characters.
    columns, rows
        What it holds.
    beside
        Name and rows of a hidden sheet that comes back unseen.
    properties
        What a program reads of the file without opening a sheet.
    spare
        Empty rows below, in which something new can be typed.

    Returns
    -------
    bytes
        An XLSX file.
    """
    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]
    sheet.title = title
    sheet.append([column.heading for column in columns])
    for number, row in enumerate([*rows, *[[None] * len(columns)] * spare], start=2):
        for at, (column, value) in enumerate(zip(columns, row, strict=True), start=1):
            _put(sheet.cell(number, at), value, locked=column.locked or column.hidden)
    _look(sheet, columns)
    _offer(book, sheet, columns, last=len(rows) + spare + 1)
    hidden = book.create_sheet(beside[0])
    for number, texts in enumerate(beside[1], start=1):
        for at, text in enumerate(texts, start=1):
            _put(hidden.cell(number, at), text, locked=True)
    hidden.sheet_state = "veryHidden"
    custom: Any = book
    for name, value in properties.items():
        custom.custom_doc_props.append(StringProperty(name=name, value=value))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _put(cell: Any, value: Value, *, locked: bool) -> None:
    """Write a value; a text that looks like a formula stays a text, also after somebody edits it."""
    cell.value = None if value == "" else value
    cell.protection = Protection(locked=locked)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str) and value.startswith(FORMULA):
        cell.data_type, cell.quotePrefix = "s", True
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, Decimal):
        cell.number_format = "#,##0.00" if value % 1 else "#,##0"


def _look(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Freeze the header, and close what is not typed in."""
    shown = [at for at, column in enumerate(columns, start=1) if not column.hidden]
    names = [at for at in shown if columns[at - 1].locked or columns[at - 1].names]
    sheet.freeze_panes = f"{get_column_letter(max(names, default=0) + 1)}2"
    head: Any
    for head in sheet[1]:
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="top")
    for at, column in enumerate(columns, start=1):
        measure = sheet.column_dimensions[get_column_letter(at)]
        measure.width, measure.hidden = column.width, column.hidden
    sheet.auto_filter.ref = sheet.dimensions
    sheet.protection.sheet = True
    for act in ALLOWED:
        setattr(sheet.protection, act, False)  # what is not forbidden
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    sheet.print_title_rows = "1:1"


def _offer(book: Workbook, sheet: Worksheet, columns: Sequence[Column], *, last: int) -> None:
    """Let people choose from lists: ranges with a name, on a hidden sheet."""
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    offered = [(at, column) for at, column in enumerate(columns, start=1) if column.choices]
    for place, (at, column) in enumerate(offered, start=1):
        for number, choice in enumerate(column.choices, start=1):
            _put(lists.cell(number, place), choice, locked=True)
        name, letter = f"ankerpunt_list_{place}", get_column_letter(place)
        where = f"{quote_sheetname(LISTS)}!${letter}$1:${letter}${len(column.choices)}"
        book.defined_names[name] = DefinedName(name, attr_text=where)
        rule = DataValidation(type="list", formula1=f"={name}", allow_blank=True, showErrorMessage=column.strict)
        sheet.add_data_validation(rule)
        rule.add(f"{get_column_letter(at)}2:{get_column_letter(at)}{max(last, 2)}")
