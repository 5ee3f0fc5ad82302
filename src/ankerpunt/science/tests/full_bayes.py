"""Full Bayes by Markov chains: the reference for intervals, slower than `hierarchical`, exact in the long run.

No command offers it: tests and benchmarks hold the estimate to it.

The same model and prior as `hierarchical`: population by Gibbs steps (shares, means, covariance, and the scale of its
prior), people by Hamiltonian steps in the shape of their Laplace posterior. Start and shapes come from the empirical
Bayes estimate.

References
----------
Rossi, Allenby & McCulloch (2005), Bayesian Statistics and Marketing, Wiley, chapter 5 (the Gibbs steps).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical import estimate, population
from ankerpunt.science.hierarchical.engine import packs
from ankerpunt.science.hierarchical.kernels.load import kernels
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.logit.coding import report
from ankerpunt.science.results import Moments
from ankerpunt.science.tests.leap import compiled_leap, leap
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.partition import Pack
    from ankerpunt.science.hierarchical.posterior import MixturePosterior

    Array = NDArray[np.float64]

MEMORY = 2**31
"""Bytes of draws at most; beyond that, use `hierarchical`."""


@dataclass(frozen=True, slots=True, eq=False)
class SampledPosterior:
    """Draws of the population and of everybody's utilities.

    Attributes
    ----------
    data
        The answers.
    populations
        The population in every kept draw (free coding, internal).
    acceptance
        Share of accepted proposals, about .6 to .9 when all is well.
    """

    data: ChoiceData
    populations: tuple[Population, ...]
    acceptance: float
    _draws: Array

    @property
    def population(self) -> Population:
        """The population averaged over the draws."""
        shares = np.mean([p.shares for p in self.populations], axis=0)
        means = np.mean([p.means for p in self.populations], axis=0)
        covariance = np.mean([p.covariance for p in self.populations], axis=0)
        return Population(shares, means, covariance)

    def individual_draws(self, count: int, *, seed: int, start: int = 0) -> Array:
        """Return kept draws of every respondent's utilities, float64 [count, N, J], in an order that `seed` shuffles.

        Who may call this: code in this package that turns draws into a figure about a group of at least 50 people
        (TURF, recognition, segments), and a researcher who answers for the study under its privacy agreement.
        No page, export or API may show or store what it returns: it is about single people.
        """
        order = np.random.default_rng(seed).permutation(len(self._draws))
        chosen = order[np.arange(start, start + count) % len(order)]
        return report(self._draws[chosen], self.data.n_items, self.data.anchor)

    def moments(self, *, seed: int) -> Moments:
        """Return average and spread of the utilities over all kept draws, whatever the seed."""
        utilities = report(self._draws, self.data.n_items, self.data.anchor)
        own, count = utilities.mean(axis=0), len(utilities)
        apart = (utilities - own).reshape(-1, self.data.n_items)
        within = apart.T @ apart / (len(apart) - len(own))
        away = own - own.mean(axis=0)
        return Moments(own.mean(axis=0), away.T @ away / len(own) - within / count, within)


def sample(
    data: ChoiceData,
    *,
    seed: int,
    components: int = 1,
    draws: int = 1000,
    warmup: int = 300,
    thin: int = 2,
    pace: float = 0.55,
    progress: Callable[[float, str], None] | None = None,
) -> SampledPosterior:
    """Sample the posterior of population and people.

    Parameters
    ----------
    data
        The answers; all weights must be equal, a posterior of weighted people is not defined.
    seed
        Same seed, same chain.
    components
        K.
    draws, warmup, thin
        Kept draws, iterations before the first, iterations per kept draw.
    pace
        Leapfrog step in standard deviations.
    progress
        Called with (share done, what).

    Returns
    -------
    SampledPosterior

    Raises
    ------
    Refusal
        As `hierarchical.estimate`, with unequal weights, or when the draws would not fit in memory.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(60, items=4, tasks=5, per_task=3, seed=1, versions=5)
    >>> sample(study.data, seed=1, draws=20, warmup=10).individual_draws(2, seed=1).shape
    (2, 60, 4)
    """
    _refuse(data, draws)
    begin = estimate(data, components=components, seed=seed)
    chain = _Chain(begin, np.random.default_rng(seed), pace)
    kept = np.empty((draws, data.n_respondents, data.n_items - 1))
    populations = []
    steps = warmup + draws * thin
    for step in range(steps):
        chain.advance()
        r, rest = divmod(step - warmup, thin)
        if r >= 0 and rest == thin - 1:
            kept[r] = chain.utilities
            populations.append(chain.now)
        if progress is not None and step % 50 == 0:
            progress(step / steps, "sample")
    return SampledPosterior(data, tuple(populations), chain.accepted / (steps * data.n_respondents), kept)


class _Chain:
    """The state of one Markov chain."""

    def __init__(self, begin: MixturePosterior, rng: np.random.Generator, pace: float) -> None:
        self.rng, self.pace, self.accepted = rng, pace, 0.0
        self.leap = compiled_leap if kernels().NAME == "compiled" else leap
        self.now = begin.population
        self.prior = population.prior(begin.data)
        self.scale = self.prior.scale(self.now.covariance)
        self.parts = list(packs(begin.data))
        self.shapes = [self._shape(part, begin.population) for part in self.parts]
        center = [shape[0] for shape in self.shapes]
        self.utilities = np.empty((begin.data.n_respondents, self.now.means.shape[1]))
        for part, own in zip(self.parts, center, strict=True):
            self.utilities[part.people] = own
        self.component = begin.component_shares().argmax(axis=1)

    @staticmethod
    def _shape(part: Pack, people: Population) -> tuple[Array, Array]:
        """Return everybody's center [n, D] and factor [B, D, D, L] under their likeliest component."""
        k, batches, free = len(people.shares), part.weight.shape[0], part.free
        start = np.broadcast_to(people.means[:, None, :, None], (k, batches, free, part.weight.shape[2])).copy()
        given = (people.constants, people.means, people.precision, 1e-3)
        center, factors, shares = kernels().describe(part.items, part.flags, start, *given)
        best = np.stack([part.flat(s) for s in shares]).argmax(axis=0)
        rows = np.arange(len(best))
        own = np.stack([part.flat(f) for f in factors])[best, rows]
        return np.stack([part.flat(c) for c in center])[best, rows], part.lanes(own)

    def advance(self) -> None:
        """One sweep: people, components, population."""
        for part, (_, factors) in zip(self.parts, self.shapes, strict=True):
            self._move(part, factors)
        self._assign()
        self._redraw()

    def _move(self, part: Pack, factors: Array) -> None:
        """One Hamiltonian step for the people of one partition."""
        n = len(part.people)
        old = self.utilities[part.people]
        mean = np.ascontiguousarray(part.lanes(self.now.means[self.component[part.people]]).transpose(1, 0, 2))
        noise = part.lanes(self.rng.standard_normal((n, part.free)))
        pace = self.pace * self.rng.uniform(0.8, 1.2)
        given = (part.lanes(old), factors, mean, self.now.precision, noise, pace)
        proposal, gain = self.leap(part.items, part.flags, *given)
        accept = np.log(self.rng.random(n)) < part.flat(gain)[:, 0]
        self.utilities[part.people] = np.where(accept[:, None], part.flat(proposal), old)
        self.accepted += float(accept.sum())

    def _assign(self) -> None:
        """Draw everybody's component."""
        chance = self.now.memberships(self.utilities).cumsum(axis=1)
        self.component = (self.rng.random((len(chance), 1)) > chance[:, :-1]).sum(axis=1)

    def _redraw(self) -> None:
        """Draw shares, means and covariance given everybody."""
        k, free = self.now.means.shape
        counts = np.bincount(self.component, minlength=k)
        shares = self.rng.dirichlet(counts + population.SHARE_PRIOR)
        means = np.empty((k, free))
        root = np.linalg.cholesky(self.now.covariance)
        for m in range(k):
            own = self.utilities[self.component == m]
            middle = own.sum(axis=0) / (len(own) + WEAK)
            means[m] = middle + root @ self.rng.standard_normal(free) / np.sqrt(len(own) + WEAK)
        apart = self.utilities - means[self.component]
        total = apart.T @ apart + self.prior.people * self.scale * self.prior.shape
        covariance = _inverse_wishart(total, len(apart) + self.prior.people, self.rng)
        self.now = Population(np.maximum(shares, 1e-12), means, covariance)
        self._rescale()

    def _rescale(self) -> None:
        """Draw the scale of the covariance's prior given the covariance: a gamma, which its own prior may decline."""
        half = 0.5 * self.prior.people
        spread = float(np.sum(self.now.precision * self.prior.shape))
        scale = self.rng.gamma(half * len(self.now.covariance)) / (half * spread)
        if np.log(self.rng.random()) < population.oddness(self.scale) - population.oddness(scale):
            self.scale = scale


WEAK = 0.01
"""Precision of the normal prior on component means, in people: keeps an empty component finite."""


def _inverse_wishart(scale: Array, freedom: float, rng: np.random.Generator) -> Array:
    """Draw a covariance by Bartlett's decomposition."""
    free = len(scale)
    lower = np.tril(rng.standard_normal((free, free)), -1)
    lower[np.diag_indices(free)] = np.sqrt(rng.chisquare(freedom - np.arange(free)))
    half = np.linalg.solve(lower, np.linalg.cholesky(scale).T)
    return np.asarray(half.T @ half, np.float64)


def _refuse(data: ChoiceData, draws: int) -> None:
    """Refuse what a chain cannot hold or does not mean."""
    if np.ptp(data.weight) > 0:
        raise Refusal(
            nl="Voor gewogen antwoorden bestaat geen volledige Bayes-schatting. Gebruik de hiërarchische schatting.",
            en="There is no full Bayes estimate for weighted answers. Use the hierarchical estimate.",
        )
    need = draws * data.n_respondents * (data.n_items - 1) * 8
    if need > MEMORY:
        raise Refusal(
            nl=f"Deze trekkingen vragen {need / 2**30:.0f} GB geheugen. Vraag er minder, of gebruik de hiërarchische "
            "schatting.",
            en=f"These draws take {need / 2**30:.0f} GB of memory. Ask for fewer, or use the hierarchical estimate.",
        )
