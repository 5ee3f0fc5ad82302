"""The figure of a campaign: what came online each month, and what would have without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ankerpunt.plan.speech import say_short_month
from ankerpunt.publish.figure import Figure, Gap, Mark, Series
from ankerpunt.science.impact import Interval, Month, Verdict, Window
from ankerpunt.text import Language, Text

MONTHS_OF_YEAR = 12
WORDS = {
    "title": Text(nl="Met en zonder campagne", en="With and without the campaign"),
    "head": Text(nl="Maand", en="Month"),
    "happened": Text(nl="Wat er was", en="What happened"),
    "measured": Text(nl="Gemeten", en="Measured"),
    "with": Text(nl="Met campagne, naar schatting", en="With the campaign, as estimated"),
    "without": Text(nl="Zonder campagne, naar schatting", en="Without the campaign, as estimated"),
    "campaign": Text(nl="campagne", en="campaign"),
    "one": Text(
        nl="In de campagnemaand kwam {most} procent via het web.",
        en="In the campaign month {most} per cent came online.",
    ),
    "many": Text(
        nl="In de campagnemaanden kwam {least} tot {most} procent via het web.",
        en="In the campaign months {least} to {most} per cent came online.",
    ),
    "would": Text(
        nl="Zonder campagne was dat naar schatting {middle} procent geweest; het kan {low} zijn of {high}.",
        en="Without the campaign that would have been about {middle} per cent; it may be {low} or {high}.",
    ),
    "silent": Text(
        nl="Wat de campagne daaraan deed, kunnen we niet zeggen.",
        en="We cannot tell what the campaign had to do with that.",
    ),
    "gap_more": Text(nl="{middle} van de 100 meer", en="{middle} in 100 more"),
    "gap_less": Text(nl="{middle} van de 100 minder", en="{middle} in 100 fewer"),
    "may": Text(nl="het kan {low} zijn of {high}", en="it may be {low} or {high}"),
    "axis": Text(nl="van de 100 zaken via het web", en="of 100 cases online"),
}


def effect_figure(
    verdict: Verdict, first_month: date, window: Window, *, language: Language, marks: Iterable[Mark] = ()
) -> Figure | None:
    """Draw a verdict: rings for what was measured, a line with and a dashed one without the campaign, and its months.

    Parameters
    ----------
    verdict
        Of the campaign.
    first_month
        The month of place 0 in its series.
    window
        The months of the campaign.
    language
        Of all words.
    marks
        What else happened to the process, by the place of its months; those beyond the figure are left out.

    Returns
    -------
    Figure or None
        None where the verdict has no months: too little came before the campaign, or it has not begun.

    References
    ----------
    METHOD E2.

    Examples
    --------
    >>> import numpy as np
    >>> from ankerpunt.science import impact
    >>> online = np.array([500] * 24 + [700] * 2 + [500] * 10)
    >>> process = impact.Series(date(2024, 1, 1), np.full(36, 1000), online)
    >>> found = impact.assess(process, [], Window(24, 25))
    >>> effect_figure(found, process.first_month, Window(24, 25), language="en").summary.split(".")[0]
    'In the campaign months 70 to 70 per cent came online'
    """
    months = verdict.months
    if not months:
        return None
    last = len(months) - 1
    others = [mark for mark in marks if 0 <= mark.first <= mark.last <= last]
    word = WORDS["campaign"].say(language)
    campaign = Mark(window.start, min(window.end, last), word, label=word)
    return Figure(
        kind="line",
        title=WORDS["title"].say(language),
        summary=summary(verdict, months[window.start : window.end + 1], language),
        labels=tuple(_label(first_month, month.month, language) for month in months),
        series=_series(months, window, language),
        head=WORDS["head"].say(language),
        unit="%",
        axis=WORDS["axis"].say(language),
        marks=tuple(sorted((campaign, *others), key=lambda mark: mark.first)),
        happened=WORDS["happened"].say(language),
        near=True,
        gap=_gap(verdict, months, campaign, language),
    )


def summary(verdict: Verdict, campaign: Sequence[Month], language: Language) -> str:
    """Say what the months of the campaign were, and what they would have been.

    Parameters
    ----------
    campaign
        The months of the campaign; at least one.
    """
    known = [month.observed for month in campaign if month.observed is not None]
    least, most = f"{min(known):.0f}", f"{max(known):.0f}"
    told = [WORDS["one" if len(known) == 1 else "many"].say(language, least=least, most=most)]
    ends = _mean([month.expected for month in campaign])
    told.append(WORDS["would"].say(language, **_rounded(ends)))
    if verdict.during.said == "cannot_tell":
        told.append(WORDS["silent"].say(language))
    return " ".join(told)


def _series(months: Sequence[Month], window: Window, language: Language) -> tuple[Series, ...]:
    """Give the line with the campaign, what was expected from the month before it on, and what was measured."""
    begin = max(window.start - 1, 0)
    expected = [month.expected if month.month >= begin else None for month in months]
    return (
        Series(WORDS["with"].say(language), tuple(month.fitted for month in months)),
        Series(
            WORDS["without"].say(language),
            tuple(None if each is None else each.middle for each in expected),
            tuple(None if each is None else each.low for each in expected),
            tuple(None if each is None else each.high for each in expected),
            look="expected",
        ),
        Series(WORDS["measured"].say(language), tuple(month.observed for month in months), look="points"),
    )


def _gap(verdict: Verdict, months: Sequence[Month], campaign: Mark, language: Language) -> Gap | None:
    """Measure the distance at the end of the campaign, where the verdict tells a difference."""
    points = verdict.during.points
    if not verdict.during.told or points is None:
        return None
    here = months[campaign.last]
    said = _rounded(points if points.middle > 0 else Interval(-points.high, -points.middle, -points.low))
    words = WORDS[f"gap_{verdict.during.said}"].say(language, **said), WORDS["may"].say(language, **said)
    low, high = sorted((here.expected.middle, here.fitted))
    return Gap(min(campaign.last + 0.5, len(months) - 1), low, high, words)


def _mean(ends: Sequence[Interval]) -> Interval:
    return Interval(
        sum(each.low for each in ends) / len(ends),
        sum(each.middle for each in ends) / len(ends),
        sum(each.high for each in ends) / len(ends),
    )


def _rounded(ends: Interval) -> dict[str, str]:
    return {"low": f"{ends.low:.0f}", "middle": f"{ends.middle:.0f}", "high": f"{ends.high:.0f}"}


def _label(first: date, later: int, language: Language) -> str:
    number = first.year * MONTHS_OF_YEAR + first.month - 1 + later
    return say_short_month(date(number // MONTHS_OF_YEAR, number % MONTHS_OF_YEAR + 1, 1), language)
