"""From a long table (one row for each task of a respondent) to `ChoiceData`, with every problem said.

Readers of files bring columns; this module judges them. A row with a problem is left out and reported with its row
number and the reason; the person's other rows are used.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ankerpunt.science.choice import HEAVIEST, LIGHTEST, MAX_ITEMS, ChoiceData, choice_data
from ankerpunt.science.problems import Problem, problem
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Checked:
    """What came out of a table.

    Attributes
    ----------
    data
        The usable answers, or None where there are none.
    problems
        Everything that is wrong, in row order.
    """

    data: ChoiceData | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Row:
    """One row on its way in."""

    number: int
    person: str
    task: str
    shown: list[str]
    best: str
    worst: str


def check_table(
    columns: Mapping[str, Sequence[Any]], *, items: Sequence[str] | None = None, anchor: str | None = None
) -> Checked:
    """Judge a long table and turn what is usable into `ChoiceData`.

    Parameters
    ----------
    columns
        "respondent", "task", "shown" (a sequence of item names per row; empty text or None pads), "best", "worst"
        (item names; empty, None or NaN where not answered); optional "weight", "group", and "row" (row numbers in
        the source; default 2, 3, ... as in a file with one header line).
    items
        The list of items; default every name that was shown, sorted.
    anchor
        The item that is fixed at 0, if any.

    Returns
    -------
    Checked

    Raises
    ------
    Refusal
        When a column is missing, columns differ in length, there are too many items, or the anchor is not an item.

    Examples
    --------
    >>> table = {"respondent": [1, 1], "task": [1, 2], "shown": [["a", "b"], ["a", "b"]],
    ...          "best": ["a", "b"], "worst": ["b", "b"]}
    >>> checked = check_table(table)
    >>> checked.data.n_tasks, [(p.row, p.code) for p in checked.problems][0]
    (1, (3, 'best_is_worst'))
    """
    rows = _read(columns)
    names = _names(rows, items)
    found: list[Problem] = []
    kept = _kept(rows, set(names), found)
    found += _missing_tasks(rows)
    if anchor is not None and anchor not in names:
        raise Refusal(
            nl=f"Het ankeritem '{anchor}' staat niet in de lijst met items.",
            en=f"The anchor item '{anchor}' is not in the list of items.",
        )
    traits = _traits(columns, rows, found)
    kept = [row for row in kept if row.person in traits]
    if not kept:
        return Checked(None, tuple(found))
    data = _build(kept, names, traits, anchor)
    found += _one_sided(data)
    return Checked(data, tuple(sorted(found, key=lambda p: (p.row is None, p.row or 0))))


def _text(value: Any) -> str:
    """Return a cell as text; None and NaN are empty, whole floats lose their point."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def _read(columns: Mapping[str, Sequence[Any]]) -> list[_Row]:
    """Read the columns into rows."""
    needed = ("respondent", "task", "shown", "best", "worst")
    lacking = [name for name in needed if name not in columns]
    if lacking:
        raise Refusal(
            nl=f"Deze kolommen ontbreken: {', '.join(lacking)}.", en=f"These columns are missing: {', '.join(lacking)}."
        )
    if len({len(column) for column in columns.values()}) > 1:
        raise Refusal(nl="De kolommen zijn niet even lang.", en="The columns differ in length.")
    numbers = columns.get("row", range(2, len(columns["task"]) + 2))
    cells = zip(numbers, *(columns[name] for name in needed), strict=True)
    return [
        _Row(int(n), _text(r), _text(t), [name for name in map(_text, s) if name], _text(b), _text(w))
        for n, r, t, s, b, w in cells
    ]


def _names(rows: list[_Row], items: Sequence[str] | None) -> list[str]:
    """Return the list of items, given or found."""
    names = sorted({name for row in rows for name in row.shown}) if items is None else list(items)
    if len(names) > MAX_ITEMS:
        raise Refusal(
            nl=f"Dit bestand noemt {len(names)} verschillende items; {MAX_ITEMS} is het meeste. Zijn de kolommen goed?",
            en=f"This file names {len(names)} different items; {MAX_ITEMS} is the most. Are the columns right?",
        )
    return names


def _kept(rows: list[_Row], names: set[str], found: list[Problem]) -> list[_Row]:
    """Return the rows without a problem; add the others' problems to `found`."""
    kept = []
    seen: set[tuple[str, str]] = set()
    for row in rows:
        wrong = _judge(row, names)
        if wrong is None and (row.person, row.task) in seen:
            wrong = problem(row.number, "duplicate_task", row.person, row.task)
        if wrong is None:
            seen.add((row.person, row.task))
            kept.append(row)
        else:
            found.append(wrong)
    return kept


def _judge(row: _Row, names: set[str]) -> Problem | None:
    """Return the first thing that is wrong with a row, or None."""
    chosen = [name for name in (row.best, row.worst) if name]
    twice = [name for name in row.shown if row.shown.count(name) > 1]
    unknown = [name for name in row.shown if name not in names]
    absent = [name for name in chosen if name not in row.shown]
    checks = (
        (not row.person, "no_respondent", ()),
        (len(row.shown) < 2, "too_few", ()),
        (bool(twice), "duplicate_item", twice[:1]),
        (bool(unknown), "unknown_item", unknown[:1]),
        (not chosen, "empty_row", ()),
        (bool(absent), "not_shown", absent[:1]),
        (row.best == row.worst, "best_is_worst", chosen[:1]),
    )
    return next((problem(row.number, code, *values) for wrong, code, values in checks if wrong), None)


def _missing_tasks(rows: list[_Row]) -> list[Problem]:
    """Report the tasks that half of the people or more have and a person lacks (one odd number is not a task)."""
    by_person: dict[str, set[str]] = {}
    for row in rows:
        if row.person:
            by_person.setdefault(row.person, set()).add(row.task)
    common = Counter(task for own in by_person.values() for task in own)
    usual = [task for task, people in common.items() if 2 * people >= len(by_person)]
    tasks = sorted(usual, key=lambda t: (len(t), t))
    return [
        problem(None, "missing_task", person, task)
        for person, own in by_person.items()
        for task in tasks
        if task not in own
    ]


def _traits(
    columns: Mapping[str, Sequence[Any]], rows: list[_Row], found: list[Problem]
) -> dict[str, tuple[float, str]]:
    """Return (weight, group) of every person; a person with a bad or changing weight is left out."""
    nothing = [None] * len(rows)
    weights, groups = columns.get("weight", nothing), columns.get("group", nothing)
    traits: dict[str, tuple[float, str]] = {}
    out: set[str] = set()
    for row, w, g in zip(rows, weights, groups, strict=True):
        weight, group = (1.0 if "weight" not in columns else _number(w)), _text(g)
        if not LIGHTEST < weight < HEAVIEST:
            found.append(problem(row.number, "bad_weight" if _text(w) else "no_weight", _text(w)))
            out.add(row.person)
            continue
        known = traits.setdefault(row.person, (weight, group))
        if known[0] != weight:
            found.append(problem(row.number, "weight_changes", row.person))
            out.add(row.person)
        if known[1] != group:
            found.append(problem(row.number, "group_changes", row.person))
    return {person: trait for person, trait in traits.items() if person not in out}


def _number(value: Any) -> float:
    """Return a cell as a number, NaN where it is none (a decimal comma is read too)."""
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return math.nan


def _build(rows: list[_Row], names: list[str], traits: dict[str, tuple[float, str]], anchor: str | None) -> ChoiceData:
    """Turn good rows into `ChoiceData`."""
    at = {name: i for i, name in enumerate(names)} | {"": -1}
    size = max(len(row.shown) for row in rows)
    people = list(dict.fromkeys(row.person for row in rows))
    groups = sorted({traits[p][1] for p in people} - {""})
    where = {name: i for i, name in enumerate(groups)} | {"": -1}
    return choice_data(
        names,
        [row.person for row in rows],
        [[at[name] for name in row.shown] + [-1] * (size - len(row.shown)) for row in rows],
        best=[at[row.best] for row in rows],
        worst=[at[row.worst] for row in rows],
        weight=[traits[p][0] for p in people],
        groups=groups,
        group=[where[traits[p][1]] for p in people],
        anchor=None if anchor is None else at[anchor],
    )


def _one_sided(data: ChoiceData) -> list[Problem]:
    """Report items that nobody saw, or that were always best or always worst."""
    shown = np.bincount(data.shown[data.shown >= 0], minlength=data.n_items)
    best = np.bincount(data.best[data.best >= 0], minlength=data.n_items)
    worst = np.bincount(data.worst[data.worst >= 0], minlength=data.n_items)
    found = []
    for i, name in enumerate(data.items):
        if shown[i] == 0:
            found.append(problem(None, "never_shown", name))
        elif best[i] == shown[i]:
            found.append(problem(None, "always_best", name))
        elif worst[i] == shown[i]:
            found.append(problem(None, "always_worst", name))
    return found
