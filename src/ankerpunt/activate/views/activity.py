"""Starting an activity: first true, then told (A5)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ankerpunt.activate.forms.activity import StartForm
from ankerpunt.activate.models import Activity
from ankerpunt.activate.parts.activity import start_page
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import posted, saved
from ankerpunt.kit.undo import complain
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    row = get_or_404(request, Activity, slug=slug)
    url = kind("Activity").address(organisation, slug)
    if row.status != "planned" or row.archived_on:
        complain(request, _("This activity is not waiting to start any more. This is how it is now."))
        return saved(request, url)
    form = StartForm(posted(request), instance=row, organisation=request.organisation, by=request.member)
    return form_page(
        request,
        form,
        "activate/activity/start.html",
        partial(start_page, request, row, form),
        said=_("“%(title)s” has started.") % {"title": row.title},
        to=url,
    )
