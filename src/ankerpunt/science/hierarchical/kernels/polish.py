"""Importance sampling around the Laplace approximation: exact posterior moments up to Monte Carlo noise.

Draws come in antithetic pairs around the posterior mean; of a pair only the distance from the center is kept. Each
person has draws of their own: the same draws for everybody would pull the covariance along. The same draws are weighed
for the normal that approximates the posterior too. Its moments are known, so only what the posterior differs from it is
left to chance (control variates): that takes away nearly all noise. Layout as in `mode`.

References
----------
Train (2008), J. Choice Modelling 1:40-69 (EM by simulation for mixed logit).
Owen & Zhou (2000), J. American Statistical Association 95:135-143 (importance sampling with control variates).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical.kernels.lanes import (
    add_at,
    exp,
    flag,
    full,
    gather,
    index,
    largest,
    load,
    log,
    minus,
    plus,
    store,
)
from ankerpunt.science.hierarchical.kernels.moments import component_shares, invert

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.kernels.lanes import Lane

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


def likelihoods(items: Bytes, flags: Bytes, b: int, work: Array) -> tuple[Lane, Lane]:
    """Return the log-likelihoods of the batch's answers at both ends, less what the picks tell.

    exp(u) and exp(-u) are in work[1] and work[2] for one end, and in work[4] and work[5] for the other.
    """
    size = items.shape[2]
    one, total, other = full(work, 1.0), full(work, 0.0), full(work, 0.0)
    for t in range(items.shape[1]):
        up, down = full(work, 0.0), full(work, 0.0)
        rise, fall = full(work, 0.0), full(work, 0.0)
        best, worst, every = flag(flags, b, t, 0), flag(flags, b, t, 1), flag(flags, b, t, 2)
        for a in range(size):
            at = index(items, b, t, a)
            weight = every if a == 0 else one
            up, rise = up + gather(work, 1, at), rise + gather(work, 4, at)
            down, fall = plus(down, gather(work, 2, at), weight), plus(fall, gather(work, 5, at), weight)
        no_best, no_worst = one - best, one - worst
        total = total - log(plus(no_best, best, up) * plus(no_worst, worst, down))
        other = other - log(plus(no_best, best, rise) * plus(no_worst, worst, fall))
    return total, other


def solve(factor: Array, draws: Array, p: int, stretch: float) -> Lane:
    """Replace the noise in draws[p] by stretch x L^-T noise; return half its square, before."""
    free = factor.shape[0]
    total, wide = full(draws, 0.0), full(draws, stretch)
    for i in range(free):
        noise = load(draws, p, i)
        total = plus(total, noise, noise)
        store(draws, p, i, noise * wide)
    for i in range(free - 1, -1, -1):
        c = load(draws, p, i) * load(factor, i, i)
        store(draws, p, i, c)
        for k in range(i):
            store(draws, p, k, minus(load(draws, p, k), load(factor, i, k), c))
    return total * full(draws, 0.5)


def mirror(draws: Array, p: int, work: Array, free: int) -> Lane:
    """Fill work[1], [2], [4] and [5] with exp(u) and exp(-u) on either side of the center; return picks x distance."""
    one, total = full(work, 1.0), full(work, 0.0)
    for i in range(free):
        away, up, down = load(draws, p, i), load(work, 6, i), load(work, 7, i)
        total = plus(total, load(work, 3, i), away)
        e = exp(away)
        r = one / e
        store(work, 1, i, up * e)
        store(work, 2, i, down * r)
        store(work, 4, i, up * r)
        store(work, 5, i, down * e)
    return total


def propose(
    items: Bytes, flags: Bytes, center: Array, factors: Array, draws: Array, stretch: float, base: Array
) -> None:
    """Turn noise into pairs of draws around the centers of one component, and weigh them against the proposal.

    Parameters
    ----------
    items, flags
        One partition, as in `moments.expect`.
    center, factors
        float64 [B, D, L] and [B, D, D, L] of one component, from `moments.describe`.
    draws
        float64 [B, P, D or more, L], standard normal; replaced by each pair's distance from the center: the utilities
        drawn are center + distance and center - distance.
    stretch
        Standard deviations of the proposal are wider by this factor.
    base
        float64 [B, 3 P, L], to be filled: log-likelihood minus log proposal density (without 2 pi), + before - of every
        pair; after all of these, half the square of each pair's noise.
    """
    batches, free, width = center.shape
    pairs = draws.shape[1]
    work = np.zeros((8, free + 2, width))
    for row in (1, 2, 4, 5):
        store(work, row, free, full(work, 1.0))
    for b in range(batches):
        middle = full(work, 0.0)
        picks(items, flags, b, work)
        for i in range(free):
            c = load(center, b, i)
            middle = plus(middle, load(work, 3, i), c) + log(load(factors[b], i, i) * full(work, stretch))
            e = exp(c)
            store(work, 6, i, e)
            store(work, 7, i, full(work, 1.0) / e)
        for p in range(pairs):
            noise = solve(factors[b], draws[b], p, stretch)
            store(base, b, 2 * pairs + p, noise)
            both = middle + noise
            apart = mirror(draws[b], p, work, free)
            one, other = likelihoods(items, flags, b, work)
            store(base, b, 2 * p, both + apart + one)
            store(base, b, 2 * p + 1, both - apart + other)


def weigh(draws: Array, base: Array, b: int, apart: Array, root: Array, stretch: float, weights: Array) -> Lane:
    """Fill weights with sums and differences of the pairs' weights; return the log of their average.

    The draws count under a normal with mean center - apart[0] and precision root root'. The center itself is
    weighed once; of a pair, only the distance from it. Weights add up to one for the posterior, less one for the normal
    that approximates it; the average is measured on the one that this normal should have.
    """
    count, free = draws.shape[0], root.shape[0]
    zero, half = full(draws, 0.0), full(draws, 0.5)
    for i in range(free):
        c = zero
        for j in range(i, free):
            c = plus(c, load(apart, 0, j), full(draws, root[j, i]))
        store(apart, 1, i, c)
    high = full(draws, -1e300)
    for p in range(count):
        there, back = zero, zero
        for i in range(free):
            c, d = zero, load(apart, 1, i)
            for j in range(i, free):
                c = plus(c, load(draws, p, j), full(draws, root[j, i]))
            there, back = plus(there, d + c, d + c), plus(back, d - c, d - c)
        one, other = minus(load(base, b, 2 * p), there, half), minus(load(base, b, 2 * p + 1), back, half)
        store(weights, 0, p, one)
        store(weights, 1, p, other)
        high = largest(high, largest(one, other))
    total, normal, excess = zero, zero, full(draws, 1.0 - stretch * stretch)
    for p in range(count):
        one, other = exp(load(weights, 0, p) - high), exp(load(weights, 1, p) - high)
        store(weights, 0, p, one + other)
        store(weights, 1, p, one - other)
        known = exp(load(base, b, 2 * count + p) * excess)
        store(weights, 2, p, known)
        total, normal = total + (one + other), normal + known
    scale, share = full(draws, 1.0) / total, full(draws, 1.0) / normal
    for p in range(count):
        store(weights, 0, p, minus(load(weights, 0, p) * scale, load(weights, 2, p), share))
        store(weights, 1, p, load(weights, 1, p) * scale)
    return high + log(total * share * half) - log(full(draws, stretch)) * full(draws, float(free))


def collect(
    share: Lane, draws: Array, weights: Array, apart: Array, c: Array, sums: tuple[Array, Array], m: int
) -> None:
    """Add share x moments around the mean to the running sums: those of the normal, and what the draws differ."""
    count = draws.shape[0]
    first, second = sums
    free = first.shape[1] - 1
    store(first, m, free, load(first, m, free) + share)
    for i in range(free):
        lean = full(draws, 0.0)
        for p in range(count):
            lean = plus(lean, load(weights, 1, p), load(draws, p, i))
        store(apart, 1, i, lean)
        store(first, m, i, plus(load(first, m, i), share, lean + load(apart, 0, i)))
    for p in range(count):
        store(weights, 0, p, load(weights, 0, p) * share)
    for i in range(free):
        far, lean = load(apart, 0, i) * share, load(apart, 1, i) * share
        for j in range(i + 1):
            there = load(apart, 0, j)
            known = plus(load(second, i, j), share, load(c, i, j))
            store(second, i, j, plus(plus(known, far, there + load(apart, 1, j)), lean, there))
    for i in range(0, free, 2):
        for j in range(0, i + 1, 4):
            tile(draws, weights, second, i, j)


def tile(draws: Array, weights: Array, second: Array, i: int, j: int) -> None:
    """Add the pairs' squares to second[i : i + 2, j : j + 4]: eight sums, each in one order, none waits for another."""
    k = i + 1
    a, b, c, d = load(second, i, j), load(second, i, j + 1), load(second, i, j + 2), load(second, i, j + 3)
    e, f, g, h = load(second, k, j), load(second, k, j + 1), load(second, k, j + 2), load(second, k, j + 3)
    for p in range(draws.shape[0]):
        weight = load(weights, 0, p)
        upper, lower = weight * load(draws, p, i), weight * load(draws, p, k)
        w, x, y, z = load(draws, p, j), load(draws, p, j + 1), load(draws, p, j + 2), load(draws, p, j + 3)
        a, b, c, d = plus(a, upper, w), plus(b, upper, x), plus(c, upper, y), plus(d, upper, z)
        e, f, g, h = plus(e, lower, w), plus(f, lower, x), plus(g, lower, y), plus(h, lower, z)
    for at, one, other in ((j, a, e), (j + 1, b, f), (j + 2, c, g), (j + 3, d, h)):
        store(second, i, at, one)
        store(second, k, at, other)


def reweigh(
    center: Array,
    factors: Array,
    draws: Array,
    base: Array,
    weight: Array,
    constants: Array,
    means: Array,
    root: Array,
    stretch: float,
) -> tuple[Array, Array, Array]:
    """Run the E-step by importance sampling over one partition.

    Parameters
    ----------
    center, factors
        float64 [K, B, D, L] and [K, B, D, D, L], from `moments.describe`.
    draws, base
        float64 [K, B, P, E, L] and [K, B, 3 P, L], from `propose`; E is D made divisible by four, with zeros.
    weight
        float64 [B, 1, L].
    constants, means
        As in `moments.expect`.
    root
        float64 [D, D], lower Cholesky factor of the precision.
    stretch
        As given to `propose`.

    Returns
    -------
    tuple
        first, second and total as `moments.expect` returns them, but for the size E of second.
    """
    k, batches, pairs, wide, width = draws.shape
    free = center.shape[2]
    score, weights = np.zeros((2, k, width)), np.zeros((k, 3, pairs, width))
    apart, c = np.zeros((k, 2, free, width)), np.zeros((free, free, width))
    first, second, total = np.zeros((k, free + 1, width)), np.zeros((wide, wide, width)), np.zeros((1, 1, width))
    for b in range(batches):
        for m in range(k):
            for i in range(free):
                store(apart[m], 0, i, load(center[m], b, i) - full(score, means[m, i]))
            value = weigh(draws[m, b], base[m], b, apart[m], root, stretch, weights[m])
            store(score, 0, m, value + full(score, constants[m]))
        mass = load(weight, b, 0)
        store(total, 0, 0, plus(load(total, 0, 0), mass, component_shares(score, k)))
        for m in range(k):
            invert(factors[m, b], c, free)
            collect(mass * load(score, 1, m), draws[m, b], weights[m], apart[m], c, (first, second), m)
    return first, second, total
