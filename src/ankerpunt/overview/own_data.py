"""What the member who asks changed in the plan, act by act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.organisation.own_data import tells
from ankerpunt.overview.parts.change import changes_of, told

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@tells("changes")
def changes(request: MemberRequest) -> list[dict[str, Any]]:
    """What an act was about is named as long as it is there."""
    return [
        {
            "at": each.when,
            "kind": each.kind,
            "noun": each.noun,
            "what": str(each.link.text) if each.link else None,
            "more_rows": each.more,
        }
        for each in told(request, changes_of(request).filter(user=request.user))
    ]
