"""The Laplace approximation: where a posterior has its top, and how wide it is there, at every point of a grid.

References
----------
Rasmussen, C. E. and Williams, C. K. I. (2006). Gaussian Processes for Machine Learning. MIT Press, algorithm 3.1.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ankerpunt.science.impact.series import Counts

Array = NDArray[np.float64]
CLOSE, ROUNDS = 1e-7, 60
HALVINGS, LEEWAY = 30, 1e-11


def share_of(logit: Array) -> Array:
    """Turn logits into shares from 0 to 1, without overflow.

    Examples
    --------
    >>> share_of(np.array([-1000.0, 0.0])).tolist()
    [0.0, 0.5]
    """
    return 0.5 * (1.0 + np.tanh(0.5 * logit))


class Top(Struct, frozen=True):
    """The top of the posterior of f, y ~ Bin(n, logistic f), f ~ N(0, K), at every point of a grid.

    Parameters
    ----------
    slope
        a = K^-1 f at the top: float64 [points, cases].
    root
        The square root of the curvature of the likelihood there: float64 [points, cases].
    whole
        B = I + W^(1/2) K W^(1/2): float64 [points, cases, cases].
    marginal
        The logarithm of the marginal likelihood, but for a constant: float64 [points].
    """

    slope: Array
    root: Array
    whole: Array
    marginal: Array


def climb(n: Counts, y: Counts, of_all: Array) -> Top:
    """Find the top by Newton's method, from the observed logits, with shorter steps where a whole one goes down.

    Parameters
    ----------
    n, y
        Cases and those online: int64 [cases]. Where n = 0 nothing is known.
    of_all
        K: float64 [points, cases, cases].

    Examples
    --------
    Ten of ten online, and a prior that does not believe in much: the top lies where both agree.

    >>> top = climb(np.array([10]), np.array([10]), np.array([[[0.25]]]))
    >>> float(round(0.25 * top.slope[0, 0], 3))
    0.784
    """
    observed = np.repeat([np.log((y + 0.5) / (n - y + 0.5))], len(of_all), axis=0)
    nothing = np.zeros_like(observed)
    slope, f, root, whole = _leap(n, y, of_all, observed)
    slope, f = _uphill(n, y, (nothing, nothing), (slope, f))
    for _ in range(ROUNDS):
        *leap, root, whole = _leap(n, y, of_all, f)
        before = f
        slope, f = _uphill(n, y, (slope, f), (leap[0], leap[1]))
        if np.abs(f - before).max() < CLOSE:
            break
    narrow = np.log(np.diagonal(np.linalg.cholesky(whole), axis1=1, axis2=2)).sum(axis=1)
    return Top(slope, root, whole, _height(n, y, slope, f) - narrow)


def _leap(n: Counts, y: Counts, of_all: Array, f: Array) -> tuple[Array, Array, Array, Array]:
    """Take one step of Newton: the slope and f where it lands, and the root and B where it started."""
    share = share_of(f)
    weight = n * share * (1 - share)
    root = np.sqrt(weight)
    whole = np.eye(of_all.shape[-1]) + root[:, :, None] * of_all * root[:, None, :]
    wanted = weight * f + (y - n * share)
    drawn = root * _times(of_all, wanted)
    slope = wanted - root * np.linalg.solve(whole, drawn[..., None])[..., 0]
    return slope, _times(of_all, slope), root, whole


def _uphill(n: Counts, y: Counts, here: tuple[Array, Array], there: tuple[Array, Array]) -> tuple[Array, Array]:
    """Go from one slope and f as far to another as it goes up: all the way, a half, a quarter, or hardly."""
    height = _height(n, y, *here)
    far = np.ones((len(height), 1))
    for _ in range(HALVINGS):
        slope, f = (start + far * (end - start) for start, end in zip(here, there, strict=True))
        lower = _height(n, y, slope, f) < height - LEEWAY * (1 + np.abs(height))
        if not lower.any():
            break
        far[lower] /= 2
    return slope, f


def _height(n: Counts, y: Counts, slope: Array, f: Array) -> Array:
    """Give the logarithm of the posterior, but for a constant: float64 [points]."""
    height: Array = (y * f - n * np.logaddexp(0.0, f)).sum(axis=1) - 0.5 * (slope * f).sum(axis=1)
    return height


def _times(matrices: Array, vectors: Array) -> Array:
    product: Array = np.matmul(matrices, vectors[..., None])[..., 0]
    return product
