"""What is kept here about the member who asks: what they said, see to, asked of others, and what was news for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.organisation.own_data import tells
from ankerpunt.together.models import Assignment, Comment, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.request import MemberRequest


@tells("comments")
def comments(request: MemberRequest) -> list[dict[str, Any]]:
    """Those that were replaced or removed are told as long as they are kept."""
    rows = Comment.objects.of(request.organisation).filter(begun_by=request.member).prefetch_related("mentions__user")
    return [
        {
            **_about(each),
            "said_at": each.said_at,
            "text": each.spoken({member.pk: str(member) for member in each.mentions.all()}),
            "ended_at": each.ended_at,
        }
        for each in rows
    ]


@tells("assignments")
def assignments(request: MemberRequest) -> list[dict[str, Any]]:
    return _told(Assignment.objects.to(request.member))


@tells("handed_over")
def handed_over(request: MemberRequest) -> list[dict[str, Any]]:
    """What this member asked of others; not of whom, for that is kept about them."""
    return _told(Assignment.objects.handed_over_by(request.member))


@tells("notices")
def notices(request: MemberRequest) -> list[dict[str, Any]]:
    rows = Notice.objects.to(request.member)
    return [{**_about(each), "kind": each.kind, "at": each.at, "seen_at": each.seen_at} for each in rows]


def _told(rows: Iterable[Assignment]) -> list[dict[str, Any]]:
    return [
        {
            **_about(each),
            "begun_at": each.begun_at,
            "due_on": each.due_on,
            "ended_at": each.ended_at,
            "done": each.done,
        }
        for each in rows
    ]


def _about(row: Assignment | Comment | Notice) -> dict[str, Any]:
    return {"noun": row.noun, "id": row.object}
