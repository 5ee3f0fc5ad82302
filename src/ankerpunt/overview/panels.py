"""What is shown on pages of the rooms below and leads to the page for the board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.overview.parts.proposition_board import board_url

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.understand.models import TargetGroup


@register_panel("understand.target_group", order=90)
def board(request: Any, groups: Sequence[TargetGroup]) -> Mapping[int, Panel]:
    """The way from the page of a group to what the board reads of it."""
    organisation = request.organisation.slug
    return {
        each.pk: Panel("overview/panels/board.html", {"url": board_url(organisation, each.slug)}) for each in groups
    }
