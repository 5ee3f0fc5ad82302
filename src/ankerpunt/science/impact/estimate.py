"""An estimate: what a campaign did, as draws from the mixture of the posteriors over the grid.

References
----------
Rue, H., Martino, S. and Chopin, N. (2009). Approximate Bayesian inference for latent Gaussian models by using
integrated nested Laplace approximations. Journal of the Royal Statistical Society B, 71(2), 319-392. (A grid over the
few numbers that decide the covariance, Laplace at each point, and their mixture.)
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ankerpunt.science.chance import stream
from ankerpunt.science.impact.kernel import LASTING, PULSE, Prior, fading, prior
from ankerpunt.science.impact.laplace import Top, climb, share_of
from ankerpunt.science.impact.series import Counts, Series, Window

Array = NDArray[np.float64]
DRAWS, SEED, USE = 2_000, 20_270_101, 181
LAST = 3
"""How many months "now" is."""
NUGGET = 1e-9


class Interval(Struct, frozen=True):
    """Where nine of ten draws lie: the 5th, 50th and 95th percentile."""

    low: float
    middle: float
    high: float

    @property
    def side(self) -> int:
        """On which side of zero all of it lies: 1, -1, or 0 where zero is within."""
        return int(self.low > 0) - int(self.high < 0)


def interval(draws: Array, *, within: float = 90.0) -> Interval:
    """Give the interval that holds so many of a hundred draws.

    Examples
    --------
    >>> interval(np.arange(101.0))
    Interval(low=5.0, middle=50.0, high=95.0)
    """
    tail = (100 - within) / 2
    return Interval(*(float(each) for each in np.percentile(draws, [tail, 50, 100 - tail])))


class Estimate(Struct, frozen=True, eq=False):
    """What a campaign did: draws that together are the posterior.

    Parameters
    ----------
    series, window
        Of the process.
    lasting
        L [logit]: float64 [draws].
    effect
        P g_h + L from the start on, 0 before it [logit]: float64 [draws, months].
    without
        The share there would have been without the campaign [%]: float64 [draws, months].
    points
        How many of a hundred cases more came online than without the campaign: float64 [draws, months].
    """

    series: Series
    window: Window
    lasting: Array
    effect: Array
    without: Array
    points: Array

    @property
    def during(self) -> list[int]:
        """The months of the campaign that are in the series."""
        return list(range(self.window.start, min(self.window.end + 1, len(self.series))))

    @property
    def last(self) -> list[int]:
        """The last three known months after the campaign; fewer where there are fewer."""
        after = range(self.window.end + 1, len(self.series))
        return [month for month in after if self.series.n[month]][-LAST:]

    @property
    def extra(self) -> Array:
        """How many cases more came online from the start on: float64 [draws]."""
        start = self.window.start
        return self.points[:, start:] @ (self.series.n[start:] / 100)


def estimate(series: Sequence[Series], window: Window, *, draws: int = DRAWS, seed: int = SEED) -> Estimate:
    """Estimate what a campaign did to the first of several series.

    Parameters
    ----------
    series
        The process, then its controls, in the same months.
    window
        The campaign; it starts in the series.
    draws
        How many, shared over the grid by largest remainder.
    seed
        The same one gives the same draws.

    Examples
    --------
    From half to seven in ten when the campaign begins:

    >>> from datetime import date
    >>> online = np.array([500] * 24 + [700] * 12)
    >>> found = estimate([Series(date(2024, 1, 1), np.full(36, 1000), online)], Window(24, 25))
    >>> bool(abs(np.median(found.points[:, 24]) - 20) < 3)
    True
    """
    before = prior(series, window)
    top = climb(np.concatenate([each.n for each in series]), np.concatenate([each.y for each in series]), before.of_all)
    many = shared(top.marginal + np.array([each.weight for each in before.points]), draws)
    used = np.flatnonzero(many)
    middle, spread = _posterior(before, top, used, months=len(series[0]))
    drawn, faded = [], []
    for place, at in enumerate(used):
        noise = stream(seed, 0, place=int(at), use=USE).standard_normal((many[at], middle.shape[1]))
        drawn.append(middle[place] + noise @ spread[place].T)
        faded.append(np.repeat([fading(len(series[0]), window, before.points[at].half)], many[at], axis=0))
    joint, pulse = np.concatenate(drawn), np.concatenate(faded)
    effect = joint[:, :1] * pulse + joint[:, 1:2] * (np.arange(len(series[0])) >= window.start)
    without = 100 * share_of(joint[:, 2:] - effect)
    points = 100 * share_of(joint[:, 2:]) - without
    return Estimate(series[0], window, joint[:, 1], effect, without, points)


def shared(weights: Array, draws: int) -> Counts:
    """Share draws over places by the largest remainder.

    Parameters
    ----------
    weights
        Logarithms, but for a constant: float64 [places].
    draws
        How many.

    Returns
    -------
    int64 [places], together ``draws``.

    Examples
    --------
    >>> shared(np.log([5.0, 3.0, 2.0]), 7).tolist()
    [4, 2, 1]
    """
    share = np.exp(weights - weights.max())
    wanted = draws * share / share.sum()
    many: Counts = np.floor(wanted).astype(np.int64)
    left = draws - int(many.sum())
    many[np.argsort(many - wanted, kind="stable")[:left]] += 1
    return many


def _posterior(before: Prior, top: Top, used: Counts, *, months: int) -> tuple[Array, Array]:
    """Give the mean of P, L and f of the process, and a root of their covariance: float64 [used, 2 + months, ...]."""
    of_all, slope = before.of_all[used], top.slope[used]
    crossed = np.concatenate([before.with_all[used], of_all[:, :months]], axis=1)
    middle = np.matmul(crossed, slope[..., None])[..., 0]
    weighed = crossed * top.root[used][:, None, :]
    shrunk = np.matmul(weighed, np.linalg.solve(top.whole[used], weighed.transpose(0, 2, 1)))
    own = np.empty((len(used), 2 + months, 2 + months))
    own[:, 2:] = crossed[:, :, :months].transpose(0, 2, 1)
    own[:, :2, 2:] = crossed[:, :2, :months]
    own[:, :2, :2] = np.diag([PULSE**2, LASTING**2])
    return middle, np.linalg.cholesky(own - shrunk + NUGGET * np.eye(2 + months))
