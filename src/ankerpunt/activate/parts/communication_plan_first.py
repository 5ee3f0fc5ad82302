"""Goals come before means: what a plan lacks is asked before an activity or a means is added to it (C2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form
from ankerpunt.pages.mending import FIELD
from ankerpunt.pages.path import Act
from ankerpunt.plan.facts.communication_plan import missing_before_means, running
from ankerpunt.plan.nouns import CommunicationPlan

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest

ANYWAY = "anyway"
# Those who mend a finding came for this form.
WAYS_PAST = frozenset({ANYWAY, FIELD})


def asks_first(noun: str) -> Callable[[MemberRequest], HttpResponse | None]:
    """The page that a new row of a noun begins with, while its plan says too little to choose means."""

    def begin(request: MemberRequest) -> HttpResponse | None:
        if request.method == "POST" or not WAYS_PAST.isdisjoint(request.GET):
            return None
        standing = standing_of(request)
        plan = _plan_of(request, standing)
        missing = missing_before_means(plan, standing.index) if plan else ()
        if plan is None or not missing:
            return None
        asked = request.GET.copy()
        asked[ANYWAY] = "1"
        context: dict[str, Any] = {
            **around_form(request, kind(noun)),
            "plan": plan,
            "asks": [_act(standing, plan, each) for each in missing],
            "anyway_url": f"?{asked.urlencode()}",
        }
        return page(request, "activate/communication_plan/first.html", context)

    return begin


def _plan_of(request: MemberRequest, standing: Standing) -> CommunicationPlan | None:
    """The plan that the address names, or the only one that runs."""
    named = standing.index.get(CommunicationPlan, request.GET.get("plan", ""))
    if named is not None:
        return named
    found = running(standing.index, timezone.localdate())
    return found[0] if len(found) == 1 else None


def _act(standing: Standing, plan: CommunicationPlan, missing: str) -> tuple[str, Act]:
    edit = kind("CommunicationPlan").act_address(standing.organisation.slug, "edit", plan.id)
    goal = kind("Objective").act_address(standing.organisation.slug, "new")
    return {
        "foundations": (
            _("What do you stand for? The plan does not say on which mission, vision or value it rests."),
            Act(label=_("Choose what it rests on"), url=f"{edit}?field=foundations", icon="edit"),
        ),
        "groups": (
            _("For whom is it? The plan does not name a group yet."),
            Act(label=_("Choose the groups"), url=f"{edit}?field=target_groups", icon="users"),
        ),
        "goals": (
            _("What do you want to reach? The plan has no goal yet, so no means can be the right one."),
            Act(label=_("Write a goal down"), url=f"{goal}?plan={plan.id}", icon="target"),
        ),
    }[missing]
