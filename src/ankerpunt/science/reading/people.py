"""A table with a row per person and a column per item: yes or no, or values that another program estimated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ankerpunt.science.choice import HEAVIEST, LIGHTEST
from ankerpunt.science.reading.finished import no_answers
from ankerpunt.science.reading.item_columns import Columns, values_of, yes_no_of
from ankerpunt.science.reading.roles import COLUMN_OF_ITEM, KEPT_BY_PROGRAM, PEOPLE
from ankerpunt.tables.number import numbers
from ankerpunt.tables.role import Part
from ankerpunt.tables.table import table_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

Held = Literal["yes-no", "values"]


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Everybody's number for every item.

    Attributes
    ----------
    items
        [J] names: the columns that hold what was asked for and play no other role.
    values
        float64 [N, J]; yes is 1, no is 0.
    weight
        float64 [N], or None where the file has none.
    group
        [N] names of groups; "" where the file has none.
    unread
        (row, sentence) of the people who were left out.
    table
        What it was read from: which column played which role, and what was left out.
    """

    items: tuple[str, ...]
    values: NDArray[np.float64]
    weight: NDArray[np.float64] | None
    group: list[str]
    unread: tuple[tuple[int, Text], ...]
    table: Table


def from_people(
    sheet: Sheet,
    names: Iterable[tuple[str, str]],
    *,
    held: Held,
    anchor: str | None = None,
    yes_code: str | None = None,
    no_code: str | None = None,
) -> People:
    r"""Read a table of people.

    Parameters
    ----------
    sheet
        One row per person. Cells are yes and no (1, 0, yes, no, ja, nee, x, nothing), or numbers. A column with
        anything else is no item and is named; codes such as 99 are no answer, and who gave one is left out.
    names
        Role and column: respondent, weight, group; "item" for columns that are one, "ignore" for columns that are not.
    held
        Whether cells hold yes and no, or values.
    anchor
        Column that stands for "none of these"; it is subtracted, so that 0 is the anchor.
    yes_code, no_code
        What stands for yes and for no, where it is something else, such as 1 and 2.

    Returns
    -------
    People

    Raises
    ------
    Refusal
        When no column or nobody is left, the anchor is not a column, or a code could mean yes or no.

    Examples
    --------
    >>> from ankerpunt.tables.limits import Limits
    >>> from ankerpunt.tables.reading import read
    >>> sheet = read("id;pay;team;age\n7;1;x;31\n8;nee;0;54\n", Limits()).sheets[0]
    >>> people = from_people(sheet, [], held="yes-no")
    >>> people.items, people.values.tolist(), people.table.unused
    (('pay', 'team'), [[1.0, 1.0], [0.0, 0.0]], ('age',))
    """
    table = _table(sheet, list(names))
    table.settled()
    table, unread = _answered(table)
    free = _free(table)
    if held == "yes-no":
        found = yes_no_of(table, free, chosen=table.was_told("item"), yes=yes_code, no=no_code)
    else:
        found = values_of(table, free, chosen=table.was_told("item"))
    unread += _odd_rows(table, found)
    weight = np.array(numbers(table.cells("weight"))) if "weight" in table else None
    if weight is not None:
        unread += _odd_weights(table, weight)
    out = {row for row, _ in unread}
    kept = np.array([row not in out for row in table.rows], bool)
    if not found.places or not kept.any():
        raise Refusal(
            nl="In deze tabel is niets te tellen. Geef per persoon een rij en per item een kolom met getallen.",
            en="There is nothing to count in this table. Give a row per person and a column of numbers per item.",
        )
    return _people(table, found, kept=kept, weight=weight, unread=unread, anchor=anchor)


def _table(sheet: Sheet, names: list[tuple[str, str]]) -> Table:
    """Recognise the columns; "status" is one that a survey program keeps only where it says who finished too."""
    table = table_of(sheet, (*PEOPLE, *KEPT_BY_PROGRAM, COLUMN_OF_ITEM), names=names)
    if {"status", "finished"} <= table.parts.keys():
        return table
    return table_of(sheet, (*PEOPLE, COLUMN_OF_ITEM), names=names)


def _people(
    table: Table,
    found: Columns,
    *,
    kept: NDArray[np.bool_],
    weight: NDArray[np.float64] | None,
    unread: list[tuple[int, Text]],
    anchor: str | None,
) -> People:
    values = found.values
    if anchor is not None:
        values = values - values[:, [found.place_of(table, anchor)]]
    offered = [at for at, place in enumerate(found.places) if table.header[place] != anchor]
    groups = table.cells("group") if "group" in table else [""] * len(kept)
    items = Part(role="item", label=COLUMN_OF_ITEM.label, columns=tuple(found.places), how="values")
    return People(
        items=tuple(table.header[found.places[at]] for at in offered),
        values=values[np.ix_(kept, np.array(offered, int))],
        weight=None if weight is None else weight[kept],
        group=[group for group, keep in zip(groups, kept, strict=True) if keep],
        unread=tuple(sorted(unread, key=lambda each: each[0])),
        table=table.with_parts(*([] if table.was_told("item") else [items]), notices=found.notices),
    )


def _free(table: Table) -> list[int]:
    """List the columns that may be items: those that were chosen, or all that play no other role."""
    if table.was_told("item"):
        return list(table.parts["item"].columns)
    taken = {at for part in table.parts.values() for at in part.columns if part.role != "item"}
    return [at for at in range(len(table.header)) if at not in taken | table.passed_over]


def _answered(table: Table) -> tuple[Table, list[tuple[int, Text]]]:
    """Leave out rows that are no answers, and people who are there already."""
    unread = [(table.rows[line], sentence) for line, (_, sentence) in no_answers(table).items()]
    out = {row for row, _ in unread}
    if "respondent" in table:
        first: dict[str, int] = {}
        for row, person in zip(table.rows, table.cells("respondent"), strict=True):
            if person and row not in out and first.setdefault(person, row) != row:
                unread.append((row, _twice(person, first[person])))
    out = {row for row, _ in unread}
    return table.kept([row not in out for row in table.rows]), unread


def _twice(person: str, row: int) -> Text:
    return Text(
        nl=f"Persoon {person} staat al in rij {row}. Deze rij telt niet mee.",
        en=f"Person {person} is already in row {row}. This row is left out.",
    )


def _odd_rows(table: Table, found: Columns) -> list[tuple[int, Text]]:
    """Leave out people with a cell that is no answer."""
    lines, places = np.nonzero(~np.isfinite(found.values))
    first = dict(zip(lines[::-1].tolist(), places[::-1].tolist(), strict=True))
    return [
        (table.rows[line], _odd(table.columns[found.places[place]][line], table.header[found.places[place]]))
        for line, place in sorted(first.items())
    ]


def _odd_weights(table: Table, weight: NDArray[np.float64]) -> list[tuple[int, Text]]:
    at = table.at("weight")
    return [
        (table.rows[line], _odd(table.columns[at][line], table.header[at]))
        for line in np.flatnonzero(~((weight > LIGHTEST) & (weight < HEAVIEST))).tolist()
    ]


def _odd(cell: str, column: str) -> Text:
    return Text(
        nl=f"'{cell}' in kolom '{column}' is geen antwoord waarmee we kunnen tellen. Deze persoon telt niet mee.",
        en=f"'{cell}' in column '{column}' is no answer that can be counted. This person is left out.",
    )
