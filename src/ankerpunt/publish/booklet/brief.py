"""A communication plan on one page: what it is for, what it is to reach, what happens and what asks for a decision."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from ankerpunt.plan.facts.path import worked_on
from ankerpunt.plan.facts.theme import quarter_of
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.speech import shorten
from ankerpunt.publish.booklet import judged, message, money, opening
from ankerpunt.publish.booklet.aims import NO_OBJECTIVE, NO_PROMISE
from ankerpunt.publish.booklet.aims import TITLE as AIMS
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Points, Prose, chapter
from ankerpunt.publish.booklet.calendar import NOTHING, QUARTER, THEMED
from ankerpunt.publish.booklet.calendar import TITLE as CALENDAR
from ankerpunt.publish.booklet.telling import Telling
from ankerpunt.publish.booklet.whole import frame
from ankerpunt.text import Language, Text

# What fits on a page at the least: so many of each, so many characters of one.
MOST, LONGEST, LONGEST_REASON = 5, 150, 420
MORE = Text(nl="En nog {count} in het hele plan.", en="And {count} more in the whole plan.")
GROUPS = Text(nl="Voor wie, met welke belofte", en="For whom, with which promise")
OF_GROUP = Text(nl="{group}: {promise}", en="{group}: {promise}")
BY = Text(nl="{objective} ({day})", en="{objective} ({day})")
OF_PROCESS = Text(
    nl="{process}: van {start} naar {goal} zelf geregeld", en="{process}: from {start} to {goal} by themselves"
)
IN_QUARTER = Text(nl="{quarter}: {count:n activiteit|activiteiten}.", en="{quarter}: {count:n activity|activities}.")
ASKED = Text(nl="Wat aandacht vraagt", en="What asks for attention")
DECIDED = Text(nl="Besloten om af te wijken: {what} {why}", en="Decided to deviate: {what} {why}")


def brief_of(plan: Plan, wanted: str = "", *, today: date, language: Language) -> Booklet:
    """Work out what a communication plan says on one page; what does not fit is counted.

    Parameters
    ----------
    plan, wanted, today, language
        As for :func:`ankerpunt.publish.booklet.whole.booklet_of`.

    Raises
    ------
    LookupError
        When there is no such communication plan.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import CommunicationPlan, Organisation
    >>> year = CommunicationPlan(id="y", title="Jaarplan", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> plan = Plan(organisation=Organisation(id="o", name="Gemeente O"), plans=(year,))
    >>> brief_of(plan, today=date(2026, 11, 30), language="nl").chapters[-1].title
    'Wat het kost'
    """
    told = Telling(plan, wanted, today=today, language=language)
    return frame(told, (_reason, _aims, _groups, _said, _year, _money, _asked))


def _reason(told: Telling) -> Chapter:
    text = told.plan.occasion.strip() or told.plan.summary.strip()
    if not text:
        return opening.reason(told)
    return chapter(told.word("CommunicationPlan", "occasion"), Prose(shorten(text, LONGEST_REASON)))


def _aims(told: Telling) -> Chapter:
    aims = [
        told.say(BY, objective=shorten(each.text, LONGEST), day=told.date(each.due_on))
        if each.due_on
        else shorten(each.text, LONGEST)
        for each in told.content.objectives
    ]
    shares = [
        told.say(
            OF_PROCESS,
            process=told.name(each),
            start=told.number(each.baseline, "%"),
            goal=told.number(each.target, "%"),
        )
        for each in told.content.processes
        if each.baseline is not None and each.target is not None
    ]
    return chapter(told.say(AIMS), *_some(told, [*aims, *shares], told.say(NO_OBJECTIVE)))


def _groups(told: Telling) -> Chapter:
    promised = ((each, worked_on(each.id, told.index)) for each in told.content.groups)
    items = [
        told.say(
            OF_GROUP,
            group=told.name(each),
            promise=shorten(promise.promise, LONGEST) if promise else told.say(NO_PROMISE),
        )
        for each, promise in promised
    ]
    return chapter(told.say(GROUPS), *_some(told, items))


def _said(told: Telling) -> Chapter:
    found = told.content.messages
    core = [each for each in found if each.kind == "core"] or found
    items = [shorten(each.text, LONGEST) for each in core]
    return chapter(told.say(message.TITLE), *_some(told, items, told.say(message.NO_MESSAGE)))


def _year(told: Telling) -> Chapter:
    themes = {(each.year, each.quarter): each.title for each in told.content.themes}
    counted = Counter(quarter_of(each.starts_on) for each in told.content.activities if each.starts_on)
    items = []
    for year, number in sorted({*themes, *counted}):
        period = told.say(QUARTER, quarter=number, year=str(year))
        theme = themes.get((year, number), "")
        title = told.say(THEMED, quarter=period, theme=shorten(theme, LONGEST)) if theme else period
        items.append(told.say(IN_QUARTER, quarter=title.rstrip("."), count=counted[year, number]))
    return chapter(told.say(CALENDAR), *_some(told, items, told.say(NOTHING)))


def _money(told: Telling) -> Chapter:
    return chapter(told.say(money.TITLE), Prose(money.sentence(told)))


def _asked(told: Telling) -> Chapter:
    wrong, _steps = judged.open_findings(told)
    decided = (
        told.say(
            DECIDED, what=shorten(each.message(told.language), LONGEST), why=shorten(each.decision.reason, LONGEST)
        )
        for each in told.report.overridden
        if each.decision is not None
    )
    items = [*decided, *(shorten(each.message(told.language), LONGEST) for each in wrong)]
    return chapter(told.say(ASKED), *_some(told, items))


def _some(told: Telling, items: Sequence[str], otherwise: str = "") -> Iterable[Points | Prose]:
    """Give the first of several things, and how many there are more."""
    if items:
        yield Points(tuple(items[:MOST]))
    elif otherwise:
        yield Prose(otherwise, "missing")
    if len(items) > MOST:
        yield Prose(told.say(MORE, count=str(len(items) - MOST)), "note")
