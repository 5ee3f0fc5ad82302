"""Judge a campaign: was it more, is it still, does it stay, and why that cannot be told where it cannot (METHOD E2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct

from ankerpunt.science.impact.estimate import DRAWS, SEED, Estimate, Interval, estimate, interval
from ankerpunt.science.impact.gates import ENOUGH, FIGURE, gates, gates_of_lasting, known_before
from ankerpunt.science.impact.readings import alone_holds, moved, of_campaign, placebo, placebo_holds
from ankerpunt.science.impact.series import Series, Window
from ankerpunt.science.impact.verdict import Answer, Checks, Month, Reason, Verdict

SMALL = 2.0
"""So many cases of a hundred are too small to matter."""


class Effect(Struct, frozen=True):
    """What was found in some months, in points of a hundred cases and as logit; None where there are no such months."""

    points: Interval | None
    logit: Interval | None


class Effects(Struct, frozen=True):
    """What was found during the campaign, in its last three months, and of L."""

    during: Effect
    now: Effect
    lasting: Interval

    @property
    def some(self) -> bool:
        """Whether any of them lies on one side of zero."""
        return any(each is not None and each.side for each in (self.during.points, self.now.points, self.lasting))


def assess(
    process: Series,
    controls: Sequence[Series],
    window: Window,
    *,
    next_start: int | None = None,
    small: float = SMALL,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Verdict:
    """Judge what a campaign did to the share of cases that comes online.

    Parameters
    ----------
    process
        The process of the campaign.
    controls
        Processes that had no campaign in these months and otherwise go up and down with it: its controls. They may be
        in other months; what is missing is unknown.
    window
        The months of the campaign, by their place in ``process``.
    next_start
        The first month of the next campaign for this process: what comes from then on is left out.
    small
        How many of a hundred cases are too few to matter, above 0.
    draws, seed
        How many draws, and which: with other seeds answers differ by about .02 logit.

    Returns
    -------
    Verdict
        Three answers, the months of the figure, and what other readings said. One that cannot be told is an answer.

    Raises
    ------
    ValueError
        When the next campaign starts no later than this one.

    References
    ----------
    METHOD E2. Brodersen, K. H., Gallusser, F., Koehler, J., Remy, N. and Scott, S. L. (2015). Inferring causal impact
    using Bayesian structural time-series models. Annals of Applied Statistics, 9(1), 247-274. (What would have been,
    with controls; not their model.) The model: `ankerpunt.science.impact.kernel`.

    Examples
    --------
    From half to seven in ten, in the two months of the campaign only:

    >>> from datetime import date
    >>> online = np.array([500] * 24 + [700] * 2 + [500] * 10)
    >>> found = assess(Series(date(2024, 1, 1), np.full(36, 1000), online), [], Window(24, 25))
    >>> found.during.said, round(found.during.points.middle), found.known_before
    ('more', 20, 24)
    """
    if next_start is not None and next_start <= window.start:
        raise ValueError("the next campaign starts after this one")
    cut = (process if next_start is None else process.until(next_start)).trimmed()
    others = {place: other.beside(cut) for place, other in enumerate(controls)}
    others = {place: other for place, other in others.items() if other.known.any()}
    before, stops = known_before(process, window), tuple(gates(process, window))
    if before < FIGURE or window.start >= len(cut) or not cut.known[window.start : window.end + 1].any():
        said = Answer("cannot_tell" if before < ENOUGH else "none_yet", because=stops)
        return Verdict(said, said, said, None, (), Checks(), before)
    found = estimate([cut, *others.values()], window, draws=draws, seed=seed)
    effects = effects_of(found)
    checks = checked(cut, others, window, effects, draws=draws, seed=seed)
    stops += tuple(failed(checks))
    later = tuple(gates_of_lasting(cut, window, next_start=next_start))
    first = answer(effects.during, stops, small)
    extra = found.extra
    return Verdict(
        during=first,
        now=answer(effects.now, stops, small),
        lasting=lasting(effects, stops, later, small),
        extra=interval(extra) if first.told else None,
        months=months_of(found),
        checks=checks,
        known_before=before,
        extra_draws=tuple(extra.tolist()) if first.told else (),
    )


def effects_of(found: Estimate) -> Effects:
    """Read the three effects off an estimate."""
    asked = (found.during, found.last)
    during, now = (
        Effect(interval(found.points[:, months].mean(axis=1)), interval(found.effect[:, months].mean(axis=1)))
        if months
        else Effect(None, None)
        for months in asked
    )
    return Effects(during, now, interval(found.lasting))


def checked(
    process: Series, others: Mapping[int, Series], window: Window, effects: Effects, *, draws: int, seed: int
) -> Checks:
    """Read the same months otherwise: the controls always, a placebo only where a difference was found."""
    together = effects.during.logit
    assert together is not None
    asked = placebo([process, *others.values()], window, draws=draws, seed=seed) if effects.some else ()
    beside = moved(others, window, draws=draws, seed=seed)
    alone = of_campaign(estimate([process], window, draws=draws, seed=seed)) if others else None
    return Checks(
        placebo=asked,
        placebo_holds=placebo_holds(asked, together) if asked else None,
        controls=beside,
        alone=alone,
        alone_holds=alone_holds(alone, together, beside) if alone is not None and effects.some else None,
    )


def failed(checks: Checks) -> list[Reason]:
    """Give a reason for each reading that does not leave the verdict standing."""
    reasons = []
    if checks.placebo_holds is False:
        reasons.append(Reason("placebo", found=max((each.middle for each in checks.placebo), key=abs)))
    if checks.alone_holds is False:
        assert checks.alone is not None
        reasons.append(Reason("control", found=checks.alone.middle))
    return reasons


def answer(effect: Effect, stops: tuple[Reason, ...], small: float) -> Answer:
    """Say what an effect is: gates first, then its side of zero, then whether it is too small to matter."""
    if effect.points is None:
        return Answer("none_yet", because=stops)
    if stops:
        return Answer("cannot_tell", effect.points, effect.logit, stops)
    if effect.points.side:
        return Answer("more" if effect.points.side > 0 else "less", effect.points, effect.logit)
    if within(effect.points, small):
        return Answer("too_small", effect.points, effect.logit)
    return Answer("cannot_tell", effect.points, effect.logit, (Reason("undecided"),))


def lasting(effects: Effects, stops: tuple[Reason, ...], later: tuple[Reason, ...], small: float) -> Answer:
    """Say whether something stays: the side of L, and where zero is in it whether the last months are too small."""
    points, level = effects.now.points, effects.lasting
    if points is None:
        return Answer("none_yet", because=stops + later)
    if stops or later:
        return Answer("cannot_tell", points, level, stops + later)
    if level.side:
        return Answer("more" if level.side > 0 else "less", points, level)
    if within(points, small):
        return Answer("no", points, level)
    return Answer("cannot_tell", points, level, (Reason("undecided"),))


def within(points: Interval, small: float) -> bool:
    """Say whether all of an interval is too small to matter."""
    return points.low >= -small and points.high <= small


def months_of(found: Estimate) -> tuple[Month, ...]:
    """Give every month for the figure."""
    n, y = found.series.n, found.series.y
    fitted = np.median(found.without + found.points, axis=0)
    without = np.percentile(found.without, [5, 50, 95], axis=0).T.tolist()
    effect = np.percentile(found.points, [5, 50, 95], axis=0).T.tolist()
    return tuple(
        Month(
            month=month,
            observed=100 * float(y[month]) / float(n[month]) if n[month] else None,
            fitted=float(fitted[month]),
            expected=Interval(*without[month]),
            effect=Interval(*effect[month]),
        )
        for month in range(len(n))
    )
