"""Whoever does nothing for a while, or stays signed in for very long, signs in again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from ankerpunt.organisation.kept import TYPED

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.sessions.backends.base import SessionBase
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

SEEN, BEGAN = "seen", "began"
# Reading pages costs no write: how long ago somebody was seen is known to within this part of the time.
PRECISION = 12


class IdleMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            if is_over(request.session):
                end(request)
            else:
                note(request.session)
        return self.get_response(request)


def end(request: HttpRequest) -> None:
    """Sign out; what this person still has to save goes on waiting for them."""
    typed = request.session.get(TYPED)
    logout(request)
    if typed is not None:
        request.session[TYPED] = typed


@receiver(user_logged_in)
def begin(request: HttpRequest, **_: Any) -> None:
    request.session[SEEN] = request.session[BEGAN] = int(time.time())


def is_over(session: SessionBase) -> bool:
    now = time.time()
    idle: float = now - session.get(SEEN, now)
    signed_in: float = now - session.get(BEGAN, now)
    return idle > settings.SESSION_IDLE.total_seconds() or signed_in > settings.SESSION_COOKIE_AGE


def note(session: SessionBase) -> None:
    now = int(time.time())
    if now - session.get(SEEN, 0) > settings.SESSION_IDLE.total_seconds() / PRECISION:
        session[SEEN] = now
        session.setdefault(BEGAN, now)
