"""Which instruments go together within a budget, for what, and how sure that is (C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.activate.actions.plan_answer import answer_with
from ankerpunt.activate.forms.communication_plan_channels import ChannelsForm
from ankerpunt.activate.jobs import ask_about, last_about
from ankerpunt.activate.models import CommunicationPlan as PlanRow
from ankerpunt.activate.parts.communication_plan_assumptions import Assumptions
from ankerpunt.activate.parts.communication_plan_channels import choice_of
from ankerpunt.activate.parts.communication_plan_doubt import almost, questions, read
from ankerpunt.check.channelling import CENTS, ground_of, set_apart_a_year
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import anew, asks_for, page, saved
from ankerpunt.kit.undo import complain, tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.pages.writing import acted
from ankerpunt.plan.nouns import CommunicationPlan

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.check.channelling import Ground
    from ankerpunt.organisation.request import MemberRequest

WAITS = "sure"
TEMPLATE = "activate/communication_plan/channels.html"


@allow(*EVERYONE)
@require_safe
def channels(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    plan = _plan(request, slug)
    form, ground = _asked(request, plan, request.GET)
    shown = _shown(request, ground)
    if asks_for(request, WAITS) and not shown.get("waits"):
        return anew()
    context = {"form": form, "plan": plan, "may_edit": may_edit(request), **_around(request, plan)}
    return page(request, TEMPLATE, {**context, **shown}, status=form.status)


@allow(*EVERYONE)
@require_POST
def work_out(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """How sure it is, in the background."""
    plan = _plan(request, slug)
    form, ground = _asked(request, plan, request.POST)
    if ground.can_advise:
        if ask_about(ground, plan, organisation=request.organisation):
            tell(request, _("It is being worked out. The page shows how far it is."))
        else:
            complain(request, _("Three of these are being worked out already. Ask again when one of them is done."))
    return saved(request, _here(organisation, slug, form))


@allow(*EDITORS)
@require_POST
def take_over(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """The choice as the plan's answer to the question which instruments it uses."""
    plan, row = _plan(request, slug), get_or_404(request, PlanRow.objects.of(request.organisation), slug=slug)
    form, ground = _asked(request, plan, request.POST)
    if not ground.can_advise:
        return saved(request, _here(organisation, slug, form))
    choice = choice_of(ground, standing_of(request), None)
    answer, change = answer_with(choice.in_words, row, by=request.member)
    there = f"{kind('PlanAnswer').act_address(organisation, 'edit', answer.slug)}?field=text"
    return acted(
        request,
        change,
        _("The plan now says which instruments it uses. Read whether that is how you put it."),
        to=there,
    )


def _plan(request: MemberRequest, slug: str) -> CommunicationPlan:
    found = standing_of(request).index.get(CommunicationPlan, slug)
    if found is None:
        raise Http404(slug)
    return found


def _asked(request: MemberRequest, plan: CommunicationPlan, sent: QueryDict) -> tuple[ChannelsForm, Ground]:
    index = standing_of(request).index
    form = ChannelsForm(sent, budget_cents=round(set_apart_a_year(index, plan) * CENTS))
    return form, ground_of(index, plan, today=timezone.localdate(), budget=form.cents / CENTS, aim=form.aim)


def _here(organisation: str, slug: str, form: ChannelsForm) -> str:
    here = address("activate:plan_channels", organisation=organisation, slug=slug)
    return f"{here}?aim={form.aim}&budget={form.typed}"


def _around(request: MemberRequest, plan: CommunicationPlan) -> dict[str, Any]:
    way = [*crumbs(request, kind("CommunicationPlan"))[:1], standing_of(request).link(plan)]
    new = kind("Instrument").act_address(request.organisation.slug, "new")
    return {"crumbs": way, "here": request.get_full_path(), "new_url": new}


def _shown(request: MemberRequest, ground: Ground) -> dict[str, Any]:
    standing = standing_of(request)
    if not ground.asked.means:
        return {"assumptions": Assumptions(ground, {}, standing, request), "none": True}
    job = last_about(ground, organisation=request.organisation)
    doubts = read(job.outcome) if job else None
    choice = choice_of(ground, standing, doubts)
    shown: dict[str, Any] = {"assumptions": Assumptions(ground, choice.found.alone, standing, request)}
    if not ground.can_advise:
        return {**shown, "lacking": True}
    if doubts:
        editing = may_edit(request)
        shown |= {
            "questions": questions(doubts, standing, choice.aim, may_edit=editing),
            "almost": almost(doubts, standing),
        }
    return {**shown, "choice": choice, "job": job, "doubts": doubts, "waits": job is not None and job.under_way}
