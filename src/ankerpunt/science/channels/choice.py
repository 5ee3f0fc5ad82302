"""A choice: what is bought, what that does, and how sure that is.

References
----------
Shapley, L. S. (1953). A value for n-person games. Contributions to the Theory of Games, 2, 307-317. (How the cases of a
combination are divided over its instruments.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import factorial

import numpy as np
from msgspec import Struct

from ankerpunt.science.channels.asked import Asked, Means
from ankerpunt.science.channels.bundles import Bundle, effects_of
from ankerpunt.science.channels.draws import Column, Draws
from ankerpunt.science.channels.effect import Effect, Effects, combinations_of

LOW, HIGH = 10, 90
"""An interval holds eight worlds out of ten."""


class Interval(Struct, frozen=True):
    """A mean over all worlds, and where eight of ten of them lie."""

    mean: float
    low: float
    high: float


class Pick(Struct, frozen=True):
    """An instrument that is chosen.

    Parameters
    ----------
    key
        Which.
    price
        On average [€ a year].
    moved
        The cases that it takes online: its share of what the choice does, so that all of them add up.
    """

    key: str
    price: float
    moved: Interval


class Goal(Struct, frozen=True):
    """What a choice does for a process with a target.

    Parameters
    ----------
    process
        Its key.
    needed
        Cases a year that must still go online.
    moved
        Those that do.
    chance
        The share of the worlds in which that is enough.
    """

    process: str
    needed: float
    moved: Interval
    chance: float


class Choice(Struct, frozen=True):
    """What is chosen for a budget.

    Parameters
    ----------
    picks
        What is bought, by key.
    price
        Together, on average [€ a year].
    moved
        Cases a year that go online.
    saved
        What comes free in a year [€]; its cost is `price`.
    hours
        What the people who come keep in a year [hours].
    goals
        Every process with a target, in the order asked.
    """

    picks: tuple[Pick, ...]
    price: float
    moved: Interval
    saved: Interval
    hours: Interval
    goals: tuple[Goal, ...]

    @property
    def needed(self) -> float:
        """Cases a year that all targets together need."""
        return sum(goal.needed for goal in self.goals)

    @property
    def met(self) -> float:
        """The number of targets that is expected to be met."""
        return sum(goal.chance for goal in self.goals)


def choice_of(asked: Asked, draws: Draws, chosen: Sequence[Bundle]) -> Choice:
    """Say what a choice of one bundle for each process comes to."""
    every = effects_of(asked, draws)
    of_process = {each.process: each.means for each in chosen}
    found = {at: every[at].of(of_process.get(at, ())) for at in range(len(asked.processes))}
    means = {each.key: each for bundle in chosen for each in bundle.means}
    parts = _parts(every, chosen, draws)
    return Choice(
        picks=tuple(Pick(key, means[key].price.mean, interval(parts[key])) for key in sorted(means)),
        price=sum(each.price.mean for each in means.values()),
        moved=interval(_sum(draws, (each.moved for each in found.values()))),
        saved=interval(_sum(draws, (each.saved for each in found.values()))),
        hours=interval(_sum(draws, (each.hours for each in found.values()))),
        goals=tuple(_goals(asked, every, found)),
    )


def interval(values: Column) -> Interval:
    """Give the mean and the ends of an interval.

    Examples
    --------
    >>> interval(np.arange(11.0))
    Interval(mean=5.0, low=1.0, high=9.0)
    """
    low, high = np.percentile(values, [LOW, HIGH])
    return Interval(float(values.mean()), float(low), float(high))


def _sum(draws: Draws, columns: Iterable[Column]) -> Column:
    return sum(columns, start=np.zeros(draws.worlds))


def _goals(asked: Asked, every: Sequence[Effects], found: dict[int, Effect]) -> Iterable[Goal]:
    for at, process in enumerate(asked.processes):
        needed = every[at].year.needed
        if needed is not None:
            moved = found[at].moved
            yield Goal(process.key, needed, interval(moved), float((moved >= needed).mean()))


def _parts(every: Sequence[Effects], chosen: Sequence[Bundle], draws: Draws) -> dict[str, Column]:
    """Divide the cases that move over the instruments, by their mean share in every order of buying them."""
    parts: dict[str, Column] = {}
    for bundle in chosen:
        moved = {_keys(some): every[bundle.process].of(some).moved for some in combinations_of(bundle.means)}
        for each in bundle.means:
            without = [some for some in moved if each.key not in some]
            added = (
                _weight(len(some), len(bundle.means)) * (moved[some | {each.key}] - moved[some]) for some in without
            )
            parts[each.key] = parts.get(each.key, np.zeros(draws.worlds)) + _sum(draws, added)
    return parts


def _keys(means: Iterable[Means]) -> frozenset[str]:
    return frozenset(each.key for each in means)


def _weight(before: int, size: int) -> float:
    """Give the share of the orders in which exactly these are bought before."""
    return factorial(before) * factorial(size - before - 1) / factorial(size)
