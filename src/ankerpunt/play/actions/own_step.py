"""How an organisation plays the steps; what says nothing of its own any more is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.wording import language
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.play.library import step_called
from ankerpunt.play.models import OwnStep
from ankerpunt.play.models.own_step import worded

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.play.forms.own_step import OwnStepForm

WORDS = ("name", "question", "trap")


def reword(organisation: Organisation, step: str, form: OwnStepForm) -> None:
    """Keep the words that differ from ours, in the language of the page; the minutes count in both."""
    said, ours, spoken = form.cleaned_data, step_called(step), language()
    words = {name: "" if said[name] == getattr(ours, name).say(spoken) else said[name] for name in WORDS}
    words["cards"] = "" if tuple(said["cards"].splitlines()) == ours.cards.say(spoken) else said["cards"]
    minutes = None if said["minutes"] == ours.minutes else said["minutes"]
    with turn_of(organisation.pk):
        OwnStep.objects.update_or_create(organisation=organisation, step=step, language=spoken, defaults=words)
        OwnStep.objects.update_or_create(
            organisation=organisation, step=step, language="", defaults={"minutes": minutes}
        )


def move(organisation: Organisation, step: str, *, up: bool) -> None:
    """One place up or down."""
    with turn_of(organisation.pk):
        order = [each.step.id for each in worded(organisation, "nl")]
        at = order.index(step)
        to = max(0, min(len(order) - 1, at - 1 if up else at + 1))
        order.insert(to, order.pop(at))
        for place, each in enumerate(order, 1):
            OwnStep.objects.update_or_create(
                organisation=organisation, step=each, language="", defaults={"place": place}
            )


def skip(organisation: Organisation, step: str, *, skipped: bool) -> bool:
    """Whether it was done: the last step that is played stays."""
    with turn_of(organisation.pk):
        others = [each for each in worded(organisation, "nl") if not each.skipped and each.step.id != step]
        if skipped and not others:
            return False
        OwnStep.objects.update_or_create(
            organisation=organisation, step=step, language="", defaults={"skipped": skipped}
        )
    return True
