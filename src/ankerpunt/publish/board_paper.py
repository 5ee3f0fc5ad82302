"""The page for the board as one A4; see `publish.board` for what it says."""

from typing import Any

from msgspec import to_builtins

from ankerpunt.plan.speech import shorten
from ankerpunt.publish.board_sheet import Sheet
from ankerpunt.publish.paper import as_pdf, as_pictures, unprintable
from ankerpunt.text import Language

PAPER = "board"
# No A4 that holds everything has room for more of a sentence; the page in the browser has all of it.
PROMISE, LINE = 300, 120
LISTS = ("changed", "onward", "shared", "also", "asks", "decided")


def board_of(sheet: Sheet, *, language: Language) -> bytes:
    """Print it on one A4: the type steps down until it fits, then less is shown and the rest is counted.

    Raises
    ------
    PaperError
        When the paper cannot be made.
    """
    return as_pdf(PAPER, _given(sheet), language=language, title=_called(sheet))


def picture_of(sheet: Sheet, *, language: Language, dots_per_inch: float = 96) -> bytes:
    """Draw the A4 as a PNG; see :func:`board_of`."""
    pages = as_pictures(PAPER, _given(sheet), language=language, title=_called(sheet), dots_per_inch=dots_per_inch)
    return pages[0]


def unprintable_of(sheet: Sheet) -> tuple[str, ...]:
    """Name the characters of the sheet that the paper cannot show."""
    return unprintable(_given(sheet))


def _called(sheet: Sheet) -> str:
    return f"{sheet.title}: {sheet.group or sheet.organisation}"


def _given(sheet: Sheet) -> dict[str, Any]:
    given: dict[str, Any] = to_builtins(sheet)
    for section in given["sections"]:
        section["promise"] = shorten(section["promise"], PROMISE)
    for row in (row for part in (given, *given["sections"]) for each in LISTS for row in part.get(each, ())):
        row |= {"text": shorten(row["text"], LINE), "note": shorten(row["note"], LINE)}
    return given
