"""News for the member who reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.together.actions.notice import see
from ankerpunt.together.parts.notice import news

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*MAY["read the plan"])
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "together/notice/index.html", news(request))


@allow(*MAY["read the plan"])
@require_POST
def seen(request: MemberRequest, organisation: str) -> HttpResponse:
    """What came while the page was open stays news: the form names what it showed."""
    see(request.member, keys=request.POST.getlist("notice"))
    tell(request, _("Marked as seen."))
    return saved(request, address("together:news", organisation=organisation))
