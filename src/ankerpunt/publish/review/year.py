"""A year in one document, drawn from the plan: nothing is typed twice, and what is open is in it too."""

from collections.abc import Iterable
from datetime import date

from ankerpunt.check.effect import effects
from ankerpunt.check.engine import judge
from ankerpunt.plan.facts.anchoring import tally
from ankerpunt.plan.facts.objective import results, standing
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import (
    Activity,
    Campaign,
    Conversation,
    Evaluation,
    Evidence,
    Heard,
    Learning,
    LearningAnswer,
    Noun,
    Objective,
    Override,
    Proposition,
    Story,
    Usp,
)
from ankerpunt.plan.speech import say_date, say_euro, say_number, shorten
from ankerpunt.plan.tables import tables
from ankerpunt.plan.words import label
from ankerpunt.publish.booklet.blocks import Booklet, Chapter, Grid, Points, Prose, chapter, grid, prose
from ankerpunt.publish.booklet.whole import CONTENTS, PAGE, PRINTED
from ankerpunt.publish.campaign.telling import tell
from ankerpunt.publish.review import words as w
from ankerpunt.text import Language, Text, capital

FEW = 8
QUOTE = 280


def years_of(index: Index, today: date) -> tuple[int, ...]:
    """List the years to look back at, the newest first: this one, and those in which something ran or was told."""
    found = {today.year}
    found |= {each.ends_on.year for each in index.rows(Campaign) if each.starts_on <= today}
    found |= {each.evaluated_on.year for each in index.rows(Evaluation)}
    found |= {each.told_on.year for each in index.rows(Story)}
    return tuple(sorted((year for year in found if year <= today.year), reverse=True))


def review_of(index: Index, year: int, *, today: date, language: Language) -> Booklet:
    """Lay out a year: what was promised, made true, shown, heard and learned, and what is still open.

    Parameters
    ----------
    index
        What of the plan counts.
    year
        Which.
    today
        As of which day it is judged.
    language
        In which language.

    References
    ----------
    METHOD E1-E3.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> index = Index(Plan(organisation=Organisation(id="o", name="Gemeente O")))
    >>> review_of(index, 2026, today=date(2026, 12, 1), language="nl").title
    'Terugblik op 2026'
    """
    told = _Year(index, year, today, language)
    chapters = (told.promised(), told.made_true(), told.shown(), told.heard(), told.learned(), told.open())
    return Booklet(
        title=w.TITLE.say(language, year=str(year)),
        organisation=index.plan.organisation.name,
        about=(w.ABOUT.say(language), w.FOR.say(language)),
        contents=CONTENTS.say(language),
        printed=PRINTED.say(language, day=say_date(today, language)),
        page=PAGE.say(language),
        chapters=tuple(each for each in chapters if not each.is_empty),
        language=language,
        day=today,
    )


class _Year:
    def __init__(self, index: Index, year: int, today: date, language: Language) -> None:
        self.index, self.year, self.today, self.language = index, year, today, language

    def say(self, text: Text, **values: object) -> str:
        return text.say(self.language, **values)

    def counted(self, *found: tuple[Text, int]) -> str:
        """Say how many there are; of what there is none nothing is said."""
        return " ".join(self.say(text, count=str(count), year=str(self.year)) for text, count in found if count)

    def name(self, row: Noun) -> str:
        return name(row, self.index, self.language)

    def day(self, day: date | None) -> str:
        return say_date(day, self.language) if day else ""

    def within(self, *days: date | None) -> bool:
        return any(day is not None and day.year == self.year for day in days)

    def promised(self) -> Chapter:
        holds = [each for each in self.index.rows(Proposition) if each.status == "adopted"]
        usps = [usp for each in holds for usp in self.index.referring(each.id, by=(Usp, "proposition"))]
        late = [each for each in usps if each.state == "stretch"]
        groups = len({each.target_group for each in holds})
        counted = self.counted((w.TRUE, len(usps) - len(late)), (w.STRETCH, len(late)))
        all_of_them = self.say(w.PROMISES, count=len(usps), groups=groups)
        told = Prose(f"{all_of_them} {counted}") if usps else Prose(self.say(w.NO_PROMISE), "missing")
        open_ = tuple(
            self.say(w.BY, claim=each.claim, day=self.day(each.stretch_due_on)) if each.stretch_due_on else each.claim
            for each in late
        )
        parts = (
            chapter(self.say(w.NOT_TRUE), Points(open_) if open_ else None),
            *(
                chapter(self.name(each), self.points(usp.claim for usp in usps if usp.proposition == each.id))
                for each in holds
            ),
        )
        return chapter(self.say(w.PROMISED), told, parts=parts)

    def made_true(self) -> Chapter:
        counted = tally(self.index)
        if not counted.size:
            return chapter(self.say(w.MADE_TRUE), Prose(self.say(w.NO_PLACE), "missing"))
        seen = [each for each in self.index.rows(Evidence) if self.within(each.observed_on)]
        places = w.PLACES if counted.experienced else w.NOWHERE
        told = self.say(places, places=str(counted.experienced), all=str(counted.size))
        proof = self.counted((w.PROOF, sum(each.stance == "for" for each in seen)))
        against = self.points(shorten(each.text, QUOTE) for each in seen if each.stance == "against")
        return chapter(
            self.say(w.MADE_TRUE), Prose(f"{told} {proof}".strip()), parts=(chapter(self.say(w.CONTRADICTED), against),)
        )

    def shown(self) -> Chapter:
        ran = [each for each in self.index.rows(Campaign) if each.starts_on.year <= self.year <= each.ends_on.year]
        did = [each for each in self.index.rows(Activity) if self.within(each.starts_on, each.ends_on)]
        done = sum(each.status in {"done", "activated"} for each in did)
        rows = tuple(
            (
                each.title,
                self.say(w.FROM_UNTIL, first=self.day(each.starts_on), last=self.day(each.ends_on)),
                "" if each.cost_cents is None else say_euro(each.cost_cents, self.language),
                self.helped(each),
            )
            for each in ran
        )
        head = tuple(map(self.say, (w.CAMPAIGN, w.WHEN, w.COST, w.HELPED)))
        return chapter(
            self.say(w.SHOWN),
            prose(self.counted((w.ACTIVITIES, len(did)), (w.STARTED, done))),
            grid(self.say(w.CAMPAIGNS), head, rows, (28, 22, 14, 36), amounts=(2,))
            or Prose(self.say(w.NOTHING_SHOWN), "missing"),
        )

    def helped(self, campaign: Campaign) -> str:
        found = effects(campaign, self.index)
        told = (tell(each, self.index, language=self.language) for each in found)
        return "\n".join(f"{each.headline}. {each.answers[0].note}" for each in told) or self.say(w.NO_COUNTS)

    def heard(self) -> Chapter:
        talks = [each for each in self.index.rows(Conversation) if self.within(each.held_on)]
        stories = [each for each in self.index.rows(Story) if self.within(each.told_on)]
        words = [each for each in self.index.rows(Heard) if self.within(each.heard_on)]
        told = self.counted((w.TALKS, len(talks)), (w.TOLD, len(stories)), (w.OF_ROUNDS, len(words)))
        chosen = sorted(stories, key=lambda each: (each.chosen_on is None, each.id))[:FEW]
        return chapter(
            self.say(w.HEARD),
            prose(told) or Prose(self.say(w.NOTHING_HEARD), "missing"),
            parts=(
                chapter(self.say(w.STORIES), self.points(shorten(each.text, QUOTE) for each in chosen)),
                chapter(self.say(w.WORDS), self.points(self.name(each) for each in words)),
            ),
        )

    def learned(self) -> Chapter:
        looked = [each for each in self.index.rows(Evaluation) if self.within(each.evaluated_on)]
        campaigns = {each.campaign for each in looked}
        lessons = [each for each in self.index.rows(Learning) if each.campaign in campaigns]
        given = [each for each in self.index.rows(LearningAnswer) if self.within(each.answered_on)]
        rows = tuple((self.lesson(each), self.answered(each), each.reason) for each in given)
        return chapter(
            self.say(w.LEARNED),
            Prose(self.say(w.LOOKED, count=len(looked))) if looked else Prose(self.say(w.NOT_LOOKED), "missing"),
            None if lessons else Prose(self.say(w.NO_LESSON), "missing"),
            parts=(
                chapter(self.say(w.OBJECTIVES), self.objectives()),
                chapter(self.say(w.LESSONS), self.points(each.text for each in lessons)),
                chapter(
                    self.say(w.USED),
                    grid(self.say(w.USED), tuple(map(self.say, (w.LESSON, w.ANSWER, w.REASON))), rows, (42, 18, 40)),
                ),
            ),
        )

    def objectives(self) -> Grid | None:
        rows = tuple(self.objective(each) for each in self.index.rows(Objective))
        head = tuple(map(self.say, (w.OBJECTIVE, w.HOW_FAR, w.FIGURE, w.SOURCE)))
        return grid(self.say(w.OBJECTIVES), head, rows, (40, 16, 24, 20))

    def objective(self, objective: Objective) -> tuple[str, ...]:
        newest = next((each for each in results(objective, self.index) if each.value is not None), None)
        figure = (
            self.say(w.MEASURED, value=say_number(newest.value, self.language), day=self.day(newest.measured_on))
            if newest and newest.value is not None
            else ""
        )
        said = capital(self.say(w.STANDINGS[standing(objective, self.index, self.today)]))
        return (objective.text, said, figure, (newest.source if newest else "") or objective.source)

    def open(self) -> Chapter:
        gates = [each for each in judge(self.index, today=self.today).report.each if each.severity == "gate"]
        open_ = [each for each in gates if each.status == "open"]
        decided = [each for each in self.index.rows(Override) if self.within(each.decided_on)]
        told = Prose(self.say(w.GATES, count=len(open_)) if open_ else self.say(w.NO_GATES))
        written = (
            self.say(
                w.DECISION, what=self.about(each), reason=each.reason, by=each.decided_by, day=self.day(each.decided_on)
            )
            for each in decided
        )
        return chapter(
            self.say(w.OPEN),
            told,
            self.points(each.message(self.language) for each in open_),
            parts=(chapter(self.say(w.DECIDED), self.points(written)),),
        )

    def about(self, decision: Override) -> str:
        found = self.index.get(tables()[decision.noun].noun, decision.object) if decision.noun in tables() else None
        return self.name(found) if found else decision.object

    def lesson(self, answer: LearningAnswer) -> str:
        found = self.index.get(Learning, answer.learning)
        return found.text if found else ""

    def answered(self, answer: LearningAnswer) -> str:
        return capital(label("LearningAnswer", "answer", answer.answer, language=self.language))

    def points(self, items: Iterable[str]) -> Points | None:
        found = tuple(filter(None, (each.strip() for each in items)))
        return Points(found) if found else None
