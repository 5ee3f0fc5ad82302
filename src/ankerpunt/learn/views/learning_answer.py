"""What a plan or a campaign owes to what was learned before, answered row by row (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.learn.parts import learning_answer as parts
from ankerpunt.pages.writing import form_page
from ankerpunt.plan.nouns import Campaign, CommunicationPlan

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

TEMPLATE = "learn/owed/owed.html"


@allow(*EVERYONE)
@require_safe
def plan_owed(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return page(request, TEMPLATE, parts.page(request, parts.whose_or_404(request, CommunicationPlan, slug)))


@allow(*EVERYONE)
@require_safe
def campaign_owed(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return page(request, TEMPLATE, parts.page(request, parts.whose_or_404(request, Campaign, slug)))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_answer(request: MemberRequest, organisation: str, slug: str, learning: str) -> HttpResponse:
    campaign = request.GET.get(parts.WHOLE, "")
    whose = (Campaign, campaign) if campaign else (CommunicationPlan, slug)
    return _answer(request, parts.row_or_404(request, "CommunicationPlan", slug, learning), *whose)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def campaign_answer(request: MemberRequest, organisation: str, slug: str, learning: str) -> HttpResponse:
    plan = request.GET.get(parts.WHOLE, "")
    whose = (CommunicationPlan, plan) if plan else (Campaign, slug)
    return _answer(request, parts.row_or_404(request, "Campaign", slug, learning), *whose)


def _answer(
    request: MemberRequest, row: parts.Row, noun: type[Campaign | CommunicationPlan], page_of: str
) -> HttpResponse:
    whose = parts.whose_or_404(request, noun, page_of)
    form = parts.form_for(request, row, posted(request))
    return form_page(
        request,
        form,
        TEMPLATE,
        lambda: parts.page(request, whose, form),
        said=_("The answer is kept."),
        to=lambda _made: parts.next_of(request, whose),
    )
