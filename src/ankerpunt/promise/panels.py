"""What the promise adds to the pages of the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.promise.parts.proposition import promised_to

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ankerpunt.understand.models import TargetGroup


@register_panel("understand.target_group", order=10)
def promised(request: Any, groups: Sequence[TargetGroup]) -> Mapping[Any, Panel]:
    """What is promised to each group, read from the plan."""
    standing, editing = standing_of(request), may_edit(request)

    def panel(group: TargetGroup) -> Panel:
        return Panel(
            "promise/panels/group.html", {"promised": promised_to(standing, standing.said(group)), "may_edit": editing}
        )

    return {group.pk: panel(group) for group in groups}
