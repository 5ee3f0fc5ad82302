"""A plan as the path of its nine questions: what there is, who answers it, and what to do next (C1, C2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.parts import communication_plan_answers as plan_answers
from ankerpunt.activate.parts.communication_plan_difference import called, origin
from ankerpunt.activate.parts.communication_plan_grid import grid_of
from ankerpunt.activate.parts.communication_plan_walk import PlanWalker, step
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines, may_edit
from ankerpunt.pages.shelves import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.activate.models import CommunicationPlan
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.path import AskedStep
    from ankerpunt.plan.facts.plan_content import Content

FINDINGS_SHOWN = 2
ELSEWHERE = frozenset({"Foundation", "TargetGroup"})
# What a plan consists of, as tables that are narrowed to it.
SHELVES = (
    ("Objective", "objectives"),
    ("Message", "messages"),
    ("Instrument", "instruments"),
    ("Partner", "partners"),
    ("Activity", "activities"),
    ("Budget", "budgets"),
    ("Theme", "themes"),
    ("Phase", "phases"),
    ("Risk", "risks"),
)


def detail(request: MemberRequest, row: CommunicationPlan) -> dict[str, Any]:
    standing = standing_of(request)
    walk = PlanWalker.of(standing, standing.said(row), may_edit=may_edit(request) and row.archived_on is None)
    return {
        "lead": _how_far(walk),
        "began": called(standing, origin(standing, walk.plan)),
        "period": plan_answers.period(walk),
        "steps": list(_steps(walk)),
        "grid": grid_of(walk),
        "not_right": lines(request, _not_right(request, walk.content), most=FINDINGS_SHOWN),
        "shelves": [_shelf(walk, *each) for each in SHELVES],
    }


def _not_right(request: MemberRequest, inside: Content) -> FindingQuerySet:
    """What is said and not true of anything that the plan itself holds; groups and foundations have their own pages."""
    slugs: dict[str, list[str]] = {}
    for noun, slug in sorted(inside.keys):
        if noun not in ELSEWHERE:
            slugs.setdefault(noun, []).append(slug)
    return findings_about(request, **slugs).filter(mood="not_right")


def _how_far(walk: PlanWalker) -> str:
    """What the page answers: how far the plan is."""
    done, begun = walk.nine.count("done"), walk.nine.count("begun")
    if done == len(walk.nine.questions):
        return _("All nine questions have an answer.")
    answered = (
        ngettext("%(count)s of the 9 questions is answered", "%(count)s of the 9 questions are answered", done)
        if done
        else _("None of the 9 questions is answered yet")
    ) % {"count": done}
    on_the_way = ngettext("%(count)s has begun", "%(count)s have begun", begun) % {"count": begun}
    said = f"{answered}, {on_the_way}" if begun else answered
    return _("%(how_far)s. First what you want to reach, then channels and means.") % {"how_far": said}


def _steps(walk: PlanWalker) -> Iterator[AskedStep]:
    for number, asked in enumerate(walk.nine.questions, start=1):
        answer = plan_answers.with_words(walk, asked, plan_answers.ANSWERS[asked.question](walk, asked))
        yield step(number, asked, answer, next_=walk.nine.next)


def _shelf(walk: PlanWalker, noun: str, table: str) -> Shelf:
    """How much of a noun the plan has; the list shows what names the plan itself."""
    named = any(field.name == "plan" for field in kind(noun).table.fields)
    url = walk.listed(noun, plan=walk.plan.id) if named else walk.listed(noun)
    return Shelf(sentence_case(word(noun, many=True)), len(getattr(walk.content, table)), url)
