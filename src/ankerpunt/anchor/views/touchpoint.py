"""The touchpoints of a group, all at once: ticked, taken over or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.actions.touchpoint import give
from ankerpunt.anchor.forms.start import StartForm
from ankerpunt.anchor.parts.anchoring_matrix import matrix_url
from ankerpunt.anchor.parts.touchpoint_start import choices_for
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.htmx import page, posted
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.writing import acted
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.understand.models import TargetGroup as TargetGroupRow

if TYPE_CHECKING:
    from ankerpunt.anchor.parts.touchpoint_start import Choices
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
def start(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    standing = standing_of(request)
    said = standing.index.get(TargetGroup, group)
    if said is None:
        raise Http404(group)
    choices = choices_for(standing, said, request.GET.get("set", ""))
    form, here = StartForm(posted(request), choices=choices.all), matrix_url(organisation, group)
    if request.method == "POST" and form.is_valid():
        points = form.points()
        change = give(get_or_404(request, TargetGroupRow, slug=group), points, by=request.member)
        told = ngettext(
            "%(count)s touchpoint is in the matrix.", "%(count)s touchpoints are in the matrix.", len(points)
        )
        return acted(request, change, told % {"count": len(points)}, to=here)
    context = {
        "lead": _lead(standing.name(said), choices),
        "form": form,
        "choices": choices,
        "phases": [(phase, [(each, form.ticked(each)) for each in offered]) for phase, offered in choices.groups()],
        "crumbs": [Link(stage("anchor").name, here), Link(standing.name(said), here)],
        "back": here,
    }
    return page(request, "anchor/touchpoint/start.html", context, status=form.status)


def _lead(group: str, choices: Choices) -> str:
    asked = _("Choose eight to ten moments for %(group)s.") % {"group": group}
    if not any(choice.usual for choice in choices.all):
        return asked
    usual = _("We have ticked the usual ones.")
    return f"{asked} {usual}"
