"""From an estimate on a sample to the estimate on everybody, in a few passes over everybody.

EM forgets its error slowly, and a pass over a million people is dear. But the slope of everybody's log-likelihood
differs from the sample's by nearly the same amount at one point and at the next. So that difference is measured in a
full pass and added, as a tilt, to the sample's log-likelihood; EM runs to its end on the tilted sample alone; the next
full pass renews the tilt. Each brings the estimate two to twenty times nearer to where EM on everybody would end.

References
----------
Chen, J., Zhu, J., Teh, Y. W., & Zhang, T. (2018), Advances in Neural Information Processing Systems 31 (stochastic
expectation maximization with variance reduction: the same idea, with small steps on small samples).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science import population
from ankerpunt.science.engine import Engine
from ankerpunt.science.population import Sums
from ankerpunt.science.squarem import Reached, accelerate

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from numpy.typing import NDArray

    from ankerpunt.science.engine import Executor
    from ankerpunt.science.population import Population, Prior

FINER = 8.0
"""Steps on the sample are cheap: there EM runs on until this much nearer than asked."""


@dataclass(frozen=True, slots=True, eq=False)
class Tilt:
    """By how much the slope of everybody's log-likelihood differs from that of the sample, blown up.

    Attributes
    ----------
    origin
        The population where it was measured.
    factor
        Everybody's weight over the sample's.
    apart
        Sums over everybody less the sample's, blown up, at the origin.
    """

    origin: Population
    factor: float
    apart: Sums

    @classmethod
    def between(cls, whole: Sums, part: Sums, origin: Population) -> Tilt:
        """Measure it where both sums were made."""
        factor = whole.people / part.people
        return cls(origin, factor, whole.plus(part.times(-factor)))

    def added(self, parts: list[Sums], here: Population) -> Sums:
        """Blow up the sample's sums at another population, and add the tilt as it works out there.

        The slope is what stays the same: towards a mean it is precision x sum of deviations, towards the covariance
        half of precision x (sum of squares - people x covariance) x precision.
        """
        some = population.add_up(parts).times(self.factor)
        turn = here.covariance @ self.origin.precision
        first = np.column_stack([self.apart.first[:, :-1] @ turn.T, self.apart.first[:, -1]])
        second = turn @ self.apart.second @ turn.T
        return some.plus(Sums(first, second, self.apart.value + self._gain(here)))

    def _gain(self, here: Population) -> float:
        """Return what the tilt adds to the log-likelihood between the origin and here, near enough."""
        precision = self.origin.precision
        means = np.sum(self.apart.first[:, :-1] @ precision * (here.means - self.origin.means))
        spread = np.sum(precision @ self.apart.second @ precision * (here.covariance - self.origin.covariance))
        shares = self.apart.first[:, -1] @ np.log(here.shares / self.origin.shares)
        return float(means + 0.5 * spread + shares)


def climb(
    expect: Callable[[Population], list[Sums]],
    now: Population,
    prior: Prior,
    goal: float,
    report: Callable[[int, float], None] | None = None,
    *,
    most: int = 200,
) -> Reached:
    """Accelerate E-step and M-step to their fixed point."""

    def step(point: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
        here = now.like(point)
        sums = population.add_up(expect(here))
        value = sums.value + population.penalty(here, prior)
        return population.maximise(here, sums, prior).vector(), value

    return accelerate(step, now.vector(), tolerance=goal, slack=0.05 / goal, report=report, most=most)


def refine(
    executor: Executor,
    parts: list[Any],
    few: int,
    now: Population,
    *,
    prior: Prior,
    goal: float,
    report: Callable[[int], None],
) -> tuple[Population, Reached]:
    """Carry an estimate on the first `few` partitions over to all of them.

    Parameters
    ----------
    executor, parts
        Where, and the handles of all packs.
    few
        Partitions in the sample.
    now
        The estimate on the sample.
    prior
        From `population.prior`.
    goal
        Largest distance of a parameter that may remain [logit].
    report
        Called with the number of passes after each.

    Where the sample tells too little of everybody, so that a pass brings nothing nearer, EM runs on everybody.

    Returns
    -------
    Population
        The estimate on everybody.
    Reached
        The objective one step earlier, the passes over everybody, and whether the goal was reached.
    """
    everybody, sample = Engine(executor, parts, now), Engine(executor, parts[:few], now)
    moved, left = np.inf, np.inf
    while left > goal:
        whole, part = population.add_up(everybody.expect(now)), population.add_up(sample.expect(now))
        before, point = moved, _tilted(sample, Tilt.between(whole, part, now), prior, goal)
        report(everybody.steps)
        moved = np.inf if point is None else float(np.abs(point - now.vector()).max())
        if point is None or moved > before:
            run = climb(everybody.expect, now, prior, goal)
            return now.like(run.point), replace(run, steps=everybody.steps)
        now = now.like(point)
        left = moved * moved / (before - moved) if moved < before < np.inf else moved
    sums = population.add_up(everybody.expect(now))
    value = sums.value + population.penalty(now, prior)
    return population.maximise(now, sums, prior), Reached(now.vector(), value, everybody.steps, settled=True)


def _tilted(sample: Engine, tilt: Tilt, prior: Prior, goal: float) -> NDArray[np.float64] | None:
    """Run EM to its end on the tilted sample; None where it has no end, because the tilt outweighs the sample."""
    try:
        with np.errstate(all="ignore"):
            now = tilt.origin
            point = climb(lambda here: [tilt.added(sample.expect(here), here)], now, prior, goal / FINER).point
    except np.linalg.LinAlgError:
        return None
    return point if np.isfinite(point).all() else None
