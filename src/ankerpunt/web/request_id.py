"""A code for each request: on the page that tells of a failure, and before the line that the log has about it."""

from __future__ import annotations

import secrets
from contextvars import ContextVar
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # without those that are mistaken for another when read aloud
LENGTH = 10

current: ContextVar[HttpRequest | None] = ContextVar("the request that is being answered", default=None)


def is_silent(request: HttpRequest) -> bool:
    """Whether nothing may be logged of this request, however its address was mistyped."""
    return is_silent_path(request.path_info)


def is_silent_path(path: str) -> bool:
    return begins_with(path, settings.SILENT_PATHS)


def begins_with(path: str, beginnings: tuple[str, ...]) -> bool:
    return f"/{path.lstrip('/')}".casefold().startswith(beginnings)


def request_id(request: HttpRequest | None) -> str:
    """The code of a request; empty where there is no line in the log that it could lead to."""
    return getattr(request, "request_id", "")


class RequestIdMiddleware:
    """Gives each request a code of our own; what a visitor or a proxy sends as one is not looked at."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        code = "" if is_silent(request) else "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        request.request_id = code  # type: ignore[attr-defined]
        token = current.set(request)
        try:
            response = self.get_response(request)
        finally:
            current.reset(token)
        if code:
            response.headers["X-Request-ID"] = code
        return response
