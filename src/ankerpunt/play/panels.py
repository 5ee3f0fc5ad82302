"""On the page of a row that came out of a game: from which, when, and at which step; never from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.nouns import Claim, Motivation
from ankerpunt.play.library import twelve
from ankerpunt.play.models import GameDraft
from ankerpunt.play.parts.game_draft import said_of, step_of
from ankerpunt.understand.models import Persona

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ankerpunt.organisation.models import Owned
    from ankerpunt.play.parts.game_draft import Source

# What a step can come to: every other page asks nothing of the games.
YIELDED = {noun for step in twelve() for noun in (step.yields.noun, step.yields.also)}
# What has no page of its own is read on the one of its persona.
ON_A_PERSONA = (Motivation, Claim)


@register_panel("pages.row", order=80)
def provenance(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    told = {(noun, slug): row.pk for row in rows for noun, slug in _told_by(request, row) if noun in YIELDED}
    if not told:
        return {}
    nouns, slugs = zip(*told, strict=True)
    found = GameDraft.objects.filter(
        noun__in=set(nouns), row__in=slugs, state=GameDraft.State.CONFIRMED, game__organisation=request.organisation
    ).select_related("game__organisation")
    sources: dict[int, dict[Source, None]] = {}
    for draft in sorted(found, key=lambda draft: (draft.game.played_on, draft.game_id, step_of(draft))):
        if (draft.noun, draft.row) in told:
            sources.setdefault(told[draft.noun, draft.row], {})[said_of(draft)] = None
    return {pk: Panel("play/panels/provenance.html", {"sources": list(each)}) for pk, each in sources.items()}


def _told_by(request: Any, row: Owned) -> Iterator[tuple[str, str]]:
    """The noun and slug of a row, and of what is read on its page."""
    yield type(row).__name__, row.slug
    if isinstance(row, Persona):
        index = standing_of(request).whole
        yield from (
            (kind.__name__, each.id)
            for kind in ON_A_PERSONA
            for each in index.referring(row.slug, by=(kind, "persona"))
        )
