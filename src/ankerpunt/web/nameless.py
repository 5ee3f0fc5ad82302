"""Under the addresses of participants nobody is anybody: what a browser sends along of earlier visits is not looked at.

So no session is read, kept or ended there, who has an account answers as somebody who has none, and no page of any kind
leaves a cookie behind; but one in a game, that says no more than that it is the same phone (docs/adr/0073).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from ankerpunt.web.request_id import begins_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


class NamelessMiddleware:
    """Before everything that reads a cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not begins_with(request.path_info, settings.NAMELESS_PATHS):
            return self.get_response(request)
        kept = {settings.PHONE_COOKIE} if begins_with(request.path_info, settings.PHONE_PATHS) else set()
        request.COOKIES = {name: value for name, value in request.COOKIES.items() if name in kept}
        request.META.pop("HTTP_COOKIE", None)
        answer = self.get_response(request)
        for name in set(answer.cookies) - kept:
            del answer.cookies[name]
        return answer
