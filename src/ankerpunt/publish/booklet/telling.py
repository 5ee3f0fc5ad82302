"""What every chapter needs to tell its part of a plan."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from ankerpunt.check.engine import Report, judge
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.plan_content import Content, content
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import CommunicationPlan, Noun, Plan
from ankerpunt.plan.speech import say_date, say_euro, say_list, say_number
from ankerpunt.plan.words import label
from ankerpunt.text import Language, Text, capital

UNKNOWN = Text(
    nl="Er is geen communicatieplan “{wanted}”. Er zijn: {known}.",
    en="There is no communication plan “{wanted}”. There are: {known}.",
)
NONE = Text(
    nl="In dit bestand staat nog geen communicatieplan.", en="There is no communication plan in this document yet."
)
# Percent is said as a mark: of these units it stands behind the figure.
PERCENT = frozenset({"%", "procent", "percent", "per cent"})


class Telling:
    """One communication plan, to be told in one language as of one day.

    Parameters
    ----------
    plan
        The document that it is in; what is in the archive does not count.
    wanted
        The id of the communication plan; where it is empty, the one that goes on longest.
    today
        The day.
    language
        ``"nl"`` or ``"en"``.

    Raises
    ------
    LookupError
        When there is no such communication plan.
    """

    def __init__(self, plan: Plan, wanted: str = "", *, today: date, language: Language) -> None:
        self.index = Index(in_force(plan))
        self.today = today
        self.language = language
        self.content: Content = content(_chosen(self.index, wanted, language), self.index)

    @property
    def plan(self) -> CommunicationPlan:
        """The communication plan that is told."""
        return self.content.plan

    @cached_property
    def report(self) -> Report:
        """What the check says as of that day."""
        return judge(self.index, today=self.today).report

    def say(self, text: Text, /, **values: object) -> str:
        """Say a sentence."""
        return text.say(self.language, **values)

    def word(self, noun: str, field: str, choice: str | None = None) -> str:
        """Say what a field or a choice is called, with a capital."""
        return capital(label(noun, field, choice, language=self.language))

    def choice(self, row: Noun, field: str) -> str:
        """Say what was chosen; nothing where nothing was."""
        value = getattr(row, field)
        return self.word(type(row).__name__, field, value) if value else ""

    def name(self, row: Noun) -> str:
        """Name a row."""
        return name(row, self.index, self.language)

    def named(self, noun: type[Any], ids: Iterable[str | None]) -> list[str]:
        """Name the rows with these ids, those that are there."""
        found = (self.index.get(noun, each) for each in ids)
        return [self.name(row) for row in found if row is not None]

    def date(self, day: date | None) -> str:
        """Say a day; nothing where there is none."""
        return say_date(day, self.language) if day else ""

    def euro(self, cents: int) -> str:
        """Say an amount; what is below zero has its sign in front."""
        # A sign stays with its amount on one line.
        amount = say_euro(abs(cents), self.language).replace(" ", "\N{NO-BREAK SPACE}")
        return f"−{amount}" if cents < 0 else amount

    def number(self, value: float | None, unit: str = "") -> str:
        """Say a number with its unit; nothing where there is none."""
        if value is None:
            return ""
        said = say_number(value, self.language)
        return f"{said}%" if unit.strip().lower() in PERCENT else f"{said} {unit}".strip()

    def listed(self, items: Iterable[str]) -> str:
        """Say several things as one, each once; nothing where there is none."""
        found = list(dict.fromkeys(filter(None, items)))
        return say_list(found, self.language) if found else ""


def lines(*texts: str) -> str:
    """Put texts that say something below each other."""
    return "\n".join(text.strip() for text in texts if text.strip())


def _chosen(index: Index, wanted: str, language: Language) -> CommunicationPlan:
    found = index.rows(CommunicationPlan)
    if not found:
        raise LookupError(NONE.say(language))
    if not wanted:
        return max(found, key=lambda each: (each.ends_on, each.id))
    chosen = index.get(CommunicationPlan, wanted)
    if chosen is None:
        raise LookupError(UNKNOWN.say(language, wanted=wanted, known=", ".join(each.id for each in found)))
    return chosen
