"""What pages show of doors for conversations, and of what people left there. How many came is shown nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.site import site
from ankerpunt.participation.models import Left
from ankerpunt.participation.parts.told import Piece, pieces
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.publish.invitation import Invitation, on_paper
from ankerpunt.publish.qr import qr_of
from ankerpunt.science.deidentify import marks
from ankerpunt.understand.actions.conversation_door import waiting_at
from ankerpunt.understand.models import ConversationDoor
from ankerpunt.understand.models import TargetGroup as TargetGroupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest


class Waits(Struct, frozen=True):
    """What somebody left: at which question, their words, and what can be done with it."""

    question: str
    pieces: Sequence[Piece]
    take_over_url: str
    leave_out_url: str


def left_waiting(request: MemberRequest) -> list[Waits]:
    return [_waits(request, row, door) for row, door in waiting_at(request.organisation)]


def _waits(request: MemberRequest, row: Left, door: ConversationDoor) -> Waits:
    of = {"organisation": request.organisation.slug, "key": row.key}
    return Waits(
        question=door.question,
        pieces=pieces(row.text, marks(row.text)),
        take_over_url=address("understand:take_over_left", **of),
        leave_out_url=address("understand:leave_out_left", **of),
    )


def left_or_404(request: MemberRequest, key: str) -> tuple[Left, ConversationDoor]:
    found = next((each for each in waiting_at(request.organisation) if each[0].key == key), None)
    if found is None:
        raise Http404(key)
    return found


def line_of(request: MemberRequest, row: Left, door: ConversationDoor) -> Waits:
    return _waits(request, row, door)


def first_of(request: MemberRequest, row: Left, door: ConversationDoor) -> dict[str, Any]:
    """What the form of a conversation begins with: the words as they were left, and whom was asked."""
    groups = TargetGroupRow.objects.of(request.organisation)
    group = groups.filter(slug=door.target_group).first() if door.target_group else None
    return {"words": row.text, **({"target_group": group, "partner": "target_group"} if group else {})}


def doors_of(request: MemberRequest) -> list[tuple[ConversationDoor, str]]:
    rows = ConversationDoor.objects.of(request.organisation)
    of = request.organisation.slug
    return [(row, address("understand:door", organisation=of, key=row.key)) for row in rows]


def shown(request: MemberRequest, row: ConversationDoor) -> dict[str, Any]:
    standing, url, of = standing_of(request), whole_address(row), {"organisation": request.organisation.slug}
    group = standing.whole.get(TargetGroup, row.target_group)
    return {
        "door": row,
        "url": url,
        "qr": qr_of(url),
        "group": standing.link(group) if group else None,
        "card_url": address("understand:door_card", key=row.key, **of),
        "close_url": address("understand:close_door", key=row.key, **of),
    }


def whole_address(row: ConversationDoor) -> str:
    return site() + address("participation:heard", key=row.key)


def invitation_of(row: ConversationDoor) -> Invitation:
    return Invitation(
        organisation=row.organisation.name,
        question=row.question,
        asked_by=row.asked_by,
        until=row.ends_on,
        address=on_paper(whole_address(row)),
        kind="conversation",
    )
