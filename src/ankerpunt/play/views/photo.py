"""A photo of paper cards, beside the field in which they are typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.files import serving
from ankerpunt.kit.access import EVERYONE, MAY, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.play.forms.photo import PhotoForm
from ankerpunt.play.models import GamePhoto
from ankerpunt.play.parts.game import at, crumbs_of, game_or_404

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*MAY["lead a game"])
@takes(Size.PHOTO)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    game = game_or_404(request, key)
    files = request.FILES if request.method == "POST" else None
    form = PhotoForm(posted(request), files, game=game)
    if request.method == "POST" and form.is_valid():
        form.hang()
        return saved(request, at(game, "cards"))
    context = {"crumbs": crumbs_of(organisation, game), "game": game, "form": form, "back": at(game, "game")}
    return page(request, "play/facilitator/photo.html", context, status=422 if form.errors else 200)


@allow(*EVERYONE)
@require_safe
def shown(request: MemberRequest, organisation: str, key: str, photo: str) -> HttpResponseBase:
    row = get_object_or_404(GamePhoto.objects.of(game_or_404(request, key)), key=photo)
    return serving.whole(request, row.sha256, name="kaarten.jpg", of=request.organisation)
