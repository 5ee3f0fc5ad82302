"""What is kept about the member who asks, for that member alone: rooms above add what they keep.

    @tells("comments")
    def comments(request): return [{"at": …, "text": …}]

stands in a module that the AppConfig.ready() of the room imports. It gives what JSON can hold.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.utils import timezone

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

    Telling = Callable[[MemberRequest], Any]

_tellers: dict[str, Telling] = {}


def tells(name: str) -> Callable[[Telling], Telling]:
    def known(telling: Telling) -> Telling:
        _tellers[name] = telling
        return telling

    return known


def own_data(request: MemberRequest) -> dict[str, Any]:
    """Of this organisation; who is a member of several asks in each of them."""
    told = {name: telling(request) for name, telling in _tellers.items()}
    return {"made_at": timezone.now(), "organisation": request.organisation.name, "account": _account(request), **told}


def _account(request: MemberRequest) -> dict[str, Any]:
    user, member = request.user, request.member
    return {
        "name": user.name,
        "email": user.email,
        "language": user.language,
        "appearance": user.appearance,
        "shortcuts": user.shortcuts,
        "since": user.date_joined,
        "signed_in_last": user.last_login,
        "role": member.role,
        "works_in": member.unit.name if member.unit else "",
        "here_on": member.here_on,
        "here_before": member.here_before,
        "weekly_invitation": member.weekly_invitation,
        "news_by_mail": member.digest,
    }
