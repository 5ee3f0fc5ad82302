"""What a campaign gave back: time that comes free, as money, over the draws of the cases that came online more."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from ankerpunt.science.chance import stream
from ankerpunt.science.impact.estimate import SEED, Interval, interval
from ankerpunt.science.impact.verdict import Verdict

USE = 182


class Triangle(Struct, frozen=True):
    """What one contact costs [€]: at least, most likely, at most."""

    low: float
    middle: float
    high: float

    def __post_init__(self) -> None:
        """Refuse values that do not follow each other.

        Raises
        ------
        ValueError
            When they do not.
        """
        if not self.low <= self.middle <= self.high:
            raise ValueError("the three values of a cost follow each other: at least, most likely, at most")


def savings(verdict: Verdict, elsewhere: Triangle, web: Triangle, *, seed: int = SEED) -> Interval | None:
    """Work out what the cases that came online more would have cost elsewhere, less what they cost online.

    Multiplying the lows and the highs would make an interval that is too wide: they seldom meet.

    Parameters
    ----------
    verdict
        Of a campaign.
    elsewhere, web
        What a case costs elsewhere and online [€].
    seed
        Which draws.

    Returns
    -------
    Interval or None
        The time that comes free [€], below 0 where fewer came online; None where the verdict tells no difference.

    Examples
    --------
    >>> from ankerpunt.science.impact.verdict import Answer, Checks
    >>> said = Answer("more")
    >>> found = Verdict(said, said, said, Interval(100, 100, 100), (), Checks(), 24, extra_draws=(100.0,) * 50)
    >>> savings(found, Triangle(12, 12, 12), Triangle(2, 2, 2))
    Interval(low=1000.0, middle=1000.0, high=1000.0)
    """
    if not verdict.during.told:
        return None
    extra = np.array(verdict.extra_draws)
    random = stream(seed, 0, use=USE)
    each = _drawn(random, elsewhere, len(extra)) - _drawn(random, web, len(extra))
    return interval(extra * each)


def _drawn(random: np.random.Generator, cost: Triangle, many: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if cost.low == cost.high:
        return np.full(many, cost.low)
    return random.triangular(cost.low, cost.middle, cost.high, size=many)
