"""Wishes worked out: for every activity the weeks in which it could start and what each would cost by itself."""

from __future__ import annotations

from datetime import date
from hashlib import shake_128

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ankerpunt.science.spread.weeks import DAYS, later, quarter, week_of
from ankerpunt.science.spread.wishes import Kind, Owner, Task, Wishes

Weeks = NDArray[np.int64]

LEFT_OUT = 0.5
"""With so large a share of days off nobody is there: such a week is not proposed."""
LAUNCH_WEEKS = 2
"""What is longer is big in its first week only."""
CROWD = 2
WORKING_DAYS = 5
ROUNDING = 1e-9
TIE = 0.4
"""All tie-breaking prices together stay below it, and prices are whole: a tie-break never outweighs a price."""


class Choice(Struct, frozen=True):
    """Where one activity could be.

    Parameters
    ----------
    task
        The activity.
    here
        The week in which it starts today.
    length
        The number of weeks that it touches.
    weeks
        int64 [W] the weeks in which it could start, in order; today's is one of them.
    prices
        By reason int64 [W] what each of those costs, whatever the others do.
    days_off
        float64 [W] the share of its working days there that is a day off, in [0, 1].
    stays
        Whether it may not move at all: it is pinned, has begun, or is in another calendar.
    offered
        bool [W] whether a proposal may place it there: today's always, weeks of days off never.
    ties
        float64 [W] a tiny price that differs everywhere, so that the best answer is one and the same everywhere.
    """

    task: Task
    here: int
    length: int
    weeks: Weeks
    prices: dict[Kind, Weeks]
    days_off: NDArray[np.float64]
    stays: bool
    offered: NDArray[np.bool_]
    ties: NDArray[np.float64]

    def at(self, week: int) -> int:
        """Give the place of a week among its weeks."""
        return int(np.searchsorted(self.weeks, week))

    def days(self, week: int) -> tuple[date, date]:
        """Give its first and last day when it starts in a week."""
        return later(self.task.first, week - self.here), later(self.task.last, week - self.here)


class Shared(Struct, frozen=True):
    """What only so many activities can have in one week.

    Parameters
    ----------
    kind, about
        ``owner`` with its name; ``big`` or ``crowded`` with the group.
    limit
        Activities in a week that cost nothing.
    price
        Of each week and each one over it.
    members
        For each activity (its place in the model) the number of weeks that it counts, from its first.
    """

    kind: Kind
    about: str
    limit: int
    price: int
    members: dict[int, int]


class Order(Struct, frozen=True):
    """One activity after another: `then` starts at least `weeks` after `first` starts."""

    first: int
    then: int
    weeks: int


class Model(Struct, frozen=True):
    """Wishes worked out; activities in the order of their keys.

    Parameters
    ----------
    wishes
        What it was made from.
    choices
        For each activity where it could be.
    shared, orders
        What ties activities to each other.
    begin, end
        The first week that any activity can touch, and the week after the last.
    """

    wishes: Wishes
    choices: tuple[Choice, ...]
    shared: tuple[Shared, ...]
    orders: tuple[Order, ...]
    begin: int
    end: int

    @property
    def today(self) -> list[int]:
        """The week in which each activity starts today."""
        return [choice.here for choice in self.choices]


def model_of(wishes: Wishes) -> Model:
    """Work out what each place costs.

    Raises
    ------
    ValueError
        When two activities have the same key, or one ends before it starts.
    """
    tasks = sorted(wishes.tasks, key=lambda task: task.key)
    if len({task.key for task in tasks}) < len(tasks):
        raise ValueError("two activities have the same key")
    if any(task.last < task.first for task in tasks):
        raise ValueError("an activity ends before it starts")
    choices = tuple(_choice(task, wishes, len(tasks)) for task in tasks)
    begin = min((int(choice.weeks[0]) for choice in choices), default=0)
    end = max((int(choice.weeks[-1]) + choice.length for choice in choices), default=0)
    return Model(wishes, choices, _shared(choices, wishes), _orders(choices), begin, end)


def _choice(task: Task, wishes: Wishes, tasks: int) -> Choice:
    here = week_of(task.first)
    earliest = max(wishes.first, wishes.today)
    # The first and the last week in which its own weekdays stay within the period.
    start = here - (task.first - earliest).days // DAYS
    stop = here + (wishes.last - task.last).days // DAYS
    weeks = np.unique(np.append(np.arange(start, stop + 1), here))
    inside = (weeks >= start) & (weeks <= stop)
    begun = task.first < wishes.today
    length = week_of(task.last) - here + 1
    share = _share_off(task, weeks, length, wishes)
    prices = wishes.prices
    by_kind: dict[Kind, Weeks] = {
        "outside": np.where(inside | begun, 0, prices.outside),
        "lead": prices.hard * (_firsts(task, weeks, here) < wishes.today.toordinal() + DAYS * task.lead_weeks),
        "absent": prices.hard * _absent(task, weeks, here, wishes),
        "theme": _theme(task, weeks, wishes),
        # What is a whole number is one, however its share was rounded.
        "holiday": (prices.holiday * share + ROUNDING).astype(np.int64),
        "moved": prices.moved * np.abs(weeks - here),
    }
    if begun or not task.lead_weeks:
        del by_kind["lead"]
    stays = task.pinned or task.beside or begun
    offered = (weeks == here) | (inside & (share < LEFT_OUT) & (not stays))
    digest = shake_128(task.key.encode()).digest(4 * len(weeks))
    ties = np.frombuffer(digest, "<u4") / 2**32 * TIE / tasks
    return Choice(task, here, length, weeks, {} if task.beside else by_kind, share, stays, offered, ties)


def _firsts(task: Task, weeks: Weeks, here: int) -> Weeks:
    """Give the first day in each week, as a number."""
    return task.first.toordinal() + DAYS * (weeks - here)


def _share_off(task: Task, weeks: Weeks, length: int, wishes: Wishes) -> NDArray[np.float64]:
    """Give the share of days off in [0, 1]: of Monday to Friday in all its weeks, or of its one day."""
    if task.on_holidays or not wishes.days_off:
        return np.zeros(len(weeks))
    off = np.array([day.toordinal() for day in wishes.days_off])
    if task.first == task.last:
        return np.isin(_firsts(task, weeks, week_of(task.first)), off).astype(float)
    begin = int(weeks[0])
    working = off[(off - 1) % DAYS < WORKING_DAYS]
    places = np.clip((working - 1) // DAYS - begin + 1, 0, None)
    each = np.bincount(places, minlength=int(weeks[-1]) - begin + length + 2)
    each[0] = 0
    until = np.cumsum(each)
    share: NDArray[np.float64] = (until[weeks - begin + length] - until[weeks - begin]) / (WORKING_DAYS * length)
    return share


def _absent(task: Task, weeks: Weeks, here: int, wishes: Wishes) -> NDArray[np.bool_]:
    firsts = _firsts(task, weeks, here)
    found = np.zeros(len(weeks), bool)
    for name in task.owners:
        for first, last in wishes.owners.get(name, Owner()).absences:
            found |= (firsts >= first.toordinal()) & (firsts <= last.toordinal())
    return found


def _theme(task: Task, weeks: Weeks, wishes: Wishes) -> Weeks:
    if not task.quarters:
        return np.zeros(len(weeks), np.int64)
    edges = [quarter(*each) for each in task.quarters]
    away = np.min([np.maximum(np.maximum(first - weeks, weeks - last), 0) for first, last in edges], axis=0)
    price: Weeks = np.where(away > 0, wishes.prices.theme + wishes.prices.theme_week * away, 0)
    return price


def _shared(choices: tuple[Choice, ...], wishes: Wishes) -> tuple[Shared, ...]:
    """Find what activities share, leaving out what can never be too much."""
    members: dict[tuple[Kind, str], dict[int, int]] = {}
    for place, choice in enumerate(choices):
        task = choice.task
        long = wishes.launch_week and choice.length > LAUNCH_WEEKS
        for owner in task.owners:
            members.setdefault(("owner", owner), {})[place] = choice.length
        for group in task.groups:
            members.setdefault(("crowded", group), {})[place] = choice.length
            if task.big:
                members.setdefault(("big", group), {})[place] = 1 if long else choice.length
    prices = wishes.prices
    found = []
    for (kind, about), those in sorted(members.items()):
        limit = wishes.owners.get(about, Owner()).at_once if kind == "owner" else CROWD if kind == "crowded" else 1
        if len(those) > limit and not all(choices[place].task.beside for place in those):
            price = prices.crowded if kind == "crowded" else prices.hard
            found.append(Shared(kind, about, limit, price, those))
    return tuple(found)


def _orders(choices: tuple[Choice, ...]) -> tuple[Order, ...]:
    places = {choice.task.key: place for place, choice in enumerate(choices)}
    found = []
    for then, choice in enumerate(choices):
        first = places.get(choice.task.after)
        if first is not None and first != then and not choice.task.beside:
            before = choices[first]
            same_week = choice.task.first.weekday() > before.task.last.weekday()
            found.append(Order(first, then, before.length - same_week))
    return tuple(found)
