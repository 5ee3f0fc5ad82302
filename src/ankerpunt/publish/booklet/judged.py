"""What may go wrong, what asks for care, what does not hold yet, and what was decided against the check (A5, C1)."""

from collections.abc import Sequence

from ankerpunt.check.finding import Finding
from ankerpunt.plan.nouns import Message
from ankerpunt.publish.booklet.blocks import Chapter, Facts, Points, Prose, chapter, grid, prose
from ankerpunt.publish.booklet.telling import Telling, lines
from ankerpunt.text import Text

RISKS = Text(nl="Risico's en woordvoering", en="Risks and spokespersons")
RISK_TABLE, RISK, ANSWER, WHO = (
    Text(nl="Risico's", en="Risks"),
    Text(nl="Wat er mis kan gaan", en="What may go wrong"),
    Text(nl="Wat we dan doen", en="What we do then"),
    Text(nl="Wie", en="Who"),
)
NO_ANSWER, NOBODY = Text(nl="nog niet afgesproken", en="not agreed yet"), Text(nl="nog niemand", en="nobody yet")
SAY_THEN = Text(nl="We zeggen: {message}", en="We say: {message}")
SPOKESPERSON = Text(nl="Woordvoering", en="Spokespersons")
DUTIES = Text(nl="Plichten en toegankelijkheid", en="Duties and accessibility")

TITLE = Text(nl="Wat nog niet klopt", en="What is not right yet")
ALL_RIGHT = Text(
    nl="Op {day} vond de check in dit plan niets dat niet klopt.",
    en="On {day} the check found nothing in this plan that is not right.",
)
COUNTED = Text(
    nl="{wrong:n punt in dit plan klopt|punten in dit plan kloppen} nog niet, zegt de check van {day}.",
    en="{wrong:n point in this plan is|points in this plan are} not right yet, says the check of {day}.",
)
NEXT_STEPS = Text(nl="Volgende stappen", en="Next steps")
DECIDED = Text(nl="Besluiten om af te wijken", en="Decisions to deviate")
WAITED, WHY, BY_WHOM = (
    Text(nl="Wat wachtte", en="What waited"),
    Text(nl="Waarom toch", en="Why all the same"),
    Text(nl="Wie en wanneer", en="Who and when"),
)
SET_ASIDE = Text(nl="Voor nu opzijgezet", en="Set aside for now")
UNTIL = Text(nl="tot {day}", en="until {day}")


def risks(told: Telling) -> Chapter:
    """Tell what may go wrong and what is done then, and who speaks to the press."""
    head = tuple(map(told.say, (RISK, ANSWER, WHO)))
    rows = tuple(
        (
            each.text.strip(),
            lines(
                each.answer or told.say(NO_ANSWER),
                *(told.say(SAY_THEN, message=said) for said in _messages(told, each.messages)),
            ),
            each.owner or told.say(NOBODY),
        )
        for each in told.content.risks
    )
    spoken = told.plan.spokesperson.strip()
    return chapter(
        told.say(RISKS),
        grid(told.say(RISK_TABLE), head, rows, (38, 44, 18)),
        Facts(((told.say(SPOKESPERSON), spoken),)) if spoken else None,
    )


def duties(told: Telling) -> Chapter:
    """Tell what the law asks, and what there is for people who do not see, hear or read well."""
    laws = tuple(filter(None, (each.strip() for each in told.plan.duties)))
    return chapter(told.say(DUTIES), Points(laws) if laws else None, prose(told.plan.accessibility))


def findings(told: Telling) -> Chapter:
    """Tell what the check says of what is in this plan, and every gate that was opened in writing."""
    wrong, steps = open_findings(told)
    day = told.date(told.today)
    opening = told.say(COUNTED, day=day, wrong=len(wrong)) if wrong else told.say(ALL_RIGHT, day=day)
    return chapter(
        told.say(TITLE),
        Prose(opening),
        _points(told, wrong),
        parts=(
            _decisions(told, DECIDED, told.report.overridden),
            _decisions(told, SET_ASIDE, _of_plan(told, told.report.dismissed)),
            chapter(told.say(NEXT_STEPS), _points(told, steps)),
        ),
    )


def open_findings(told: Telling) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Give what is not right in this plan, and which steps come next."""
    found = _of_plan(told, told.report.open)
    return tuple(each for each in found if each.mood == "not_right"), tuple(
        each for each in found if each.mood != "not_right"
    )


def _of_plan(told: Telling, found: Sequence[Finding]) -> tuple[Finding, ...]:
    own = told.content.keys
    return tuple(each for each in found if not own.isdisjoint(each.concerns))


def _points(told: Telling, found: Sequence[Finding]) -> Points | None:
    return Points(tuple(each.message(told.language) for each in found)) if found else None


def _decisions(told: Telling, title: Text, found: Sequence[Finding]) -> Chapter:
    rows = tuple(
        (
            each.message(told.language),
            each.decision.reason.strip(),
            lines(
                each.decision.decided_by,
                told.date(each.decision.decided_on),
                told.say(UNTIL, day=told.date(each.decision.until)) if each.decision.until else "",
            ),
        )
        for each in found
        if each.decision is not None
    )
    head = tuple(map(told.say, (WAITED, WHY, BY_WHOM)))
    return chapter(told.say(title), grid(told.say(title), head, rows, (40, 36, 24)))


def _messages(told: Telling, ids: Sequence[str]) -> list[str]:
    found = (told.index.get(Message, each) for each in ids)
    return [each.text.strip() for each in found if each is not None]
