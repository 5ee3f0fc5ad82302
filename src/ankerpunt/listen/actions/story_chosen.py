"""The story of the half year of a core value: one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.listen.models import Story
from ankerpunt.organisation.actions.change import changing
from ankerpunt.plan.facts.half_year import half_year_of

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Change, Member


def choose(slug: str, *, value: str, choosers: int, because: str, by: Member) -> Change:
    """Note the choice; one that was made before in this half year, for the same value, makes way in the same act."""
    today = timezone.localdate()
    told = Story.objects.of(by.organisation).filter(core_value__slug=value)
    with changing(by=by) as change:
        for story in told.filter(chosen_on__gte=half_year_of(today)).exclude(slug=slug):
            story.chosen_on, story.choosers, story.chosen_because = None, None, ""
            story.save()
        chosen = told.get(slug=slug)
        chosen.chosen_on, chosen.choosers, chosen.chosen_because = today, choosers, because
        chosen.save()
    return change
