"""The money of a plan, and of all plans beside each other (C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from ankerpunt.activate.parts.budget import all_money, money_page
from ankerpunt.activate.views.communication_plan import plan_or_404
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def of_plan(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    return page(request, "activate/budget/plan.html", money_page(request, plan_or_404(request, slug)))


@allow(*EVERYONE)
@require_safe
def of_all(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "activate/budget/all.html", all_money(request))
