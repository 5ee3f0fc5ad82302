"""The calibration polish: EM by importance sampling, learned on a sample and carried over to everybody.

Laplace's method shrinks the population's spread; intervals for people then cover .87 instead of .90. EM on
importance-weighted draws mends that. Few draws err the other way, as an average weighed by draws of its own leans
towards where they were made; so a mixture, whose draws must serve several components, gets four times as many, and
draws anew around what the first draws found. The correction (a shift of the means, a stretch of the covariance) is
learned on at most five partitions and applied to the estimate on all of them.

One normal for people of several kinds is another matter: its exact spread is too wide for most of them, and predicts
them less well. There the prior leans towards Laplace's figure. The price is paid where people really are of one kind:
then intervals are somewhat too narrow for a few hundred people. `benchmarks/accuracy.py` shows both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science import population
from ankerpunt.science.chance import stream
from ankerpunt.science.engine import Engine, cold
from ankerpunt.science.kernels.load import kernels
from ankerpunt.science.partition import side_by_side
from ankerpunt.science.population import Population, Sums
from ankerpunt.science.squarem import accelerate

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ankerpunt.science.engine import Executor
    from ankerpunt.science.partition import Pack

    Drawn = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]
    """Centers [K, B, D, L], distances of the pairs from them [K, B, P, E, L], base weights [K, B, 2 P, L]."""

PAIRS = 32
"""Antithetic pairs of draws per person, for one component."""

MIXED = 128
"""The same, per person and component of a mixture."""

TOUCHED = 64
"""People whose random numbers are made at once: more would not stay in the cache."""

ROUNDS = 2
"""Times that a mixture draws."""

STRETCH = 1.1
"""The proposal is this much wider than the Laplace posterior, so that no weight runs away."""


@dataclass(frozen=True, slots=True, eq=False)
class Correction:
    """From a Laplace estimate to a calibrated one.

    Attributes
    ----------
    shift
        float64 [K, D], added to the means.
    stretch
        float64 [D, D], applied on both sides of the covariance.
    ratio
        float64 [K], multiplies the shares.
    """

    shift: NDArray[np.float64]
    stretch: NDArray[np.float64]
    ratio: NDArray[np.float64]

    def apply(self, raw: Population) -> Population:
        """Return the corrected population."""
        shares = raw.shares * self.ratio
        covariance = self.stretch @ raw.covariance @ self.stretch.T
        return Population(shares / shares.sum(), raw.means + self.shift, 0.5 * (covariance + covariance.T))


def pairs(components: int) -> int:
    """Return the pairs of draws that everybody gets per component."""
    return PAIRS if components == 1 else MIXED


def propose(part: Pack, number: int, people: Population, seed: int, count: int = PAIRS) -> Drawn:
    """Draw `count` pairs for everybody in one partition."""
    center, factors, _ = kernels().describe(
        part.items, part.flags, cold(part, people), people.constants, people.means, people.precision, 1e-3
    )
    rng = stream(seed, number, use=1)
    batches, width = part.weight.shape[0], part.weight.shape[2]
    apart = np.zeros((len(center), batches, count, part.free + -part.free % 4, width))
    base = np.empty((len(center), batches, 2 * count, width))
    step = max(1, TOUCHED // width)
    for k in range(len(center)):
        for first in range(0, batches, step):
            some = slice(first, first + step)
            people_here = min(step * width, len(part.people) - first * width)
            noise = side_by_side(rng.standard_normal((people_here, count, part.free)), width)
            apart[k, some, :, : part.free] = noise
            given = part.items[some], part.flags[some], center[k, some], factors[k, some]
            kernels().propose(*given, apart[k, some], STRETCH, base[k, some])
    return center, apart, base


def reweigh(part: Pack, drawn: Drawn, people: Population) -> Sums:
    """Run the importance-sampling E-step over one partition."""
    root = np.linalg.cholesky(people.precision)
    first, second, total = kernels().reweigh(*drawn, part.weight, people.constants, people.means, root)
    lower = second[: part.free, : part.free].sum(axis=-1)
    symmetric = np.tril(lower) + np.tril(lower, -1).T
    return Sums(first.sum(axis=-1), symmetric, float(total.sum()))


def correct(
    executor: Executor,
    parts: list[Any],
    now: Population,
    prior: population.Prior,
    *,
    whole: bool,
    seed: int,
    tolerance: float,
) -> Correction:
    """Learn the correction on these partitions.

    Parameters
    ----------
    executor, parts
        Where, and on which partitions.
    now
        The Laplace estimate on all people.
    prior
        From `population.prior`.
    whole
        Whether these are all partitions, so that `now` is their own estimate.
    seed
        Of the draws.
    tolerance
        As in `hierarchical.estimate`.
    """
    goal = max(tolerance, 1e-3)
    raw = now if whole else _laplace(executor, parts, now, prior, goal)
    alone = len(raw.shares) == 1
    if alone:
        prior = replace(prior, known=prior.scale(raw.covariance))
    count = pairs(len(raw.shares))
    numbers, exact = executor.scatter(range(len(parts))), raw
    for turn in range(1 if alone else ROUNDS):
        drawn = executor.map(propose, parts, numbers, shared=(exact, seed + turn, count))
        exact = _climb(executor, list(zip(parts, drawn, strict=True)), exact, prior, goal)
    to, of = np.linalg.cholesky(exact.covariance), np.linalg.cholesky(raw.covariance)
    stretch = np.asarray(to @ np.linalg.inv(of), np.float64)
    return Correction(exact.means - raw.means, stretch, exact.shares / raw.shares)


def _climb(
    executor: Executor, pairs: list[tuple[Any, Any]], now: Population, prior: population.Prior, goal: float
) -> Population:
    """Run EM on these partitions with their draws to its fixed point."""
    parts, drawn = [part for part, _ in pairs], [draws for _, draws in pairs]

    def sampled(point: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
        here = now.like(point)
        return _step(executor.gather(executor.map(reweigh, parts, drawn, shared=(here,))), here, prior)

    return now.like(accelerate(sampled, now.vector(), tolerance=goal, slack=np.inf, most=60).point)


def _laplace(executor: Executor, parts: list[Any], now: Population, prior: population.Prior, goal: float) -> Population:
    """Return the Laplace estimate on these partitions alone."""
    engine = Engine(executor, parts, now)

    def step(point: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
        return _step(engine.expect(now.like(point)), now.like(point), prior)

    return now.like(accelerate(step, now.vector(), tolerance=goal, slack=np.inf).point)


def _step(parts: list[Sums], here: Population, prior: population.Prior) -> tuple[NDArray[np.float64], float]:
    """Add up and maximise."""
    sums = population.add_up(parts)
    value = sums.value + population.penalty(here, prior)
    return population.maximise(here, sums, prior).vector(), value
