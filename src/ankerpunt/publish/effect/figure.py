"""The figure of what a campaign did: what was measured, with the campaign, and as it would have been without (E2)."""

from ankerpunt.check.effect import Effect
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.speech import MONTHS
from ankerpunt.publish.effect import words as w
from ankerpunt.publish.effect.telling import month_of
from ankerpunt.publish.figure import Figure, Mark, Series
from ankerpunt.text import Language

SHORT = 3


def figure_of(effect: Effect, index: Index, *, language: Language) -> Figure | None:
    """Draw the months of a campaign; None where there is no figure to show.

    Parameters
    ----------
    effect
        What was worked out.
    index
        The plan, for names.
    language
        The language.

    References
    ----------
    METHOD E2.
    """
    months = effect.verdict.months
    if not months:
        return None
    shown = range(max(effect.window.start - 1, months[0].month), months[-1].month + 1)
    expected = {each.month: each.expected for each in months}
    without = [expected[month.month] if month.month in shown else None for month in months]
    return Figure(
        kind="line",
        title=w.FIGURE.say(language),
        summary=summary(effect, language=language),
        labels=tuple(_short(effect, each.month, language) for each in months),
        series=(
            Series(w.MEASURED.say(language), tuple(_rounded(each.observed) for each in months)),
            Series(w.WITH.say(language), tuple(round(each.fitted, 1) for each in months)),
            Series(
                w.WITHOUT.say(language),
                tuple(_rounded(each.middle if each else None) for each in without),
                tuple(_rounded(each.low if each else None) for each in without),
                tuple(_rounded(each.high if each else None) for each in without),
            ),
        ),
        head=w.MONTH.say(language),
        unit="%",
        marks=tuple(_marks(effect, index, language)),
        happened=w.MARKS.say(language),
    )


def summary(effect: Effect, *, language: Language) -> str:
    """Say what the figure shows: the share in the months of the campaign, and as it would have been without."""
    inside = [
        each
        for each in effect.verdict.months
        if effect.window.start <= each.month <= effect.window.end and each.observed
    ]
    if not inside:
        return w.FIGURE_NOTE.say(language)
    seen = [each.observed or 0.0 for each in inside]
    expected = sum(each.expected.middle for each in inside) / len(inside)
    told = w.FIGURE_SAID.say(language, low=round(min(seen)), high=round(max(seen)), expected=round(expected))
    return f"{told} {w.FIGURE_NOTE.say(language)}"


def _marks(effect: Effect, index: Index, language: Language) -> list[Mark]:
    first, last = effect.verdict.months[0].month, effect.verdict.months[-1].month
    found = [
        Mark(effect.window.start - first, min(effect.window.end, last) - first, name(effect.campaign, index, language))
    ]
    for event in effect.events:
        at = event.starts_on.year * 12 + event.starts_on.month - 1 - effect.first
        if event.process == effect.process.id and first <= at <= last:
            called = f"{event.name} ({month_of(effect, at, language)})"
            found.append(Mark(at - first, at - first, called, dashed=True))
    return found


def _short(effect: Effect, place: int, language: Language) -> str:
    year, month = divmod(effect.first + place, 12)
    return f"{MONTHS[language][month][:SHORT]} {year}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
