"""Arguments for and against a route: added in place, to the look that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.actions.removal import remove
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.forms.object import first_values
from ankerpunt.understand.actions.target_group_choice import latest_choice, table_for_arguments
from ankerpunt.understand.forms.choice_argument import ArgumentForm
from ankerpunt.understand.models import ChoiceArgument
from ankerpunt.understand.views.target_group_choice import swaps

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def new_argument(request: MemberRequest, organisation: str) -> HttpResponse:
    asked = first_values(kind("ChoiceArgument"), request.GET, organisation=request.organisation)
    form = ArgumentForm(posted(request), organisation=request.organisation, initial=asked)
    if request.method == "POST" and form.is_valid():
        with changing(by=request.member) as change:
            form.instance.choice = table_for_arguments(by=request.member)
            form.save()
        tell(request, _("The argument is added."), undo=change.undo_url)
        return _back(request)
    latest = latest_choice(request.organisation)
    context = {"form": form, "answered": None if latest is None or latest.is_open else latest, "home": _home(request)}
    return page(request, "understand/choice_argument/form.html", context, status=form.status)


@allow(*EDITORS)
def edit_argument(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    argument = get_or_404(request, ChoiceArgument, slug=slug)
    form = ArgumentForm(posted(request), instance=argument, organisation=request.organisation)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The argument is saved."), undo=change.undo_url)
        return _back(request)
    context = {"form": form, "argument": argument, "home": _home(request)}
    return page(request, "understand/choice_argument/form.html", context, status=form.status)


@allow(*EDITORS)
@require_POST
def remove_argument(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    change = remove(get_or_404(request, ChoiceArgument, slug=slug), by=request.member)
    tell(request, _("The argument is removed."), undo=change.undo_url)
    return _back(request)


def _home(request: MemberRequest) -> str:
    return kind("TargetGroupChoice").list_address(request.organisation.slug)


def _back(request: MemberRequest) -> HttpResponse:
    """From the board: the board as it is now, in place. From elsewhere: to the board."""
    return saved(request, _home(request), *(swaps(request) if "board" in request.GET else ()))
