"""The road to the mission, on screen and for the board (L8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.listen.parts.marker_road import road_of, sheet
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.publish.paper import as_pdf

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def road(request: MemberRequest, organisation: str) -> HttpResponse:
    crumbs = [Link(_("Listen"), address("listen:index", organisation=organisation))]
    context = {**road_of(standing_of(request)), "crumbs": crumbs, "may_edit": may_edit(request)}
    return page(request, "listen/road/road.html", context)


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str) -> HttpResponse:
    made = as_pdf("road", sheet(standing_of(request)), language=language(), title=_("The road to the mission"))
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="road.pdf"'
    return answer
