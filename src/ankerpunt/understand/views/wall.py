"""All conversation partners on one wall, group by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages import around as overviews
from ankerpunt.pages.around import crumbs
from ankerpunt.understand.persona_wall import Wall, entries_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 24


@allow(*EVERYONE)
@require_safe
def personas(request: MemberRequest, organisation: str) -> HttpResponse:
    wall, noun = Wall(request), kind("Persona")
    shown = Paginator(wall.found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "noun": overviews.naming(noun, request),
        "crumbs": crumbs(request, noun)[:-1],
        "wall": wall,
        "page": shown,
        "sections": entries_of(standing_of(request), [row.slug for row in shown.object_list]),
        "findings": overviews.lines(request, wall.findings()),
    }
    return page(request, "understand/persona/wall.html", context)
