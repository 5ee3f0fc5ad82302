"""What a form gets that was opened before its sender signed in again: told what happened, and sent once more.

Only to who sent it from a page of ours, and who is the person that opened it; see docs/adr/0028.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.middleware.csrf import get_token
from django.shortcuts import render

from ankerpunt.kit.access import Door, access_of
from ankerpunt.kit.htmx import is_htmx
from ankerpunt.kit.typed import Typed
from ankerpunt.organisation.middleware import GUARDS_ITSELF, came_from, sign_in_first

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of a form is not the token of the session."""
    match = request.resolver_match
    if match is None or match.func.__module__.startswith(GUARDS_ITSELF) or not _is_ours(request):
        return _begin_again(request)
    if not request.user.is_authenticated:
        access = access_of(match.func)
        return sign_in_first(request) if access and access.door is Door.MEMBER else _begin_again(request)
    writer = Typed.read(request).writer
    if writer not in {"", str(request.user.pk)}:
        answer = render(request, "403_other.html", status=403)
        answer.headers["X-Signed-In"] = "other"
        return answer
    answer = render(request, "403_again.html", status=403)
    if is_htmx(request):
        answer.headers["X-CSRFToken"] = get_token(request)
    return answer


def _begin_again(request: HttpRequest) -> HttpResponse:
    """Of a stranger, or of somebody who has no account here or not yet: open the page again."""
    page_url = came_from(request) if _is_ours(request) else "/"
    return render(request, "403_csrf.html", {"page_url": page_url}, status=403)


def _is_ours(request: HttpRequest) -> bool:
    """Whether it came from a page of ours."""
    sender = request.headers.get("Origin") or request.headers.get("Referer") or ""
    other_site = request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    return not other_site and (not sender or urlsplit(sender).netloc == request.get_host())
