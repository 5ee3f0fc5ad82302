"""Something about a table that a person wants to know: what was merged, left out or looks odd."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from ankerpunt.text import Text

SHOWN = 40  # characters of a found text that a sentence repeats

Code = Literal["merged", "letters", "formulas", "ragged_row", "passed_over", "other_sheets", "rows_numbered", "kept_na"]


class Notice(Struct, frozen=True, kw_only=True):
    """One remark.

    Attributes
    ----------
    code
        Short name of the kind, for programs.
    text
        For people, with the values filled in.
    row
        Row in the file that it is about; None for the table as a whole.
    """

    code: Code
    text: Text
    row: int | None = None


def quoted(names: Iterable[str]) -> Text:
    """Put names between quotation marks, one after the other.

    Examples
    --------
    >>> quoted(["a", "b"]).nl, quoted(["a"]).en
    ('“a” en “b”', '“a”')
    """
    *first, last = [f"“{short(name)}”" for name in names] or [""]
    if not first:
        return Text(nl=last, en=last)
    return Text(nl=f"{', '.join(first)} en {last}", en=f"{', '.join(first)} and {last}")


def short(text: str) -> str:
    """Cut a found text to what a sentence can repeat, without signs that would disturb a terminal."""
    cut = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
    return "".join(sign if sign.isprintable() else "�" for sign in cut)
