"""What the member who asks made here: calls for stories. What others told is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.listen.models import StoryCall
from ankerpunt.organisation.own_data import tells

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@tells("story_calls")
def story_calls(request: MemberRequest) -> list[dict[str, Any]]:
    rows = StoryCall.objects.of(request.organisation).filter(made_by=request.member)
    return [dict(each) for each in rows.values("question", "made_on", "ends_on")]
