"""The facilitator's page, what is done on it, and the screen in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EVERYONE, MAY, allow
from ankerpunt.kit.htmx import Swap, is_htmx, page, parts, saved
from ankerpunt.kit.undo import complain
from ankerpunt.play.actions.act import perform
from ankerpunt.play.actions.broadcast import TABLE
from ankerpunt.play.actions.game import NotYetError
from ankerpunt.play.live import Audience, last
from ankerpunt.play.parts.game import at, followed, game_or_404
from ankerpunt.play.parts.game_shown import on_the_beamer, on_the_table
from ankerpunt.play.parts.game_table import table_page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def table(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """What was told before the page was rendered comes once more; never less."""
    game = game_or_404(request, key)
    told = last(game.key)
    game.refresh_from_db()
    context = table_page(request, game) | {"stream": followed(game, Audience.FACILITATOR, last=told)}
    return page(request, "play/facilitator/page.html", context)


@allow(*MAY["lead a game"])
@require_POST
def act(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    game = game_or_404(request, key)
    try:
        perform(game, request.POST)
    except NotYetError as not_yet:
        complain(request, not_yet.sentence)
    if not is_htmx(request):
        return saved(request, at(game, "game"))
    game.refresh_from_db()
    with override(game.language):
        context = on_the_table(game) | {"may_lead": True}
        return parts(request, *(Swap(target, template, context, how=how) for target, template, how in TABLE))


@allow(*EVERYONE)
@require_safe
def beamer(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    game = game_or_404(request, key)
    told = last(game.key)
    game.refresh_from_db()
    with override(game.language):
        context = on_the_beamer(game) | {"stream": followed(game, Audience.BEAMER, last=told)}
        return render(request, "play/beamer/page.html", context)
