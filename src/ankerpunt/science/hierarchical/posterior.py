"""Everybody's posterior: draws for whatever is computed from utilities, and their moments.

Plug-in utilities are overconfident: a set of items that is "certain" by point estimates is not. So TURF,
recognition and segments average over draws. Each draw is made under a population that the answers allow (see
`leeway`): of a few candidates from the person's Laplace posterior under that population, one is picked by its weight.
That makes the distribution exact enough for 90 % intervals to cover 90 %: in six simulated studies of 300 people and
two of 1 000, its variance was within .4 % of that of draws that go on picking among new candidates ten times.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.chance import stream
from ankerpunt.science.hierarchical import population
from ankerpunt.science.hierarchical.engine import cold, packs
from ankerpunt.science.hierarchical.kernels.load import kernels
from ankerpunt.science.hierarchical.leeway import Leeway
from ankerpunt.science.logit.coding import report
from ankerpunt.science.results import Moments

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.partition import Pack
    from ankerpunt.science.hierarchical.polishing import Correction
    from ankerpunt.science.hierarchical.population import Population

    Array = NDArray[np.float64]

PAIRS = 4
"""Antithetic pairs of candidates for every draw."""

KEEP = 500_000
"""People x components whose modes are kept between calls (60 MB for 16 items); above that they are computed again."""

NEAR = 1e-3
"""Length of the Newton step at which a mode is near enough."""

SPREAD = 200_000
"""Draws, over all people, from which their moments are taken."""

SAID = 0.022
"""Part of the prior's weight that the answers must weigh, in people, for an interval to be given: below it the interval
would be the prior's (`benchmarks/questionnaires.py` shows coverage on both sides)."""

ENOUGH = 5
"""Partitions on which is measured how much people's answers tell of them: an average, sure enough on so many."""


@dataclass(frozen=True, eq=False)
class MixturePosterior:
    """What empirical Bayes found: the population, and through it every person's posterior.

    Attributes
    ----------
    data
        The answers.
    population
        In free coding (internal).
    log_likelihood
        Weighted log marginal likelihood by Laplace's method, with the prior [nats].
    steps
        E-steps, over all people or (where they are many) over a sample and then over all.
    settled
        Whether the iteration reached its tolerance.
    raw
        The population before the polish.
    correction
        What the polish changed, or None.
    """

    data: ChoiceData
    population: Population
    log_likelihood: float
    steps: int
    settled: bool
    raw: Population
    correction: Correction | None = None
    _kept: dict[int, Array] = field(default_factory=dict, repr=False)

    def individual_draws(self, count: int, *, seed: int, start: int = 0, under: Population | None = None) -> Array:
        """Draw utilities of every respondent: float64 [count, N, J], sum-to-zero or anchor = 0.

        Draw number `start + r` depends on (seed, start + r) alone.

        Who may call this: code in this package that turns draws into a figure about a group of at least 50 people
        (TURF, recognition, segments), and a researcher who answers for the study under its privacy agreement.
        No page, export or API may show or store what it returns: it is about single people.

        Parameters
        ----------
        count
            Number of draws.
        seed, start
            Which draws.
        under
            One population for all draws (see `replicate`); by default each draw has its own, near the estimated one.

        Examples
        --------
        >>> from ankerpunt.science.hierarchical import estimate
        >>> from ankerpunt.science.tests.simulate import simulate_study
        >>> study = simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5)
        >>> estimate(study.data, polish=False).individual_draws(2, seed=1).shape
        (2, 60, 5)
        """
        out = np.empty((count, self.data.n_respondents, self.data.n_items))
        allowed = self._allowed(range(start, start + count), seed, under)
        for number, part in enumerate(packs(self.data)):
            out[:, part.people] = self._drawn(number, part, self._modes(number, part), allowed, seed)
        return out

    def moments(self, *, seed: int) -> Moments:
        """Return average and spread of the utilities; the fewer people, the more draws of each."""
        allowed = self._allowed(range(min(max(SPREAD // self.data.n_respondents, 4), 100)), seed, None)
        share = self.data.weight / self.data.weight.sum()
        mean, first = np.zeros((2, self.data.n_items))
        square, within = np.zeros((2, self.data.n_items, self.data.n_items))
        for number, part in enumerate(packs(self.data)):
            modes, mass = self._modes(number, part), share[part.people]
            center, _, belong = self.described(number, part)
            middle = part.flat(np.einsum("kbl,kbdl->bdl", belong, center))
            utilities = self._drawn(number, part, modes, allowed, seed)
            own = utilities.mean(axis=0)
            apart = (np.sqrt(mass)[:, None] * (utilities - own)).reshape(-1, self.data.n_items)
            mean += mass @ report(middle, self.data.n_items, self.data.anchor)
            first += mass @ own
            square += (mass[:, None] * own).T @ own
            within += apart.T @ apart / (len(allowed) - 1)
        return Moments(mean, square - np.outer(first, first) - within / len(allowed), within)

    def component_shares(self, under: Population | None = None) -> Array:
        """Return every person's probability of each component, float64 [N, K]; the same people may call it."""
        people = self.population if under is None else under
        out = np.empty((self.data.n_respondents, len(people.shares)))
        for number, part in enumerate(packs(self.data)):
            belong = _describe(part, self._modes(number, part), people)[2]
            out[part.people] = part.flat(np.moveaxis(belong, 0, 1))
        return out

    @cached_property
    def leeway(self) -> Leeway:
        """How far the population may be from its estimate."""
        open_still, people, weight = np.zeros((self.population.means.shape[1],) * 2), 0.0, 0.0
        for number, part in enumerate(packs(self.data, ENOUGH)):
            _, factors, belong = self.described(number, part)
            mass = part.weight[:, 0] * belong
            open_still += _covariance(factors, mass)
            people = people + (mass * belong).sum(axis=(1, 2))
            weight += float(mass.sum())
        total = self.data.weight.sum() ** 2 / (self.data.weight**2).sum()
        prior = population.prior(self.data).people
        return Leeway.around(self.population, open_still / weight, people * total / weight, prior)

    def described(self, number: int, part: Pack) -> tuple[Array, Array, Array]:
        """Return centers [K, B, D, L], factors [K, B, D, D, L] and shares [K, B, L] of the people of one partition."""
        return _describe(part, self._modes(number, part), self.population)

    @property
    def thin(self) -> bool:
        """Whether the answers tell so little of how people differ that an interval would be the prior's."""
        return self.leeway.known < SAID * population.prior(self.data).people

    def _allowed(self, draws: range, seed: int, under: Population | None) -> dict[int, Population]:
        """Return the population of each draw."""
        return {r: under or self.leeway.draw(stream(seed, r, use=2)) for r in draws}

    def _drawn(self, number: int, part: Pack, modes: Array, allowed: dict[int, Population], seed: int) -> Array:
        """Draw utilities [R, n, J] of one partition."""
        out = np.empty((len(allowed), len(part.people), self.data.n_items))
        last = None
        for at, (r, people) in enumerate(allowed.items()):
            if people is not last:
                described, last = _describe(part, modes, people), people
            free = _draw(part, described, people, stream(seed, r, place=number, use=0))
            out[at] = report(free, self.data.n_items, self.data.anchor)
        return out

    def _modes(self, number: int, part: Pack) -> Array:
        """Return the modes [K, B, D, L] of one partition under the estimate, from where others are near."""
        modes = self._kept.get(number)
        if modes is None:
            modes = cold(part, self.population)
            _climb(part, modes, self.population)
            if self.data.n_respondents * len(modes) <= KEEP:
                self._kept[number] = modes
        return modes


def _climb(part: Pack, modes: Array, people: Population) -> tuple[Array, Array, Array]:
    """Move modes to where they are under a population, and describe everybody's posterior there."""
    given = people.constants, people.means, people.precision
    found: tuple[Array, Array, Array] = kernels().describe(part.items, part.flags, modes, *given, NEAR)
    return found


def _describe(part: Pack, modes: Array, people: Population) -> tuple[Array, Array, Array]:
    """Return centers [K, B, D, L], factors [K, B, D, D, L] and shares [K, B, L] under a population near these modes."""
    return _climb(part, modes.copy(), people)


def _draw(part: Pack, described: tuple[Array, Array, Array], people: Population, rng: np.random.Generator) -> Array:
    """Draw free utilities [n, D] of one partition: a component, candidates around its center, one by weight."""
    center, factors, belong = described
    rows = np.arange(len(part.people))
    chance = part.flat(np.moveaxis(belong, 0, 1))
    k = (rng.random((len(rows), 1)) > np.cumsum(chance, axis=1)[:, :-1]).sum(axis=1)
    draws = part.lanes(rng.standard_normal((len(rows), PAIRS, part.free)))
    lane = part.lanes(k)
    place = _of(center, lane[:, None]), _of(factors, lane[:, None, None])
    base = np.empty((part.weight.shape[0], 3 * PAIRS, part.weight.shape[2]))
    kernels().propose(part.items, part.flags, *place, draws, 1.0, base)
    apart = part.flat(draws)
    u = (part.flat(place[0])[:, None, None] + np.stack([apart, -apart], axis=2)).reshape(len(rows), -1, part.free)
    away = (u - people.means[k][:, None, :]) @ np.linalg.cholesky(people.precision)
    weight = part.flat(base)[:, : 2 * PAIRS] - 0.5 * (away**2).sum(axis=-1)
    picked: Array = u[rows, np.argmax(weight + rng.gumbel(size=weight.shape), axis=1)]
    return picked


def _of(many: Array, lane: NDArray[np.intp]) -> Array:
    """Pick one component [B, .., L] for each lane out of [K, B, .., L]."""
    one: Array = many[0].copy()
    for k in range(1, len(many)):
        np.copyto(one, many[k], where=lane == k)
    return one


def _covariance(factors: Array, mass: Array) -> Array:
    """Add up the covariances [D, D] that go with factors [K, B, D, D, L], each `mass` [K, B, L] times."""
    lower = np.tril(np.moveaxis(factors, -1, 2))
    on = np.arange(lower.shape[-1])
    lower[..., on, on] = 1.0 / lower[..., on, on]
    rows = (np.sqrt(mass)[..., None, None] * np.linalg.inv(lower)).reshape(-1, len(on))
    return np.asarray(rows.T @ rows, np.float64)
