"""Two questions of those who watch over the server: does it live, and can it work?

They are answered before anything looks at the host, a session or HTTPS, so that a watcher on the machine itself or a
load balancer may ask by address. The answers hold nothing that anyone may not know.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.core.signing import BadSignature, TimestampSigner
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.http import JsonResponse

from ankerpunt.kit.trouble import trouble_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

LIVES, READY = "/health/", "/ready/"

# `ankerpunt doctor` asks through the proxy what arrives here; with the secret of the server it signs that it may know.
DOCTOR, SALT, SECONDS = "X-Ankerpunt-Doctor", "ankerpunt.web.health", 60


class HealthMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"} or request.path_info not in {LIVES, READY}:
            return self.get_response(request)
        if request.path_info == LIVES:
            return _answer({"lives": True} | seen(request))
        lacks = what_it_lacks()
        return _answer({"ready": False, "lacks": lacks}, status=503) if lacks else _answer({"ready": True})


def _answer(told: dict[str, object], *, status: int = 200) -> JsonResponse:
    return JsonResponse(told, status=status, headers={"Cache-Control": "no-store"})


def seen(request: HttpRequest) -> dict[str, object]:
    try:
        TimestampSigner(salt=SALT).unsign(request.headers.get(DOCTOR, ""), max_age=SECONDS)
    except BadSignature:
        return {}
    told = {"nearest": "REMOTE_ADDR", "forwarded": "HTTP_X_FORWARDED_FOR", "proto": "HTTP_X_FORWARDED_PROTO"}
    return {name: request.META.get(key, "") for name, key in told.items()}


def what_it_lacks() -> str:
    """What keeps this process from working: the database, or tables as this version wants them. One question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT app, name FROM django_migrations")
            applied = set(cursor.fetchall())
    except DatabaseError as error:
        return "tables" if trouble_of(error) is None else "database"
    return "" if migrations() <= applied else "tables"


@cache
def migrations() -> frozenset[tuple[str, str]]:
    """Every migration that this version has; they are files, and do not change while it runs."""
    return frozenset(MigrationLoader(None).disk_migrations)
