"""Everything that changed, with the way back after the message about it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.overview.parts.change import changes_of, told
from ankerpunt.pages.around import may_edit

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

PER_PAGE = 30


@allow(*EVERYONE)
@require_safe
def changes(request: MemberRequest, organisation: str) -> HttpResponse:
    shown = Paginator(changes_of(request), PER_PAGE).get_page(request.GET.get("page"))
    context = {"shown": shown, "changes": told(request, shown.object_list), "may_undo": may_edit(request)}
    return page(request, "overview/changes.html", context)
