"""What the pages of touchpoints show: one that was added to the matrix of a group is looked at there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.anchor.parts.anchoring_matrix import matrix_url
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of

if TYPE_CHECKING:
    from ankerpunt.anchor.models import Touchpoint
    from ankerpunt.organisation.request import MemberRequest


def after_new(request: MemberRequest, row: Touchpoint) -> str:
    organisation, asked = request.organisation.slug, request.GET.get("target_groups", "")
    if asked in standing_of(request).said(row).target_groups:
        return matrix_url(organisation, asked)
    return kind("Touchpoint").address(organisation, row.slug)
