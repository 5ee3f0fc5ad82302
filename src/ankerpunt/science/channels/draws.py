"""Possible worlds: a value for each assumption, drawn so that together they fill the ranges evenly.

References
----------
Sobol', I. M. (1967). On the distribution of points in a cube and the approximate evaluation of integrals. USSR
Computational Mathematics and Mathematical Physics, 7(4), 86-112.
Owen, A. B. (1998). Scrambling Sobol' and Niederreiter-Xing points. Journal of Complexity, 14(4), 466-489.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.stats import qmc

from ankerpunt.science.channels.asked import Asked, Part, Range

WORLDS = 4_096
SEED = 20_270_101
Column = NDArray[np.float64]


class Assumption(Struct, frozen=True, order=True):
    """Which number is assumed: a part of an instrument or of a way, by its key."""

    key: str
    part: Part


def ranges_of(asked: Asked) -> dict[Assumption, Range]:
    """Give every assumption with its range, in an order that does not depend on that of the rows."""
    found: dict[Assumption, Range] = {}
    for way in asked.ways:
        found[Assumption(way.key, "cost")] = way.cost
        found[Assumption(way.key, "minutes")] = way.minutes
    for means in asked.means:
        found[Assumption(means.key, "price")] = means.price
        found[Assumption(means.key, "shift")] = means.shift
        found[Assumption(means.key, "questions")] = means.questions
    return dict(sorted(found.items()))


class Draws(Struct, frozen=True):
    """The same number of values for each assumption; the values at one place make one world.

    Parameters
    ----------
    columns
        By assumption: float64 [worlds].
    worlds
        How many.
    """

    columns: Mapping[Assumption, Column]
    worlds: int

    def of(self, key: str, part: Part) -> Column:
        """Give the values of one assumption: float64 [worlds]."""
        return self.columns[Assumption(key, part)]

    def fixed(self, assumption: Assumption, value: float) -> Draws:
        """Give worlds in which one assumption is known to have a value; all others stay as they are."""
        return Draws({**self.columns, assumption: np.full(self.worlds, value)}, self.worlds)


def draws_of(asked: Asked, worlds: int = WORLDS) -> Draws:
    """Draw worlds over the triangular distributions of all assumptions; the same ones each time.

    Parameters
    ----------
    asked
        What is assumed.
    worlds
        A power of two.

    Examples
    --------
    >>> from ankerpunt.science.channels.asked import Way
    >>> asked = Asked(
    ...     ways=(Way(key="web", online=True, cost=Range(0.3, 0.6, 1.5), minutes=Range(8, 8, 8)),),
    ...     processes=(), means=(), budget=0,
    ... )
    >>> drawn = draws_of(asked)
    >>> round(float(drawn.of("web", "cost").mean()), 3), float(drawn.of("web", "minutes").std())
    (0.8, 0.0)
    """
    ranges = ranges_of(asked)
    doubted = [assumption for assumption, each in ranges.items() if not each.is_known]
    columns = {assumption: np.full(worlds, each.likely) for assumption, each in ranges.items()}
    if doubted:
        even = qmc.Sobol(len(doubted), rng=np.random.default_rng(SEED)).random(worlds)
        for at, assumption in enumerate(doubted):
            columns[assumption] = _triangular(even[:, at], ranges[assumption])
    return Draws(columns, worlds)


def _triangular(even: Column, around: Range) -> Column:
    """Turn even draws from [0, 1) into draws from a range, by the inverse of its distribution."""
    low, likely, high = around.low, around.likely, around.high
    width, turn = high - low, (likely - low) / (high - low)
    left = low + width * np.sqrt(even * turn)
    right = high - width * np.sqrt((1 - even) * (1 - turn))
    return np.where(even < turn, left, right)
