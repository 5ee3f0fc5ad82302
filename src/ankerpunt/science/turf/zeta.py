"""All subsets at once: a zeta transform over the patterns that people show."""

import numpy as np
from numpy.typing import NDArray

MOST_ITEMS = 20
"""The transform keeps 2ᴶ float64 values: 8 MiB at 20 items."""


def missed_by_subset(reached: NDArray[np.bool_], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weigh, for every subset of the items, the people whom it does not reach.

    A set misses a person when everything that reaches this person lies outside
    the set. So the missed weight of a set is the sum over all patterns inside its
    complement, and one transform gives it for all 2ᴶ sets in J·2ᴶ⁻¹ additions.

    Parameters
    ----------
    reached : (N, J) bool
        Whether an item reaches a person, J ≤ 20.
    weights : (N,) float64
        Weight of each person.

    Returns
    -------
    (2ᴶ,) float64
        Missed weight; bit j of the index says that item j is in the set.

    References
    ----------
    Yates, F. (1937). The design and analysis of factorial experiments. (The
    transform; here over unions instead of contrasts.)

    Examples
    --------
    >>> reached = np.array([[True, False], [False, True], [False, False]])
    >>> missed_by_subset(reached, np.ones(3)).tolist()
    [3.0, 2.0, 2.0, 1.0]
    """
    people, items = reached.shape
    pattern = np.zeros(people, np.int64)
    for item in range(items):
        pattern |= reached[:, item].astype(np.int64) << item
    missed: NDArray[np.float64] = np.bincount(pattern, weights=weights, minlength=1 << items).astype(np.float64)
    for item in range(items):
        halves = missed.reshape(-1, 2, 1 << item)
        halves[:, 1] += halves[:, 0]
    return missed[::-1]
