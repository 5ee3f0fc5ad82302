"""Other readings of the same months: a campaign that never was, and processes that had none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ankerpunt.science.impact.estimate import Estimate, Interval, estimate, interval
from ankerpunt.science.impact.series import Series, Window
from ankerpunt.science.impact.verdict import Beside

EARLIER, NEEDED = 3, 9
"""A placebo starts so many months earlier, and wants so many months before that."""
HALF = 0.5
MOVED = 95.0
"""The interval of a control, which must not contain zero, holds this many of a hundred draws."""


def of_campaign(found: Estimate) -> Interval:
    """Say what was found in the months of the campaign [logit]."""
    return interval(found.effect[:, found.during].mean(axis=1))


def placebo(series: Sequence[Series], window: Window, *, draws: int, seed: int) -> tuple[Interval, ...]:
    """Ask for a campaign that never was, three months earlier, in what was before the real one.

    Parameters
    ----------
    series
        The process, then its controls, in the same months.
    window
        The real campaign.

    Returns
    -------
    What was found in its months, and in the last month before the real campaign [logit]; nothing where too little came
    before.

    References
    ----------
    Abadie, A., Diamond, A. and Hainmueller, J. (2015). Comparative politics and the synthetic control method. American
    Journal of Political Science, 59(2), 495-510. (Placebos in time.)

    Examples
    --------
    >>> from datetime import date
    >>> import numpy as np
    >>> short = Series(date(2026, 1, 1), np.full(11, 900), np.full(11, 500))
    >>> placebo([short], Window(11, 11), draws=100, seed=1)
    ()
    """
    start = window.start - EARLIER
    if start < NEEDED:
        return ()
    earlier = [each.until(window.start) for each in series]
    found = estimate(earlier, Window(start, start + min(window.months, EARLIER) - 1), draws=draws, seed=seed)
    return of_campaign(found), interval(found.effect[:, -1])


def placebo_holds(asked: Sequence[Interval], real: Interval) -> bool:
    """Say whether a campaign that never was leaves the real one standing.

    It does not where a reading does not contain zero, and is over half as large as what the campaign did.

    Examples
    --------
    >>> placebo_holds([Interval(0.1, 0.3, 0.5)], Interval(0.2, 0.5, 0.8))
    False
    """
    return not any(each.side and abs(each.middle) > HALF * abs(real.middle) for each in asked)


def moved(series: Mapping[int, Series], window: Window, *, draws: int, seed: int) -> tuple[Beside, ...]:
    """Read each control as if it had had the campaign.

    Parameters
    ----------
    series
        The controls by their place, in the months of the process.
    window
        The campaign of the process.
    """
    found = []
    for place, each in series.items():
        alone = estimate([each], window, draws=draws, seed=seed)
        wide = interval(alone.effect[:, alone.during].mean(axis=1), within=MOVED)
        found.append(Beside(place, of_campaign(alone), moved=wide.side != 0))
    return tuple(found)


def alone_holds(alone: Interval, together: Interval, beside: Sequence[Beside]) -> bool:
    """Say whether a process by itself tells what it tells beside its controls.

    Where a control moved, the process by itself must lie on the same side of zero as a whole; where none did, its
    middle must.

    Examples
    --------
    >>> alone, together = Interval(-0.1, 0.3, 0.7), Interval(0.1, 0.5, 0.9)
    >>> still, moved = Beside(0, Interval(-1, 0, 1), moved=False), Beside(0, Interval(1, 2, 3), moved=True)
    >>> alone_holds(alone, together, [still]), alone_holds(alone, together, [moved])
    (True, False)
    """
    if any(each.moved for each in beside):
        return alone.side != 0 and alone.side * together.middle > 0
    return alone.middle * together.middle > 0
