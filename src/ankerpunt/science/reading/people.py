"""A table with a row per person and a column per item: yes or no, or values that another program estimated."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.choice import HEAVIEST, LIGHTEST
from ankerpunt.science.reading.columns import find, number
from ankerpunt.science.refusal import Refusal, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from ankerpunt.science.reading.sheet import Sheet

YES = frozenset({"yes", "ja", "true", "waar", "x"})
NO = frozenset({"", "no", "nee", "false", "onwaar"})
ROLES = ("respondent", "weight", "group")


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Everybody's number for every item.

    Attributes
    ----------
    items
        [J] names: the columns that play no other role.
    values
        float64 [N, J]; yes is 1, no is 0.
    weight
        float64 [N], or None where the file has none.
    group
        [N] names of groups; "" where the file has none.
    unread
        (row, sentence) of the people who were left out.
    """

    items: tuple[str, ...]
    values: NDArray[np.float64]
    weight: NDArray[np.float64] | None
    group: list[str]
    unread: tuple[tuple[int, Sentence], ...]


def from_people(sheet: Sheet, names: Mapping[str, str], *, anchor: str | None = None) -> People:
    """Read a table of people.

    Parameters
    ----------
    sheet
        One row per person. Cells are numbers or yes and no (1, 0, yes, no, ja, nee, x, nothing).
    names
        Role → column: respondent, weight, group; these are no items.
    anchor
        Column that stands for "none of these"; it is subtracted, so that 0 is the anchor.

    Returns
    -------
    People

    Raises
    ------
    Refusal
        When no column or nobody is left, or the anchor is not a column.

    Examples
    --------
    >>> from ankerpunt.science.reading.sheet import Sheet
    >>> people = from_people(Sheet(("id", "pay", "team"), (["7", "8"], ["1", "nee"], ["x", "0"]), [2, 3]), {})
    >>> people.items, people.values.tolist()
    (('pay', 'team'), [[1.0, 1.0], [0.0, 0.0]])
    """
    roles = {role: column for role in ROLES if (column := find(sheet, role, names))}
    items = [name for name in sheet.header if name not in roles.values()]
    cells = (
        np.array([[_value(cell) for cell in sheet.column(name)] for name in items])
        .reshape(len(items), len(sheet.rows))
        .T
    )
    weight = np.array([number(cell) for cell in sheet.column(roles["weight"])]) if "weight" in roles else None
    unread: list[tuple[int, Sentence]] = []
    for line, row in enumerate(sheet.rows):
        odd = [name for name, value in zip(items, cells[line], strict=True) if not math.isfinite(value)]
        if odd:
            unread.append((row, _odd(sheet.column(odd[0])[line], odd[0])))
        elif weight is not None and not LIGHTEST < weight[line] < HEAVIEST:
            unread.append((row, _odd(sheet.column(roles["weight"])[line], roles["weight"])))
    out = {row for row, _ in unread}
    kept = np.array([row not in out for row in sheet.rows], bool)
    if not items or not kept.any():
        raise Refusal(
            nl="In deze tabel is niets te tellen. Geef per persoon een rij en per item een kolom met getallen.",
            en="There is nothing to count in this table. Give a row per person and a column of numbers per item.",
        )
    if anchor is not None:
        cells = cells - np.array([_value(cell) for cell in sheet.column(anchor)])[:, None]
    offered = [place for place, name in enumerate(items) if name != anchor]
    groups = sheet.column(roles["group"]) if "group" in roles else [""] * len(kept)
    return People(
        items=tuple(items[place] for place in offered),
        values=cells[np.ix_(kept, np.array(offered, int))],
        weight=None if weight is None else weight[kept],
        group=[group for group, keep in zip(groups, kept, strict=True) if keep],
        unread=tuple(unread),
    )


def _value(cell: str) -> float:
    word = cell.lower()
    if word in YES:
        return 1.0
    return 0.0 if word in NO else number(cell)


def _odd(cell: str, column: str) -> Sentence:
    return Sentence(
        nl=f"'{cell}' in kolom '{column}' is geen bruikbaar getal. Deze persoon telt niet mee.",
        en=f"'{cell}' in column '{column}' is not a usable number. This person is left out.",
    )
