"""What the member who asks sent in of what they heard, and the doors that they opened for others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.organisation.own_data import tells
from ankerpunt.understand.models import ConversationDoor, SentConversation

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@tells("sent_conversations")
def sent_conversations(request: MemberRequest) -> list[dict[str, Any]]:
    rows = SentConversation.objects.of(request.organisation).by(request.member)
    return [
        {"sent_at": each.sent_at, "said": each.said, "refused_at": each.refused_at, "why": each.why} for each in rows
    ]


@tells("conversation_doors")
def conversation_doors(request: MemberRequest) -> list[dict[str, Any]]:
    rows = ConversationDoor.objects.of(request.organisation).filter(made_by=request.member)
    return [dict(each) for each in rows.values("question", "made_on", "ends_on")]
