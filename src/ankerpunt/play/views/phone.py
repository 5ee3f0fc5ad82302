"""A game on a phone: no account and no name; a cookie that says nothing but that it is the same phone."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import participant
from ankerpunt.kit.addresses import address
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.models import GameVote
from ankerpunt.participation.models.game_vote import hand_of, phone_in, sign_phone
from ankerpunt.participation.views.sheet import unhurried
from ankerpunt.play.actions import card as cards
from ankerpunt.play.actions.vote import join, vote
from ankerpunt.play.forms.card import PhoneCardForm
from ankerpunt.play.forms.game_code import GameCodeForm
from ankerpunt.play.forms.vote import Said, VoteForm
from ankerpunt.play.library import step_called
from ankerpunt.play.live import Audience, last
from ankerpunt.play.models import Game, GameCard
from ankerpunt.play.parts.game import followed
from ankerpunt.play.parts.game_shown import on_a_phone
from ankerpunt.showing.quiet import quiet

CARD, VOTE = "card", "vote"
A_DAY = 24 * 3600
codes = Brake()


# The cookie is sent along from pages of this site only (SameSite), so that no other site can vote with it.
@participant
@csrf_exempt
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Type the code that is on the screen in the room."""
    form = GameCodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _to(form.cleaned_data["code"])
    return render(request, "play/phone/code.html", {"form": form}, status=422 if form.errors else 200)


@participant
@csrf_exempt
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def play(request: HttpRequest, code: str) -> HttpResponse:
    codes.count(request)
    game = Game.objects.select_related("organisation").filter(code=code.lower()).exclude(variant="alone").first()
    if game is None:
        return render(request, "play/phone/unknown.html", {"form": GameCodeForm()}, status=404)
    codes.take_back(request)
    with translation.override(game.language):
        answer = _post(request, game) if request.method == "POST" else _screen(request, game)
        answer.headers["Content-Language"] = game.language
    return answer


def _post(request: HttpRequest, game: Game) -> HttpResponse:
    if request.POST.get("go") == CARD:
        return _write(request, game)
    phone = phone_in(request.COOKIES.get(settings.PHONE_COOKIE, ""))
    keys = [each.key for each in GameCard.objects.on(game).shown()]
    step = step_called(game.now.id)
    form = VoteForm(request.POST, cards=keys, doing=step.do, columns=len(game.now.columns))
    if not phone:
        return _screen(request, game, own=form.said, problem="cookie", status=422)
    if form.problem and request.POST.get("step", "") == game.now.id:
        return _screen(request, game, own=form.said, problem=form.problem, status=422)
    if vote(game, hand_of(phone, game.key), request.POST.get("step", ""), form.something):
        return _to(game.code)
    return _screen(request, game, own=form.said, problem="late", status=409)


def _write(request: HttpRequest, game: Game) -> HttpResponse:
    form = PhoneCardForm(request.POST)
    if form.is_valid():
        said = [form.cleaned_data["text"]]
        laid = cards.lay(game, said, origin=GameCard.Origin.PHONE, step=request.POST.get("step", ""))
        if laid or GameCard.objects.on(game).filter(text__iexact=said[0]).exists():
            return _to(game.code)
        return _screen(request, game, card=form, problem="late", status=409)
    return _screen(request, game, card=form, status=422)


def _screen(
    request: HttpRequest,
    game: Game,
    *,
    own: dict[str, Said] | None = None,
    card: PhoneCardForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    phone = phone_in(request.COOKIES.get(settings.PHONE_COOKIE, "")) or secrets.token_hex(16)
    told, hand = last(game.key), hand_of(phone, game.key)
    join(game, hand)
    game.refresh_from_db()
    context: dict[str, Any] = on_a_phone(game, own if own is not None else _said_by(game, hand))
    context |= {"card": card or PhoneCardForm(), "problem": problem, "sent": context["sent"] and own is None}
    context |= {"stream": followed(game, Audience.PHONE, last=told), "owner": game.organisation.name}
    answer = render(request, "play/phone/page.html", context, status=status)
    answer.set_cookie(
        settings.PHONE_COOKIE,
        sign_phone(phone),
        max_age=A_DAY,
        path="/g/",
        secure=settings.PUBLIC,
        httponly=True,
        samesite="Lax",
    )
    return answer


def _said_by(game: Game, hand: str) -> dict[str, Said]:
    rows = GameVote.objects.in_game(game.key).filter(hand=hand, step=game.now.id)
    return {each.card: Said(each.dots, each.place, each.pile) for each in rows}


def _to(code: str) -> HttpResponse:
    return HttpResponseRedirect(address("phone:phone", code=code), status=303)
