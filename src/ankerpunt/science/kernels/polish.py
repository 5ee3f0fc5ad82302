"""Importance sampling around the Laplace approximation: exact posterior moments up to Monte Carlo noise.

Draws are fixed once per respondent, in antithetic pairs around the posterior mean, and reweighed for every new
population. Each person has draws of their own: the same draws for everybody would pull the covariance along.
Layout as in `mode`.

References
----------
Train (2008), J. Choice Modelling 1:40-69 (EM by simulation for mixed logit).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.kernels.lanes import add_at, exp, flag, full, gather, index, largest, load, log, store
from ankerpunt.science.kernels.mode import exponentiate
from ankerpunt.science.kernels.moments import component_shares

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.kernels.lanes import Lane

    Array = NDArray[np.float64]
    Bytes = NDArray[np.int8]


def picks(items: Bytes, flags: Bytes, b: int, work: Array) -> None:
    """Fill work[3] with how often everybody in the batch picked each item as best, less how often as worst."""
    zero = full(work, 0.0)
    for i in range(work.shape[1]):
        store(work, 3, i, zero)
    for t in range(items.shape[1]):
        add_at(work, 3, index(items, b, t, 0), flag(flags, b, t, 0))
        add_at(work, 3, index(items, b, t, 1), zero - flag(flags, b, t, 1))


def likelihood(items: Bytes, flags: Bytes, b: int, work: Array, free: int) -> Lane:
    """Return the log-likelihood of the batch's answers at work[0], given the picks in work[3]."""
    size = items.shape[2]
    total, one = full(work, 0.0), full(work, 1.0)
    for i in range(free):
        total = total + load(work, 3, i) * load(work, 0, i)
    for t in range(items.shape[1]):
        up, down = full(work, 0.0), full(work, 0.0)
        for a in range(size):
            at = index(items, b, t, a)
            up = up + gather(work, 1, at)
            v = gather(work, 2, at)
            if a == 0:
                v = v * flag(flags, b, t, 2)
            down = down + v
        best, worst = flag(flags, b, t, 0), flag(flags, b, t, 1)
        total = total - log((best * up + (one - best)) * (worst * down + (one - worst)))
    return total


def place(factor: Array, center: Array, b: int, z: Array, work: Array, way: float) -> Lane:
    """Fill work[0] with center + way x L^-T z (z in work[4]); return the log density there without constants."""
    free = center.shape[1]
    total = full(work, 0.0)
    for i in range(free - 1, -1, -1):
        noise = load(z, 0, i)
        total = total - noise * noise
        c = noise
        for k in range(i + 1, free):
            c = c - load(factor, k, i) * load(work, 4, k)
        store(work, 4, i, c * load(factor, i, i))
    for i in range(free):
        store(work, 0, i, load(center, b, i) + full(work, way) * load(work, 4, i))
    return total * full(work, 0.5)


def propose(
    items: Bytes,
    flags: Bytes,
    center: Array,
    factors: Array,
    noise: Array,
    stretch: float,
    draws: Array,
    base: Array,
) -> None:
    """Place the draws of one component in `draws` and weigh them against the proposal in `base`.

    Parameters
    ----------
    items, flags
        One partition, as in `moments.expect`.
    center, factors
        float64 [B, D, L] and [B, D, D, L] of one component, from `moments.describe`.
    noise
        float64 [B, M/2, D, L], standard normal.
    stretch
        Standard deviations of the proposal are wider by this factor.
    draws
        float64 [B, M, D, L], to be filled: utilities; draws 2m and 2m + 1 are each other's mirror image.
    base
        float64 [B, M, L], to be filled: log-likelihood minus log proposal density (without 2 pi).
    """
    batches, half, free, width = noise.shape
    work = np.zeros((6, free + 2, width))
    for b in range(batches):
        scale = full(work, 0.0)
        for i in range(free):
            scale = scale - log(load(factors[b], i, i) * full(work, stretch))
        picks(items, flags, b, work)
        for m in range(2 * half):
            way = stretch if m % 2 == 0 else -stretch
            density = place(factors[b], center, b, noise[b, m // 2 : m // 2 + 1], work, way)
            exponentiate(work, free)
            store(base, b, m, likelihood(items, flags, b, work, free) - density - scale)
            for i in range(free):
                store(draws[b], m, i, load(work, 0, i))


def weigh(draws: Array, base: Array, b: int, mean: Array, root: Array, weights: Array) -> Lane:
    """Fill weights[0] with normalised weights under N(mean, (root root')^-1); return the log of their average."""
    count, free = draws.shape[0], draws.shape[1]
    high = full(draws, -1e300)
    for m in range(count):
        total = full(draws, 0.0)
        for i in range(free):
            c = full(draws, 0.0)
            for j in range(i, free):
                c = c + (load(draws, m, j) - full(draws, mean[j])) * full(draws, root[j, i])
            total = total + c * c
        value = load(base, b, m) - total * full(draws, 0.5)
        store(weights, 0, m, value)
        high = largest(high, value)
    total = full(draws, 0.0)
    for m in range(count):
        e = exp(load(weights, 0, m) - high)
        store(weights, 0, m, e)
        total = total + e
    one = full(draws, 1.0) / total
    for m in range(count):
        store(weights, 0, m, load(weights, 0, m) * one)
    return high + log(total * full(draws, 1.0 / count))


def collect(share: Lane, draws: Array, weights: Array, mean: Array, sums: tuple[Array, Array], m: int) -> None:
    """Add share x weighted moments of the draws around the mean to the running sums."""
    count, free = draws.shape[0], draws.shape[1]
    first, second = sums
    store(first, m, free, load(first, m, free) + share)
    for i in range(free):
        c = full(draws, 0.0)
        for d in range(count):
            deviation = load(draws, d, i) - full(draws, mean[i])
            scaled = load(weights, 0, d) * deviation
            store(weights, 1, d, scaled)
            c = c + scaled
        store(first, m, i, load(first, m, i) + share * c)
        for j in range(i + 1):
            s = full(draws, 0.0)
            for d in range(count):
                s = s + load(weights, 1, d) * (load(draws, d, j) - full(draws, mean[j]))
            store(second, i, j, load(second, i, j) + share * s)


def reweigh(
    draws: Array, base: Array, weight: Array, constants: Array, means: Array, root: Array
) -> tuple[Array, Array, Array]:
    """Run the E-step by importance sampling over one partition.

    Parameters
    ----------
    draws, base
        float64 [K, B, M, D, L] and [K, B, M, L], from `propose`.
    weight
        float64 [B, 1, L].
    constants, means
        As in `moments.expect`.
    root
        float64 [D, D], lower Cholesky factor of the precision.

    Returns
    -------
    tuple
        first, second and total as `moments.expect` returns them.
    """
    k, batches, count, free, width = draws.shape
    score, weights = np.zeros((2, k, width)), np.zeros((k, 2, count, width))
    first, second, total = np.zeros((k, free + 1, width)), np.zeros((free, free, width)), np.zeros((1, 1, width))
    for b in range(batches):
        for m in range(k):
            value = weigh(draws[m, b], base[m], b, means[m], root, weights[m])
            store(score, 0, m, value + full(score, constants[m]))
        mass = load(weight, b, 0)
        store(total, 0, 0, load(total, 0, 0) + mass * component_shares(score, k))
        for m in range(k):
            collect(mass * load(score, 1, m), draws[m, b], weights[m], means[m], (first, second), m)
    return first, second, total
