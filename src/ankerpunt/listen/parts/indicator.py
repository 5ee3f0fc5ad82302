"""What the page of an indicator shows besides its fields: whether it is still a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan import nouns
from ankerpunt.plan.facts.indicator import unanswered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.listen.models import Indicator
    from ankerpunt.organisation.request import MemberRequest


def detail(request: MemberRequest, row: Indicator) -> Mapping[str, Any]:
    found = standing_of(request).index.get(nouns.Indicator, row.slug)
    return {"proposal": unanswered(found) if found else ()}
