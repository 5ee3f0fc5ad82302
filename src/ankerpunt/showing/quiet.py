"""A page that leaves nothing behind: not kept, not followed from, not found, and in a language without a cookie."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from django.conf import settings
from django.utils import translation

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

View = TypeVar("View", bound="Callable[..., HttpResponse]")

QUIET = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def quiet(view: View) -> View:
    """Answer in the language of the address, with the headers of such a page; under the line that says who may."""

    @wraps(view)
    def answered(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
        with translation.override(language_of(request)):
            answer = view(request, *arguments, **named)
            for name, said in (*QUIET.items(), ("Content-Language", translation.get_language() or "")):
                answer.headers.setdefault(name, said)
        return answer

    return cast("View", answered)


def language_of(request: HttpRequest) -> str:
    """The language in the address; else what the browser asks for."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else translation.get_language() or settings.LANGUAGE_CODE
