"""Rows of an export that are no answers of people: previews, tests, spam, and questionnaires that were not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.tables.key import key
from ankerpunt.tables.number import number
from ankerpunt.text import Text

if TYPE_CHECKING:
    from ankerpunt.tables.table import Table

TRIED = ("preview", "test", "voorbeeld", "proef")
TRIED_CODES = frozenset({"1", "2", "9", "17"})
SPAM_CODES = frozenset({"8", "9", "12", "40"})
UNFINISHED = frozenset({"false", "0", "no", "nee", "onwaar", "niet waar", "unfinished", "incomplete"})

DONE = 100  # per cent

IS_TEST = Text(nl="Dit is een proef van de vragenlijst, geen antwoord.", en="This is a test of the survey, no answer.")
IS_SPAM = Text(nl="Dit is als spam gemarkeerd.", en="This is marked as spam.")
IS_UNFINISHED = Text(
    nl="Deze vragenlijst is niet afgemaakt en telt niet mee.", en="This survey was not finished and is not counted."
)


def no_answers(table: Table) -> dict[int, tuple[str, Text]]:
    """Find the rows that are no answers: line in the table → code and sentence.

    Parameters
    ----------
    table
        With the roles "status", "finished", "progress" and "channel" where the file has such columns.
    """
    found: dict[int, tuple[str, Text]] = {}
    for line, cell in enumerate(_cells(table, "progress")):
        if number(cell) < DONE:
            found[line] = ("unfinished", IS_UNFINISHED)
    for line, cell in enumerate(_cells(table, "finished")):
        if cell in UNFINISHED:
            found[line] = ("unfinished", IS_UNFINISHED)
    for role in ("status", "channel"):
        for line, cell in enumerate(_cells(table, role)):
            if "spam" in cell or cell in SPAM_CODES:
                found[line] = ("spam", IS_SPAM)
            elif any(word in cell for word in TRIED) or cell in TRIED_CODES:
                found[line] = ("test", IS_TEST)
    return found


def _cells(table: Table, role: str) -> list[str]:
    return [key(cell) for cell in table.cells(role)] if role in table else []
