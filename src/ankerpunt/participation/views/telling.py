"""Telling a story on a phone, and having the last word on it: no account, no cookie, nothing kept but the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import participant
from ankerpunt.kit.addresses import address
from ankerpunt.organisation.brake import TooSoonError
from ankerpunt.participation.actions import telling as acts
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.forms.telling import LastWordForm, TellForm
from ankerpunt.participation.models import Told
from ankerpunt.participation.models.told import digest_of
from ankerpunt.participation.parts import told as parts
from ankerpunt.participation.parts.sheet_language import language_mark
from ankerpunt.participation.telling import listener
from ankerpunt.participation.views.sheet import later, unhurried
from ankerpunt.showing.quiet import language_of, quiet

if TYPE_CHECKING:
    from typing import Any


LOOK, SEND = "look", "send"
AGREE, TAKE_BACK, SURE, INSIDE = "agree", "take-back", "sure", "inside"
# A town hall has one address: so many stories in an hour are still people, and more are a machine.
stories, links = Brake(), Brake()


@participant
@csrf_exempt  # nobody is signed in, and there is no cookie that another site could use
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, key: str) -> HttpResponse:
    """Told, looked at once more, and sent: each is a form that carries what was typed."""
    call = listener().call(key.lower())
    if call is None or not call.is_open:
        return _page(request, "ended", {**(parts.around(call) if call else {}), "call": call}, status=404)
    form, go = TellForm(request.POST or None, call=call), request.POST.get("go", "")
    if go == SEND and form.is_valid():
        return _sent(request, form)
    if go == LOOK and form.is_valid():
        return _page(request, "look", parts.looked_over(form))
    status = 422 if go in {LOOK, SEND} or (request.method == "POST" and not go) else 200
    return _page(request, "tell", parts.asked(form), status=status)


def _sent(request: HttpRequest, form: TellForm) -> HttpResponse:
    try:
        stories.count(request)
    except TooSoonError as too_soon:
        return later(_page(request, "look", {**parts.looked_over(form), "too_soon": True}, status=429), too_soon)
    url = address("participation:own_story", token=acts.tell(form))
    return HttpResponseRedirect(f"{url}?language={language_of(request)}&sent", status=303)


@participant
@csrf_exempt  # the link is the proof, and there is no cookie that another site could use
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def own_story(request: HttpRequest, token: str) -> HttpResponse:
    """What becomes of a story, for who has its link; a wrong link and a story that is gone are answered alike."""
    links.count(request)
    told = Told.objects.by_token(token)
    answer = _waiting(request, token, told) if told else _published(request, token)
    if answer.status_code != 404:
        links.take_back(request)
    return answer


def _waiting(request: HttpRequest, token: str, told: Told) -> HttpResponse:
    call, go = listener().call(told.call), request.POST.get("go", "")
    if call is None:
        return _page(request, "gone", {}, status=404)
    if go == SURE:
        acts.take_back(told)
        return _page(request, "taken_back", parts.around(call))
    form = LastWordForm(request.POST if go == AGREE else None, call=call)
    if go == AGREE and form.is_valid():
        acts.agree(told, form)
        return _again(request, token)
    context = {**parts.kept(token, call, told, form), "sent": "sent" in request.GET, "sure": go == TAKE_BACK}
    return _page(request, "own", context, status=422 if form.errors else 200)


def _published(request: HttpRequest, token: str) -> HttpResponse:
    found, go, digest = listener().published(digest_of(token)), request.POST.get("go", ""), digest_of(token)
    if found is None:
        return _page(request, "gone", {}, status=404)
    context = {
        "owner": found.organisation,
        "own": language_mark(found.language),
        "story": found,
        "sure": go == TAKE_BACK,
    }
    if go == SURE:
        return _page(request, "taken_back", {**context, "went": listener().withdraw(digest)})
    if go == INSIDE:
        listener().keep_inside(digest)
        return _again(request, token)
    return _page(request, "published", context)


def _again(request: HttpRequest, token: str) -> HttpResponse:
    url = address("participation:own_story", token=token)
    return HttpResponseRedirect(f"{url}?language={language_of(request)}", status=303)


def _page(request: HttpRequest, name: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return HttpResponse(render_to_string(f"participation/telling/{name}.html", context, request), status=status)
