"""What the matrix has to say on pages of the rooms below, and what a remark about a cell can become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.anchor.parts.anchoring_matrix import LEGEND, matrix_url, place_url, start_url
from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.kit.parts import Link
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.anchoring import grid
from ankerpunt.together.parts.comment_lead import remark_leads

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Anchoring
    from ankerpunt.together.models import Comment
    from ankerpunt.understand.models import TargetGroup


@register_panel("understand.target_group", order=20)
def touchpoints(request: Any, groups: Sequence[TargetGroup]) -> Mapping[int, Panel]:
    """Where each group notices the promise."""
    return {group.pk: Panel("anchor/panels/touchpoints.html", _about(request, group)) for group in groups}


def _about(request: MemberRequest, group: TargetGroup) -> dict[str, Any]:
    organisation, found = request.organisation.slug, grid(group.slug, standing_of(request).index)
    add_url = f"{kind('Touchpoint').act_address(organisation, 'new')}?target_groups={group.slug}"
    return {
        "grid": found,
        "states": [(state, found.counts[state]) for state in LEGEND if found.counts[state]],
        "matrix_url": matrix_url(organisation, group.slug),
        "add_url": add_url if may_edit(request) else "",
        "start_url": start_url(organisation, group.slug) if may_edit(request) else "",
    }


@remark_leads("Anchoring")
def to_evidence(request: MemberRequest, cell: Anchoring, remark: Comment) -> Link | None:
    """What a colleague says about a cell speaks for it or against it."""
    if not may_edit(request):
        return None
    url = place_url(request.organisation.slug, cell.usp, cell.touchpoint, name="anchor:add_evidence")
    return Link(_("Make it evidence"), f"{url}?remark={remark.pk}", drawer=True)
