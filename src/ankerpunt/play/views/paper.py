"""The game on paper: the poster of the steps, and cards to cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.wording import language
from ankerpunt.play.models.own_step import printed
from ankerpunt.publish.game import SIZES, cards_of, poster_of

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EVERYONE)
@require_safe
def poster(request: MemberRequest, organisation: str, size: str) -> HttpResponse:
    found = next((each for each in SIZES if each == size), None)
    if found is None:
        raise Http404(size)
    steps = printed(request.organisation, language())
    made = poster_of(steps, organisation=request.organisation.name, size=found, language=language())
    return _pdf(made, f"poster-{size}.pdf")


@allow(*EVERYONE)
@require_safe
def cards(request: MemberRequest, organisation: str) -> HttpResponse:
    steps = printed(request.organisation, language())
    made = cards_of(steps, organisation=request.organisation.name, language=language())
    return _pdf(made, "cards.pdf")


def _pdf(made: bytes, name: str) -> HttpResponse:
    said = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(made, content_type="application/pdf", headers=said)
