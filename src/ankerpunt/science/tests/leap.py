"""One Hamiltonian step for everybody: the full-Bayes sampler's inner loop.

In coordinates that make each person's Laplace posterior a unit normal, a few leapfrog steps give a nearly
independent proposal. Acceptance is left to the caller. Layout as in `kernels.mode`. Only `full_bayes` runs it, so it
is compiled here, beside the kernels that the package ships.

References
----------
Neal (2011), Handbook of Markov Chain Monte Carlo, chapter 5 (Hamiltonian dynamics).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit
from numba.extending import register_jitable

from ankerpunt.science.hierarchical.kernels.lanes import (
    add_at,
    flag,
    full,
    gather,
    index,
    load,
    log,
    minus,
    plus,
    store,
)
from ankerpunt.science.hierarchical.kernels.mode import exponentiate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.kernels.lanes import Lane

    Array = NDArray[np.float64]
    Bytes = NDArray[np.int8]


def slope(items: Bytes, flags: Bytes, b: int, work: Array) -> Lane:
    """Fill work[3] with the gradient of the answers' log-likelihood at work[0]; return that log-likelihood."""
    size = items.shape[2]
    zero, one, total = full(work, 0.0), full(work, 1.0), full(work, 0.0)
    for i in range(work.shape[1]):
        store(work, 3, i, zero)
    for t in range(items.shape[1]):
        best, worst, every = flag(flags, b, t, 0), flag(flags, b, t, 1), flag(flags, b, t, 2)
        up, down = zero, zero
        for a in range(size):
            at = index(items, b, t, a)
            v = gather(work, 2, at)
            if a == 0:
                v = v * every
            up, down = up + gather(work, 1, at), down + v
        rise, fall = best / up, worst / down
        for a in range(size):
            at = index(items, b, t, a)
            e, v = gather(work, 1, at), gather(work, 2, at)
            change = minus(v * fall, e, rise)
            if a == 0:
                total = plus(total, best, log(e / up))
                change = plus(minus(best, e, rise), v * fall, every)
            if a == 1:
                total = plus(total, worst, log(v / down))
                change = change - worst
            add_at(work, 3, at, change)
    return total * one


def energy(items: Bytes, flags: Bytes, b: int, work: Array, mean: Array, precision: Array) -> Lane:
    """Fill work[3] with the gradient of the log posterior at work[0]; return the log posterior."""
    free = mean.shape[0]
    exponentiate(work, free)
    total = slope(items, flags, b, work)
    half = full(work, 0.5)
    for i in range(free):
        pull = full(work, 0.0)
        for j in range(free):
            pull = plus(pull, load(work, 0, j) - load(mean, j, b), full(work, precision[i, j]))
        store(work, 3, i, load(work, 3, i) - pull)
        total = minus(total, half * (load(work, 0, i) - load(mean, i, b)), pull)
    return total


def drift(factor: Array, work: Array, pace: float) -> None:
    """Move work[0] by pace x L^-T x momentum (work[4])."""
    free = factor.shape[0]
    for i in range(free - 1, -1, -1):
        c = load(work, 4, i)
        for k in range(i + 1, free):
            c = minus(c, load(factor, k, i), load(work, 5, k))
        store(work, 5, i, c * load(factor, i, i))
    for i in range(free):
        store(work, 0, i, plus(load(work, 0, i), full(work, pace), load(work, 5, i)))


def kick(factor: Array, work: Array, pace: float) -> None:
    """Push the momentum work[4] by pace x L^-1 x gradient (work[3])."""
    free = factor.shape[0]
    for i in range(free):
        c = load(work, 3, i)
        for k in range(i):
            c = minus(c, load(factor, i, k), load(work, 5, k))
        store(work, 5, i, c * load(factor, i, i))
    for i in range(free):
        store(work, 4, i, plus(load(work, 4, i), full(work, pace), load(work, 5, i)))


def leap(
    items: Bytes, flags: Bytes, now: Array, factors: Array, means: Array, precision: Array, noise: Array, pace: float
) -> tuple[Array, Array]:
    """Propose new utilities for everybody in one partition.

    Parameters
    ----------
    items, flags
        As in `moments.expect`.
    now
        float64 [B, D, L], present utilities.
    factors
        float64 [B, D, D, L], from `moments.describe`.
    means
        float64 [D, B, L], each person's component mean.
    precision
        float64 [D, D].
    noise
        float64 [B, D, L], standard normal momenta.
    pace
        Leapfrog step.

    Returns
    -------
    proposal
        float64 [B, D, L].
    gain
        float64 [B, 1, L], log acceptance ratio.
    """
    batches, free, width = now.shape
    work = np.zeros((6, free + 2, width))
    proposal, gain = np.zeros((batches, free, width)), np.zeros((batches, 1, width))
    half = full(work, 0.5)
    for b in range(batches):
        for i in range(free):
            store(work, 0, i, load(now, b, i))
            store(work, 4, i, load(noise, b, i))
        total = full(work, 0.0) - energy(items, flags, b, work, means, precision)
        for i in range(free):
            total = plus(total, half * load(work, 4, i), load(work, 4, i))
        for leaps in range(LEAPS):
            kick(factors[b], work, pace * (0.5 if leaps == 0 else 1.0))
            drift(factors[b], work, pace)
            value = energy(items, flags, b, work, means, precision)
            if leaps == LEAPS - 1:
                total = total + value
        kick(factors[b], work, 0.5 * pace)
        for i in range(free):
            total = minus(total, half * load(work, 4, i), load(work, 4, i))
            store(proposal, b, i, load(work, 0, i))
        store(gain, b, 0, total)
    return proposal, gain


LEAPS = 3
"""Leapfrog steps in a proposal."""

for _part in (slope, energy, drift, kick):
    register_jitable(_part)

compiled_leap = njit(cache=True, nogil=True, error_model="numpy")(leap)
"""The same for `kernels.compiled`, whose import teaches Numba the operations on lanes."""
