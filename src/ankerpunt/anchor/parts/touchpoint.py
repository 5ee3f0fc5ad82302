"""What the pages of touchpoints show: a new one is the last of the journey, and is looked at in the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.anchor.models import Touchpoint as TouchpointRow
from ankerpunt.anchor.parts.anchoring_matrix import matrix_url
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.nouns import Touchpoint

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def begin(request: MemberRequest) -> TouchpointRow:
    last = max((point.order for point in standing_of(request).index.rows(Touchpoint)), default=0)
    return TouchpointRow(organisation=request.organisation, order=last + 1)


def after_new(request: MemberRequest, row: TouchpointRow) -> str:
    """The matrix of the group that it was added to, or else its own page."""
    organisation, asked = request.organisation.slug, request.GET.get("target_groups", "")
    if asked in standing_of(request).said(row).target_groups:
        return matrix_url(organisation, asked)
    return kind("Touchpoint").address(organisation, row.slug)
