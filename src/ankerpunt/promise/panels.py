"""What the promise adds to the pages of the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.pages.around import may_edit
from ankerpunt.promise.portfolio import held_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ankerpunt.understand.models import TargetGroup


@register_panel("understand.target_group", order=10)
def promised(request: Any, groups: Sequence[TargetGroup]) -> Mapping[Any, Panel]:
    """What is promised to each group: three queries for all of them."""
    editing = may_edit(request)
    held = held_by(request.organisation, groups)
    return {each.group.pk: Panel("promise/panels/group.html", {"held": each, "may_edit": editing}) for each in held}
