"""What takes longer than somebody waits for a page: spreading a full calendar, and how sure a channel choice is."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ankerpunt.activate.parts.communication_plan_doubt import DONE, written
from ankerpunt.check.channelling import ground_of
from ankerpunt.check.chosen import digest
from ankerpunt.check.spreading import wishes_of
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.work import Run, ask, work
from ankerpunt.mirror.standing import Standing
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.science.spread import spread

if TYPE_CHECKING:
    from ankerpunt.check.channelling import Ground
    from ankerpunt.jobs.work import Outcome
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.science.channels.asked import Aim

SPREADING, DOUBT = "spreading", "channel-doubt"
MOST_AT_ONCE = 3


def told_of_spreading(outcome: Outcome) -> str:
    count = len(outcome)
    said = ngettext("%(count)s activity could be at a better time.", "%(count)s activities could be.", count)
    return said % {"count": count}


@work(SPREADING, gettext_lazy("A calendar, spread"), told=told_of_spreading)
def spread_calendar(run: Run) -> Outcome:
    """By activity how many weeks it moves; nothing of a plan that is gone."""
    index = Standing(run.organisation).index
    plan = index.get(CommunicationPlan, run.about["plan"])
    if plan is None:
        return {}
    found = spread(wishes_of(index, plan, today=timezone.localdate()), run.progress)
    return {move.key: move.weeks for move in found.moves}


def told_of_doubt(outcome: Outcome) -> str:
    return _("It is on the page of the channel choice.") if DONE in outcome else _("The plan had changed meanwhile.")


@work(DOUBT, gettext_lazy("How sure a channel choice is"), told=told_of_doubt)
def work_out(run: Run) -> Outcome:
    """What was asked about is known by its digest: where the plan has changed since, nothing is worked out."""
    about, index = run.about, Standing(run.organisation).index
    plan = index.get(CommunicationPlan, about["plan"])
    if plan is None:
        return {}
    budget, aim = float(about["budget"]), cast("Aim", about["aim"])
    ground = ground_of(index, plan, today=timezone.localdate(), budget=budget, aim=aim)
    if digest(ground.asked) != about["digest"]:
        return {}
    # SciPy takes longer to load than all the rest of a start.
    weighing, doubting = (import_module(f"ankerpunt.science.channels.{name}") for name in ("scales", "doubt"))
    scales = weighing.scales_of(ground.asked)
    return written(doubting.doubt(scales, step=run.progress), scales.best().gain)


def ask_about(ground: Ground, plan: CommunicationPlan, *, organisation: Organisation) -> bool:
    """Queue it, unless it is known or under way already; whether there was room for it.

    Every amount of money is a question of its own, and each takes many seconds: a few wait at a time.
    """
    asked, found = ground.asked, last_about(ground, organisation=organisation)
    if found is not None and (found.under_way or DONE in found.outcome):
        return True
    if Job.objects.of(organisation).under_way().filter(work=DOUBT).count() >= MOST_AT_ONCE:
        return False
    ask(DOUBT, organisation=organisation, plan=plan.id, budget=repr(asked.budget), aim=asked.aim, digest=digest(asked))
    return True


def last_about(ground: Ground, *, organisation: Organisation) -> Job | None:
    """The newest job about exactly this choice; one query."""
    jobs = Job.objects.of(organisation).filter(work=DOUBT, about__digest=digest(ground.asked))
    return jobs.first()
