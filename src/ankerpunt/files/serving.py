"""Sending a file to a member: as what it is and nothing else, and asked for again each time that it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseNotModified
from django.utils.http import content_disposition_header

from ankerpunt.files import pictures, store
from ankerpunt.files.formats import JPEG, PNG
from ankerpunt.files.models import StoredFile

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from ankerpunt.organisation.models import Organisation

# What a browser shows within a page; anything else is for the program that made it.
SHOWN = frozenset({JPEG.media, PNG.media})
SMALL_MEDIA = "image/webp"
# Even if a browser took it for a page, nothing in it would run, nor be part of this site.
ALONE = "default-src 'none'; sandbox"


def whole(request: HttpRequest, sha256: str, *, name: str, of: Organisation) -> HttpResponseBase:
    """The file itself, under the name that the plan gives it."""
    kept = _kept(sha256, of)
    content = store.read(sha256)
    if content is None:
        raise Http404(sha256)
    return _sent(request, content, f'"{sha256}"', media=kept.media, name=name)


def small(request: HttpRequest, sha256: str, *, of: Organisation) -> HttpResponseBase:
    """The small picture of a file; made when it is first asked for, and again wherever it is missing."""
    kept = _kept(sha256, of)
    if kept.media not in SHOWN:
        raise Http404(sha256)
    path = store.small_path_of(sha256)
    if not path.exists():
        content = store.read(sha256)
        if content is None:
            raise Http404(sha256)
        store.write(path, pictures.small(content))
    return _sent(request, path.read_bytes(), f'"{sha256}-small"', media=SMALL_MEDIA)


def _kept(sha256: str, of: Organisation) -> StoredFile:
    found = StoredFile.objects.of(of).filter(sha256=sha256).first()
    if found is None:
        raise Http404(sha256)
    return found


def _sent(request: HttpRequest, content: bytes, tag: str, *, media: str, name: str = "") -> HttpResponseBase:
    answer: HttpResponse
    if request.headers.get("If-None-Match") == tag:
        answer = HttpResponseNotModified()
    else:
        answer = HttpResponse(content, content_type=media)
    if name:
        answer["Content-Disposition"] = content_disposition_header(media not in SHOWN, name) or "attachment"
    answer["ETag"] = tag
    # A browser may keep it, and asks each time whether its reader may still see it.
    answer["Cache-Control"] = "private, no-cache"
    answer["Content-Security-Policy"] = ALONE
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
