"""From a cheap estimate to a dear one in a few passes: from a sample to everybody, from Laplace to exact moments.

EM forgets its error slowly, and a pass over a million people is dear, or one with draws for everybody. But the slope of
the dear log-likelihood differs from that of the cheap one by nearly the same amount at one point and at the next. So
that difference is measured in a dear pass and added, as a tilt, to the cheap log-likelihood; EM runs to its end with
the tilted cheap one alone; the next dear pass renews the tilt. Each brings the estimate two to twenty times nearer to
where EM with dear passes alone would end.

References
----------
Chen, J., Zhu, J., Teh, Y. W., & Zhang, T. (2018), Advances in Neural Information Processing Systems 31 (stochastic
expectation maximization with variance reduction: the same idea, with small steps on small samples).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical import population
from ankerpunt.science.hierarchical.population import Sums
from ankerpunt.science.logit.squarem import Reached, accelerate

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.population import Population, Prior

FINER = 8.0
"""Cheap steps run on until this much nearer than asked."""


@dataclass(frozen=True, slots=True, eq=False)
class Tilt:
    """By how much the slope of the dear log-likelihood differs from that of the cheap one, blown up to as many people.

    Attributes
    ----------
    origin
        The population where it was measured.
    factor
        Weight of the people of the dear one over that of the cheap one.
    apart
        The dear sums less the cheap ones, blown up, at the origin.
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
        """Blow up the cheap sums at another population, and add the tilt as it works out there.

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

    slack = 0.05 / goal
    return accelerate(step, now.vector(), tolerance=goal, slack=slack, blocks=now.blocks, report=report, most=most)


def attempt(
    expect: Callable[[Population], list[Sums]], now: Population, prior: Prior, goal: float, *, most: int = 200
) -> Reached | None:
    """Run `climb`, or return None where that leads to no number."""
    try:
        with np.errstate(all="ignore"):
            run = climb(expect, now, prior, goal, most=most)
    except np.linalg.LinAlgError:
        return None
    return run if np.isfinite(run.point).all() else None


def approach(
    exact: Callable[[Population], Sums],
    near: Callable[[Population], list[Sums]],
    now: Population,
    *,
    prior: Prior,
    goal: float,
    report: Callable[[int], None] | None = None,
) -> tuple[Population, float, int]:
    """Carry an estimate by a cheap E-step over to where EM with a dear one would end.

    Parameters
    ----------
    exact, near
        The dear E-step and the cheap one.
    now
        Where EM with the cheap one ended.
    prior
        From `population.prior`.
    goal
        Largest distance of a parameter that may remain [logit].
    report
        Called with the number of dear passes after each.

    Returns
    -------
    tuple
        The estimate, the estimated remaining distance, and the dear passes. The distance is infinite where a pass
        brought nothing nearer, because the cheap E-step tells too little: then the estimate is the nearest one.
    """
    moved, left, passes = np.inf, np.inf, 0
    while left > goal:
        tilt = Tilt.between(exact(now), population.add_up(near(now)), now)
        before, run, passes = moved, _tilted(near, tilt, prior, goal), passes + 1
        if report is not None:
            report(passes)
        moved = np.inf if run is None else float(np.abs(run.point - now.vector()).max())
        if run is None or moved > before:
            return now, np.inf, passes
        now = now.like(run.point)
        left = moved * moved / (before - moved) if moved < before < np.inf else moved
    return now, left, passes


def refine(
    exact: Callable[[Population], Sums],
    near: Callable[[Population], list[Sums]],
    now: Population,
    *,
    prior: Prior,
    goal: float,
    report: Callable[[int], None],
) -> tuple[Population, Reached]:
    """Carry an estimate over as `approach` does, and end with the dear E-step itself.

    Where the cheap one tells too little, EM runs with the dear one alone.

    Returns
    -------
    Population
        The estimate.
    Reached
        The objective one step earlier, the dear passes, and whether the goal was reached.
    """
    now, left, passes = approach(exact, near, now, prior=prior, goal=goal, report=report)
    if left > goal:
        run = climb(lambda here: [exact(here)], now, prior, goal)
        return now.like(run.point), replace(run, steps=passes + run.steps)
    sums = exact(now)
    value = sums.value + population.penalty(now, prior)
    return population.maximise(now, sums, prior), Reached(now.vector(), value, passes + 1, settled=True)


def _tilted(near: Callable[[Population], list[Sums]], tilt: Tilt, prior: Prior, goal: float) -> Reached | None:
    """Run EM to its end with the tilted cheap E-step; None where it has no end, because the tilt outweighs the rest."""
    return attempt(lambda here: [tilt.added(near(here), here)], tilt.origin, prior, goal / FINER)
