"""On the page of a row that came out of a game: from which, when, and at which step; never from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.play.library import twelve
from ankerpunt.play.models import GameDraft
from ankerpunt.play.parts.game_draft import said_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Owned

# What a step can come to: every other page asks nothing of the games.
YIELDED = {noun for step in twelve() for noun in (step.yields.noun, step.yields.also)}


@register_panel("pages.row", order=80)
def provenance(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    nouns, slugs = {type(row).__name__ for row in rows} & YIELDED, [row.slug for row in rows]
    if not nouns:
        return {}
    found = GameDraft.objects.filter(
        noun__in=nouns, row__in=slugs, state=GameDraft.State.CONFIRMED, game__organisation=request.organisation
    ).select_related("game__organisation")
    by_slug: dict[str, list[Any]] = {}
    for draft in found:
        by_slug.setdefault(draft.row, []).append(said_of(draft))
    return {
        row.pk: Panel("play/panels/provenance.html", {"sources": by_slug[row.slug]})
        for row in rows
        if row.slug in by_slug
    }
