"""A plan that begins with another: a copy for the next period, or one of the starters (C1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.activate.forms.plan_begin import CopyForm, StarterForm
from ankerpunt.activate.library import starter as starter_of
from ankerpunt.activate.parts.communication_plan_begin import copy_page, first_period, starter_page
from ankerpunt.activate.parts.communication_plan_difference import difference_page
from ankerpunt.activate.views.communication_plan import plan_or_404
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.registry import first_page
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.facts.plan_copy import next_period

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def copy(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    said = plan_or_404(request, slug)
    inside = content(said, standing_of(request).index)
    form = CopyForm(posted(request), proposed=next_period(said), inside=inside)
    return form_page(
        request,
        form,
        "activate/communication_plan/copy.html",
        partial(copy_page, request, said),
        said=_("The plan is copied, as a draft. All days have shifted."),
        to=lambda made: first_page(request, "CommunicationPlan", made.slug),
        save=partial(form.write, by=request.member),
    )


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: MemberRequest, organisation: str, starter: str) -> HttpResponse:
    begun = starter_of(starter)
    if begun is None:
        raise Http404(starter)
    form = StarterForm(
        posted(request),
        proposed=first_period(begun),
        starter=begun,
        standing=standing_of(request),
        groups=request.GET.getlist("target_groups"),
        processes=request.GET.getlist("processes"),
    )
    return form_page(
        request,
        form,
        "activate/communication_plan/start.html",
        partial(starter_page, request, begun),
        said=_("The plan is there, as a draft. Make it your own: what you change stays visible."),
        to=lambda made: first_page(request, "CommunicationPlan", made.slug),
        save=partial(form.write, by=request.member),
    )


@allow(*EVERYONE)
@require_safe
def difference(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    said = plan_or_404(request, slug)
    return page(request, "activate/communication_plan/difference.html", difference_page(request, said))
