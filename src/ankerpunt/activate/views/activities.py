"""The activities of a plan out to a workbook and in again (C8, C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.activate.brought.activity_workbook import written
from ankerpunt.activate.forms.activities import BringActivitiesForm, groups_of
from ankerpunt.activate.parts.activity_bring import showing
from ankerpunt.activate.parts.calendar import calendar_url
from ankerpunt.activate.views.calendar import plan_or_404
from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.owner import owners
from ankerpunt.plan.facts.plan_content import content

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@allow(*EVERYONE)
@require_safe
def workbook(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """The activities to take along."""
    plan, index = plan_or_404(request, slug), standing_of(request).index
    written_out = written(
        plan,
        content(plan, index).activities,
        organisation=organisation,
        groups=groups_of(request.organisation),
        owners=list(owners(index)),
        language=language(),
    )
    attached = f'attachment; filename="activities-{plan.id}.xlsx"'
    return HttpResponse(written_out, content_type=XLSX, headers={"Content-Disposition": attached})


@allow(*EDITORS)
@takes(Size.TABLE)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """Bring a table of activities: first what would change, then exactly that."""
    plan, files = plan_or_404(request, slug), request.FILES or None
    form = BringActivitiesForm(posted(request), files, standing=standing_of(request), plan=plan, by=request.member)
    if request.method == "POST" and (sent := form.take_over(by=request.member)):
        if count := form.taken:
            told = ngettext("%(count)s activity is taken over.", "%(count)s activities are taken over.", count)
            tell(request, told % {"count": count}, undo=sent.undo_url)
        return saved(request, calendar_url(organisation, slug))
    return page(request, "activate/calendar/bring.html", showing(form), status=form.status)
