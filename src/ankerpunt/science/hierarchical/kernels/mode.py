"""The E-step: every respondent's posterior mode, curvature and skewness under a normal population.

Arrays are laid out [batch, ..., lane]; D = J - 1 free utilities, the reference item has index D and utility 0,
index J is padding with weight 0. In a task the item picked as best stands first and the worst second.
`flags[b, t]` = (best answered, worst answered, worst chosen out of all items) as 0/1.

References
----------
Tierney & Kadane (1986), J. American Statistical Association 81:82-86 (Laplace moments).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical.kernels.lanes import (
    add_at,
    add_pair,
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
    root,
    smallest,
    store,
    top,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.kernels.lanes import Lane

    Array = NDArray[np.float64]

LIMIT = 60
"""Newton steps at most; a cold start takes four to seven, a warm one a single step."""

STEADY = 1.5
"""A Newton step whose spread over the items is below this cannot go uphill (|f'''| <= spread * f'')."""


def exponentiate(work: Array, free: int) -> None:
    """Fill work[1] with exp(u) and work[2] with exp(-u) out of work[0] = u; the padding item gets 0."""
    one = full(work, 1.0)
    for j in range(free):
        e = exp(load(work, 0, j))
        store(work, 1, j, e)
        store(work, 2, j, one / e)
    store(work, 1, free, one)
    store(work, 2, free, one)
    store(work, 1, free + 1, full(work, 0.0))
    store(work, 2, free + 1, full(work, 0.0))


def task_shares(items: NDArray[np.int8], flags: NDArray[np.int8], b: int, t: int, work: Array, p: Array) -> Lane:
    """Fill p[0] and p[1] with the best and worst probabilities of one task; return its log-likelihood."""
    size = items.shape[2]
    first = t * size
    best, worst, every = flag(flags, b, t, 0), flag(flags, b, t, 1), flag(flags, b, t, 2)
    up, down = full(work, 0.0), full(work, 0.0)
    for a in range(size):
        at = index(items, b, t, a)
        e, v = gather(work, 1, at), gather(work, 2, at)
        if a == 0:
            v = v * every
        store(p, 0, first + a, e)
        store(p, 1, first + a, v)
        up, down = up + e, down + v
    one = full(work, 1.0)
    up, down = one / up, one / down
    for a in range(size):
        store(p, 0, first + a, load(p, 0, first + a) * up)
        store(p, 1, first + a, load(p, 1, first + a) * down)
    return plus(best * log(load(p, 0, first)), worst, log(load(p, 1, first + 1)))


def curvature(items: NDArray[np.int8], flags: NDArray[np.int8], b: int, work: Array, p: Array, h: Array) -> Lane:
    """Add gradient (work[3]) and curvature (lower h) of the batch's answers; return their log-likelihood."""
    size = items.shape[2]
    total, one, zero = full(work, 0.0), full(work, 1.0), full(work, 0.0)
    for t in range(items.shape[1]):
        first = t * size
        total = total + task_shares(items, flags, b, t, work, p)
        best, worst = flag(flags, b, t, 0), flag(flags, b, t, 1)
        for a in range(size):
            at = index(items, b, t, a)
            share, drop = load(p, 0, first + a), load(p, 1, first + a)
            pa, qa = share * best, drop * worst
            slope = qa - pa
            if a == 0:
                slope = slope + best
            if a == 1:
                slope = slope - worst
            add_at(work, 3, at, slope)
            add_pair(h, at, at, plus(pa * (one - share), qa, one - drop))
            for c in range(a):
                cross = minus(minus(zero, pa, load(p, 0, first + c)), qa, load(p, 1, first + c))
                add_pair(h, at, index(items, b, t, c), cross)
    return total


def add_prior(work: Array, h: Array, mean: Array, precision: Array) -> Lane:
    """Add the normal population to gradient and curvature; return -1/2 (u - mean)' precision (u - mean)."""
    free = len(mean)
    total = full(work, 0.0)
    for i in range(free):
        pull = full(work, 0.0)
        for j in range(free):
            pull = plus(pull, load(work, 0, j) - full(work, mean[j]), full(work, precision[i, j]))
            if j <= i:
                store(h, i, j, load(h, i, j) + full(work, precision[i, j]))
        store(work, 3, i, load(work, 3, i) - pull)
        total = minus(total, load(work, 0, i) - full(work, mean[i]), pull)
    return total * full(work, 0.5)


def factor(h: Array, free: int) -> Lane:
    """Replace lower h by its Cholesky factor with *reciprocal* diagonal; return half the log-determinant."""
    one = full(h, 1.0)
    product, total = one, full(h, 0.0)
    for j in range(free):
        c = load(h, j, j)
        for k in range(j):
            a = load(h, j, k)
            c = minus(c, a, a)
        scale = one / root(c)
        product = product * scale
        if j % 8 == 7:
            total, product = total - log(product), one
        store(h, j, j, scale)
        for i in range(j + 1, free):
            c = load(h, i, j)
            for k in range(j):
                c = minus(c, load(h, i, k), load(h, j, k))
            store(h, i, j, c * scale)
    return total - log(product)


def step(work: Array, h: Array, free: int) -> tuple[Lane, float]:
    """Solve for the Newton step into work[4], take it (damped where large) and return its decrement and size.

    References
    ----------
    Bach (2010), Electronic J. Statistics 4:384-414, lemma on self-concordant logistic losses.
    """
    for i in range(free):
        c = load(work, 3, i)
        for k in range(i):
            c = minus(c, load(h, i, k), load(work, 4, k))
        store(work, 4, i, c * load(h, i, i))
    high, low, decrement = full(work, 0.0), full(work, 0.0), full(work, 0.0)
    for i in range(free - 1, -1, -1):
        c = load(work, 4, i)
        for k in range(i + 1, free):
            c = minus(c, load(h, k, i), load(work, 4, k))
        c = c * load(h, i, i)
        store(work, 4, i, c)
        high, low = largest(high, c), smallest(low, c)
        decrement = plus(decrement, c, load(work, 3, i))
    spread = high - low
    size = top(spread)
    if size > STEADY:
        spread = largest(spread, full(work, 1e-6))
        damp = log(full(work, 1.0) + spread) / spread
        for i in range(free):
            store(work, 4, i, load(work, 4, i) * damp)
    for i in range(free):
        store(work, 0, i, load(work, 0, i) + load(work, 4, i))
    return decrement * full(work, 0.5), size


def newton(
    items: NDArray[np.int8],
    flags: NDArray[np.int8],
    b: int,
    mean: Array,
    precision: Array,
    scratch: tuple[Array, ...],
    tolerance: float,
) -> Lane:
    """Climb to the posterior mode from work[0]; leave the Cholesky factor in h; return the log Laplace integral.

    Without the constant and the population's determinant, which are the same for everybody.
    """
    work, p, h = scratch
    free = len(mean)
    value = full(work, 0.0)
    for _ in range(LIMIT):
        exponentiate(work, free)
        clear(work, h, free)
        value = curvature(items, flags, b, work, p, h)
        value = value + add_prior(work, h, mean, precision)
        value = value - factor(h, free)
        decrement, size = step(work, h, free)
        value = value + decrement
        if size < tolerance:
            break
    return value


def clear(work: Array, h: Array, free: int) -> None:
    """Set the gradient and the curvature to zero."""
    zero = full(work, 0.0)
    for i in range(free + 2):
        store(work, 3, i, zero)
        for j in range(i + 1):
            store(h, i, j, zero)
