"""Around the pages of a game: its address, the way here, and the games that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.play.live import Audience, stream_url
from ankerpunt.play.models import Game, GameDraft
from ankerpunt.play.models.own_step import worded
from ankerpunt.publish.game import SIZES

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

WITHOUT_KEY = frozenset({"index", "new", "steps"})


class Played(Struct, frozen=True):
    """A game in the list: what is in the plan of it, and what still waits."""

    game: Game
    url: str
    yields_url: str
    confirmed: int
    waiting: int


def game_or_404(request: MemberRequest, key: str) -> Game:
    game = get_object_or_404(Game.objects.of(request.organisation), key=key)
    game.organisation = request.organisation
    return game


def at(game: Game, page: str, **named: str) -> str:
    """The address of a page of this game."""
    key = {} if page in WITHOUT_KEY else {"key": game.key}
    return address(f"play:{page}", organisation=game.organisation.slug, **key, **named)


def followed(game: Game, audience: Audience, *, last: int) -> str:
    """Where a screen hears what changes; a game that is over changes no more."""
    return "" if game.is_over else stream_url(game.key, audience, last=last)


def crumbs_of(organisation: str, game: Game | None = None) -> list[Link]:
    here = [Link(_("Play"), address("play:index", organisation=organisation))]
    return [*here, Link(game.title, at(game, "game"))] if game else here


def may_lead(request: MemberRequest) -> bool:
    return request.member.role in MAY["lead a game"]


def home(request: MemberRequest) -> dict[str, Any]:
    """The games, newest first, and the steps as this organisation plays them."""
    states = GameDraft.State
    counted = Game.objects.of(request.organisation).annotate(
        confirmed=Count("drafts", filter=Q(drafts__state=states.CONFIRMED)),
        waiting=Count("drafts", filter=Q(drafts__state=states.OPEN)),
    )
    games = []
    for game in counted:
        game.organisation, tally = request.organisation, vars(game)
        games.append(Played(game, at(game, "game"), at(game, "yields"), tally["confirmed"], tally["waiting"]))
    steps = [each for each in worded(request.organisation, language()) if not each.skipped]
    slug = request.organisation.slug
    return {
        "playing": [each for each in games if not each.game.is_over],
        "over": [each for each in games if each.game.is_over],
        "steps": steps,
        "minutes": sum(each.minutes for each in steps),
        "may_lead": may_lead(request),
        "new_url": address("play:new", organisation=slug),
        "steps_url": address("play:steps", organisation=slug),
        "posters": [Link(each.upper(), _paper(slug, each)) for each in reversed(SIZES)],
        "cards_url": address("play:paper_cards", organisation=slug),
    }


def _paper(organisation: str, size: str) -> str:
    return address("play:poster", organisation=organisation, size=size)
