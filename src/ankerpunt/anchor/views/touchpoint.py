"""The touchpoints of a group, all at once: ticked, taken over or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.actions.touchpoint import give
from ankerpunt.anchor.forms.start import StartForm
from ankerpunt.anchor.parts.anchoring_matrix import matrix_of, matrix_url
from ankerpunt.anchor.parts.anchoring_page import matrix_swaps
from ankerpunt.anchor.parts.touchpoint_start import choices_for
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import is_htmx, page, parts, posted, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.kit.undo import complain, tell
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import acted
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.understand.models import TargetGroup as TargetGroupRow

if TYPE_CHECKING:
    from ankerpunt.anchor.parts.touchpoint_start import Choices
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Change
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def start(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    standing = standing_of(request)
    said = _group(standing, group)
    choices = choices_for(standing, said, request.GET.get("set", ""))
    form, here = StartForm(posted(request), choices=choices.all), matrix_url(organisation, group)
    if request.method == "POST" and form.is_valid():
        points = form.points()
        change = give(get_or_404(request, TargetGroupRow, slug=group), points, by=request.member)
        told = ngettext(
            "%(count)s touchpoint is in the matrix.", "%(count)s touchpoints are in the matrix.", len(points)
        )
        return _answer(request, change, told % {"count": len(points)}, group)
    if form.is_bound and is_htmx(request):
        complain(request, " ".join(str(why) for each in form.errors.values() for why in each))
        return parts(request, status=form.status)
    context = {
        "lead": _lead(standing.name(said), choices),
        "form": form,
        "choices": choices,
        "phases": [(phase, [(each, form.ticked(each)) for each in offered]) for phase, offered in choices.groups()],
        "crumbs": [Link(stage("anchor").name, here), Link(standing.name(said), here)],
        "back": here,
    }
    return page(request, "anchor/touchpoint/start.html", context, status=form.status)


def _answer(request: MemberRequest, change: Change, said: str, group: str) -> HttpResponse:
    """In the matrix itself the field stays, for the next one; from the page of starter sets one goes to the matrix."""
    to = matrix_url(request.organisation.slug, group)
    if not is_htmx(request):
        return acted(request, change, said, to=to)
    tell(request, said, undo=change.undo_url)
    standing = stand_anew(request)
    return saved(request, to, *matrix_swaps(request, matrix_of(request, standing, _group(standing, group))))


def _group(standing: Standing, slug: str) -> TargetGroup:
    found = standing.index.get(TargetGroup, slug)
    if found is None:
        raise Http404(slug)
    return found


def _lead(group: str, choices: Choices) -> str:
    asked = _("Choose eight to ten moments for %(group)s.") % {"group": group}
    if not any(choice.usual for choice in choices.all):
        return asked
    usual = _("We have ticked the usual ones.")
    return f"{asked} {usual}"
