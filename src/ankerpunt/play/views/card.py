"""Cards from the table, typed in by the facilitator: while the photo of them is seen, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import MAY, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.play.actions.card import lay
from ankerpunt.play.forms.card import CardsForm
from ankerpunt.play.models import GameCard
from ankerpunt.play.parts.game import at, crumbs_of, game_or_404
from ankerpunt.play.parts.game_table import photos_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from ankerpunt.organisation.request import MemberRequest


@allow(*MAY["lead a game"])
@require_http_methods(["GET", "HEAD", "POST"])
def type_in(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    game = game_or_404(request, key)
    form, photos = CardsForm(posted(request)), photos_of(game)
    if request.method == "POST" and form.is_valid():
        origin = GameCard.Origin.PHOTO if photos else GameCard.Origin.TYPED
        laid = lay(game, form.cleaned_data["texts"], origin=origin)
        said = ngettext("%(laid)s card is on the table.", "%(laid)s cards are on the table.", laid)
        tell(request, said % {"laid": laid})
        return saved(request, at(game, "game"))
    context = {"crumbs": crumbs_of(organisation, game), "game": game, "form": form, "photos": photos}
    context |= {"back": at(game, "game"), "photo_url": at(game, "photo"), "title": _("Cards from the table")}
    return page(request, "play/facilitator/type_in.html", context, status=422 if form.errors else 200)
