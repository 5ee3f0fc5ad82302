"""How allauth behaves here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.shortcuts import render

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody registers by themselves: members are invited."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return " ".join(subject.split())

    def add_message(self, *_arguments: Any, **_options: Any) -> None:
        """Stay silent: the page that follows says what happened."""


def brake_name(_request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """What the brake on guessing counts by: the address that someone tries to sign in with."""
    found = (credentials or {}).get("email") or (credentials or {}).get("username")
    return str(found).lower() if found else None


def locked_out(request: HttpRequest, *_arguments: Any) -> HttpResponse:
    """What the brake answers: what to do now, and when a program may try again."""
    answer = render(request, "organisation/locked_out.html", status=429)
    answer.headers["Retry-After"] = str(int(settings.AXES_COOLOFF_TIME.total_seconds()))
    return answer
