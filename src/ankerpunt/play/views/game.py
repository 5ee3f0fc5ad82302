"""The games of an organisation: those that were played, a new one, the end of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import EVERYONE, MAY, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.play.actions import game as acts
from ankerpunt.play.actions.removal import remove
from ankerpunt.play.forms.game import GameForm
from ankerpunt.play.parts.game import at, crumbs_of, game_or_404, home

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def games(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "play/game/index.html", home(request))


@allow(*MAY["lead a game"])
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: MemberRequest, organisation: str) -> HttpResponse:
    form = GameForm(posted(request), initial={"language": language()})
    if request.method == "POST" and (game := acts.start(form, by=request.member)):
        return saved(request, at(game, "game"))
    context = {"crumbs": crumbs_of(organisation), "form": form}
    return page(request, "play/game/new.html", context, status=422 if form.errors else 200)


@allow(*MAY["lead a game"])
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    game = game_or_404(request, key)
    if request.method == "POST":
        acts.end(game)
        tell(request, _("The game is over. The votes of the phones are gone; what all said together stays."))
        return saved(request, at(game, "yields"))
    return page(request, "play/game/end.html", {"crumbs": crumbs_of(organisation, game), "game": game})


@allow(*MAY["lead a game"])
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    game = game_or_404(request, key)
    if request.method == "POST":
        remove(game)
        tell(request, _("The game is removed. What it brought into the plan is still there."))
        return saved(request, at(game, "index"))
    return page(request, "play/game/delete.html", {"crumbs": crumbs_of(organisation, game), "game": game})
