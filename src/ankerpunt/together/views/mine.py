"""My work: three pages that only the member who reads them has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.htmx import page
from ankerpunt.together.parts import assignment_mine as parts

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 30


@allow(*MAY["read the plan"])
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "together/assignment/mine.html", parts.mine(request))


@allow(*MAY["read the plan"])
@require_safe
def handed_over(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "together/assignment/handed_over.html", parts.handed_over(request))


@allow(*MAY["read the plan"])
@require_safe
def nobody(request: MemberRequest, organisation: str) -> HttpResponse:
    shown = Paginator(parts.places_of_nobody(request), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": shown,
        "places": parts.nobodys(request, shown.object_list),
        "tabs": parts.tabs(request, "nobody"),
    }
    return page(request, "together/assignment/nobody.html", context)
