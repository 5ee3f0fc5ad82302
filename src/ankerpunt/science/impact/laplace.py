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
    """Find the top by Newton's method, from the observed logits.

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
    f = np.repeat([np.log((y + 0.5) / (n - y + 0.5))], len(of_all), axis=0)
    for _ in range(ROUNDS):
        share = share_of(f)
        weight = n * share * (1 - share)
        root = np.sqrt(weight)
        whole = _whole(of_all, root)
        wanted = weight * f + (y - n * share)
        drawn = root * _times(of_all, wanted)
        slope = wanted - root * np.linalg.solve(whole, drawn[..., None])[..., 0]
        f, before = _times(of_all, slope), f
        if np.abs(f - before).max() < CLOSE:
            break
    fitted = (y * f - n * np.logaddexp(0.0, f)).sum(axis=1)
    narrow = np.log(np.diagonal(np.linalg.cholesky(whole), axis1=1, axis2=2)).sum(axis=1)
    return Top(slope, root, whole, fitted - 0.5 * (slope * f).sum(axis=1) - narrow)


def _whole(of_all: Array, root: Array) -> Array:
    return np.eye(of_all.shape[-1]) + root[:, :, None] * of_all * root[:, None, :]


def _times(matrices: Array, vectors: Array) -> Array:
    product: Array = np.matmul(matrices, vectors[..., None])[..., 0]
    return product
