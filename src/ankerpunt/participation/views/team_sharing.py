"""A team shares something of its conversation: together, by a link that works once, without an account or a cookie."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import participant
from ankerpunt.kit.addresses import address
from ankerpunt.participation.actions.team_sharing import share
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.parts.team_share import sheet_of
from ankerpunt.participation.parts.team_share_filled import (
    NEXT,
    SEND,
    filled_from,
    next_screen,
    problem_on,
    shared_in,
)
from ankerpunt.participation.parts.team_share_shown import around, first_problem, screen_of
from ankerpunt.participation.views.sheet import unhurried
from ankerpunt.showing.quiet import language_of, quiet

if TYPE_CHECKING:
    from ankerpunt.participation.parts.team_share import TeamSheet
    from ankerpunt.participation.parts.team_share_filled import Filled

links = Brake()


@participant
@csrf_exempt  # the link is the proof, and there is no cookie that another site could use
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def team(request: HttpRequest, token: str) -> HttpResponse:
    """Every screen comes from here, and what is shared goes here; what was typed travels in the form."""
    links.count(request)
    sheet = sheet_of(token)
    if sheet is None:
        return _page(request, "gone", {}, HTTPStatus.NOT_FOUND)
    links.take_back(request)
    if sheet.small or sheet.last == 1:
        return _page(request, "small" if sheet.small else "nothing", around(sheet))
    return _walk(request, token, sheet, filled_from(request.POST, sheet))


@participant
@quiet
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """After sending: an address that says nothing of which team sent."""
    return _page(request, "sent", {})


def _walk(request: HttpRequest, token: str, sheet: TeamSheet, filled: Filled) -> HttpResponse:
    if filled.go == SEND:
        return _send(request, token, sheet, filled)
    if filled.go == NEXT and (problem := problem_on(filled.at, filled, sheet)):
        return _screen(request, filled.at, sheet, filled, problem)
    return _screen(request, next_screen(filled, sheet), sheet, filled)


def _send(request: HttpRequest, token: str, sheet: TeamSheet, filled: Filled) -> HttpResponse:
    at, problem = first_problem(filled, sheet)
    if problem:
        return _screen(request, at, sheet, filled, problem)
    if not share(token, shared_in(filled, sheet)):
        return _page(request, "gone", {}, HTTPStatus.NOT_FOUND)
    done = f"{address('participation:team_sent')}?language={language_of(request)}"
    return HttpResponseRedirect(done, status=HTTPStatus.SEE_OTHER)


def _screen(request: HttpRequest, at: int, sheet: TeamSheet, filled: Filled, problem: str = "") -> HttpResponse:
    template, context = screen_of(at, filled, sheet)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
    return _page(request, template, {**context, "problem": problem}, status)


def _page(request: HttpRequest, name: str, context: dict[str, Any], status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return render(request, f"participation/team/{name}.html", {"languages": request.path, **context}, status=status)
