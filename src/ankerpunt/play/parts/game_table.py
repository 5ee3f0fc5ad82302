"""The facilitator's page: the steps, the table, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.addresses import address
from ankerpunt.play.forms.card import CardsForm
from ankerpunt.play.models import GamePhoto
from ankerpunt.play.parts.game import at, crumbs_of, may_lead
from ankerpunt.play.parts.game_shown import on_the_table, play_url

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.play.models import Game


def table_page(request: MemberRequest, game: Game) -> dict[str, Any]:
    return {
        **on_the_table(game),
        "crumbs": crumbs_of(request.organisation.slug),
        "may_lead": may_lead(request) and not game.is_over,
        "urls": {each: at(game, each) for each in ("act", "beamer", "cards", "photo", "yields", "end", "delete")},
        "phone_url": "" if game.is_alone or game.is_over else play_url(game),
        "type_in": CardsForm(),
        "photos": photos_of(game),
        "steps_url": address("play:steps", organisation=request.organisation.slug),
    }


def photos_of(game: Game) -> list[tuple[str, str]]:
    """The photos of the step, with what there is to see."""
    rows = GamePhoto.objects.of(game).filter(step=game.now.id)
    return [(at(game, "shown_photo", photo=each.key), each.alt) for each in rows]
