"""Pages go over the line compressed: a tenth of the bytes.

BREACH guesses a secret in a page from how well it compresses beside something that the attacker chose. What is secret
in our pages is the token of forms, and that is masked anew in every answer; besides, Django makes the length of each
compressed answer vary at random. Answers that come in pieces, as live pages do, must not wait for more: they stay as
they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.middleware.gzip import GZipMiddleware

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

TEXTS = ("text/", "application/json", "image/svg+xml")


class CompressionMiddleware(GZipMiddleware):
    """Compresses texts that are there as a whole."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        kind = response.headers.get("Content-Type", "")
        if response.streaming or not kind.startswith(TEXTS) or kind.startswith("text/event-stream"):
            return response
        return super().process_response(request, response)
