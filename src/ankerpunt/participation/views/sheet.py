"""A round on a phone: what happens, one question at a time, look once more, send. Nobody is signed in here.

Between two screens everything travels in the form; the server keeps nothing but the count of what is sent.
"""

from __future__ import annotations

from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ankerpunt.kit.access import participant
from ankerpunt.kit.addresses import address
from ankerpunt.organisation.brake import TooSoonError
from ankerpunt.participation import store
from ankerpunt.participation.brake import codes
from ankerpunt.participation.forms.code import CodeForm
from ankerpunt.participation.parts.sheet import LOOK, SEND, STAY, begun, code_in, filled_from, next_place
from ankerpunt.participation.parts.sheet_found import sheet_of, sheet_with, standing_of
from ankerpunt.participation.parts.sheet_shown import around, screen_of
from ankerpunt.participation.store import sheets
from ankerpunt.showing.quiet import quiet

READS = {"GET", "HEAD"}
CODE = 8  # signs; of those that could begin a key too it is tried where no round has that key

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.participation.asked import Sheet
    from ankerpunt.participation.parts.sheet import Filled

    View = Callable[..., HttpResponse]


def unhurried(view: View) -> View:
    """Say so where codes or links are tried faster than anybody types them."""

    @wraps(view)
    def answered(request: HttpRequest, **named: Any) -> HttpResponse:
        try:
            return view(request, **named)
        except TooSoonError as too_soon:
            context = {"languages": address("participation:find")}
            answer = render(request, "participation/sheet/too_often.html", context, status=HTTPStatus.TOO_MANY_REQUESTS)
            return later(answer, too_soon)

    return answered


def later(answer: HttpResponse, too_soon: TooSoonError) -> HttpResponse:
    answer.headers["Retry-After"] = str(int(too_soon.wait.total_seconds()) + 1)
    return answer


# Without a session there is nothing that another site could use in somebody's name: the code in the form is what
# answers, once. So no token is asked for, which would need a cookie.
@participant
@csrf_exempt
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Begin with a code alone: it says which round it is of."""
    if request.method != "POST" or request.POST.get("go") == STAY:
        return _ask(request, None)
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _ask(request, None, form)
    return _begin(request, form.cleaned_data["code"], form)


@participant
@csrf_exempt  # as `find`
@quiet
@unhurried
@require_http_methods(["GET", "HEAD", "POST"])
def fill(request: HttpRequest, key: str) -> HttpResponse:
    """Type the code of this round; then every screen comes from here, and the answer goes here."""
    sheet = sheet_of(key)
    if sheet is None and len(key) == CODE and request.method in READS:
        return _begin(request, key)
    filled = filled_from(request.POST, sheet) if sheet else None
    if sheet and filled and filled.go == SEND and next_place(filled, sheet).screen == LOOK:
        # Sending looks at round and code itself, in the one transaction that counts the answer.
        return _send(request, sheet, filled)
    if sheet is None or standing_of(sheet) != "open":
        return _stands(request, sheet)
    if request.method != "POST" or ("at" not in request.POST and request.POST.get("go") == STAY):
        return _ask(request, sheet)
    if "at" not in request.POST and not CodeForm(request.POST).is_valid():
        return _ask(request, sheet, CodeForm(request.POST))
    return _walk(request, sheet, filled_from(request.POST, sheet))


@participant
@quiet
@unhurried
@require_safe
def slip(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """What the square on a slip leads to."""
    sheet = sheet_of(key)
    if sheet is None or standing_of(sheet) != "open":
        return _stands(request, sheet)
    return _walk(request, sheet, begun(code_in(code), sheet))


@participant
@quiet
@require_safe
def thanks(request: HttpRequest, key: str) -> HttpResponse:
    """After sending: an address that says nothing of who sent. Of a round that ended it says how it ended."""
    sheet = sheet_of(key)
    if sheet is None or sheet.over:
        return _stands(request, sheet)
    context = around(sheet) | {"languages": request.path}
    return render(request, "participation/sheet/thanks.html", context)


@participant
@csrf_exempt  # as `find`
@quiet
@unhurried
def alone(request: HttpRequest, code: str) -> HttpResponse:
    """Begin with a code behind the shortest address there is; any other address is unknown, in the same shell."""
    typed = code_in(code)
    if request.method not in READS or "/" in code.rstrip("/") or not typed:
        return _stands(request, None)
    return _begin(request, typed)


def _begin(request: HttpRequest, code: str, form: CodeForm | None = None) -> HttpResponse:
    codes.count(request)
    found = sheet_with(code)
    if found is None:
        return _ask(request, None, form, wrong=True)
    codes.take_back(request)
    sheet, group = found
    if standing_of(sheet) != "open":
        return _stands(request, sheet)
    return _shown(request, sheet, begun(code, sheet), group)


def _walk(request: HttpRequest, sheet: Sheet, filled: Filled) -> HttpResponse:
    codes.count(request)
    group = store.group_of(sheet.key, filled.code)
    if group is None:
        return _ask(request, sheet, wrong=True)
    codes.take_back(request)
    return _shown(request, sheet, filled, group)


def _send(request: HttpRequest, sheet: Sheet, filled: Filled) -> HttpResponse:
    codes.count(request)
    if sheet.study:
        sent = sheets.answer(sheet.key, filled.code, filled.written(sheet))
    else:
        sent = store.answer(sheet.key, filled.code, filled.said(sheet))
    if sent != "unknown":
        codes.take_back(request)
    if sent == "stored":
        done = address("participation:thanks", key=sheet.key)
        return HttpResponseRedirect(f"{done}?language={get_language()}", status=HTTPStatus.SEE_OTHER)
    return _stands(request, sheet) if sent == "closed" else _ask(request, sheet, wrong=True)


def _shown(request: HttpRequest, sheet: Sheet, filled: Filled, group: str) -> HttpResponse:
    place = next_place(filled, sheet)
    template, context = screen_of(place, filled, sheet, group)
    return render(
        request, template, context, status=HTTPStatus.UNPROCESSABLE_ENTITY if place.problem else HTTPStatus.OK
    )


def _ask(
    request: HttpRequest, sheet: Sheet | None, form: CodeForm | None = None, *, wrong: bool = False
) -> HttpResponse:
    """Ask for the code. One page for a misspelling, a second try and a code that was used: no page tells them apart."""
    form = form or CodeForm(initial={"code": request.POST.get("code", "")} if "at" not in request.POST else None)
    where = around(sheet) if sheet else {"languages": address("participation:find")}
    context = where | {"form": form, "wrong": wrong, "carried_by": "code"}
    status = HTTPStatus.GONE if wrong else HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "participation/sheet/code.html", context, status=status)


def _stands(request: HttpRequest, sheet: Sheet | None) -> HttpResponse:
    """Where nothing can be filled in: why not, and what somebody can expect. Nothing that was sent here is kept."""
    if sheet is None:
        context = {"languages": address("participation:find")}
        return render(request, "participation/sheet/unknown.html", context, status=HTTPStatus.NOT_FOUND)
    context = around(sheet) | {"standing": standing_of(sheet), "sent": "at" in request.POST}
    status = HTTPStatus.CONFLICT if request.method == "POST" else HTTPStatus.OK
    return render(request, "participation/sheet/standing.html", context, status=status)
