"""What this room adds to the pages of plans and campaigns: what they owe to what was learned (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.activate.models import Campaign
from ankerpunt.kit.addresses import address
from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.learn.parts.learning_answer import SHOWN_AS, owed_url, waiting
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Owned


@register_panel("pages.row", order=40)
def owed(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    """On a plan and a campaign: the lessons that wait for an answer, and the way to all of them."""
    standing, organisation = standing_of(request), request.organisation.slug
    shown = [row for row in rows if type(row).__name__ in SHOWN_AS and row.archived_on is None]
    return {
        row.pk: Panel(
            "learn/panels/owed.html",
            {"waiting": waiting(standing, standing.said(row)), "url": owed_url(organisation, row)},
        )
        for row in shown
    }


@register_panel("pages.row", order=41)
def look_back(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    """On a campaign: the way to what it did, and to looking back at it."""
    organisation, campaigns = request.organisation.slug, [row for row in rows if isinstance(row, Campaign)]
    return {
        row.pk: Panel(
            "learn/panels/back.html",
            {
                "evaluate_url": address("learn:evaluate", organisation=organisation, slug=row.slug)
                if may_edit(request)
                else "",
                "effect_url": address("learn:effect", organisation=organisation, slug=row.slug),
            },
        )
        for row in campaigns
        if row.archived_on is None
    }
