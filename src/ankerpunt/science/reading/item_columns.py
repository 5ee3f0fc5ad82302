"""Which columns of a table of people are items: by what is in them, for anything may be above them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.tables.key import key
from ankerpunt.tables.notice import Notice, quoted
from ankerpunt.tables.number import numbers
from ankerpunt.tables.table import NO_COLUMN
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ankerpunt.tables.table import Table

YES = frozenset({"1", "yes", "ja", "y", "j", "true", "waar", "x", "selected", "checked", "gekozen", "aangevinkt"})
NO = frozenset({"0", "no", "nee", "n", "false", "onwaar", "not selected", "unchecked", "niet gekozen"})
NO_ANSWER = frozenset(
    {
        *("99", "98", "97", "96", "88", "77", "999", "998", "997", "888", "9999", "9", "8", "7"),
        *("-1", "-2", "-7", "-8", "-9", "-88", "-97", "-98", "-99", "-999", "-9999", "-77", "-66"),
        *("weet niet", "weet ik niet", "wn", "w.n", "geen mening", "geen antwoord", "g.a", "n.v.t", "nvt", "?"),
        *("niet van toepassing", "wil niet zeggen", "dont know", "don't know", "dk", "no answer", "refused", "refusal"),
        *("na", "n/a", "#n/a", "<na>", "nan", "null", "none", "#n/b", "prefer not to say", "not applicable", "missing"),
        *("skipped", "overgeslagen", "no opinion", "-"),
    }
)
"""What stands in a cell of somebody who did not answer."""

ONE_AND_TWO = frozenset({"1", "2", "", *NO_ANSWER})
"""What is in a column of which nobody can see whether 1 is yes and 2 is no, or the other way round."""

SLIPS = 0.05
"""Share of cells in a column of yes and no that may hold something else; more, and it holds something else."""

FAR = 3.0
"""Times as large as every other value: how far a code such as 99 lies from values."""

CODES = frozenset(float(code) for code in NO_ANSWER if code.lstrip("-").isdecimal())

NOT_YES_NO = Text(
    nl="Geen item, want er staat iets anders in dan ja en nee: {columns}.",
    en="No item, as something else than yes and no is in it: {columns}.",
)
NOT_VALUES = Text(
    nl="Geen item, want het zijn geen getallen: {columns}.", en="No item, as it holds no numbers: {columns}."
)
UNLIKE = Text(
    nl="Geen item, want de getallen lijken niet op die van de andere kolommen: {columns}. Is het er toch een: "
    "--column item=KOP, voor elk item.",
    en="No item, as its numbers are unlike those of the other columns: {columns}. If it is one after all: "
    "--column item=HEADING, for each item.",
)
TWO = Text(
    nl="De code 2 in kolom {columns} is geen ja en geen nee. Zeg wat ja is, bijvoorbeeld --yes-code 1; of laat de "
    "kolom weg met --column ignore=KOP.",
    en="The code 2 in column {columns} is neither yes nor no. Say what is yes, for example --yes-code 1; or leave the "
    "column out with --column ignore=HEADING.",
)
WHICH_NO = Text(
    nl="Naast ja ('{yes}') staan er meer codes: {codes}. Zeg wat nee is: --no-code CODE.",
    en="Besides yes ('{yes}') there are several codes: {codes}. Say what is no: --no-code CODE.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The items and everybody's numbers.

    Attributes
    ----------
    places
        [J] places of the columns that are items.
    values
        float64 [N, J]; not-a-number where somebody gave no answer.
    notices
        Which columns are no items, and why.
    """

    places: list[int]
    values: NDArray[np.float64]
    notices: list[Notice]

    def place_of(self, table: Table, name: str) -> int:
        """Find an item by the name of its column.

        Raises
        ------
        Refusal
            When there is none.
        """
        names = [table.header[place] for place in self.places]
        if name not in names:
            raise Refusal.of(NO_COLUMN, name=name, columns=", ".join(names))
        return names.index(name)


def yes_no_of(
    table: Table, free: Sequence[int], *, chosen: bool, yes: str | None = None, no: str | None = None
) -> Columns:
    """Find the columns that hold yes and no.

    Parameters
    ----------
    table
        A row per person.
    free
        Places of the columns that may be items.
    chosen
        Whether the user chose them: then they are items, whatever is in them.
    yes, no
        What stands for yes and no, where that was told.

    Raises
    ------
    Refusal
        When it is not certain what stands for yes.
    """
    cells = {at: [key(cell) for cell in table.columns[at]] for at in free}
    yes_words = YES if yes is None else frozenset({key(yes)})
    no_words = _no_words(cells, yes, no)
    known = yes_words | no_words | {""}
    twos = [] if yes or chosen else [at for at in free if "2" in cells[at] and set(cells[at]) <= ONE_AND_TWO]
    places = [at for at in free if at not in twos and (chosen or _is_yes_no(cells[at], yes_words | no_words))]
    said_no = any(no_words.intersection(cells[at]) for at in places)
    if twos and not said_no:
        raise Refusal.of(TWO, columns=quoted([table.header[at] for at in twos]))
    values = np.array([[_yes_no(cell, yes_words, known) for cell in cells[at]] for at in places])
    values = values.reshape(len(places), len(table.rows)).T
    if said_no:  # so that leaving everything empty is no answer
        values[[not any(row) for row in zip(*(cells[at] for at in places), strict=True)]] = math.nan
    others = [table.header[at] for at in free if at not in places]
    notices = [Notice(code="passed_over", text=NOT_YES_NO.filled(columns=quoted(others)))] if others else []
    return Columns(places, values, notices)


def values_of(table: Table, free: Sequence[int], *, chosen: bool) -> Columns:
    """Find the columns that hold values of items.

    A column that holds mostly text is none. Nor is one whose numbers are of another kind than those of the others:
    whole numbers such as an age beside values with decimals, or a share between 0 and 1 beside values around zero, as
    programs give to say how well somebody could be estimated.

    Parameters
    ----------
    table, free, chosen
        As for `yes_no_of`.
    """
    read = {at: np.array(numbers(table.column(at))) for at in free}
    figures = [at for at in free if chosen or np.isfinite(read[at]).mean() > 0.5]
    unlike = [] if chosen else [at for at in figures if _unlike(read[at], [read[to] for to in figures if to != at])]
    places = [at for at in figures if at not in unlike]
    values = np.array([_without_codes(read[at]) for at in places]).reshape(len(places), len(table.rows)).T
    notices = [
        Notice(code="passed_over", text=text.filled(columns=quoted([table.header[at] for at in found])))
        for text, found in ((NOT_VALUES, [at for at in free if at not in figures]), (UNLIKE, unlike))
        if found
    ]
    return Columns(places, values, notices)


def _no_words(cells: dict[int, list[str]], yes: str | None, no: str | None) -> frozenset[str]:
    """Settle what stands for no; of two codes of which one is yes, the other is."""
    if no is not None:
        return frozenset({key(no)})
    if yes is None:
        return NO
    others = {cell for column in cells.values() if key(yes) in column for cell in column} - {key(yes), ""} - NO_ANSWER
    if len(others) > 1:
        raise Refusal.of(WHICH_NO, yes=yes, codes=", ".join(sorted(others)[:6]))
    return frozenset(others)


def _is_yes_no(cells: Sequence[str], known: frozenset[str]) -> bool:
    filled = [cell for cell in cells if cell]
    odd = [cell for cell in filled if cell not in known and cell not in NO_ANSWER]
    answered = len(filled) - sum(cell not in known for cell in filled)
    return answered > 0 and 2 * answered > len(filled) and len(odd) <= SLIPS * len(filled)


def _yes_no(cell: str, yes: frozenset[str], known: frozenset[str]) -> float:
    if cell not in known:
        return math.nan
    return float(cell in yes)


def _unlike(column: NDArray[np.float64], others: Sequence[NDArray[np.float64]]) -> bool:
    if len(others) < 2:
        return False
    mine = column[np.isfinite(column)]
    theirs = [other[np.isfinite(other)] for other in others]
    if _whole(mine) and mine.min() >= 0 and 2 * sum(not _whole(other) for other in theirs) > len(theirs):
        return True
    below = sum(bool((other < 0).any()) for other in theirs)
    return bool(mine.min() >= 0 and mine.max() <= 1) and below == len(theirs)


def _whole(values: NDArray[np.float64]) -> bool:
    return bool((values == np.round(values)).all())


def _without_codes(column: NDArray[np.float64]) -> NDArray[np.float64]:
    """Take out codes such as 99 that lie far from every value."""
    codes = np.isin(column, list(CODES))
    ordinary = np.abs(column[np.isfinite(column) & ~codes])
    if ordinary.size and codes.any():
        column = np.where(codes & (np.abs(column) > FAR * ordinary.max()), math.nan, column)
    return column
