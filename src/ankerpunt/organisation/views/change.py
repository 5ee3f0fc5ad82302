from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import is_htmx
from ankerpunt.kit.undo import complain, tell
from ankerpunt.organisation.actions import change as acts
from ankerpunt.organisation.models import Change

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@require_POST
def undo(request: MemberRequest, organisation: str, change: UUID) -> HttpResponse:
    """Undo an act, then show the page it was done on again, or what is above it where that page is gone."""
    act = get_object_or_404(Change, pk=change, organisation=request.organisation)
    gone: set[str] = set()
    try:
        undone = acts.undo(act, by=request.member)
    except acts.UndoError as refusal:
        complain(request, refusal.sentence)
    else:
        tell(request, _("That is undone."), undo=undone.undo_url)
        gone = acts.begun_by(act)
    return back(request, otherwise=f"/{organisation}/", gone=gone)


def back(request: MemberRequest, *, otherwise: str, gone: Collection[str]) -> HttpResponse:
    """To the page where the button was pressed."""
    page = request.headers.get("HX-Current-URL" if is_htmx(request) else "Referer", "")
    safe = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
    url = above(page, gone) if safe else otherwise
    return HttpResponse(headers={"HX-Redirect": url}) if is_htmx(request) else HttpResponseRedirect(url, status=303)


def above(page: str, gone: Collection[str]) -> str:
    """The address itself, or the first one above it that does not name what is gone."""
    steps = urlsplit(page).path.split("/")
    first = next((place for place, step in enumerate(steps) if step in gone), None)
    return page if first is None else "/".join([*steps[:first], ""])
