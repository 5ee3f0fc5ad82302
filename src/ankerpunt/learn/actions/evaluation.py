"""Beginning to look back, so that each answer is kept from the first one on (E1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.learn.models import Evaluation
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from ankerpunt.activate.models import Campaign
    from ankerpunt.organisation.models import Change, Member


def begin(campaign: Campaign, moment: str, *, by: Member) -> tuple[Evaluation, Change]:
    """Go on with what was begun today, or begin a page of its own."""
    today = timezone.localdate()
    found = Evaluation.objects.of(by.organisation).filter(campaign=campaign, moment=moment, evaluated_on=today)
    with changing(by=by) as change:
        evaluation = found.first() or Evaluation(
            organisation=by.organisation, campaign=campaign, moment=moment, evaluated_on=today
        )
        if evaluation.pk is None:
            evaluation.save()
    return evaluation, change
