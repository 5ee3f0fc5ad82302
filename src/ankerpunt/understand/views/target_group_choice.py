"""For whom we choose: the four routes, the decision, and the answers that were given before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.htmx import Swap, page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew
from ankerpunt.organisation.forms.owned import save_or_conflict
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages import around as overviews
from ankerpunt.pages.around import crumbs
from ankerpunt.understand.actions.target_group_choice import look_again, open_choice
from ankerpunt.understand.board import answers_of, board_of
from ankerpunt.understand.forms.target_group_choice import DecisionForm
from ankerpunt.understand.models import TargetGroup, TargetGroupChoice

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest

# What the check says about the choice itself.
ASKED = ("U103", "U104", "U105")


@allow(*EVERYONE)
@require_safe
def choices(request: MemberRequest, organisation: str) -> HttpResponse:
    context = {"crumbs": crumbs(request, kind("TargetGroupChoice"))[:-1], **_shown(request)}
    return page(request, "understand/target_group_choice/board.html", context)


def _shown(request: MemberRequest) -> dict[str, Any]:
    """What changes on the page when an argument is added or taken away."""
    answers = answers_of(request, timezone.localdate())
    current = answers.open or answers.in_force
    own = [current.choice.slug] if current else []
    asked = overviews.findings_about(request, TargetGroupChoice=own, Organisation=[request.organisation.slug])
    return {
        "noun": overviews.naming(kind("TargetGroupChoice"), request),
        "answers": answers,
        "board": board_of(request, current.choice if current else None, adding=True),
        "has_groups": TargetGroup.objects.of(request.organisation).exists(),
        "findings": overviews.lines(request, asked.filter(code__in=ASKED)),
    }


def swaps(request: MemberRequest) -> list[Swap]:
    stand_anew(request)
    return [Swap("#choice-board", "understand/target_group_choice/parts.html", _shown(request))]


@allow(*EVERYONE)
@require_safe
def choice(request: MemberRequest, organisation: str, slug: str) -> HttpResponse:
    """One answer as it was given, with the arguments of that day."""
    noun = kind("TargetGroupChoice")
    found = get_or_404(request, TargetGroupChoice.objects.prefetch_related("target_groups"), slug=slug)
    context = {
        "noun": overviews.naming(noun, request, found),
        "choice": found,
        "crumbs": crumbs(request, noun),
        "board": board_of(request, found, adding=False),
        "findings": overviews.lines(request, overviews.findings_about(request, TargetGroupChoice=[slug])),
        "history": overviews.history_of(request, found),
    }
    return page(request, "understand/target_group_choice/detail.html", context)


@allow(*EDITORS)
def decide(request: MemberRequest, organisation: str) -> HttpResponse:
    form = DecisionForm(posted(request), organisation=request.organisation, route=request.GET.get("route", ""))
    home = kind("TargetGroupChoice").list_address(request.organisation.slug)
    if request.method == "POST" and (change := save_or_conflict(form, by=request.member)):
        tell(request, _("The choice is written down."), undo=change.undo_url)
        return saved(request, home)
    context = {"form": form, "home": home, "crumbs": crumbs(request, kind("TargetGroupChoice"))}
    return page(request, "understand/target_group_choice/decide.html", context, status=form.status)


@allow(*EDITORS)
@require_POST
def look(request: MemberRequest, organisation: str) -> HttpResponse:
    if open_choice(request.organisation) is None:
        change = look_again(by=request.member)
        tell(
            request,
            _("A new look has begun. The arguments came along; the earlier choice stays."),
            undo=change.undo_url,
        )
    return saved(request, kind("TargetGroupChoice").list_address(request.organisation.slug))
