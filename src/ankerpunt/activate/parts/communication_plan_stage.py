"""The plans on the page on which Activate opens: five questions of each, out of its nine (C1, C2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec.structs import replace

from ankerpunt.activate.parts import communication_plan_aims as plan_aims
from ankerpunt.activate.parts import communication_plan_means as plan_means
from ankerpunt.activate.parts.communication_plan_walk import PlanWalker, step
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language, short_month
from ankerpunt.pages.path import Answer, AskedStep, Others, Row, Said
from ankerpunt.plan.facts.nine_questions import goals, is_complete
from ankerpunt.plan.nouns import CommunicationPlan, Objective
from ankerpunt.plan.speech import say_list
from ankerpunt.publish.calendar.window import days_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.facts.nine_questions import Answered
    from ankerpunt.plan.nouns import Noun

GOALS_SHOWN = 3


def plans(standing: Standing) -> Sequence[CommunicationPlan]:
    """Those that go on first, by the day on which they begin."""
    today = timezone.localdate()
    found = standing.index.rows(CommunicationPlan)
    return sorted(found, key=lambda each: (each.status == "closed" or each.ends_on < today, each.starts_on, each.id))


def steps(standing: Standing, said: Noun, may_edit: bool) -> list[AskedStep]:
    walk = PlanWalker.of(standing, cast("CommunicationPlan", said), may_edit=may_edit)
    answered = {each.question: each for each in walk.nine.questions}
    first = next((code for code in ASKED if answered[code].progress != "done"), "")
    return list(_steps(walk, answered, first))


def whole(standing: Standing, said: Noun) -> Link:
    return Link(_("All nine questions of this plan"), standing.url(said), onward=True)


def _steps(walk: PlanWalker, answered: dict[str, Answered], first: str) -> Iterator[AskedStep]:
    for number, (code, ask) in enumerate(ASKED.items(), start=1):
        yield step(number, answered[code], ask(walk, answered[code]), next_=first)


def _why(walk: PlanWalker, asked: Answered) -> Answer:
    answer = plan_aims.foundations(walk, asked)
    inside = [each.name for each in walk.content.groups if each.scope == "internal"]
    outside = [each.name for each in walk.content.groups if each.scope != "internal"]
    told = [
        _("Inside: %(groups)s.") % {"groups": say_list(inside, language())} if inside else "",
        _("Outside: %(groups)s.") % {"groups": say_list(outside, language())} if outside else "",
    ]
    return replace(answer, question=_("Why do we do this, and for whom?"), told=" ".join(filter(None, told)))


def _goals(walk: PlanWalker, asked: Answered) -> Answer:
    index = walk.standing.index
    found = sorted(goals(walk.content, index), key=lambda goal: is_complete(goal, index))
    rows = tuple(
        Row(
            text=walk.standing.name(each),
            url=walk.standing.url(each),
            note=plan_aims.from_to(each),
            mark="complete" if is_complete(each, index) else "partly",
        )
        for each in found[:GOALS_SHOWN]
        if isinstance(each, Objective) or each.target is not None
    )
    return replace(plan_aims.objectives(walk, asked), rows=rows)


def _say(walk: PlanWalker, asked: Answered) -> Answer:
    return replace(plan_means.messages(walk, asked), question=_("What do we say, and what does the reader gain?"))


def _when(walk: PlanWalker, asked: Answered) -> Answer:
    themes = tuple(
        Said(head=_quarter(each.year, each.quarter), text=each.title, url=walk.standing.url(each))
        for each in walk.content.themes
    )
    return replace(plan_means.means(walk, asked), question=_("What do we do when?"), said=themes)


def _quarter(year: int, quarter: int) -> str:
    first, last = days_of((year, quarter))
    return f"{short_month(first)} – {short_month(last)}"


ASKED: dict[str, Callable[[PlanWalker, Answered], Answer]] = {
    "foundations": _why,
    "objectives": _goals,
    "messages": _say,
    "means": _when,
    "budget": plan_means.budget,
}
OF_PLANS = Others(noun="CommunicationPlan", asked="plan", found=plans, steps=steps, whole=whole)
