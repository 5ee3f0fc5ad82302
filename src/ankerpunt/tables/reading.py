"""One door for every table that people bring: from a file to sheets, and from sheets to the table that is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ankerpunt.tables.delimited import LONGEST, rows_of_text
from ankerpunt.tables.key import key, tidy
from ankerpunt.tables.letters import encoding_of
from ankerpunt.tables.notice import Notice, quoted
from ankerpunt.tables.parquet import MARK, sheet_of_parquet
from ankerpunt.tables.sheet import sheet_of
from ankerpunt.tables.source import Source
from ankerpunt.tables.table import table_of
from ankerpunt.tables.workbook.reading import sheets_of_workbook
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence
    from pathlib import Path

    from ankerpunt.tables.limits import Limits
    from ankerpunt.tables.role import Role
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

ZIP, OLD_EXCEL = b"PK", b"\xd0\xcf\x11\xe0"
STRANGERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
"""How files begin that are often taken for a table."""

TOO_LARGE = Text(
    nl="Dit bestand is groter dan {most} MB. Stuur alleen het deel dat je nodig hebt.",
    en="This file is larger than {most} MB. Send only the part that you need.",
)
NOTHING = Text(nl="Dit bestand is leeg.", en="This file is empty.")
NO_ROWS = Text(nl="In deze tabel staat niets.", en="There is nothing in this table.")
OLD = Text(
    nl="Dit is een oud Excel-bestand (.xls) of een met een wachtwoord. Sla het op als .xlsx of als CSV, zonder "
    "wachtwoord, en probeer het nog eens.",
    en="This is an old Excel file (.xls), or one with a password. Save it as .xlsx or as CSV, without a password, and "
    "try again.",
)
NO_TABLE = Text(
    nl="Dit is geen tabel maar een ander soort bestand. Kies een CSV- of een Excel-bestand (.xlsx).",
    en="This is not a table but another kind of file. Choose a CSV or an Excel file (.xlsx).",
)
SEVERAL = Text(
    nl="Dit Excel-bestand heeft meer bladen met een tabel: {sheets}. Zeg welk blad je bedoelt{way}.",
    en="This Excel file has several sheets with a table: {sheets}. Say which one you mean{way}.",
)
NO_SHEET = Text(
    nl="Dit bestand heeft geen blad “{name}”. Wel: {sheets}.",
    en="This file has no sheet “{name}”. These are: {sheets}.",
)
OTHERS = Text(
    nl="Gelezen is het blad “{name}”. Niet gelezen: {others}.", en="The sheet “{name}” was read. Not read: {others}."
)


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a file; a file that is no workbook has one, without a name.

    Attributes
    ----------
    sheets
        Those that are shown and hold something.
    hidden
        Names of those that are not shown.
    """

    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()


class SeveralSheetsError(Refusal):
    """More than one sheet holds the table that is looked for.

    Attributes
    ----------
    names
        Of those sheets.
    """

    names: tuple[str, ...] = ()


def read(
    given: Path | bytes | str, limits: Limits, *, tidied: Callable[[str], str] = tidy, also: Container[str] = ()
) -> Book:
    """Read a file, whatever it is called: CSV, TSV, XLSX or Parquet.

    Parameters
    ----------
    given
        Path of a file, its bytes, or text that was pasted.
    limits
        How large it may be.
    tidied
        Gives a text as a reader sees it; one that keeps line breaks, where a cell holds more than a line.
    also
        Names of hidden sheets of a workbook to read as well.

    Raises
    ------
    Refusal
        When it is too large or no table that can be read.
    """
    source = _not_too_large(Source(given), limits)
    start = source.start(4096)
    if not start.strip() and source.size <= len(start):
        raise Refusal.of(NOTHING)
    if start.startswith(OLD_EXCEL):
        raise Refusal.of(OLD)
    if start.startswith(STRANGERS):
        raise Refusal.of(NO_TABLE)
    hidden: tuple[str, ...] = ()
    if start.startswith(ZIP):
        sheets, hidden = sheets_of_workbook(source, limits, tidied=tidied, also=also)
    elif start.startswith(MARK):
        sheets = [sheet_of_parquet(source, limits)]
    else:
        sheets = [sheet_of(rows_of_text(source), limits, most_lines=LONGEST, tidied=tidied)]
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise Refusal.of(next((notice.text for sheet in sheets for notice in sheet.notices), NO_ROWS))
    return Book(filled, hidden)


def read_text(given: Path | bytes | str, limits: Limits) -> str:
    """Read a file that is text but no table.

    Raises
    ------
    Refusal
        When it is too large or no text.
    """
    source = _not_too_large(Source(given), limits)
    with source.open() as file:
        return file.read().decode(encoding_of(source), errors="replace")


def _not_too_large(source: Source, limits: Limits) -> Source:
    if source.size > limits.size:
        raise Refusal.of(TOO_LARGE, most=limits.size // 2**20)
    return source


def sheet_for(book: Book, roles: Sequence[Role], *, name: str = "") -> tuple[Sheet, list[Notice]]:
    """Choose the sheet that holds the table that is looked for.

    Parameters
    ----------
    book
        The file.
    roles
        What is looked for.
    name
        Of the sheet that the user chose.

    Returns
    -------
    tuple
        The sheet, and a notice of the others where there are any.

    Raises
    ------
    SeveralSheetsError
        When more than one sheet holds such a table and none was chosen.
    Refusal
        When there is no sheet of that name.
    """
    sheets = book.sheets
    if name:
        found = [sheet for sheet in sheets if key(sheet.name) == key(name)]
        if not found:
            raise Refusal.of(NO_SHEET, name=name, sheets=", ".join(sheet.name for sheet in sheets) or "–")
    else:
        found = list(sheets) if len(sheets) == 1 else _fitting(sheets, roles)
    if len(found) > 1:
        names = tuple(sheet.name for sheet in found)
        said = SEVERAL.filled(sheets=quoted(names), way=": --sheet NAME")
        several = SeveralSheetsError(nl=said.nl, en=said.en)
        several.names = names
        raise several
    others = [sheet.name for sheet in sheets if sheet is not found[0]] + list(book.hidden)
    if not others:
        return found[0], []
    return found[0], [Notice(code="other_sheets", text=OTHERS.filled(name=found[0].name, others=quoted(others)))]


def read_table(
    given: Path | bytes | str,
    roles: Sequence[Role],
    limits: Limits,
    *,
    sheet: str = "",
    names: Iterable[tuple[str, str]] = (),
) -> Table:
    r"""Read the table that a file holds.

    Examples
    --------
    >>> from ankerpunt.tables.limits import Limits
    >>> from ankerpunt.tables.role import Role
    >>> month = Role(name="month", label=Text(nl="maand", en="month"), own=("maand", "month"))
    >>> table = read_table("sep=;\nMaand;Balie\nmei;1.204\n", [month], Limits())
    >>> table.cells("month"), table.unused
    (['mei'], ('Balie',))
    """
    chosen, notices = sheet_for(read(given, limits), roles, name=sheet)
    return table_of(chosen, roles, names=names).with_parts(notices=notices)


def _fitting(sheets: Sequence[Sheet], roles: Sequence[Role]) -> list[Sheet]:
    """List the sheets that hold the table; where none does, those that hold a table at all, or else the first."""
    fitting = [sheet for sheet in sheets if _holds(sheet, roles)]
    return fitting or [sheet for sheet in sheets if len(sheet.columns) > 1] or [sheets[0]]


def _holds(sheet: Sheet, roles: Sequence[Role]) -> bool:
    """Tell whether a sheet holds a table with these roles: every required one, or else several columns."""
    try:
        table = table_of(sheet, roles)
    except Refusal:
        return False
    required = {role.name for role in roles if role.required}
    doubted = {doubt.role.name for doubt in table.doubts}
    return required <= {*table.parts, *doubted} and (bool(required) or len(table.header) > 1)
