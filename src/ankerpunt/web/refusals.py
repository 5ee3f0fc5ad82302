"""What is refused before or beside a view is said in a page of our own too, in the reader's language."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from ankerpunt.kit.bodies import MB
from ankerpunt.web.bodies import REFUSED, TOO_LARGE, TOO_SLOW, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

WRONG_METHOD, WRONG_LETTERS, TOO_OFTEN = 405, 415, 429
PAGES = {WRONG_METHOD, TOO_SLOW, TOO_LARGE, WRONG_LETTERS, TOO_OFTEN}
KEPT = {"Allow", "Retry-After", "Referrer-Policy", "X-Robots-Tag"}
SECONDS = 60  # the limits of allauth count within a minute


class RefusalMiddleware:
    """Says why a body was not taken in, and fills the answers that Django leaves empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        refused: Refused | None = getattr(request, "scope", {}).get(REFUSED)
        if refused is not None:
            return said(request, refused.status, most=refused.most / MB)
        if not is_readable(request):
            return said(request, WRONG_LETTERS)
        request.encoding = "utf-8"  # Django knows it by this name only
        answer = self.get_response(request)
        if answer.status_code not in PAGES or not isinstance(answer, HttpResponse) or answer.content:
            return answer
        page = said(request, answer.status_code)
        for name in KEPT & answer.headers.keys():
            page.headers[name] = answer.headers[name]
        return page


def is_readable(request: HttpRequest) -> bool:
    """Whether what was sent is written as we read it: as it is, in UTF-8."""
    letters = (request.content_params or {}).get("charset", "utf-8")
    try:
        known = codecs.lookup(letters).name in {"utf-8", "ascii"}
    except (LookupError, ValueError):
        return False
    return known and request.headers.get("Content-Encoding", "identity") == "identity"


def said(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    return render(request, f"{status}.html", context, status=status)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """What allauth answers when something was asked too often, such as a new password."""
    answer = said(request, TOO_OFTEN)
    answer.headers["Retry-After"] = str(SECONDS)
    return answer
