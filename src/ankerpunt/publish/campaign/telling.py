"""What can be told of one process of a campaign, sentence by sentence: for the page, the paper and the evaluation."""

from datetime import date

from msgspec import Struct

from ankerpunt.check.effect import Effect
from ankerpunt.plan.facts.evaluation import evaluations, is_judged
from ankerpunt.plan.facts.process import first_day
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.speech import MONTHS, say_date, say_euro, say_list, say_number
from ankerpunt.publish.campaign import words as w
from ankerpunt.science.impact import Answer, Interval, Reason
from ankerpunt.text import Language, Text

ROUND_CASES, ROUND_CENTS, HUNDRED = 10, 10_000, 100
YEAR = 12


class Said(Struct, frozen=True):
    """One of the three answers: its question, the answer, what it counts, and how sure or why not."""

    question: str
    answer: str
    unit: str
    note: str


class Checked(Struct, frozen=True):
    """What else it may have been: the question, the answer, a sign for it, and how we know."""

    question: str
    answer: str
    sign: str
    note: str


class Money(Struct, frozen=True):
    """What came free, always beside what the campaign cost."""

    told: str
    rows: tuple[tuple[str, str, str], ...] = ()
    note: str = ""


class Told(Struct, frozen=True, kw_only=True):
    """Everything that is said of one process of a campaign."""

    headline: str
    asked: str
    answers: tuple[Said, ...]
    checks: tuple[Checked, ...]
    money: Money
    judged: bool
    rival: str

    @property
    def summary(self) -> str:
        """The answer on the campaign in one sentence."""
        first = self.answers[0]
        return " ".join(filter(None, (f"{first.answer} {first.unit}".strip() + ".", first.note)))


def tell(effect: Effect, index: Index, *, language: Language) -> Told:
    """Say what can be told of one process of a campaign.

    Parameters
    ----------
    effect
        What was worked out.
    index
        The plan, for names and for what the evaluations answered.
    language
        The language.

    References
    ----------
    METHOD E2.
    """
    return _Telling(effect, index, language).told()


def month_of(effect: Effect, place: int, language: Language) -> str:
    """Name a month of the series: “maart 2026”."""
    day = first_day(effect.first + place)
    return f"{MONTHS[language][day.month - 1]} {day.year}"


def _ends(points: Interval) -> dict[str, int]:
    """Both ends without a sign: whether it is more or less is said in words."""
    low, high = sorted(round(abs(end)) for end in (points.low, points.high))
    return {"low": low, "high": high}


class _Telling:
    def __init__(self, effect: Effect, index: Index, language: Language) -> None:
        self.effect, self.index, self.language = effect, index, language
        judged = [each for each in evaluations(effect.campaign, index) if is_judged(each)]
        self.judged = bool(judged)
        self.rival = next((each.rival_explanation.strip() for each in judged if each.rival_explanation.strip()), "")

    def say(self, text: Text, **values: object) -> str:
        return text.say(self.language, **values)

    def told(self) -> Told:
        campaign, process = self.effect.campaign, name(self.effect.process, self.index, self.language)
        first, last = (say_date(day, self.language) for day in (campaign.starts_on, campaign.ends_on))
        return Told(
            headline=self.headline(),
            asked=self.say(w.ASKED, process=process, first=first, last=last),
            answers=self.answers(),
            checks=(self.before_too(), self.others_too(), self.happened(), self.what_else()),
            money=self.money(),
            judged=self.judged,
            rival=self.rival,
        )

    def headline(self) -> str:
        answer = self.effect.verdict.during
        if answer.said == "more" and answer.points:
            if not self.judged:
                return self.say(w.DIFFERENCE)
            return self.say(w.PARTLY) if self.rival else self.say(w.HELPED, count=round(answer.points.middle))
        said = {"less": w.LESS, "too_small": w.TOO_SMALL, "none_yet": w.NOT_YET}.get(answer.said, w.CANNOT)
        return self.say(said, small=self.number(self.effect.small))

    def answers(self) -> tuple[Said, ...]:
        verdict = self.effect.verdict
        return (
            self.points(w.DURING, verdict.during),
            self.points(w.NOW, verdict.now),
            self.stays(verdict.lasting),
        )

    def points(self, question: Text, answer: Answer) -> Said:
        asked, points = self.say(question), answer.points
        if answer.said in {"more", "less"} and points:
            down = answer.said == "less"
            return Said(
                asked,
                self.say(w.OF_A_HUNDRED, count=round(abs(points.middle))),
                self.say(w.LESS_ONLINE if down else w.MORE_ONLINE),
                self.say(w.CAN_BE, **_ends(points)),
            )
        return self.otherwise(asked, answer)

    def stays(self, answer: Answer) -> Said:
        asked, points = self.say(w.STAYS), answer.points
        if answer.said in {"more", "less"}:
            note = self.say(w.LEFT_BETWEEN, **_ends(points)) if points and points.side else ""
            return Said(asked, self.say(w.IT_STAYS if answer.said == "more" else w.IT_GOES), "", note)
        if answer.said == "no":
            return Said(asked, self.say(w.NO_MORE), "", self.say(w.LEFT, small=self.number(self.effect.small)))
        return self.otherwise(asked, answer)

    def otherwise(self, asked: str, answer: Answer) -> Said:
        if answer.said == "too_small":
            small = self.number(self.effect.small)
            return Said(asked, self.say(w.TOO_SMALL, small=small), "", self.say(w.NO_MATTER))
        if answer.said == "none_yet":
            return Said(asked, self.say(w.NOT_YET), "", self.say(w.NO_MONTH))
        reasons = dict.fromkeys(self.reason(each) for each in answer.because)
        return Said(asked, self.say(w.CANNOT), "", " ".join(reasons))

    def reason(self, reason: Reason) -> str:
        values: dict[str, object] = {"found": round(reason.found), "needed": round(reason.needed)}
        values["month"] = "" if reason.month is None else month_of(self.effect, reason.month, self.language)
        return self.say(w.REASONS[reason.kind], **values)

    def before_too(self) -> Checked:
        holds = self.effect.verdict.checks.placebo_holds
        said, sign, note = {
            True: (w.NO, "done", w.PRETENDED),
            False: (w.YES, "contradicted", w.PRETENDED_TOO),
            None: (w.UNKNOWN, "help", w.NOT_PRETENDED),
        }[holds]
        return Checked(self.say(w.BEFORE_TOO), self.say(said), sign, self.say(note))

    def others_too(self) -> Checked:
        asked, beside = self.say(w.OTHERS_TOO), self.effect.verdict.checks.controls
        names = [name(each, self.index, self.language) for each in self.effect.controls]
        if not names or not beside:
            return Checked(asked, self.say(w.NOT_COMPARED), "help", self.say(w.ALONE))
        moved = [names[each.control] for each in beside if each.moved]
        if moved:
            return Checked(asked, self.say(w.YES), "contradicted", self.say(w.MOVED, names=self.listed(moved)))
        return Checked(asked, self.say(w.NO), "done", self.say(w.STOOD, names=self.listed(names)))

    def happened(self) -> Checked:
        asked, events = self.say(w.HAPPENED), self.effect.events
        if not events:
            return Checked(asked, self.say(w.NOTHING_NAMED), "help", self.say(w.NOT_NAMED))
        processes = {each.id: each for each in (self.effect.process, *self.effect.controls)}
        notes = [
            self.say(w.NAMED, process=name(processes[each.process], self.index, self.language), name=each.name)
            for each in events
        ]
        months = [self.month(each.starts_on) for each in events]
        return Checked(
            asked, self.say(w.IN_MONTH, month=self.listed(list(dict.fromkeys(months)))), "info", " ".join(notes)
        )

    def what_else(self) -> Checked:
        asked = self.say(w.WHAT_ELSE)
        if not self.judged:
            return Checked(asked, self.say(w.OPEN), "dashed", self.say(w.UNANSWERED))
        return Checked(asked, self.say(w.ANSWERED), "done", self.rival or self.say(w.NOTHING_ELSE))

    def money(self) -> Money:
        effect = self.effect
        if effect.verdict.extra is None:
            return Money(self.say(w.NO_MONEY))
        told = self.say(w.EXTRA, **self.rounded(effect.verdict.extra))
        if effect.worth is None or effect.prices is None:
            return Money(told, note=self.say(w.NO_PRICES))
        cost = effect.campaign.cost_cents
        rows = (
            (self.say(w.TIME), self.euros(effect.worth.middle), self.between(effect.worth)),
            (self.say(w.COST), self.say(w.NO_COST) if cost is None else say_euro(cost, self.language), ""),
        )
        prices = {
            "elsewhere": say_euro(round(effect.prices.elsewhere.middle * HUNDRED), self.language),
            "web": say_euro(round(effect.prices.web.middle * HUNDRED), self.language),
        }
        return Money(told, rows, self.say(w.ASSUMED, **prices))

    def between(self, worth: Interval) -> str:
        return self.say(w.BETWEEN, low=self.euros(worth.low), high=self.euros(worth.high))

    def rounded(self, extra: Interval) -> dict[str, object]:
        ends = {"count": extra.middle, "low": extra.low, "high": extra.high}
        return {key: self.number(round(end / ROUND_CASES) * ROUND_CASES) for key, end in ends.items()}

    def euros(self, amount: float) -> str:
        return say_euro(round(amount * HUNDRED / ROUND_CENTS) * ROUND_CENTS, self.language)

    def number(self, value: float) -> str:
        return say_number(int(value) if value == int(value) else value, self.language)

    def listed(self, items: list[str]) -> str:
        return say_list(items, self.language)

    def month(self, day: date) -> str:
        return f"{MONTHS[self.language][day.month - 1]} {day.year}"
