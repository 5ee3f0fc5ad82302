"""One door for files of answers, whatever program wrote them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ankerpunt.science.reading.long import from_long
from ankerpunt.science.reading.qualtrics import from_qualtrics, is_qualtrics
from ankerpunt.science.reading.sawtooth import from_cho, from_sawtooth
from ankerpunt.science.reading.sheet import read_sheet, read_text
from ankerpunt.science.refusal import Refusal, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ankerpunt.science.reading.columns import Answers
    from ankerpunt.science.reading.sheet import Sheet

Source = Literal["auto", "long", "qualtrics", "sawtooth"]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file of answers is to be read.

    Attributes
    ----------
    source
        Program that wrote it; "auto" recognises it.
    design
        Sawtooth's design file.
    names
        Role → column, for columns that do not go by a usual name.
    by_position
        Whether answers are positions in the task; None: as they look.
    best_code, worst_code
        Qualtrics' codes.
    items
        Names of the items, for files that have numbers: the first name belongs to 1.
    """

    source: Source = "auto"
    design: Path | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    by_position: bool | None = None
    best_code: str | None = None
    worst_code: str | None = None
    items: Sequence[str] = ()


def read_answers(path: Path, layout: Layout) -> Answers:
    """Read a file of answers.

    Parameters
    ----------
    path
        A long table (CSV or Parquet), an export of Qualtrics, or Sawtooth's answers (with `layout.design`) or .cho.
    layout
        How to read it.

    Returns
    -------
    Answers
        Not yet judged: `longtable.check_table` does that.

    Raises
    ------
    Refusal
        When the file or its columns cannot be understood at all.
    """
    if path.suffix.lower() == ".cho":
        answers = from_cho(read_text(path))
    else:
        sheet = read_sheet(path)
        answers = _from_sheet(sheet, layout)
        for row, cells in sheet.ragged:
            wide = Sentence(
                nl=f"De rij heeft {cells} cellen, de kopregel {len(sheet.header)}. Zet tekst tussen aanhalingstekens.",
                en=f"This row has {cells} cells and the header {len(sheet.header)}. Put text between quotation marks.",
            )
            answers.unread.append((row, "ragged_row", wide))
    if layout.items:
        _name_items(answers, layout.items)
    return answers


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
    return from_sawtooth(sheet, read_sheet(layout.design), layout.names, by_position=layout.by_position)


def _name_items(answers: Answers, items: Sequence[str]) -> None:
    """Replace the numbers of items by their names."""
    names = {str(place): name for place, name in enumerate(items, start=1)}
    answers.shown = [tuple(names.get(item, item) for item in shown) for shown in answers.shown]
    answers.best = [names.get(item, item) for item in answers.best]
    answers.worst = [names.get(item, item) for item in answers.worst]
