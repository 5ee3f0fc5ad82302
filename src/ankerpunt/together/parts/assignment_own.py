"""What is the reader's own: handed over to them, or theirs by name in the plan. Shown to that member only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.owner import owned, with_evidence
from ankerpunt.together.models import Assignment

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.owner import Row


def own_rows(request: MemberRequest) -> frozenset[Row]:
    """The rows as noun and id, with the evidence of cells; one query."""
    index, handed = standing_of(request).index, Assignment.objects.to(request.member).standing()
    return with_evidence([*owned(str(request.member), index), *handed.values_list("noun", "object")], index)
