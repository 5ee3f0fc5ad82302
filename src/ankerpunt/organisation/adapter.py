"""How allauth behaves here."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib import messages
from django.shortcuts import render

from ankerpunt.organisation import mail
from ankerpunt.organisation.brake import TooSoonError, Try
from ankerpunt.organisation.device import remember
from ankerpunt.organisation.site import site

if TYPE_CHECKING:
    from datetime import timedelta

    from django.contrib.auth.base_user import AbstractBaseUser
    from django.http import HttpRequest, HttpResponse

    from ankerpunt.organisation.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody registers by themselves: members are invited."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return " ".join(subject.split())

    def render_mail(self, template_prefix: str, email: str, context: dict[str, Any], **options: Any) -> Any:
        """Let every link lead to this site: allauth builds it on the Host header, which who asks makes up."""
        asked = self.request.build_absolute_uri("/").rstrip("/")
        links = {
            name: site() + value.removeprefix(asked)
            for name, value in context.items()
            if isinstance(value, str) and value.startswith(f"{asked}/")
        }
        here = SimpleNamespace(name="Ankerpunt", domain=urlsplit(site()).netloc)
        told = {**context, **links, "current_site": here}
        letter = super().render_mail(template_prefix, email, told, **options)
        return mail.written(letter.subject, letter.body, to=email, headers=letter.extra_headers)

    def add_message(self, request: HttpRequest, level: int, *arguments: Any, **options: Any) -> None:
        """Say what was refused; of what went well the page that follows tells itself."""
        if level >= messages.WARNING:
            super().add_message(request, level, *arguments, **options)

    def pre_authenticate(self, _request: HttpRequest, **_credentials: Any) -> None:
        """Leave it to the brake: a limit on the name alone would let a stranger lock anybody out."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        try:
            one = Try(request, str(credentials.get("email") or ""))
        except TooSoonError as error:
            raise ImmediateHttpResponse(too_soon(request, error.wait)) from error
        user: AbstractBaseUser | None = super().authenticate(request, **credentials)
        if user:
            one.rollback()
        return user

    def post_login(self, request: HttpRequest, user: User, **options: Any) -> HttpResponse:
        answer: HttpResponse = super().post_login(request, user, **options)
        remember(answer, request=request, user=user)
        return answer


def too_soon(request: HttpRequest, wait: timedelta) -> HttpResponse:
    """What the brake answers: how long to wait, for people and for programs."""
    seconds = math.ceil(wait.total_seconds())
    context = {"minutes": math.ceil(seconds / 60)}
    answer = render(request, "organisation/too_soon.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
