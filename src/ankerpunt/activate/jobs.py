"""A full calendar is spread in the background; what comes out of it is kept with the job, in weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from ankerpunt.check.spreading import wishes_of
from ankerpunt.jobs.work import Run, work
from ankerpunt.mirror.standing import Standing
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.science.spread import spread

if TYPE_CHECKING:
    from ankerpunt.jobs.work import Outcome

SPREADING = "spreading"


def told(outcome: Outcome) -> str:
    count = len(outcome)
    said = ngettext("%(count)s activity could be at a better time.", "%(count)s activities could be.", count)
    return said % {"count": count}


@work(SPREADING, gettext_lazy("A calendar, spread"), told=told)
def spread_calendar(run: Run) -> Outcome:
    """By activity how many weeks it moves; nothing of a plan that is gone."""
    index = Standing(run.organisation).index
    plan = index.get(CommunicationPlan, run.about["plan"])
    if plan is None:
        return {}
    found = spread(wishes_of(index, plan, today=timezone.localdate()), run.progress)
    return {move.key: move.weeks for move in found.moves}
