"""The list of a noun, and the page of one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_list
from ankerpunt.pages.listing import Asked, table_of
from ankerpunt.pages.registry import filling, page_of
from ankerpunt.pages.rows import kind_or_404, row_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def objects(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    noun = kind_or_404(room, table)
    filled, asked = filling(noun.noun), Asked.read(request, noun)
    shown = Paginator(filled.rows(request, asked), filled.per_page).get_page(request.GET.get("page"))
    context = {
        **around_list(request, noun),
        "table": lambda: table_of(noun, [row.slug for row in shown.object_list], standing_of(request)),
        "page": shown,
        "sought": asked.sought,
        "narrowed": asked.narrowed,
        **filled.listed(request, shown),
    }
    return page(request, filled.templates("list"), context)


@allow(*EVERYONE)
@require_safe
def object(request: MemberRequest, organisation: str, room: str, table: str, slug: str) -> HttpResponse:  # noqa: A001 (the noun's page)
    noun = kind_or_404(room, table)
    filled, row = filling(noun.noun), row_or_404(request, noun, slug)
    if filled.within is not None:
        return HttpResponseRedirect(filled.within(request, row))
    return page(request, filled.templates("detail"), page_of(request, row))
