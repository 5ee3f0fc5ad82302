"""The calendar of a plan: looked at, and moved in (C8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.activate.actions.calendar import pin as pinned
from ankerpunt.activate.forms.calendar import MoveForm
from ankerpunt.activate.models import Activity
from ankerpunt.activate.parts.calendar import calendar_page, calendar_swaps, calendar_url
from ankerpunt.activate.parts.calendar_look import choose_look, look_of
from ankerpunt.activate.parts.calendar_move import asked_day, move_page, said_of, touches
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.publish.calendar.whole import activities_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def calendar(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    plan = plan_or_404(request, slug)
    return page(request, "activate/calendar/calendar.html", calendar_page(request, plan, choose_look(request, plan)))


@allow(*EDITORS)
def move(request: MemberRequest, organisation: str, slug: str, activity: str) -> HttpResponse:
    """Another day for an activity, from the form or by moving its bar; or only a look at what that day touches."""
    plan, row = plan_or_404(request, slug), _activity_or_404(request, slug, activity)
    form = MoveForm(posted(request), instance=row, organisation=request.organisation, by=request.member)
    if "look" in request.POST:
        form.is_valid()
        return page(request, "activate/calendar/move.html", move_page(request, plan, form), status=form.status)
    return form_page(
        request,
        form,
        "activate/calendar/move.html",
        lambda: move_page(request, plan, form),
        to=calendar_url(organisation, slug),
        said=lambda moved: said_of(request, plan, moved),
        swaps=lambda: calendar_swaps(request, plan, look_of(request, plan)),
    )


@allow(*EDITORS)
@require_safe
def touched(request: MemberRequest, organisation: str, slug: str, activity: str) -> HttpResponse:
    """What a day would touch, asked for while a bar is moved."""
    plan, row = plan_or_404(request, slug), _activity_or_404(request, slug, activity)
    found = touches(request, plan, row.slug, asked_day(request))
    return page(request, "activate/calendar/touches.html", {"touches": found})


@allow(*EDITORS)
@require_POST
def pin(request: MemberRequest, organisation: str, slug: str, activity: str) -> HttpResponse:
    """Fix an activity where it is, so that no proposal moves it; or let it go."""
    plan, row = plan_or_404(request, slug), _activity_or_404(request, slug, activity)
    fixed = request.POST.get("fixed") == "on"
    change = pinned(row, fixed=fixed, by=request.member)
    told = _("“%(what)s” is fixed where it is.") if fixed else _("“%(what)s” may be moved again.")
    tell(request, told % {"what": stand_anew(request).name(row)}, undo=change.undo_url)
    if request.GET.get("back") == "spread":
        return saved(request, address("activate:calendar_spread", organisation=organisation, slug=slug))
    return saved(request, calendar_url(organisation, slug), *calendar_swaps(request, plan, look_of(request, plan)))


def plan_or_404(request: MemberRequest, slug: str) -> CommunicationPlan:
    found = standing_of(request).index.get(CommunicationPlan, slug)
    if found is None:
        raise Http404(slug)
    return found


def _activity_or_404(request: MemberRequest, slug: str, activity: str) -> Activity:
    """An activity that is in the calendar of this plan."""
    known = {each.id for each in activities_of(plan_or_404(request, slug), standing_of(request).index)}
    if activity not in known:
        raise Http404(activity)
    return get_or_404(request, Activity, slug=activity)
