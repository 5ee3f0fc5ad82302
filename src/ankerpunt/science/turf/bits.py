"""Reach of every set of one size, counted on bits: one bit per person and item, 64 people per step.

The counts are whole numbers, so neither the order of the work, nor the number of threads, nor the absence of
the compiler changes them.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from math import comb
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

BLOCK_WORDS = 256
"""Words per item that are worked on at a time: 30 items and their unions then fit a 96 KiB cache."""

LITTLE_WORK = 2**20
"""Below so many unions NumPy is done before the compiled loop is loaded."""

TURN_WORK = 2**28
"""Unions between two looks at the keyboard and the progress bar: a tenth of a second, compiled."""


class CountBlock(Protocol):
    """A function that adds the reach of every set within one block of people."""

    def __call__(
        self, bits: NDArray[np.uint64], start: NDArray[np.uint64], size: int, counts: NDArray[np.int64]
    ) -> None:
        """Add to `counts`; see `count_block_numpy`."""


def pack(reached: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Store who is reached by which item as bits.

    Parameters
    ----------
    reached
        bool [N, J].

    Returns
    -------
    NDArray[np.uint64]
        [J, W] with W = ⌈N/64⌉; bits past the last person are 0.

    Examples
    --------
    >>> pack(np.array([[True, False], [True, True]])).tolist()
    [[3], [2]]
    """
    people, items = reached.shape
    packed = np.zeros((items, -(-people // 64) * 8), np.uint8)
    packed[:, : -(-people // 8)] = np.packbits(reached.T, axis=1, bitorder="little")
    return packed.view("<u8").astype(np.uint64, copy=False)


def count_block_numpy(
    bits: NDArray[np.uint64], start: NDArray[np.uint64], size: int, counts: NDArray[np.int64]
) -> None:
    """Add, for every set of `size` items, the people of one block that it reaches; the path without a compiler.

    Parameters
    ----------
    bits
        uint64 [J, W], people reached by each item.
    start
        uint64 [W], people reached by the items that every set has.
    size
        Items to choose, 1 ≤ size ≤ J.
    counts
        int64 [C(J, size)], in lexicographic order; added to in place.

    Examples
    --------
    >>> counts = np.zeros(3, np.int64)
    >>> count_block_numpy(np.array([[1], [2], [3]], np.uint64), np.zeros(1, np.uint64), 2, counts)
    >>> counts.tolist()
    [2, 2, 2]
    """
    items = bits.shape[0]
    rank = 0
    for first, union in _prefixes(bits, start, size):
        leaves = np.bitwise_count(bits[first:] | union).sum(axis=1, dtype=np.int64)
        counts[rank : rank + items - first] += leaves
        rank += items - first


def _prefixes(
    bits: NDArray[np.uint64], start: NDArray[np.uint64], size: int, first: int = 0
) -> Iterator[tuple[int, NDArray[np.uint64]]]:
    """Yield, depth first, every union of size - 1 items and the first item that may complete it."""
    if size == 1:
        yield first, start
        return
    for item in range(first, bits.shape[0] - size + 1):
        yield from _prefixes(bits, start | bits[item], size - 1, item + 1)


@cache
def compiled() -> CountBlock | None:
    """Load the compiled inner loop, or give None where Numba is not installed or not wanted."""
    if os.environ.get("ANKERPUNT_KERNELS") == "plain":
        return None
    try:
        fast: CountBlock = import_module("ankerpunt.science.turf.kernels").count_block
    except ImportError:
        return None
    return fast


def fitting_count_block(unions: int) -> CountBlock:
    """Give the compiled loop where it can be had and is worth loading, else the NumPy one; both count the same.

    Parameters
    ----------
    unions
        Unions of 64 people that are going to be made.
    """
    fast = compiled() if unions > LITTLE_WORK else None
    return fast or count_block_numpy


def reach_counts(
    bits: NDArray[np.uint64],
    size: int,
    *,
    start: NDArray[np.uint64] | None = None,
    threads: int = 1,
    progress: Callable[[float], None] | None = None,
    count_block: CountBlock | None = None,
) -> NDArray[np.int64]:
    """Count the people that each set of `size` items reaches.

    Parameters
    ----------
    bits
        uint64 [J, W], from `pack`.
    size
        Items to choose, 1 ≤ size ≤ J.
    start
        uint64 [W], people already reached; nobody by default.
    threads
        Threads to use; the result does not depend on it.
    progress
        Called now and then with the share of the work that is done, (0, 1].
    count_block
        The inner loop; the one that fits the work by default.

    Returns
    -------
    NDArray[np.int64]
        [C(J, size)] in lexicographic order of the sets (`rank.unrank`).

    Examples
    --------
    >>> reach_counts(pack(np.eye(3, dtype=bool)), 2).tolist()
    [2, 2, 2]
    """
    items, words = bits.shape
    begin = np.zeros(words, np.uint64) if start is None else start
    sets = comb(items, size)
    inner = fitting_count_block(sets * words) if count_block is None else count_block
    turn = max(1, TURN_WORK // (sets * BLOCK_WORDS)) * BLOCK_WORDS
    counts = np.zeros((threads, sets), np.int64)

    def work(job: tuple[int, int]) -> None:
        thread, low = job
        for at in range(low, min(low + turn, words), BLOCK_WORDS):
            block = slice(at, min(at + BLOCK_WORDS, words))
            inner(np.ascontiguousarray(bits[:, block]), begin[block], size, counts[thread])

    with ThreadPoolExecutor(threads) as pool:
        for low in range(0, words, turn * threads):
            jobs = [(thread, low + thread * turn) for thread in range(threads)]
            list(pool.map(work, jobs))
            if progress is not None:
                progress(min(1.0, (low + turn * threads) / words))
    return np.asarray(counts.sum(axis=0) if threads > 1 else counts[0], np.int64)
