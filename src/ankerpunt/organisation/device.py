"""Devices on which somebody signed in before: a signed cookie says so, to the pages for signing in only."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from ankerpunt.organisation.models import User

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SALT = "ankerpunt.organisation.device"
SECONDS = 90 * 24 * 60 * 60
MOST = 10  # people at one device, such as the one in the meeting room


def device_of(request: HttpRequest, email: str) -> str:
    """The device, if the person with this address signed in on it before; else nothing."""
    told = _read(request)
    if not told["people"]:
        return ""
    person = User.objects.filter(email__iexact=email).values_list("pk", flat=True).first()
    return str(told["device"]) if person in told["people"] else ""


def remember(answer: HttpResponse, *, request: HttpRequest, user: User) -> None:
    told = _read(request)
    people = [user.pk, *(each for each in told["people"] if each != user.pk)][:MOST]
    answer.set_cookie(
        settings.DEVICE_COOKIE,
        signing.dumps({"device": told["device"], "people": people}, salt=SALT),
        max_age=SECONDS,
        path=reverse("account_login"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> dict[str, Any]:
    try:
        told: dict[str, Any] = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE, ""), salt=SALT, max_age=SECONDS
        )
    except signing.BadSignature:
        return {"device": secrets.token_urlsafe(12), "people": []}
    return told
