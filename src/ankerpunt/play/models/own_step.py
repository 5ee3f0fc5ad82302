from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from msgspec import Struct

from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Organisation
from ankerpunt.play.library import Step, twelve
from ankerpunt.play.models.game import PlayedStep
from ankerpunt.publish.game import PrintedStep

if TYPE_CHECKING:
    from ankerpunt.text import Language


class OwnStepQuerySet(models.QuerySet["OwnStep"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)


class OwnStep(models.Model):
    """How an organisation plays one of the steps: in other words, at another place, or not at all.

    An empty text is ours. Words are those of one language; without a language it is the place in both.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    step = models.CharField(max_length=20)
    language = models.CharField(max_length=2, blank=True)
    name = LineField(blank=True)
    question = LineField(blank=True)
    trap = LineField(blank=True)
    cards = ProseField(blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    skipped = models.BooleanField(default=False)

    objects = OwnStepQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "step", "language"], name="own_step_once")]

    def __str__(self) -> str:
        return f"OwnStep {self.step}"


class Worded(Struct, frozen=True, kw_only=True):
    """A step as this organisation plays it."""

    step: Step
    name: str
    question: str
    trap: str
    cards: tuple[str, ...]
    minutes: int
    skipped: bool
    is_own: bool

    def played(self, language: Language) -> PlayedStep:
        return PlayedStep(
            self.step.id,
            self.name,
            self.question,
            self.trap,
            self.minutes,
            self.step.columns.say(language),
            self.cards,
        )


def worded(organisation: Organisation, language: Language) -> list[Worded]:
    """All twelve in the order in which this organisation plays them, those that it skips included."""
    rows = {(each.step, each.language): each for each in OwnStep.objects.of(organisation)}
    found = [_worded(step, rows, language) for step in twelve()]
    places = {step: row.place for (step, spoken), row in rows.items() if not spoken and row.place is not None}
    return sorted(found, key=lambda each: (places.get(each.step.id, each.step.number), each.step.number))


def _worded(step: Step, rows: dict[tuple[str, str], OwnStep], language: Language) -> Worded:
    how, words = rows.get((step.id, "")) or OwnStep(), rows.get((step.id, language)) or OwnStep()
    cards = tuple(line.strip() for line in words.cards.splitlines() if line.strip())
    return Worded(
        step=step,
        name=words.name or step.name.say(language),
        question=words.question or step.question.say(language),
        trap=words.trap or step.trap.say(language),
        cards=cards or step.cards.say(language),
        minutes=how.minutes or step.minutes,
        skipped=how.skipped,
        is_own=bool(words.name or words.question or words.trap or cards),
    )


def printed(organisation: Organisation, language: Language) -> list[PrintedStep]:
    """The steps that are played, as paper shows them."""
    played = [each for each in worded(organisation, language) if not each.skipped]
    return [
        PrintedStep(
            number=number,
            name=each.name,
            question=each.question,
            minutes=each.minutes,
            trap=each.trap,
            cards=each.cards,
        )
        for number, each in enumerate(played, 1)
    ]
