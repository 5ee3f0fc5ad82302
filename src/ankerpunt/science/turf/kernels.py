"""The compiled inner loop of TURF.

This module imports Numba, so nothing may import it by name: ``bits`` loads
it when it is first needed and works without it, slower, where Numba is missing.
"""

from collections.abc import Callable
from typing import TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

Function = TypeVar("Function", bound=Callable[..., object])


def compiled(function: Function) -> Function:
    """Compile a function when it is first called, keep it on disk, and let other threads run meanwhile."""
    return cast("Function", numba.njit(cache=True, nogil=True)(function))


_ONES = np.uint64(0x5555555555555555)
_PAIRS = np.uint64(0x3333333333333333)
_NIBBLES = np.uint64(0x0F0F0F0F0F0F0F0F)
_BYTES = np.uint64(0x0101010101010101)
_1 = np.uint64(1)
_2 = np.uint64(2)
_4 = np.uint64(4)
_56 = np.uint64(56)


@compiled
def popcount(word: np.uint64) -> np.uint64:
    """Count the ones of a 64-bit word.

    LLVM knows this idiom and emits one vectorised population-count instruction
    where the processor has it.
    """
    word -= (word >> _1) & _ONES
    word = (word & _PAIRS) + ((word >> _2) & _PAIRS)
    word = (word + (word >> _4)) & _NIBBLES
    return (word * _BYTES) >> _56


@compiled
def add_leaves(
    prefix: NDArray[np.uint64],
    bits: NDArray[np.uint64],
    first: int,
    counts: NDArray[np.int64],
    rank: int,
) -> int:
    """Count, for every last item from `first` on, who is reached with `prefix`.

    Four items share each load of the prefix, which halves the time.

    Parameters
    ----------
    prefix : (W,) uint64
        People reached by the items already chosen, one bit per person.
    bits : (J, W) uint64
        People reached by each item.
    first : int
        First candidate for the last place.
    counts : (C,) int64
        Running counts per set; added to in place.
    rank : int
        Place in `counts` of the set that ends with `first`.

    Returns
    -------
    int
        The rank after the last set counted.
    """
    items = bits.shape[0]
    item = first
    while item + 4 <= items:
        one, two, three, four = bits[item], bits[item + 1], bits[item + 2], bits[item + 3]
        n_one = n_two = n_three = n_four = np.uint64(0)
        for w in range(prefix.shape[0]):
            reached = prefix[w]
            n_one += popcount(reached | one[w])
            n_two += popcount(reached | two[w])
            n_three += popcount(reached | three[w])
            n_four += popcount(reached | four[w])
        counts[rank] += np.int64(n_one)
        counts[rank + 1] += np.int64(n_two)
        counts[rank + 2] += np.int64(n_three)
        counts[rank + 3] += np.int64(n_four)
        item += 4
        rank += 4
    while item < items:
        last = bits[item]
        n_last = np.uint64(0)
        for w in range(prefix.shape[0]):
            n_last += popcount(prefix[w] | last[w])
        counts[rank] += np.int64(n_last)
        item += 1
        rank += 1
    return rank


@compiled
def count_block(
    bits: NDArray[np.uint64],
    start: NDArray[np.uint64],
    size: int,
    counts: NDArray[np.int64],
) -> None:
    """Add, for every set of `size` items, the people of one block that it reaches.

    Walks the sets depth first in lexicographic order and keeps the union of each
    prefix, so that a set costs one union, not `size`.

    Parameters
    ----------
    bits : (J, W) uint64
        People reached by each item, a block that fits the cache.
    start : (W,) uint64
        People reached by the items that every set must have.
    size : int
        Items to choose, 1 ≤ size ≤ J.
    counts : (C(J, size),) int64
        Running counts in lexicographic order; added to in place.
    """
    items, words = bits.shape
    unions = np.empty((size, words), np.uint64)
    unions[0] = start
    chosen = np.zeros(size, np.int64)
    depth = 0
    rank = 0
    while depth >= 0:
        item = chosen[depth]
        if depth == size - 1:
            rank = add_leaves(unions[depth], bits, item, counts, rank)
        elif item <= items - size + depth:
            for w in range(words):
                unions[depth + 1, w] = unions[depth, w] | bits[item, w]
            depth += 1
            chosen[depth] = item + 1
            continue
        depth -= 1
        if depth >= 0:
            chosen[depth] += 1
