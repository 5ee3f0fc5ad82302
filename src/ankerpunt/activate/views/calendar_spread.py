"""“Spread it for me”: a proposal for a calendar, which changes nothing until it is taken over (C8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.activate.actions.calendar import SpreadError, take
from ankerpunt.activate.forms.calendar import MoveForm
from ankerpunt.activate.jobs import SPREADING
from ankerpunt.activate.models import Activity
from ankerpunt.activate.parts.calendar import calendar_page, calendar_url
from ankerpunt.activate.parts.calendar_look import choose_look
from ankerpunt.activate.parts.calendar_spread import Typed, ghosts_of, proposal_part, spreading
from ankerpunt.activate.views.calendar import plan_or_404
from ankerpunt.jobs.work import ask
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import is_htmx, page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.publish.calendar.whole import activities_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import CommunicationPlan


@allow(*EDITORS)
@require_safe
def proposed(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """The whole page; where a part of it waits for the answer, the way to it once it is there."""
    plan = plan_or_404(request, slug)
    if is_htmx(request) and spreading(request, plan).proposal:
        return saved(request, address("activate:calendar_spread", organisation=organisation, slug=slug))
    return _shown(request, plan)


@allow(*EDITORS)
@require_POST
def ask_for(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """Have a full calendar spread in the background, once for the same wishes."""
    plan = plan_or_404(request, slug)
    found = spreading(request, plan)
    if found.proposal is None and not (found.job and found.job.under_way):
        ask(SPREADING, organisation=request.organisation, plan=plan.id, asked=found.asked)
    return saved(request, address("activate:calendar_spread", organisation=organisation, slug=slug))


@allow(*EDITORS)
@require_POST
def take_over(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """Move what was ticked, as one act; where one of them cannot move none does, and the newest proposal is shown."""
    plan, forms = plan_or_404(request, slug), _forms(request, slug)
    try:
        change = take(forms, by=request.member)
    except SpreadError as refused:
        stand_anew(request)
        status = 409 if forms else 422
        return _shown(request, plan, typed=Typed.read(request.POST), refused=str(refused), status=status)
    told = ngettext("%(count)s activity is at its new time.", "%(count)s activities are at their new time.", len(forms))
    tell(request, told % {"count": len(forms)}, undo=change.undo_url)
    return saved(request, calendar_url(organisation, slug))


def _forms(request: MemberRequest, slug: str) -> list[tuple[str, MoveForm]]:
    """A form for each activity of this calendar that was ticked."""
    standing, typed = standing_of(request), Typed.read(request.POST)
    known = {each.id for each in activities_of(plan_or_404(request, slug), standing.index)}
    rows = Activity.objects.of(request.organisation).filter(slug__in=known.intersection(typed.ticked))
    return [
        (
            standing.name(row),
            MoveForm(typed.of(row.slug), instance=row, organisation=request.organisation, by=request.member),
        )
        for row in rows.order_by("starts_on", "pk")
    ]


def _shown(
    request: MemberRequest,
    plan: CommunicationPlan,
    *,
    typed: Typed | None = None,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    found = spreading(request, plan)
    context = calendar_page(request, plan, choose_look(request, plan), ghosts=ghosts_of(found))
    shown = {**context, **proposal_part(request, plan, found, typed), "spreading": True, "refused": refused}
    return page(request, "activate/calendar/calendar.html", shown, status=status)
