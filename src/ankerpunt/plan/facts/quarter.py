"""What happened to the promise to a group between two days, as far as the plan itself has a day for it."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.facts.anchoring import evidence_of, grid
from ankerpunt.plan.facts.proposition import to_group
from ankerpunt.plan.facts.usp import steps
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    CafeteriaOption,
    Conversation,
    EstrangementTest,
    Noun,
    Story,
)

Kind = Literal["adopted", "lived", "step", "tested", "opened", "against", "answered", "shown", "talk", "story"]


class Happened(Struct, frozen=True):
    """What one kind of change was about; ``rows`` has one row where each is worth a line of its own."""

    kind: Kind
    rows: tuple[Noun, ...]


def begin_of_quarter(day: date) -> date:
    """Give the first day of a quarter.

    Examples
    --------
    >>> begin_of_quarter(date(2026, 11, 30))
    datetime.date(2026, 10, 1)
    """
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def a_year_before(day: date) -> date:
    """Give the same day a year earlier.

    Examples
    --------
    >>> a_year_before(date(2028, 2, 29))
    datetime.date(2027, 2, 28)
    """
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def happened(group: str, index: Index, *, since: date, until: date) -> tuple[Happened, ...]:
    """List what happened to the promise to a group: what weighs most first, and of the rest how much.

    Parameters
    ----------
    group
        The id of the target group.
    index
        The plan.
    since, until
        The first and the last day.
    """

    def within(day: date | None) -> bool:
        return day is not None and since <= day <= until

    found = (*_each(group, index), *_counted(group, index))
    kept = ((kind, tuple(row for row, day in rows if within(day))) for kind, rows in found)
    return tuple(Happened(kind, rows) for kind, rows in kept if rows)


# One kind, with its rows and the day of each.
Dated = tuple[Kind, list[tuple[Noun, date | None]]]


def _each(group: str, index: Index) -> Iterator[Dated]:
    """What is worth a line of its own."""
    promises, usps = to_group(group, index), grid(group, index).usps
    for promise in promises:
        if promise.status != "retired":
            yield "adopted", [(promise, promise.adopted_on)]
    for usp in usps:
        if usp.state == "lived":
            yield "lived", [(usp, usp.lived_since)]
    for step in (step for usp in usps for step in steps(usp, index)):
        yield "step", [(step, step.done_on)]
    for promise in promises:
        for test in index.referring(promise.id, by=(EstrangementTest, "proposition")):
            yield "tested", [(test, test.tested_on)]


def _counted(group: str, index: Index) -> Iterator[Dated]:
    """What is counted."""
    options = index.referring(group, by=(CafeteriaOption, "target_groups"))
    yield "opened", [(each, each.published_on) for each in options]
    evidence = [each for cell in grid(group, index).cells.values() for each in evidence_of(cell, index)]
    against = [each for each in evidence if each.stance == "against"]
    yield "against", [(each, each.observed_on) for each in against]
    yield "answered", [(each, each.answered_on) for each in against if each.answer.strip()]
    yield "shown", [(each, each.observed_on) for each in evidence if each.stance == "for"]
    yield "talk", [(each, each.held_on) for each in index.referring(group, by=(Conversation, "target_group"))]
    yield "story", [(each, each.told_on) for each in index.referring(group, by=(Story, "target_group"))]
