"""Leaving what one heard or wants to say: no account, no cookie, and nothing kept but the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ankerpunt.kit.access import participant
from ankerpunt.organisation.brake import TooSoonError
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.forms.hearing import LeaveForm
from ankerpunt.participation.hearing import doors
from ankerpunt.participation.models import Left
from ankerpunt.participation.models.told import digest_of
from ankerpunt.participation.parts.sheet_language import language_mark
from ankerpunt.participation.parts.told import pieces
from ankerpunt.participation.views.sheet import later, unhurried
from ankerpunt.participation.views.telling import LOOK, SEND
from ankerpunt.showing.quiet import language_of, quiet

if TYPE_CHECKING:
    from typing import Any

    from ankerpunt.participation.hearing import Door

left = Brake()


@participant
@csrf_exempt  # nobody is signed in, and there is no cookie that another site could use
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, key: str) -> HttpResponse:
    """Written, looked at once more, and sent: each is a form that carries what was typed."""
    door = doors().door(key.lower())
    if door is None or not door.is_open:
        return _page(request, "ended", door, {}, status=404)
    form, go = LeaveForm(request.POST or None, known=door.known), request.POST.get("go", "")
    if request.method in {"GET", "HEAD"} and "sent" in request.GET:
        return _page(request, "thanks", door, {})
    if go == SEND and form.is_valid():
        return _sent(request, door, form)
    if go == LOOK and form.is_valid():
        shown = {"pieces": pieces(form.cleaned_data["text"], form.marks), "said": form.cleaned_data}
        return _page(request, "look", door, {**shown, "may_be_names": bool(form.marks)})
    status = 422 if request.method == "POST" and go != "stay" else 200
    return _page(request, "leave", door, {"form": form}, status=status)


def _sent(request: HttpRequest, door: Door, form: LeaveForm) -> HttpResponse:
    try:
        left.count(request)
    except TooSoonError as too_soon:
        shown = {"pieces": pieces(form.cleaned_data["text"], form.marks), "said": form.cleaned_data, "too_soon": True}
        return later(_page(request, "look", door, shown, status=429), too_soon)
    said = form.cleaned_data
    Left.objects.get_or_create(key=digest_of(said["link"]), defaults={"door": door.key, "text": said["text"]})
    return HttpResponseRedirect(f"?language={language_of(request)}&sent", status=303)


def _page(
    request: HttpRequest, name: str, door: Door | None, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    of = {"owner": door.organisation, "own": language_mark(door.language), "door": door} if door else {}
    carried = {"carried_by": "telling"} if name in {"leave", "look"} else {}
    html = render_to_string(f"participation/hearing/{name}.html", {**of, **carried, **context}, request)
    return HttpResponse(html, status=status)
