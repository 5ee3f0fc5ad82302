"""Round numbers along an axis."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.publish.figure import Figure


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Round numbers that span a range, about so many.

    Parameters
    ----------
    low, high
        The ends of the range; when they are equal the range is widened.

    Returns
    -------
    list of float
        Evenly spaced, the first at or below ``low``, the last at or above ``high``.

    References
    ----------
    Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).

    Examples
    --------
    >>> ticks(0, 87)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    if high - low <= 1e-9 * max(1, abs(low), abs(high)):
        high = low + 1
    raw = (high - low) / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(at * step, 10) for at in range(first, last + 1)]


def marks_of(figure: Figure, found: Sequence[float], about: int) -> list[float]:
    """Round numbers along the axis, none before the place where it begins."""
    marks = [max(mark, figure.start) for mark in ticks(min(figure.start, *found), max(found), about)]
    return sorted(set(marks)) if figure.start else ticks(min(0, *found), max(found), about)
