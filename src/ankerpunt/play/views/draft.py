"""What a game yields: each draft on the form of its own noun, confirmed or left out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.kit.access import EVERYONE, MAY, allow
from ankerpunt.kit.htmx import page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.views.form import written
from ankerpunt.play.actions import draft as acts
from ankerpunt.play.models import GameDraft
from ankerpunt.play.parts.game import at, game_or_404
from ankerpunt.play.parts.game_draft import yields_page
from ankerpunt.play.parts.game_draft_begun import begun, of_what

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def drafts(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    return page(request, "play/draft/index.html", yields_page(request, game_or_404(request, key)))


@allow(*MAY["lead a game"])
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: MemberRequest, organisation: str, key: str, draft: str) -> HttpResponse:
    """The form of the noun, with the words of the game in it; what it hangs on is chosen first."""
    row = _draft_or_404(request, key, draft)
    if row.state == GameDraft.State.CONFIRMED:
        return saved(request, at(row.game, "yields"))
    made = begun(request, row)
    if made is None:
        return page(request, "play/draft/of_what.html", of_what(request, row), status=_status(request))
    return written(
        request, kind(row.noun), made, save=partial(acts.confirm, row, by=request.member), to=at(row.game, "yields")
    )


def _status(request: MemberRequest) -> int:
    return 422 if request.method == "POST" else 200


@allow(*MAY["lead a game"])
@require_POST
def leave(request: MemberRequest, organisation: str, key: str, draft: str) -> HttpResponse:
    row = _draft_or_404(request, key, draft)
    left = request.POST.get("go") != "back"
    acts.leave_out(row, left=left)
    tell(request, _("It is left out of the plan.") if left else _("It waits to be confirmed again."))
    return saved(request, at(row.game, "yields"))


def _draft_or_404(request: MemberRequest, key: str, draft: str) -> GameDraft:
    game = game_or_404(request, key)
    row = get_object_or_404(GameDraft.objects.of(game), key=draft)
    row.game = game
    return row
