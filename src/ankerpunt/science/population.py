"""The population inside the estimator: shares, means and covariance in free coding, and their M-step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.coding import report, reporting
from ankerpunt.science.results import Mixture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

PRIOR_PEOPLE = 8.0
"""The prior on the covariance weighs as much as this many people."""

PRIOR_SPREAD = 0.5
"""Variance of every item in that prior [logit^2], the same for all items."""

SHARE_PRIOR = 1.0
"""Every component starts with this many people more (keeps an empty one from collapsing)."""


@dataclass(frozen=True, slots=True, eq=False)
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

    @property
    def precision(self) -> NDArray[np.float64]:
        """float64 [D, D]."""
        inverse = np.linalg.inv(self.covariance)
        return 0.5 * (inverse + inverse.T)

    @property
    def constants(self) -> NDArray[np.float64]:
        """float64 [K], log share + 1/2 log det precision, as the kernels want it."""
        return np.log(self.shares) - 0.5 * np.linalg.slogdet(self.covariance)[1]

    def vector(self) -> NDArray[np.float64]:
        """Return all parameters without bounds: means, log-Cholesky of the covariance, log share ratios."""
        lower = np.linalg.cholesky(self.covariance)
        lower[np.diag_indices_from(lower)] = np.log(np.diag(lower))
        ratios = np.log(self.shares[1:] / self.shares[0])
        return np.concatenate([self.means.ravel(), lower[np.tril_indices_from(lower)], ratios])

    def like(self, vector: NDArray[np.float64]) -> Population:
        """Return the population that `vector` stands for, with this one's shape."""
        k, d = self.means.shape
        lower = np.zeros((d, d))
        lower[np.tril_indices(d)] = vector[k * d : vector.size - k + 1]
        lower[np.diag_indices(d)] = np.exp(np.diag(lower))
        shares = np.exp(np.append(0.0, vector[vector.size - k + 1 :]))
        return Population(shares / shares.sum(), vector[: k * d].reshape(k, d), lower @ lower.T)

    def mixture(self, data: ChoiceData) -> Mixture:
        """Return it as it is reported, the largest component first."""
        order = np.argsort(-self.shares, kind="stable")
        spread = reporting(data.n_items, data.anchor)
        means = report(self.means[order], data.n_items, data.anchor)
        return Mixture(data.items, self.shares[order], means, spread @ self.covariance @ spread.T)


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


def add_up(parts: Sequence[Sums]) -> Sums:
    """Add sums in the order given: the same order gives the same bits."""
    first, second, value = parts[0].first, parts[0].second, parts[0].value
    for part in parts[1:]:
        first, second, value = first + part.first, second + part.second, value + part.value
    return Sums(first, second, value)


def prior_scale(free: int, *, anchored: bool) -> NDArray[np.float64]:
    """Return the prior's covariance [D, D]: symmetric in all items, whichever is the reference."""
    ones = np.zeros((free, free)) if anchored else np.ones((free, free))
    return PRIOR_SPREAD * (np.eye(free) + ones)


def start(data: ChoiceData) -> Population:
    """Return a wide single component around equal utilities."""
    free = data.n_items - 1
    return Population(np.ones(1), np.zeros((1, free)), prior_scale(free, anchored=data.anchor is not None))


def maximise(now: Population, sums: Sums, prior: NDArray[np.float64]) -> Population:
    """The M-step: weighted means, and the pooled covariance shrunk towards the prior.

    Parameters
    ----------
    now
        The population of the E-step (deviations are from its means).
    sums
        Over all people.
    prior
        float64 [D, D] from `prior_scale`.
    """
    mass = sums.first[:, -1]
    shift = sums.first[:, :-1] / mass[:, None]
    within = sums.second - np.einsum("k,ki,kj->ij", mass, shift, shift)
    covariance = (within + PRIOR_PEOPLE * prior) / (mass.sum() + PRIOR_PEOPLE)
    shares = mass + (SHARE_PRIOR if len(mass) > 1 else 0.0)
    return Population(shares / shares.sum(), now.means + shift, covariance)


def penalty(population: Population, prior: NDArray[np.float64]) -> float:
    """Return the log prior density that `maximise` climbs, up to a constant."""
    log_det = np.linalg.slogdet(population.covariance)[1]
    trace = float(np.sum(population.precision * prior))
    shares = float(np.log(population.shares).sum()) * SHARE_PRIOR if len(population.shares) > 1 else 0.0
    return shares - 0.5 * PRIOR_PEOPLE * (float(log_det) + trace)
