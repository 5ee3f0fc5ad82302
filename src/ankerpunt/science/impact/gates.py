"""Gates: what makes that nothing can be told of a campaign, whatever its figures are (METHOD E2)."""

from __future__ import annotations

from collections.abc import Iterator

from ankerpunt.science.impact.series import Series, Window
from ankerpunt.science.impact.verdict import Reason

FIGURE, ENOUGH = 6, 12
"""Known months before a campaign: with fewer there is no figure at all, and with fewer no answer."""
NEAR = 2
"""A step this many months before the first or after the last month of a campaign cannot be told from it."""
SETTLED = 6
"""So many months after a campaign before it can be told whether something stays."""
EDGE = 0.03
CASES_CAMPAIGN, CASES_BEFORE = 10.0, 30.0


def known_before(process: Series, window: Window) -> int:
    """Count the known months before a campaign."""
    return int(process.known[: window.start].sum())


def gates(process: Series, window: Window) -> Iterator[Reason]:
    """Give each reason why nothing can be told of a campaign: few months, its own events, few cases.

    Parameters
    ----------
    process
        With its own events; those of controls are estimated, and stop nothing.
    window
        The campaign.

    Examples
    --------
    >>> from datetime import date
    >>> import numpy as np
    >>> short = Series(date(2026, 1, 1), np.full(8, 900), np.full(8, 500))
    >>> [(reason.kind, reason.found, reason.needed) for reason in gates(short, Window(6, 7))]
    [('few_before', 6, 12)]
    """
    months = known_before(process, window)
    if months < ENOUGH:
        yield Reason("few_before", found=months, needed=ENOUGH)
    for event in sorted(process.events, key=lambda each: each.start):
        if event.kind == "outage" and event.start <= window.end and event.end >= window.start:
            yield Reason("outage_in_campaign", month=max(event.start, window.start))
        if event.kind == "step" and window.start - NEAR <= event.start <= window.end + NEAR:
            yield Reason("step_near", month=event.start)
    yield from _few(process, window)


def _few(process: Series, window: Window) -> Iterator[Reason]:
    before, campaign = slice(window.start), slice(window.start, window.end + 1)
    share = (float(process.y[before].sum()) + 0.5) / (float(process.n[before].sum()) + 1)
    if not EDGE <= share <= 1 - EDGE:
        yield Reason("share_at_edge", found=100 * share)
    spread = share * (1 - share)
    expected = float(process.n[campaign].sum()) * spread
    if expected < CASES_CAMPAIGN:
        yield Reason("few_cases_campaign", found=expected, needed=CASES_CAMPAIGN)
    expected = float(process.n[before].sum()) * spread
    if expected < CASES_BEFORE:
        yield Reason("few_cases_before", found=expected, needed=CASES_BEFORE)


def gates_of_lasting(process: Series, window: Window, *, next_start: int | None) -> Iterator[Reason]:
    """Give each reason why it cannot be told whether something stays; those of the campaign itself come besides.

    Parameters
    ----------
    process
        Cut at the next campaign.
    window
        The campaign.
    next_start
        The first month of the next campaign for this process, if there is one.
    """
    after = max(len(process) - window.end - 1, 0)
    if after < SETTLED:
        yield Reason("short_after", found=after, needed=SETTLED)
    if next_start is not None:
        yield Reason("next_campaign", month=next_start)
    for event in sorted(process.events, key=lambda each: each.start):
        if event.kind == "step" and window.start - SETTLED <= event.start < len(process):
            yield Reason("step_since", month=event.start)
