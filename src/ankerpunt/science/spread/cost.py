"""What a calendar costs, wish by broken wish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from msgspec import Struct

from ankerpunt.science.spread.model import Model, Shared, Weeks
from ankerpunt.science.spread.weeks import monday
from ankerpunt.science.spread.wishes import Kind


class Broken(Struct, frozen=True):
    """One wish that does not come true.

    Parameters
    ----------
    kind
        Which; ``moved`` is the wish to stay.
    price
        What it costs [points], above 0.
    tasks
        The keys of the activities that it is about.
    about
        The owner or the group; the kinds of the days off; else empty.
    weeks
        The Mondays of the weeks that are too full; else none.
    """

    kind: Kind
    price: int
    tasks: tuple[str, ...]
    about: str = ""
    weeks: tuple[date, ...] = ()


def broken(model: Model, starts: Sequence[int], *, only: int | None = None) -> tuple[Broken, ...]:
    """List every wish that a calendar breaks.

    Parameters
    ----------
    model
        The wishes.
    starts
        [N] the week in which each activity starts.
    only
        The place of one activity: what it has no part in is left out.
    """
    places = range(len(starts)) if only is None else (only,)
    found = [each for place in places for each in _alone(model, place, starts[place])]
    for order in model.orders:
        if only in {None, order.first, order.then} and starts[order.then] < starts[order.first] + order.weeks:
            pair = (model.choices[order.first].task.key, model.choices[order.then].task.key)
            found.append(Broken("after", model.wishes.prices.hard, pair))
    for shared in model.shared:
        if only is None or only in shared.members:
            found.extend(_too_many(model, shared, starts))
    return tuple(found)


def total(found: Sequence[Broken]) -> int:
    """Add up what broken wishes cost [points]."""
    return sum(each.price for each in found)


def ties(model: Model, starts: Sequence[int]) -> float:
    """Add up the tiny prices that decide between calendars that cost the same, in [0, 1)."""
    pairs = zip(model.choices, starts, strict=True)
    return sum(float(choice.ties[choice.at(week)]) for choice, week in pairs)


def counts(model: Model, shared: Shared, starts: Sequence[int]) -> Weeks:
    """Count int64 [model.end - model.begin] in each week how many share it."""
    steps = np.zeros(model.end - model.begin + 1, np.int64)
    for place, weeks in shared.members.items():
        steps[starts[place] - model.begin] += 1
        steps[starts[place] - model.begin + weeks] -= 1
    return np.cumsum(steps[:-1])


def _alone(model: Model, place: int, week: int) -> Iterator[Broken]:
    choice = model.choices[place]
    at = choice.at(week)
    for kind, prices in choice.prices.items():
        if prices[at] > 0:
            about = _kinds_of_days(model, place, week) if kind == "holiday" else ""
            yield Broken(kind, int(prices[at]), (choice.task.key,), about)


def _kinds_of_days(model: Model, place: int, week: int) -> str:
    choice = model.choices[place]
    first, last = choice.days(week)
    if first != last:
        first, last = monday(week), monday(week + choice.length)
    return " ".join(sorted({kind for day, kind in model.wishes.days_off.items() if first <= day <= last}))


def _too_many(model: Model, shared: Shared, starts: Sequence[int]) -> Iterator[Broken]:
    over = np.maximum(counts(model, shared, starts) - shared.limit, 0)
    full = np.flatnonzero(over) + model.begin
    if len(full):
        there = [
            model.choices[place].task.key
            for place, weeks in shared.members.items()
            if ((full >= starts[place]) & (full < starts[place] + weeks)).any()
        ]
        mondays = tuple(monday(int(week)) for week in full)
        yield Broken(shared.kind, int(over.sum()) * shared.price, tuple(there), shared.about, mondays)
