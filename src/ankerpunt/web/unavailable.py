"""What a visitor sees while the database or the disk does not do what is asked: a page that needs neither."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import get_template
from django.utils.translation import get_language_from_request, override
from django.views.defaults import server_error

from ankerpunt.kit.best_effort import best_effort
from ankerpunt.kit.trouble import Trouble, trouble_of
from ankerpunt.kit.typed import SECRET

if TYPE_CHECKING:
    from django.http import HttpRequest

SAFE = {"GET", "HEAD", "OPTIONS"}
SOON, LATER = 30, 300  # seconds after which trying again makes sense: others are done, or somebody has mended it


def failed(request: HttpRequest) -> HttpResponse:
    """The handler of what nothing else caught: a fault of ours, or trouble of the database or the disk."""
    error = sys.exc_info()[1]
    trouble = trouble_of(error) if error is not None else None
    return server_error(request) if trouble is None else unavailable(request, trouble)


def unavailable(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """The page says so and has what was typed; no context processor is asked, as each may ask the database."""
    language = getattr(request, "LANGUAGE_CODE", "") or get_language_from_request(request)
    with override(language):
        secret = request.method == "POST" and any(SECRET in name for name in request.POST)
        context = {"request": request, "trouble": trouble.name, "secret": secret, "csrf_token": get_token(request)}
        page = get_template("503.html").render(context)
    seconds = SOON if trouble is Trouble.BUSY else LATER
    headers = {"Retry-After": str(seconds), "Cache-Control": "no-store", "Content-Language": language}
    return HttpResponse(page, status=503, headers=headers)


class LenientSessionMiddleware(SessionMiddleware):
    """A page that was only read is shown, whether or not its session can be kept; after a write it has to be.

    After a failure there is nothing to keep, and a database that is away is not waited for a second time.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code >= 500:
            return response
        if request.method not in SAFE or not request.session.modified:
            return super().process_response(request, response)
        with best_effort():
            return super().process_response(request, response)
        return response
