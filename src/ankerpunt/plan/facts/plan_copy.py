"""A plan again, for another period: what it says is carried over, what happened is not (C1).

Days move by whole weeks, so that a Tuesday stays a Tuesday; the themes keep their quarters. What was spent, measured,
adopted or approved stays with the plan in which it was.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.plan.facts.objective import results
from ankerpunt.plan.facts.plan_content import Content
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    CommunicationPlan,
    Noun,
    Objective,
    Organisation,
    Plan,
)
from ankerpunt.plan.shift import moved, weeks_between
from ankerpunt.plan.tables import fields_of, tables

PARTS: Mapping[str, tuple[str, ...]] = {
    "goals": ("objectives",),
    "answers": ("answers",),
    "calendar": ("themes", "phases", "activities"),
    "money": ("budgets",),
    "risks": ("risks",),
}
# What a copied row may only point at when it was copied along.
OF_A_PLAN = frozenset({"CommunicationPlan", "Activity", "Phase", "Objective"})
YEAR = re.compile(r"20\d\d")
# What holds for the first plan alone, by noun: it begins again.
ANEW: Mapping[type[Noun], Mapping[str, Any]] = {
    CommunicationPlan: {
        "status": "draft",
        "adopted_on": None,
        "adopted_by": "",
        "review_on": None,
        "version": "",
        "look_back": "",
        "differs": "",
    },
    Activity: {
        "status": "planned",
        "pinned": False,
        "campaign": None,
        "committed_cents": None,
        "actual_cents": None,
        "approved_by": "",
    },
    Objective: {"campaign": None},
}


class Period(Struct, frozen=True):
    """When the copy is, and what it is called."""

    title: str
    starts_on: date
    ends_on: date


def next_period(plan: CommunicationPlan) -> Period:
    """Propose the period after a plan: the same days a year on, or as long as it was where it is shorter.

    Examples
    --------
    >>> year = CommunicationPlan(id="y", title="Plan 2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> next_period(year)
    Period(title='Plan 2028', starts_on=datetime.date(2028, 1, 1), ends_on=datetime.date(2028, 12, 31))
    """
    years = plan.ends_on.year - plan.starts_on.year
    years = max(1, years + (_later(plan.starts_on, years) <= plan.ends_on))
    return Period(_of_year(plan.title, years), _later(plan.starts_on, years), _later(plan.ends_on, years))


def copy_of(content: Content, index: Index, period: Period, *, parts: Iterable[str] = PARTS) -> tuple[Noun, ...]:
    """Write a plan again for another period.

    Parameters
    ----------
    content, index
        The plan with what belongs to it, and the document that it is in.
    period
        When the copy is, and what it is called.
    parts
        Which of `PARTS` are carried over.

    Returns
    -------
    tuple of rows
        The new plan first; each row with an id that the document does not have yet. What is about groups, processes,
        channels and messages points at those that there are.
    """
    tables_of = [table for part in PARTS if part in set(parts) for table in PARTS[part]]
    own: list[Any] = [row for table in tables_of for row in getattr(content, table) if _is_of(row, content.plan)]
    years = period.starts_on.year - content.plan.starts_on.year
    ids = _ids([content.plan, *own], index, years)
    weeks = weeks_between(content.plan.starts_on, period.starts_on)
    plan = _again(content.plan, ids, weeks, years)
    rows = (_again(_measured(row, index), ids, weeks, years) for row in own)
    return (
        replace(
            plan,
            title=period.title,
            starts_on=period.starts_on,
            ends_on=period.ends_on,
            based_on=content.plan.id,
        ),
        *(row for row in rows if not _is_of_another_year(row, period)),
    )


def as_document(rows: Iterable[Noun], organisation: Organisation) -> Plan:
    """Lay rows of any noun in the tables of a document, to be merged into another."""
    found: dict[str, list[Noun]] = {}
    for row in rows:
        found.setdefault(tables()[type(row).__name__].name, []).append(row)
    return Plan(organisation=organisation, **{name: tuple(each) for name, each in found.items()})  # type: ignore[arg-type]


def free_id(wish: str, noun: type[Noun], index: Index, given: Collection[str] = ()) -> str:
    """Give an id that no row of a noun has yet, nor any of those that were just given: the wish, or with a number."""
    taken = {*(row.id for row in index.rows(noun)), *given}
    number, found = 1, wish
    while found in taken:
        number += 1
        found = f"{wish}-{number}"
    return found


def _is_of(row: Any, plan: CommunicationPlan) -> bool:
    """Rows that only are about its groups stay where they are: they are shared with other plans."""
    return bool(row.plan == plan.id)


def _is_of_another_year(row: Noun, period: Period) -> bool:
    """Money of a year that the copy does not reach stays behind."""
    last = period.ends_on.year
    return isinstance(row, Budget) and row.year is not None and not period.starts_on.year <= row.year <= last


def _measured(row: Noun, index: Index) -> Noun:
    """Where the first plan came to is where the second begins."""
    if not isinstance(row, Objective):
        return row
    newest = next((result.value for result in results(row, index) if result.value is not None), row.baseline)
    return replace(row, baseline=newest)


def _again(row: Any, ids: Mapping[tuple[type[Noun], str], str], weeks: int, years: int) -> Any:
    noun: type[Noun] = type(row)
    changes: dict[str, Any] = {"id": ids[noun, row.id], **ANEW.get(noun, {})}
    for field in fields_of(noun):
        value = getattr(row, field.name)
        if field.kind == "ref" and not field.many and value is not None and field.name not in changes:
            target = tables()[field.target].noun
            changes[field.name] = ids.get((target, value), value if field.target not in OF_A_PLAN else None)
    later = moved(replace(row, **changes), weeks=weeks)
    said = {name: _of_year(getattr(later, name), years) for name in ("title", "name") if hasattr(later, name)}
    if isinstance(later, Budget) and row.year is not None:
        said["year"] = row.year + years
    return replace(later, **said)


def _ids(rows: Iterable[Any], index: Index, years: int) -> dict[tuple[type[Noun], str], str]:
    found: dict[tuple[type[Noun], str], str] = {}
    for row in rows:
        noun = type(row)
        given = {new for (of, _old), new in found.items() if of is noun}
        found[noun, row.id] = free_id(_of_year(row.id, years), noun, index, given)
    return found


def _of_year(text: str, years: int) -> str:
    """Name the year in a title as the copy has it: “Jaarplan 2027” becomes “Jaarplan 2028”."""
    return YEAR.sub(lambda year: str(int(year[0]) + years), text)


def _later(day: date, years: int) -> date:
    """Give the same day some years on; the 29th of February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
