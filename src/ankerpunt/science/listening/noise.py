"""Noise for a count: a two-sided geometric number, drawn exactly, from the secure source of the system (R6).

Whole numbers only. Noise from floating-point logarithms betrays what it was added to by its last bits (Mironov 2012).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

Below = Callable[[int], int]
"""A source of chance: given n, a whole number from 0 up to n, each as likely."""


def noise(below: Below = secrets.randbelow) -> int:
    """Draw Z with P(Z = z) = (1 - a) / (1 + a) · a^abs(z), a = exp(-1/2).

    Parameters
    ----------
    below
        The source; another one only in tests.

    Returns
    -------
    int
        Any whole number; 0 on average, with a standard deviation of 2.8.

    References
    ----------
    Ghosh, Roughgarden & Sundararajan (2012), SIAM Journal on Computing 41(6) (the two-sided geometric mechanism).
    Canonne, Kamath & Steinke (2020), Advances in Neural Information Processing Systems 33 (drawing it exactly).
    Mironov (2012), ACM Conference on Computer and Communications Security (why not in floating point).

    Examples
    --------
    >>> noise() in range(-200, 201)
    True
    """
    return _run(below) - _run(below)


def goes_on(below: Below) -> bool:
    """Toss a coin that says yes with probability exp(-1/2), exactly.

    Parameters
    ----------
    below
        The source.

    Notes
    -----
    The first k for which a toss of 1 in 2k fails is odd with probability 1 - 1/2 + 1/(2·4) - ... = exp(-1/2).
    """
    tosses = 1
    while below(2 * tosses) == 0:
        tosses += 1
    return tosses % 2 == 1


def _run(below: Below) -> int:
    length = 0
    while goes_on(below):
        length += 1
    return length
