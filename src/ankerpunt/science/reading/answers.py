"""One door for files of answers, whatever program wrote them."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ankerpunt.science.reading.long import from_long
from ankerpunt.science.reading.qualtrics import from_qualtrics, is_qualtrics
from ankerpunt.science.reading.roles import DESIGN, LONG
from ankerpunt.science.reading.sawtooth import from_cho, from_sawtooth
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read, read_text, sheet_for
from ankerpunt.tables.table import NO_COLUMN
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ankerpunt.science.reading.columns import Answers
    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

Source = Literal["auto", "long", "qualtrics", "sawtooth"]

GROWTH = 8
"""Memory that judging a file of answers takes, per byte of text; measured at 6."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file of answers is to be read.

    Attributes
    ----------
    source
        Program that wrote it; "auto" recognises it.
    design
        Sawtooth's design: a file, or its content.
    names
        Role and column, for columns that do not go by a usual name.
    by_position
        Whether answers are positions in the task; None: as they look.
    best_code, worst_code
        Qualtrics' codes.
    items
        Names of the items, for files that have numbers: the first name belongs to 1.
    sheet
        Of a workbook with several.
    """

    source: Source = "auto"
    design: Path | bytes | None = None
    names: Sequence[tuple[str, str]] = ()
    by_position: bool | None = None
    best_code: str | None = None
    worst_code: str | None = None
    items: Sequence[str] = ()
    sheet: str = ""


def limits() -> Limits:
    """Give how large a study may be: a million people, as far as this machine has the memory for it."""
    size = int(min(memory() / GROWTH, 2**40))
    return Limits(size=size, unpacked=2 * size, rows=30_000_000, columns=2_000, cells=30_000_000)


def memory() -> float:
    """Give the memory of this machine [bytes]; without limit where the system does not tell."""
    try:
        return float(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, OSError, ValueError):
        return math.inf


def read_answers(given: Path | bytes, layout: Layout, *, called: str = "") -> Answers:
    """Read a file of answers.

    Parameters
    ----------
    given
        A long table (CSV, XLSX or Parquet), an export of Qualtrics, or Sawtooth's answers (with `layout.design`) or
        .cho: the path of a file, or its content.
    layout
        How to read it.
    called
        Name of the file, where its content is given.

    Returns
    -------
    Answers
        Not yet judged: `longtable.check_table` does that.

    Raises
    ------
    Refusal
        When the file or its columns cannot be understood at all.
    """
    if (called or str(given)).lower().endswith(".cho"):
        return _spelt(from_cho(read_text(given, limits())), layout)
    sheet, notices = sheet_for(read(given, limits()), LONG, name=layout.sheet)
    answers = answers_in(sheet, layout)
    answers.notices[:0] = notices
    return answers


def answers_in(sheet: Sheet, layout: Layout) -> Answers:
    """Read the answers in a sheet.

    Raises
    ------
    Refusal
        As `read_answers`.
    """
    answers = _from_sheet(sheet, layout)
    refuse_unknown(layout.names, answers.tables)
    answers.unread += [
        (notice.row, notice.code, notice.text)
        for table in answers.tables
        for notice in table.notices
        if notice.row is not None
    ]
    return _spelt(answers, layout)


def _spelt(answers: Answers, layout: Layout) -> Answers:
    """Let what reads the same be the same, and call items by their names."""
    answers.merge_spellings()
    if layout.items:
        _name_items(answers, layout.items)
    return answers


def refuse_unknown(names: Iterable[tuple[str, str]], tables: Sequence[Table]) -> None:
    """Refuse a column that the user named and that is in none of the tables.

    Raises
    ------
    Refusal
        With the columns that are there.
    """
    for _role, name in names:
        if all(table.named(name) is None for table in tables):
            columns = ", ".join(dict.fromkeys(heading for table in tables for heading in table.header[:20]))
            raise Refusal.of(NO_COLUMN, name=name, columns=columns)


def _from_sheet(sheet: Sheet, layout: Layout) -> Answers:
    source = layout.source
    if source == "auto":
        source = "sawtooth" if layout.design else "qualtrics" if is_qualtrics(sheet) else "long"
    if source == "qualtrics":
        return from_qualtrics(sheet, layout.names, best_code=layout.best_code, worst_code=layout.worst_code)
    if source == "long":
        return from_long(sheet, layout.names, by_position=layout.by_position)
    if layout.design is None:
        raise Refusal(
            nl="Bij antwoorden van Sawtooth hoort het ontwerp: geef --design BESTAND.",
            en="Sawtooth's answers need the design: give --design FILE.",
        )
    design, _ = sheet_for(read(layout.design, limits()), DESIGN)
    return from_sawtooth(sheet, design, layout.names, by_position=layout.by_position)


def _name_items(answers: Answers, items: Sequence[str]) -> None:
    """Replace the numbers of items by their names."""
    names = {str(place): name for place, name in enumerate(items, start=1)}
    answers.shown = [tuple(names.get(item, item) for item in shown) for shown in answers.shown]
    answers.best = [names.get(item, item) for item in answers.best]
    answers.worst = [names.get(item, item) for item in answers.worst]
