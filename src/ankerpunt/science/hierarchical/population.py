"""The population inside the estimator: shares, means and covariance in free coding, and their M-step.

References
----------
Chung, Rabe-Hesketh, Dorie, Gelman & Liu (2013), Psychometrika 78:685-709 (a weak prior keeps variances from zero).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

START_VARIANCE = 0.5
"""Variance per item at the start [logit^2], and the likeliest before the data."""

OPEN = 1.5
"""Standard deviation of the logarithm of that variance before the data: 19 times out of 20, utilities have a standard
deviation of .16 to 3.2 [logit]."""

WIDEST = 1e4
"""No variance per item [logit^2] is told from a larger one: utilities differ by hundreds then."""

SCREENS = 24
"""Screens answered for each person that the prior of the covariance counts for, at most."""

SHARE_PRIOR = 1.0
"""Every component starts with this many people more (keeps an empty one from collapsing)."""


@cache
def triangle(size: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the indices of a lower triangle, made once."""
    return np.tril_indices(size)


@dataclass(frozen=True, eq=False)
class Population:
    """A mixture of normals over the D free utilities.

    Attributes
    ----------
    shares
        float64 [K], summing to 1.
    means
        float64 [K, D].
    covariance
        float64 [D, D], shared by the components.
    """

    shares: NDArray[np.float64]
    means: NDArray[np.float64]
    covariance: NDArray[np.float64]

    @cached_property
    def precision(self) -> NDArray[np.float64]:
        """float64 [D, D]."""
        inverse = np.linalg.inv(self.covariance)
        return 0.5 * (inverse + inverse.T)

    @cached_property
    def log_determinant(self) -> float:
        """Of the covariance."""
        return float(np.linalg.slogdet(self.covariance)[1])

    @property
    def constants(self) -> NDArray[np.float64]:
        """float64 [K], log share + 1/2 log det precision, as the kernels want it."""
        return np.asarray(np.log(self.shares) - 0.5 * self.log_determinant, np.float64)

    def vector(self) -> NDArray[np.float64]:
        """Return all parameters without bounds: means, log-Cholesky of the covariance, log share ratios."""
        lower = np.linalg.cholesky(self.covariance)
        lower[np.diag_indices_from(lower)] = np.log(np.diag(lower))
        ratios = np.log(self.shares[1:] / self.shares[0])
        return np.concatenate([self.means.ravel(), lower[triangle(len(lower))], ratios])

    def like(self, vector: NDArray[np.float64]) -> Population:
        """Return the population that `vector` stands for, with this one's shape."""
        k, d = self.means.shape
        lower = np.zeros((d, d))
        lower[triangle(d)] = vector[k * d : vector.size - k + 1]
        lower[np.diag_indices(d)] = np.exp(np.diag(lower))
        shares = np.exp(np.append(0.0, vector[vector.size - k + 1 :]))
        return Population(shares / shares.sum(), vector[: k * d].reshape(k, d), lower @ lower.T)

    @property
    def blocks(self) -> tuple[slice, slice, slice]:
        """Where the means, the covariance and the shares are in `vector`."""
        k, d = self.means.shape
        spread = k * d + d * (d + 1) // 2
        return slice(0, k * d), slice(k * d, spread), slice(spread, spread + k - 1)

    def memberships(self, free: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the probability of each component for known utilities: float64 [.., D] -> [.., K]."""
        root = np.linalg.cholesky(self.precision)
        apart = ((free[..., None, :] - self.means) @ root) ** 2
        log_joint = np.log(self.shares) - 0.5 * apart.sum(axis=-1)
        joint = np.exp(log_joint - log_joint.max(axis=-1, keepdims=True))
        return np.asarray(joint / joint.sum(axis=-1, keepdims=True), np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """What one E-step over some people adds up to.

    Attributes
    ----------
    first
        float64 [K, D + 1]: sums of share x deviation from the component's mean, and of the share (last column).
    second
        float64 [D, D]: sum of share x (covariance + deviation deviation').
    value
        Weighted log marginal likelihood [nats].
    """

    first: NDArray[np.float64]
    second: NDArray[np.float64]
    value: float

    @property
    def people(self) -> float:
        """The weight of everybody together."""
        return float(self.first[:, -1].sum())

    def plus(self, other: Sums) -> Sums:
        """Add two sums around the same means."""
        return Sums(self.first + other.first, self.second + other.second, self.value + other.value)

    def times(self, factor: float) -> Sums:
        """Count everybody `factor` times."""
        return Sums(self.first * factor, self.second * factor, self.value * factor)


def add_up(parts: Sequence[Sums]) -> Sums:
    """Add sums in the order given: the same order gives the same bits."""
    total = parts[0]
    for part in parts[1:]:
        total = total.plus(part)
    return total


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """What is believed of the covariance before the data: all items alike, at the scale that the data show.

    The fewer people per parameter, the more the covariance leans towards "all items vary equally much and are
    uncorrelated": it counts for as many people as a covariance of D utilities has parameters, but for no more than one
    to every `SCREENS` screens answered. Without that bound the prior drowns what few answers about many items tell: as
    its scale is taken from the covariance itself, each then makes the other smaller, until people seem to be all alike
    (40 items, 12 screens, 300 people: 90 % intervals of people covered .52; see `benchmarks/results/accuracy.md`).
    It counts for D + 2 people at least (or as many as there are parameters, if those are fewer): below that it would
    have no mean. About the scale next to nothing is believed (`OPEN`): just enough that it does not run off to zero
    where people answer so much alike that their answers allow it.

    Attributes
    ----------
    shape
        float64 [D, D], I + 11': the same for every choice of reference item.
    people
        Weight of the prior in people.
    known
        Variance per item by Laplace's method, which errs low. One normal for people of several kinds errs high; there
        the prior takes a geometric mean of both.
    lean
        Weight of `known` in that mean.
    """

    shape: NDArray[np.float64]
    people: float
    known: float | None = None
    lean: float = 0.0

    def shown(self, covariance: NDArray[np.float64]) -> float:
        """Return the variance per item that a covariance shows [logit^2] (harmonic, as in the joint mode)."""
        precision = float(np.sum(np.linalg.inv(covariance) * self.shape))
        # Where an item always wins, what is left of the precision is rounding, and may come out below zero.
        return len(covariance) / max(precision, len(covariance) / WIDEST)

    def scale(self, covariance: NDArray[np.float64]) -> float:
        """Return the variance per item that goes with the covariance [logit^2]."""
        return self.leaned(self.shown(covariance))

    def leaned(self, shown: float) -> float:
        """Draw the variance per item that a covariance shows towards the one that is known [logit^2]."""
        return shown if self.known is None else float(shown ** (1.0 - self.lean) * self.known**self.lean)


def oddness(variance: float) -> float:
    """Return how odd a variance per item [logit^2] is before the data: the negative log density of its logarithm.

    Examples
    --------
    >>> oddness(START_VARIANCE), round(oddness(START_VARIANCE * np.exp(OPEN)), 3)
    (0.0, 0.5)
    """
    return 0.5 * float(np.log(variance / START_VARIANCE) / OPEN) ** 2


def prior(data: ChoiceData) -> Prior:
    """Return the prior that goes with these answers.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> few, many = (simulate_study(n, items=16, tasks=8, seed=1, versions=2).data for n in (100, 1000))
    >>> prior(few).people, prior(many).people
    (33.333333333333336, 120.0)
    """
    free = data.n_items - 1
    screens = float(data.weight[data.respondent].sum())
    return Prior(shape(free), min(free * (free + 1) / 2, max(free + 2.0, screens / SCREENS)))


def shape(free: int) -> NDArray[np.float64]:
    """Return I + 11': D free utilities of items that vary equally much, whichever is the reference."""
    return np.eye(free) + 1.0


def start(data: ChoiceData) -> Population:
    """Return a wide single component around equal utilities."""
    free = data.n_items - 1
    return Population(np.ones(1), np.zeros((1, free)), START_VARIANCE * shape(free))


def maximise(now: Population, sums: Sums, prior: Prior) -> Population:
    """The M-step: weighted means, and the pooled covariance shrunk towards the prior.

    The prior's scale is taken from the covariance before it is shrunk. Taken after it, as in the mode of `penalty`, it
    comes out wider: in 16 simulated studies of 300 people the covariance then was 5 % above the true one instead of 2 %
    below it, people were estimated less well (RMSE 2.4 % above what is possible, instead of 2.2 %) and their 90 %
    intervals covered .908 instead of .902.

    Parameters
    ----------
    now
        The population of the E-step (deviations are from its means).
    sums
        Over all people.
    prior
        From `prior`.
    """
    mass = sums.first[:, -1]
    shift = sums.first[:, :-1] / mass[:, None]
    within = sums.second - np.einsum("k,ki,kj->ij", mass, shift, shift)
    people = mass.sum()
    lean = prior.people * prior.scale(within / people) * prior.shape
    covariance = (within + lean) / (people + prior.people)
    away = np.log(START_VARIANCE / prior.shown(covariance))
    covariance *= np.exp(away / (1.0 + 0.5 * people * len(covariance) * OPEN**2))
    shares = mass + (SHARE_PRIOR if len(mass) > 1 else 0.0)
    return Population(shares / shares.sum(), now.means + shift, covariance)


def penalty(population: Population, prior: Prior) -> float:
    """Return the log prior density that `maximise` climbs, up to a constant and but for the scale (see there)."""
    free = len(population.covariance)
    spread = float(np.sum(population.precision * prior.shape))
    scale = prior.leaned(free / spread)
    log_det = population.log_determinant - free * float(np.log(scale))
    trace = scale * spread
    shares = float(np.log(population.shares).sum()) * SHARE_PRIOR if len(population.shares) > 1 else 0.0
    return shares - 0.5 * prior.people * (log_det + trace) - oddness(free / spread)
