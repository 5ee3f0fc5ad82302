"""Squared extrapolation: reach an EM algorithm's fixed point in a dozen steps instead of hundreds.

References
----------
Varadhan & Roland (2008), Scandinavian J. Statistics 35:335-353, doi 10.1111/j.1467-9469.2007.00585.x (scheme S3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

LONGEST = 64.0
"""No step is stretched more than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """Where the iteration ended.

    Attributes
    ----------
    point
        float64 [P].
    value
        Objective one step earlier.
    steps
        Evaluations of the EM map.
    settled
        Whether the estimated remaining distance fell below the tolerance.
    """

    point: Vector
    value: float
    steps: int
    settled: bool


def accelerate(
    step: Callable[[Vector], tuple[Vector, float]],
    start: Vector,
    *,
    tolerance: float,
    most: int = 200,
    slack: float = 1e-3,
    blocks: Sequence[slice] = (slice(None),),
    report: Callable[[int, float], None] | None = None,
) -> Reached:
    """Iterate `step` to its fixed point.

    Parameters
    ----------
    step
        The EM map: point -> (next point, objective at the given point).
    start
        float64 [P].
    tolerance
        Stop when the largest estimated remaining distance of any parameter is below this.
    most
        Evaluations of the map at most.
    slack
        Fall in the objective [nats] that is put down to approximation and let pass.
    blocks
        Parts of the point whose remaining distance is judged apart: one may still creep where another has arrived.
    report
        Called after every cycle with (evaluations, remaining distance).

    Examples
    --------
    >>> slow = lambda x: (0.9 * x + 0.1, float(-((x - 1.0) ** 2).sum()))
    >>> found = accelerate(slow, np.zeros(2), tolerance=1e-6)
    >>> bool(abs(found.point - 1.0).max() < 1e-5 and found.steps < 12)
    True
    """
    origin, best, steps, fallback = start, -np.inf, 0, None
    while steps < most:
        one, value = step(origin)
        steps += 1
        if fallback is not None and value < best - slack:
            origin, fallback = fallback, None
            continue
        two, best = step(one)
        steps += 1
        first = one - origin
        bend = two - one - first
        length = _length(first, bend)
        left = max(_left(first[block], bend[block]) for block in blocks)
        if report is not None:
            report(steps, left)
        if left < tolerance:
            return Reached(two, best, steps, settled=True)
        fallback = two
        origin = origin + 2 * length * first + length**2 * bend if length > 1 else two
    return Reached(origin if fallback is None else fallback, best, steps, settled=False)


def _left(first: Vector, bend: Vector) -> float:
    """Return how far the parameter that is farthest off still has to go: its last step, stretched."""
    return float(np.abs(first + bend).max(initial=0.0)) * _length(first, bend)


def _length(first: Vector, bend: Vector) -> float:
    """Return how far to stretch: |first| / |bend|, at least 1."""
    curve = float(np.sqrt(bend @ bend))
    if curve == 0.0:
        return 1.0
    return min(max(1.0, float(np.sqrt(first @ first)) / curve), LONGEST)
