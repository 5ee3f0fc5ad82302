"""What the member who asks sent in of what they heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.organisation.own_data import tells
from ankerpunt.understand.models import SentConversation

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@tells("sent_conversations")
def sent_conversations(request: MemberRequest) -> list[dict[str, Any]]:
    rows = SentConversation.objects.of(request.organisation).by(request.member)
    return [
        {"sent_at": each.sent_at, "said": each.said, "refused_at": each.refused_at, "why": each.why} for each in rows
    ]
