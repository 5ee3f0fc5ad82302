"""What waits for the member who reads the page: the figure at “My work”, and the dot on the bell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.shell import OwnCounts, supply_own_counts
from ankerpunt.mirror.standing import standing_of
from ankerpunt.together.models import Notice
from ankerpunt.together.parts.assignment import to_do_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@supply_own_counts
def own_counts(request: MemberRequest) -> OwnCounts:
    news = Notice.objects.to(request.member).standing().unseen()
    return OwnCounts(work=len(to_do_of(request.member, standing_of(request))), news=news.exists())
