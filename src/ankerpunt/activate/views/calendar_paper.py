"""The calendar on A3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.activate.parts.calendar_look import asked_look
from ankerpunt.activate.views.calendar import plan_or_404
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.publish.calendar.sheet import sheet_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def paper(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """Of a plan for several years the year that was asked for: `?year=2028`."""
    plan = plan_or_404(request, slug)
    year, today = asked_look(request, plan).year, timezone.localdate()
    try:
        made = sheet_of(standing_of(request).plan, slug, year=year, today=today, language=language())
    except LookupError as nothing:
        raise Http404(slug) from nothing
    shown = {"Content-Disposition": f'inline; filename="calendar-{slug}.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=shown)
