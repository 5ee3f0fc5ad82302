"""The prior: what shares may do from month to month without a campaign, and what a campaign may do to them.

    f_kt = a_k + b_k (t - s)/12 + sum_{j=1,2} (c_kj sin + d_kj cos)(2 pi j m_t / 12) + events_kt
           + [k=0] (P g_h(t) + L 1{t >= s}) + r_kt

is the logit of the share of process k (0 the one with the campaign, others its controls) in month t; s is the first
month of the campaign, m_t the month of the year, g_h 0 before s, 1 in the campaign and 2^(-(t - end)/h) after it, and
r Gaussian with Cov(r_kt, r_k't') = sigma^2 rho^|t-t'| (phi + (1 - phi) 1{k=k'}). All coefficients are Gaussian around
0 and go into the covariance of f.

References
----------
METHOD E2. Rasmussen, C. E. and Williams, C. K. I. (2006). Gaussian Processes for Machine Learning. MIT Press, §2.7
(coefficients that go into the covariance).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ankerpunt.science.impact.series import MONTHS, Series, Window

Array = NDArray[np.float64]

LEVEL, TREND, HARMONICS = 1.5, 0.20, (0.15, 0.10)
"""Standard deviations of a, of b [per year] and of both harmonics [logit]."""
OUTAGE, STEP = 2.0, 1.0
PULSE, LASTING = 0.5, 0.5
ROUGHNESS = 0.15
"""Scale of the half-normal prior of sigma."""
SIGMAS, RHOS, PHIS, HALVES = (0.01, 0.08, 0.22, 0.6), (0.0, 0.65), (0.0, 0.7), (1.5, 5.0)
"""The grid; PHIS only where there is a control. Sigmas are evenly spaced in their logarithm, more or less."""


class Point(Struct, frozen=True):
    """One point of the grid: the roughness of the months, how long it lasts, how shared it is, and h [months]."""

    sigma: float
    rho: float
    phi: float
    half: float

    @property
    def weight(self) -> float:
        """The logarithm of its prior weight: half-normal in sigma, times sigma, for the grid is even in log sigma."""
        return float(-0.5 * (self.sigma / ROUGHNESS) ** 2 + np.log(self.sigma))


def grid(*, controlled: bool) -> list[Point]:
    """Give every point of the grid: 32 of them, or 16 without a control.

    Examples
    --------
    >>> len(grid(controlled=True)), len(grid(controlled=False))
    (32, 16)
    """
    phis = PHIS if controlled else PHIS[:1]
    return [Point(*values) for values in product(SIGMAS, RHOS, phis, HALVES)]


def fading(months: int, window: Window, half: float) -> Array:
    """Say how much of the pulse is there in each month: float64 [months], from 0 to 1.

    Examples
    --------
    >>> fading(6, Window(2, 3), half=1.0).tolist()
    [0.0, 0.0, 1.0, 1.0, 0.5, 0.25]
    """
    t = np.arange(months)
    faded = 2.0 ** (-np.maximum(t - window.end, 0) / half)
    return np.where(t < window.start, 0.0, faded)


def _of_itself(series: Series, start: int) -> Iterator[tuple[Array, float]]:
    """Give the columns of what a process does of itself, each with the standard deviation of its coefficient."""
    t, months = np.arange(len(series)), series.calendar
    yield np.ones(len(series)), LEVEL
    yield (t - start) / MONTHS, TREND
    for times, spread in enumerate(HARMONICS, start=1):
        yield np.sin(2 * np.pi * times * months / MONTHS), spread
        yield np.cos(2 * np.pi * times * months / MONTHS), spread
    for event in series.events:
        if event.kind == "step":
            yield (t >= event.start).astype(np.float64), STEP
        else:
            for month in range(max(event.start, 0), min(event.end + 1, len(series))):
                yield (t == month).astype(np.float64), OUTAGE


class Prior(Struct, frozen=True):
    """The covariances of everything that is estimated, at every point of a grid.

    Parameters
    ----------
    points
        The grid: [points].
    of_all
        Of f of all series, one behind the other: float64 [points, series x months, series x months].
    with_all
        Of P and L with f of all series: float64 [points, 2, series x months].
    """

    points: tuple[Point, ...]
    of_all: Array
    with_all: Array


def prior(series: Sequence[Series], window: Window) -> Prior:
    """Work out the covariances.

    Parameters
    ----------
    series
        The process, then its controls, all in the same months.
    window
        The campaign of the process.

    Examples
    --------
    >>> from datetime import date
    >>> month = Series(date(2026, 1, 1), np.array([10]), np.array([5]))
    >>> prior([month], Window(0, 0)).of_all.shape
    (16, 1, 1)
    """
    months, many = len(series[0]), len(series)
    points = tuple(grid(controlled=many > 1))
    of_itself = np.zeros((many * months, many * months))
    for place, each in enumerate(series):
        here = slice(place * months, (place + 1) * months)
        columns, spread = zip(*_of_itself(each, window.start), strict=True)
        scaled = np.column_stack(columns) * np.array(spread)
        of_itself[here, here] = scaled @ scaled.T
    apart = np.abs(np.subtract.outer(np.arange(months), np.arange(months)))
    same = np.eye(many)
    of_all, with_all = np.empty((len(points), *of_itself.shape)), np.zeros((len(points), 2, many * months))
    for place, point in enumerate(points):
        shared = np.kron(point.phi + (1 - point.phi) * same, point.rho**apart)
        moved = np.array([PULSE * fading(months, window, point.half), LASTING * (np.arange(months) >= window.start)])
        of_all[place] = of_itself + point.sigma**2 * shared
        of_all[place, :months, :months] += moved.T @ moved
        with_all[place, :, :months] = moved * np.array([[PULSE], [LASTING]])
    return Prior(points, of_all, with_all)
