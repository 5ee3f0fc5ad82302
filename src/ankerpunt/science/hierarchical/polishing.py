"""The calibration polish: what exact moments would change, learned on a sample and carried over to everybody.

Laplace's method shrinks the population's spread; intervals for people then cover .87 instead of .90. Moments by
importance sampling mend that. EM with them alone would need many draws, as it magnifies the noise of each step the
more, the less answers tell of how people differ. So draws only measure what exact moments differ from Laplace's
(`refining`), with the same noise in every pass, and only what the normal that approximates everybody's posterior leaves
to them (control variates). The correction (a shift of the means, a stretch of the covariance) is learned on at most
five partitions and applied to the estimate on all of them.

One normal for people of several kinds is another matter: its exact spread is too wide for most of them, and predicts
them less well. There the prior leans towards Laplace's figure. The price is paid where people really are of one kind:
then intervals are somewhat too narrow for a few hundred people. `benchmarks/accuracy.py` shows both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.chance import stream
from ankerpunt.science.hierarchical import population
from ankerpunt.science.hierarchical.engine import Engine
from ankerpunt.science.hierarchical.kernels.load import kernels
from ankerpunt.science.hierarchical.partition import side_by_side
from ankerpunt.science.hierarchical.population import Population, Sums
from ankerpunt.science.hierarchical.refining import approach, attempt, climb

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.engine import Executor
    from ankerpunt.science.hierarchical.partition import Pack

PAIRS = 24
"""Antithetic pairs of draws per person and component."""

TOUCHED = 64
"""People who are drawn for at once: more would not stay in the cache."""

MOST = 20
"""Passes with draws at most, where the Laplace estimate is too far off to be tilted."""

STRETCH = 1.1
"""The proposal is this much wider than the Laplace posterior, so that no weight runs away."""


HIDDEN, SURE = 0.5, 0.25
"""Weight of Laplace's variance in the prior of one component that may hide several kinds of people, and of one where
the answers themselves spoke for one kind."""


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
    settled
        Whether it was learned to the tolerance asked for. If not, it corrects nothing: where answers tell next to
        nothing of how people differ, draws alone lead anywhere, and Laplace's method is near enough.
    """

    shift: NDArray[np.float64]
    stretch: NDArray[np.float64]
    ratio: NDArray[np.float64]
    settled: bool

    def apply(self, raw: Population) -> Population:
        """Return the corrected population."""
        shares = raw.shares * self.ratio
        covariance = self.stretch @ raw.covariance @ self.stretch.T
        return Population(shares / shares.sum(), raw.means + self.shift, 0.5 * (covariance + covariance.T))


def shake(part: Pack, number: int, seed: int) -> NDArray[np.float32]:
    """Draw everybody's noise, the same for all components: float32 [B, P, D, L]."""
    noise = stream(seed, number, use=1).standard_normal((len(part.people), PAIRS, part.free), dtype=np.float32)
    return side_by_side(noise, part.weight.shape[2])


def expect(part: Pack, modes: NDArray[np.float64], noise: NDArray[np.float32], people: Population) -> Sums:
    """Run the E-step by importance sampling over one partition, from modes [K, B, D, L] and the noise of `shake`."""
    given = people.constants, people.means, people.precision
    center, factors, _ = kernels().describe(part.items, part.flags, modes.copy(), *given, 1e-3)
    root = np.linalg.cholesky(people.precision)
    step = max(1, TOUCHED // noise.shape[-1])
    done = []
    for first in range(0, len(noise), step):
        some = slice(first, first + step)
        count, pairs, free, width = noise[some].shape
        apart = np.zeros((len(center), count, pairs, free + -free % 4, width))
        apart[..., :free, :] = noise[some]
        base = np.empty((len(center), count, 3 * pairs, width))
        for k in range(len(center)):
            place = center[k, some], factors[k, some]
            kernels().propose(part.items[some], part.flags[some], *place, apart[k], STRETCH, base[k])
        place = center[:, some], factors[:, some]
        done.append(kernels().reweigh(*place, apart, base, part.weight[some], *given[:2], root, STRETCH))
    return population.add_up([_sums(*one, part.free) for one in done])


def _sums(first: NDArray[np.float64], second: NDArray[np.float64], total: NDArray[np.float64], free: int) -> Sums:
    """Add up lanes."""
    lower = second[:free, :free].sum(axis=-1)
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
    sure: bool = False,
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
    tolerance, sure
        As in `hierarchical.estimate`.
    """
    goal = max(tolerance, 1e-3)
    engine = Engine(executor, parts, now)
    raw = now if whole else now.like(climb(engine.expect, now, prior, goal).point)
    if len(raw.shares) == 1:
        prior = replace(prior, known=prior.scale(raw.covariance), lean=SURE if sure else HIDDEN)
    noise = executor.map(shake, parts, executor.scatter(range(len(parts))), shared=(seed,))

    def sampled(here: Population) -> Sums:
        return population.add_up(executor.gather(executor.map(expect, parts, engine.modes, noise, shared=(here,))))

    exact, left, _ = approach(sampled, engine.expect, raw, prior=prior, goal=goal)
    settled = left <= goal
    if not settled:
        run = attempt(lambda here: [sampled(here)], exact, prior, goal, most=MOST)
        settled = run is not None and run.settled
        exact = exact.like(run.point) if run is not None and run.settled else raw
    to, of = np.linalg.cholesky(exact.covariance), np.linalg.cholesky(raw.covariance)
    stretch = np.asarray(to @ np.linalg.inv(of), np.float64)
    return Correction(exact.means - raw.means, stretch, exact.shares / raw.shares, settled)
