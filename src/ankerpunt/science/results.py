"""What the estimators find: utilities, classes, segments, recognition.

Utilities are on the logit scale: one unit more makes an item e times as likely to be picked as best from the
same set. Only differences between items are identified, so without an anchor utilities are reported sum-to-zero
over the items; with an anchor, the anchor item is 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Best-worst counts: the naive line that needs no model.

    Attributes
    ----------
    items
        [J] names.
    shown, best, worst
        float64 [J], weighted number of times shown, picked as best, picked as worst.
    score
        float64 [J], (best - worst) / shown, in [-1, 1]; 0 for an item never shown.
    """

    items: tuple[str, ...]
    shown: NDArray[np.float64]
    best: NDArray[np.float64]
    worst: NDArray[np.float64]
    score: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Utilities:
    """One set of utilities for everybody together, with its uncertainty.

    Attributes
    ----------
    items
        [J] names.
    mean
        float64 [J], logit units, sum-to-zero (or anchor = 0).
    covariance
        float64 [J, J] of the estimate, in the same coding; singular by construction.
    log_likelihood
        Weighted log-likelihood at the estimate [nats].
    model
        "sequential", "marginal", "paired", or the name of the estimator.
    n_respondents
        People behind the figure.
    """

    items: tuple[str, ...]
    mean: NDArray[np.float64]
    covariance: NDArray[np.float64]
    log_likelihood: float
    model: str
    n_respondents: int

    @property
    def standard_error(self) -> NDArray[np.float64]:
        """float64 [J], standard error of each utility."""
        return np.asarray(np.sqrt(np.diag(self.covariance).clip(0)), np.float64)

    def interval(self, level: float = 0.90) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the lower and upper bounds, float64 [J] each, at `level` (normal approximation)."""
        z = NormalDist().inv_cdf(0.5 + level / 2)
        return self.mean - z * self.standard_error, self.mean + z * self.standard_error


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """Average and spread of people's utilities, weighted.

    Attributes
    ----------
    mean
        float64 [J], logit units, sum-to-zero (or anchor = 0).
    between
        float64 [J, J], covariance of everybody's own posterior mean.
    within
        float64 [J, J], average posterior covariance: what someone's answers leave open.
    """

    mean: NDArray[np.float64]
    between: NDArray[np.float64]
    within: NDArray[np.float64]


class Posterior(Protocol):
    """What every individual-level estimator returns (empirical Bayes and full Bayes alike).

    Attributes
    ----------
    data
        The answers it was estimated on; `data.weight` and `data.group` go with the draws.
    """

    @property
    def data(self) -> ChoiceData:
        """The answers that the posterior rests on."""

    def individual_draws(self, count: int, *, seed: int, start: int = 0) -> NDArray[np.float64]:
        """Draw utilities of every respondent: float64 [count, N, J], sum-to-zero or anchor = 0.

        Draw number `start + r` depends on (seed, start + r) alone, so a consumer that cannot hold
        count x N x J numbers asks for one draw at a time and gets the same numbers.

        Who may call this: code in this package that turns draws into a figure about a group of at least 50 people
        (TURF, recognition, segments), and a researcher who answers for the study under its privacy agreement.
        No page, export or API may show or store what it returns: it is about single people.
        """


@dataclass(frozen=True, slots=True, eq=False)
class LatentClasses:
    """K classes of people who choose alike, estimated by EM.

    Attributes
    ----------
    items
        [J] names.
    shares
        float64 [K], descending; sums to 1.
    utilities
        float64 [K, J], logit units, sum-to-zero or anchor = 0.
    log_likelihood
        Weighted marginal log-likelihood [nats].
    bic
        -2 log-likelihood + parameters x log(respondents); lower is better, and known to pick too many classes.
    """

    items: tuple[str, ...]
    shares: NDArray[np.float64]
    utilities: NDArray[np.float64]
    log_likelihood: float
    bic: float


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """One segment, large enough to be spoken of.

    Attributes
    ----------
    share, share_low, share_high
        Share of the (weighted) population with a 90 % interval, in [0, 1].
    people
        Respondents that it stands for: share x N, rounded down to tens.
    mean, low, high
        float64 [J], average utility in the segment with 90 % interval, logit units.
    apart
        Items that set the segment apart, strongest first: (item, difference from everybody else in logit units).
    stability
        In [0, 1]: average Jaccard overlap of this segment with its nearest one in bootstrap refits; below .6 the
        segment should not be relied on.
    """

    share: float
    share_low: float
    share_high: float
    people: int
    mean: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    apart: tuple[tuple[str, float], ...]
    stability: float


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """The segments of one study.

    Attributes
    ----------
    items
        [J] names.
    segments
        Largest first. Components that stand for fewer than `FLOOR` people are not in it.
    left_out_share
        Share of the population in components that are too small to report.
    """

    items: tuple[str, ...]
    segments: tuple[Segment, ...]
    left_out_share: float


@dataclass(frozen=True, slots=True, eq=False)
class Recognition:
    """Who recognises the present set of items, who the new set, and the difference (METHOD U4, U12).

    Attributes
    ----------
    segment
        Name of the segment or group.
    present, new
        Share in [0, 1] that recognises the present and the new set.
    change, change_low, change_high
        New minus present, in [-1, 1], with a 90 % interval; the bounds are None where coverage is not proven.
    wording
        "interval" where a coverage simulation supports the bounds, else "indication".
    """

    segment: str
    present: float
    new: float
    change: float
    change_low: float | None
    change_high: float | None
    wording: str
