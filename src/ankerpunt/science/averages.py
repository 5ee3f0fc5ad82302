"""What people find important on average, with an interval that holds who was asked and what they left open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from ankerpunt.science.floor import refuse_few
from ankerpunt.science.results import Utilities

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.results import Moments

FLAT = 0.02
"""Least share of the average variance that is believed to be a difference between people, in any direction."""


class Spread(Protocol):
    """A posterior that knows its moments (empirical Bayes and full Bayes alike)."""

    @property
    def data(self) -> ChoiceData:
        """The answers that the posterior rests on."""

    def moments(self, *, seed: int) -> Moments:
        """Return average and spread of the utilities; `seed` is of the draws that they are taken from."""


def average(posterior: Spread, *, seed: int = 0) -> Utilities:
    """Average utilities over people.

    Everybody's own estimate is drawn towards the average, so the spread of those estimates is too small to say how
    sure the average is. With S the spread of utilities over people and what is open of each, and B the part of it
    between people, S·B⁻¹ undoes the drawing, and the average has covariance S·B⁻¹·S / n. In 120 simulated studies of
    120 and 120 of 300 people its 90 % intervals held .897 and .895 of the true averages.

    Estimate a group on its own answers (`data.of_group`): averaged out of an estimate of everybody, a group is drawn
    towards the other groups.

    Parameters
    ----------
    posterior
        What an estimator of individual utilities returned.
    seed
        Of the draws.

    Returns
    -------
    Utilities
        `model` is "hierarchical"; `log_likelihood` is that of the posterior where it has one, else nan.

    Raises
    ------
    Refusal
        When there are fewer than 50 people, or weights that leave fewer.

    References
    ----------
    Louis, T. A. (1982). Finding the observed information matrix when using the EM algorithm. Journal of the Royal
    Statistical Society B, 44(2), 226-233. (The information that the answers leave: S⁻¹ B S⁻¹ per person.)

    Examples
    --------
    >>> from ankerpunt.science.hierarchical import estimate
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5)
    >>> average(estimate(study.data, polish=False)).mean.shape
    (5,)
    """
    data = posterior.data
    refuse_few(data.weight)
    share = data.weight / data.weight.sum()
    found = posterior.moments(seed=seed)
    return Utilities(
        items=data.items,
        mean=found.mean,
        covariance=_undrawn(found.between + found.within, found.between) * float((share**2).sum()),
        log_likelihood=float(getattr(posterior, "log_likelihood", np.nan)),
        model="hierarchical",
        n_respondents=data.n_respondents,
    )


def _undrawn(spread: NDArray[np.float64], between: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute S·B⁻¹·S within the directions that are identified; near-empty directions of B are filled to a floor."""
    size, axes = np.linalg.eigh(spread)
    known = axes[:, size > 1e-9 * size.max(initial=1e-300)]
    inner = known.T @ between @ known
    values, vectors = np.linalg.eigh(inner)
    floor = FLAT * float(np.trace(spread)) / max(known.shape[1], 1)
    inverse = (vectors / np.maximum(values, floor)) @ vectors.T
    return np.asarray(spread @ known @ inverse @ known.T @ spread, np.float64)
