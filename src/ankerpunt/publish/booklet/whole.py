"""The whole booklet of a communication plan, in the order of the method (C1, C2)."""

from collections.abc import Callable, Iterable
from datetime import date

from ankerpunt.plan.nouns import Plan
from ankerpunt.publish.booklet import aims, calendar, judged, message, money, opening
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Facts, Points, chapter
from ankerpunt.publish.booklet.telling import Telling
from ankerpunt.text import Language, Text

COLOPHON = Text(nl="Colofon", en="Colophon")
CONTENTS = Text(nl="Inhoud", en="Contents")
PERIOD = Text(nl="{start} tot en met {end}", en="{start} until {end}")
RUNS = Text(nl="Loopt", en="Runs")
PRINTED = Text(nl="Zoals het op {day} was", en="As it was on {day}")
PAGE = Text(nl="Bladzijde", en="Page")
ANNEXES = Text(nl="Bijlagen", en="Annexes")
FIELDS = ("version", "author", "client", "adopted_by", "adopted_on", "review_on")

CHAPTERS = (
    opening.summary,
    opening.reason,
    opening.situation,
    opening.look_back,
    opening.foundations,
    aims.objectives,
    aims.groups,
    message.messages,
    message.means,
    calendar.calendar,
    calendar.partners,
    money.money,
    judged.risks,
    judged.duties,
    opening.questions,
    judged.findings,
)


def booklet_of(plan: Plan, wanted: str = "", *, today: date, language: Language) -> Booklet:
    """Work out what a communication plan says, chapter by chapter.

    A chapter without content is left out, or says in one sentence what is not there yet.

    Parameters
    ----------
    plan
        The document that it is in.
    wanted
        The id of the communication plan; where it is empty, the one that ends last.
    today
        As of which day.
    language
        The language of the words around what was written.

    Raises
    ------
    LookupError
        When there is no such communication plan.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import CommunicationPlan, Organisation
    >>> year = CommunicationPlan(id="y", title="Jaarplan", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    >>> plan = Plan(organisation=Organisation(id="o", name="Gemeente O"), plans=(year,))
    >>> booklet_of(plan, today=date(2026, 11, 30), language="nl").chapters[0].title
    'Aanleiding'
    """
    told = Telling(plan, wanted, today=today, language=language)
    return frame(told, (*CHAPTERS, colophon))


def frame(told: Telling, chapters: Iterable[Callable[[Telling], Chapter]]) -> Booklet:
    """Make a booklet of the chapters that say something."""
    made = (make(told) for make in chapters)
    return Booklet(
        title=told.plan.title,
        organisation=told.index.plan.organisation.name,
        about=about(told),
        contents=told.say(CONTENTS),
        printed=told.say(PRINTED, day=told.date(told.today)),
        page=told.say(PAGE),
        chapters=tuple(each for each in made if not each.is_empty),
        language=told.language,
        day=told.today,
    )


def about(told: Telling) -> tuple[str, ...]:
    """Say in a few lines which plan it is: its kind, its period and its state."""
    kind = told.choice(told.plan, "kind") or told.word("Activity", "plan")
    return (kind, _period(told), told.choice(told.plan, "status"))


def colophon(told: Telling) -> Chapter:
    """Tell who made it for whom, who adopted it, how long it holds, and what belongs to it."""
    plan = told.plan
    rows = [(told.say(RUNS), _period(told)), (told.word("CommunicationPlan", "status"), told.choice(plan, "status"))]
    for field in FIELDS:
        value = getattr(plan, field)
        said = told.date(value) if isinstance(value, date) else str(value or "")
        if said:
            rows.append((told.word("CommunicationPlan", field), said))
    annexes = tuple(filter(None, (each.strip() for each in plan.annexes)))
    listed = chapter(told.say(ANNEXES), Points(annexes) if annexes else None)
    return chapter(told.say(COLOPHON), Facts(tuple(rows)), parts=(listed,))


def _period(told: Telling) -> str:
    return told.say(PERIOD, start=told.date(told.plan.starts_on), end=told.date(told.plan.ends_on))
