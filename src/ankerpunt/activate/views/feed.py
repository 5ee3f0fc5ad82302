"""Activities in the calendar program of whoever has the link, and the page on which a member makes one (C8)."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from ankerpunt.activate.forms.feed import FeedForm
from ankerpunt.activate.parts.activity_feed import KINDS, called, written
from ankerpunt.activate.parts.activity_feed_page import made_context, page_context
from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.mirror.standing import Standing, standing_of
from ankerpunt.showing.actions import secret_link as acts
from ankerpunt.showing.showable import KNOWN, showable

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.request import MemberRequest

ICS = "text/calendar; charset=utf-8"
# A program may keep it, and asks each time whether it is still so.
KEPT = {"Cache-Control": "private, no-cache", "Content-Disposition": 'inline; filename="ankerpunt.ics"'}
TITLES = {
    "calendar": gettext_lazy("The calendar of everything"),
    "calendar-group": gettext_lazy("The calendar of a target group"),
    "calendar-owner": gettext_lazy("The calendar of an owner"),
}


def shown(kind: str, request: HttpRequest, owner: Organisation, about: str) -> HttpResponse | None:
    """The calendar; that nothing changed is told by how new the plan is, before anything is worked out."""
    today = timezone.localdate()
    said = f"{kind} {about} {owner.plan_revision} {owner.plan_token} {owner.name} {owner.language} {today}"
    tag = f'"{hashlib.sha256(said.encode()).hexdigest()[:24]}"'
    answer = get_conditional_response(request, etag=tag)
    if answer is None:
        content = written(Standing(owner), kind, about, today=today)
        if content is None:
            return None
        answer = HttpResponse(content, content_type=ICS)
    for name, value in (*KEPT.items(), ("ETag", tag)):
        answer.headers[name] = value
    return answer


def _called(kind: str, standing: Standing, about: str) -> str:
    return called(standing, kind, about)


for _kind, _title in TITLES.items():
    showable(_kind, _title, called=partial(_called, _kind))(partial(shown, _kind))


@allow(*MAY["make and withdraw secret links"])
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: MemberRequest, organisation: str) -> HttpResponse:
    """Choose what goes in the calendar, get the link, and see which links there are."""
    form = FeedForm(posted(request), standing=standing_of(request))
    if request.method == "POST" and form.is_valid():
        kind, about = form.chosen
        if made := acts.make(form, KNOWN[kind], about, by=request.member):
            return page(request, "activate/feed/made.html", made_context(request, kind, about, made[1]))
    context = page_context(request, tuple(KINDS))
    return page(request, "activate/feed/page.html", {**context, "form": form}, status=422 if form.errors else 200)
