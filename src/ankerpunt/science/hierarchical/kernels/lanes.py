"""A lane is one number for each of L respondents, handled together.

In this module a lane is a NumPy row of any width; `compiled` gives Numba the same operations on registers of
eight. Algorithms use only these functions and the operators + - * / on lanes, so both paths run one source.

A product that is added is written as `plus` or `minus`, one fused operation. Were fusing left to the compiler, it
could choose which of two products to fuse, and the same code would give other last bits after another compilation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Lane = NDArray[np.float64]
    Index = NDArray[np.int8]


def load(array: NDArray[np.float64], i: int, j: int) -> Lane:
    """Read lane [i, j] of a [.., .., L] array."""
    return np.array(array[i, j])


def store(array: NDArray[np.float64], i: int, j: int, value: Lane) -> None:
    """Write lane [i, j] of a [.., .., L] array."""
    array[i, j] = value


def index(items: NDArray[np.int8], batch: int, task: int, position: int) -> Index:
    """Read the items at one position of one task, one for each respondent of the batch."""
    return np.asarray(items[batch, task, position])


def flag(flags: NDArray[np.int8], batch: int, task: int, which: int) -> Lane:
    """Read one 0/1 flag per respondent as numbers."""
    return np.asarray(flags[batch, task, which], np.float64)


def gather(array: NDArray[np.float64], i: int, at: Index) -> Lane:
    """Read array[i, at[l], l] for every respondent l."""
    return np.asarray(array[i, at, np.arange(len(at))])


def gather_pair(array: NDArray[np.float64], at: Index, to: Index) -> Lane:
    """Read array[at[l], to[l], l] for every respondent l."""
    return np.asarray(array[at, to, np.arange(len(at))])


def add_at(array: NDArray[np.float64], i: int, at: Index, value: Lane) -> None:
    """Add to array[i, at[l], l] for every respondent l."""
    array[i, at, np.arange(len(at))] += value


def add_pair(array: NDArray[np.float64], at: Index, to: Index, value: Lane) -> None:
    """Add to the lower triangle at the pair (at[l], to[l]) for every respondent l."""
    array[np.maximum(at, to), np.minimum(at, to), np.arange(len(at))] += value


def full(like: NDArray[np.float64], value: float) -> Lane:
    """Return the same number for every respondent; `like` gives the width."""
    return np.full(like.shape[-1], value)


def plus(total: Lane, a: Lane, b: Lane) -> Lane:
    """Return total + a * b; registers round once."""
    return total + a * b


def minus(total: Lane, a: Lane, b: Lane) -> Lane:
    """Return total - a * b; registers round once."""
    return total - a * b


def exp(value: Lane) -> Lane:
    """Return e to the power of a lane."""
    return np.exp(value)


def log(value: Lane) -> Lane:
    """Return the natural logarithm of a lane of positive numbers."""
    return np.log(value)


def root(value: Lane) -> Lane:
    """Return the square root of a lane."""
    return np.sqrt(value)


def largest(a: Lane, b: Lane) -> Lane:
    """Return the elementwise maximum."""
    return np.maximum(a, b)


def smallest(a: Lane, b: Lane) -> Lane:
    """Return the elementwise minimum."""
    return np.minimum(a, b)


def top(value: Lane) -> float:
    """Return the largest number in a lane."""
    return float(value.max())
