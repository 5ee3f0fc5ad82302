"""Random numbers that depend on a seed and a place alone, whatever was drawn before and wherever it is drawn."""

from __future__ import annotations

import numpy as np


def stream(seed: int, which: int, *, place: int = 0, use: int) -> np.random.Generator:
    """Return the random numbers of one use at one place.

    Parameters
    ----------
    seed
        Any whole number.
    which, place
        Such as a draw and a partition.
    use
        What they are for: other uses of the same seed get other numbers.

    Examples
    --------
    >>> one, same, other = (stream(seed, 0, use=1).random() for seed in (-1, 2**64 - 1, 2**64 - 2))
    >>> one == same, one == other
    (True, False)
    """
    key = np.array([seed % 2**64, which], np.uint64)
    return np.random.Generator(np.random.Philox(key=key, counter=[0, 0, place, use]))
