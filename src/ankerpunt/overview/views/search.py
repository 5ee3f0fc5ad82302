"""Everything of the plan that holds what somebody looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.standing import standing_of
from ankerpunt.overview.search.meanings import meanings
from ankerpunt.overview.search.results import Asked, find

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def search(request: MemberRequest, organisation: str) -> HttpResponse:
    asked = Asked.read(request.GET)
    context = {
        "asked": asked,
        "results": find(asked, standing_of(request)),
        "meanings": meanings(asked.text, organisation),
    }
    return page(request, "overview/search.html", context)
