"""Numbering of item sets: the place of a set in lexicographic order, and back."""

from math import comb

import numpy as np
from numpy.typing import NDArray


def unrank(ranks: NDArray[np.int64], items: int, size: int) -> NDArray[np.int64]:
    """Give the sets that stand at the given places in lexicographic order.

    Parameters
    ----------
    ranks : (R,) int64
        Places, 0 ≤ rank < C(items, size).
    items : int
        Number of items to choose from.
    size : int
        Number of items in a set.

    Returns
    -------
    (R, size) int64
        Item indices, ascending within a set.

    References
    ----------
    Knuth, The Art of Computer Programming 4A, section 7.2.1.3.

    Examples
    --------
    >>> unrank(np.array([0, 1, 5]), items=4, size=2).tolist()
    [[0, 1], [0, 2], [2, 3]]
    """
    left = np.asarray(ranks, np.int64).copy()
    sets = np.empty((left.size, size), np.int64)
    first = np.zeros(left.size, np.int64)
    for place in range(size):
        remaining = size - place - 1
        # `before[j]` sets start with an item below j.
        starts = np.array([comb(items - 1 - j, remaining) for j in range(items)], np.int64)
        before = np.concatenate([[0], np.cumsum(starts)])
        item = np.searchsorted(before, before[first] + left, side="right") - 1
        left -= before[item] - before[first]
        sets[:, place] = item
        first = item + 1
    return sets
