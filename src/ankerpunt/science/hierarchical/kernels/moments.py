"""What the E-step hands to the M-step: sums over people of posterior means and covariances.

The posterior mean is the mode plus a correction for skewness by third cumulants, -1/2 C grad tr(C H): without it
the population's means are biased towards zero. Layout as in `mode`.

References
----------
Tierney & Kadane (1986), J. American Statistical Association 81:82-86 (Laplace moments).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical.kernels.lanes import (
    add_at,
    exp,
    flag,
    full,
    gather_pair,
    index,
    largest,
    load,
    log,
    minus,
    plus,
    store,
    top,
)
from ankerpunt.science.hierarchical.kernels.mode import newton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.kernels.lanes import Lane

    Array = NDArray[np.float64]
    Bytes = NDArray[np.int8]


def invert(h: Array, c: Array, free: int) -> None:
    """Fill c with the full inverse, given the Cholesky factor with reciprocal diagonal in lower h."""
    for j in range(free):
        store(c, j, j, load(h, j, j))
        for i in range(j + 1, free):
            s = full(c, 0.0)
            for k in range(j, i):
                s = minus(s, load(h, i, k), load(c, k, j))
            store(c, i, j, s * load(h, i, i))
    for i in range(free):
        for j in range(i + 1):
            s = full(c, 0.0)
            for k in range(i, free):
                s = plus(s, load(c, k, i), load(c, k, j))
            store(c, i, j, s)
            store(c, j, i, s)


def spread_of_task(items: Bytes, b: int, t: int, p: Array, c: Array) -> tuple[Lane, Lane, Lane, Lane]:
    """Fill p[2] and p[3] with C p and C q of one task; return p'Cp, q'Cq, diag(C)'p and diag(C)'q."""
    size = items.shape[2]
    first = t * size
    zero = full(c, 0.0)
    for a in range(size):
        store(p, 2, first + a, zero)
        store(p, 3, first + a, zero)
    up, down, up_trace, down_trace = zero, zero, zero, zero
    for a in range(size):
        at = index(items, b, t, a)
        pa, qa = load(p, 0, first + a), load(p, 1, first + a)
        own = gather_pair(c, at, at)
        ma, na = plus(load(p, 2, first + a), own, pa), plus(load(p, 3, first + a), own, qa)
        up_trace, down_trace = plus(up_trace, own, pa), plus(down_trace, own, qa)
        for d in range(a):
            v = gather_pair(c, at, index(items, b, t, d))
            pd, qd = load(p, 0, first + d), load(p, 1, first + d)
            ma, na = plus(ma, v, pd), plus(na, v, qd)
            store(p, 2, first + d, plus(load(p, 2, first + d), v, pa))
            store(p, 3, first + d, plus(load(p, 3, first + d), v, qa))
        store(p, 2, first + a, ma)
        store(p, 3, first + a, na)
    for a in range(size):
        up = plus(up, load(p, 0, first + a), load(p, 2, first + a))
        down = plus(down, load(p, 1, first + a), load(p, 3, first + a))
    return up, down, up_trace, down_trace


FARTHEST = 0.5
"""The mean is taken to be this far from the mode at most, in posterior standard deviations per utility.

The expansion holds near a normal distribution. Someone who never contradicts themselves leaves a posterior that has no
end on one side but the population's: there the correction would run off, and the population after it.
"""


def correct(items: Bytes, flags: Bytes, b: int, work: Array, p: Array, c: Array, free: int) -> None:
    """Fill work[4] with the posterior mean: mode - 1/2 C grad tr(C H), FARTHEST from the mode at most.

    Worst choices count negatively.
    """
    size = items.shape[2]
    zero, two = full(work, 0.0), full(work, 2.0)
    for i in range(free + 2):
        store(work, 5, i, zero)
    for t in range(items.shape[1]):
        first = t * size
        best, worst = flag(flags, b, t, 0), flag(flags, b, t, 1)
        up, down, up_trace, down_trace = spread_of_task(items, b, t, p, c)
        up, down = up + up - up_trace, down + down - down_trace
        for a in range(size):
            at = index(items, b, t, a)
            own = gather_pair(c, at, at)
            rise = load(p, 0, first + a) * (minus(own, two, load(p, 2, first + a)) + up)
            fall = load(p, 1, first + a) * (minus(own, two, load(p, 3, first + a)) + down)
            add_at(work, 5, at, minus(best * rise, worst, fall))
    away = zero
    for i in range(free):
        s = zero
        for j in range(free):
            s = plus(s, load(c, i, j), load(work, 5, j))
        store(work, 4, i, s)
        away = plus(away, s, load(work, 5, i))
    half, bound = full(work, 0.5), 4.0 * FARTHEST * FARTHEST * free
    if top(away) > bound:  # exp and log, as lanes have no root
        half = half * exp(log(largest(full(work, 1.0), away * full(work, 1.0 / bound))) * full(work, -0.5))
    for i in range(free):
        store(work, 4, i, minus(load(work, 0, i), half, load(work, 4, i)))


def component_shares(score: Array, k: int) -> Lane:
    """Turn score[0] (log joint of K components) into shares score[1]; return the log of their sum."""
    high = load(score, 0, 0)
    for m in range(1, k):
        high = largest(high, load(score, 0, m))
    total = full(score, 0.0)
    for m in range(k):
        e = exp(load(score, 0, m) - high)
        store(score, 1, m, e)
        total = total + e
    one = full(score, 1.0) / total
    for m in range(k):
        store(score, 1, m, load(score, 1, m) * one)
    return high + log(total)


def accumulate(share: Lane, work: Array, c: Array, mean: Array, sums: tuple[Array, Array], m: int) -> None:
    """Add one component's share x (1, deviation, C + deviation deviation') to the running sums."""
    free = len(mean)
    first, second = sums
    store(first, m, free, load(first, m, free) + share)
    for i in range(free):
        deviation = load(work, 4, i) - full(work, mean[i])
        store(work, 5, i, deviation)
        store(first, m, i, plus(load(first, m, i), share, deviation))
    for i in range(free):
        scaled = share * load(work, 5, i)
        for j in range(i + 1):
            store(second, i, j, plus(plus(load(second, i, j), share, load(c, i, j)), scaled, load(work, 5, j)))


def expect(
    items: Bytes,
    flags: Bytes,
    weight: Array,
    modes: Array,
    constants: Array,
    means: Array,
    precision: Array,
    tolerance: float,
) -> tuple[Array, Array, Array]:
    """Run the E-step over one partition; `modes` [K, B, D, L] is the warm start and is updated in place.

    Parameters
    ----------
    items, flags
        int8 [B, T, k, L] and [B, T, 3, L].
    weight
        float64 [B, 1, L], 0 in unused lanes.
    constants
        float64 [K], log share + 1/2 log det precision.
    means, precision
        float64 [K, D] and [D, D].
    tolerance
        Newton stops when no utility of the batch moves more than this.

    Returns
    -------
    first
        float64 [K, D + 1, L]: sums of share x deviation from the component's mean, and of the share (last).
    second
        float64 [D, D, L], lower triangle: sums of share x (covariance + deviation deviation').
    total
        float64 [1, 1, L]: weighted log marginal likelihood.
    """
    k, batches, free, width = modes.shape
    work, p = np.zeros((6, free + 2, width)), np.zeros((4, items.shape[1] * items.shape[2], width))
    h, c = np.zeros((free + 2, free + 2, width)), np.zeros((k, free + 2, free + 2, width))
    means_of = np.zeros((k, free + 2, width))
    score = np.zeros((2, k, width))
    first, second, total = np.zeros((k, free + 1, width)), np.zeros((free, free, width)), np.zeros((1, 1, width))
    for b in range(batches):
        for m in range(k):
            for i in range(free):
                store(work, 0, i, load(modes[m], b, i))
            value = newton(items, flags, b, means[m], precision, (work, p, h), tolerance)
            for i in range(free):
                store(modes[m], b, i, load(work, 0, i))
            invert(h, c[m], free)
            correct(items, flags, b, work, p, c[m], free)
            for i in range(free):
                store(means_of, m, i, load(work, 4, i))
            store(score, 0, m, value + full(work, constants[m]))
        mass = load(weight, b, 0)
        store(total, 0, 0, plus(load(total, 0, 0), mass, component_shares(score, k)))
        for m in range(k):
            for i in range(free):
                store(work, 4, i, load(means_of, m, i))
            accumulate(mass * load(score, 1, m), work, c[m], means[m], (first, second), m)
    return first, second, total


def describe(
    items: Bytes, flags: Bytes, modes: Array, constants: Array, means: Array, precision: Array, tolerance: float
) -> tuple[Array, Array, Array]:
    """Return every respondent's posterior in one partition: means, Cholesky factors of the precision, shares.

    Returns
    -------
    center
        float64 [K, B, D, L], posterior means.
    factors
        float64 [K, B, D, D, L], lower Cholesky factor of the posterior precision, reciprocal diagonal.
    shares
        float64 [K, B, L], probability that the respondent belongs to each component.
    """
    k, batches, free, width = modes.shape
    work, p = np.zeros((6, free + 2, width)), np.zeros((4, items.shape[1] * items.shape[2], width))
    h, c = np.zeros((free + 2, free + 2, width)), np.zeros((free + 2, free + 2, width))
    score = np.zeros((2, k, width))
    center, factors = np.zeros((k, batches, free, width)), np.zeros((k, batches, free, free, width))
    shares = np.zeros((k, batches, width))
    for b in range(batches):
        for m in range(k):
            for i in range(free):
                store(work, 0, i, load(modes[m], b, i))
            value = newton(items, flags, b, means[m], precision, (work, p, h), tolerance)
            invert(h, c, free)
            correct(items, flags, b, work, p, c, free)
            store(score, 0, m, value + full(work, constants[m]))
            for i in range(free):
                store(modes[m], b, i, load(work, 0, i))
                store(center[m], b, i, load(work, 4, i))
                for j in range(i + 1):
                    store(factors[m, b], i, j, load(h, i, j))
        component_shares(score, k)
        for m in range(k):
            store(shares, m, b, load(score, 1, m))
    return center, factors, shares
