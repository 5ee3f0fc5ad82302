"""What every answer says to the browser besides what Django and the content policy say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from ankerpunt.web.request_id import is_silent

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

# No page uses these, so no script that slips in can either.
UNUSED = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "hid",
    "idle-detection", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-create",
    "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
PERMISSIONS = ", ".join(f"{name}=()" for name in UNUSED)


class HeadersMiddleware:
    """A view that says itself how long its answer is kept, such as one for everybody, has the last word."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        answer.headers.setdefault("Permissions-Policy", PERMISSIONS)
        answer.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        answer.headers.setdefault("Cache-Control", keeping(request, answer))
        return answer


def keeping(request: HttpRequest, answer: HttpResponseBase) -> str:
    """Nothing of what belongs to a person stays behind on a device; the rest is asked for again."""
    personal = settings.SESSION_COOKIE_NAME in request.COOKIES or settings.SESSION_COOKIE_NAME in answer.cookies
    return "no-store" if personal or is_silent(request) else "private, no-cache"
