"""The anchoring matrix, one target group at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from ankerpunt.anchor.forms.typed import TypedForm
from ankerpunt.anchor.parts.anchoring_look import choose_look
from ankerpunt.anchor.parts.anchoring_matrix import compared, matrix_of, matrix_url
from ankerpunt.anchor.parts.anchoring_page import changing_parts
from ankerpunt.anchor.parts.anchoring_since import compared_with, since_form
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.parts import Tab
from ankerpunt.kit.status import status_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.owner import owners
from ankerpunt.plan.facts.usp import claimed
from ankerpunt.plan.nouns import TargetGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.request import MemberRequest

FEW_GROUPS = 24
STATES = ("idea", "agreed", "in_practice", "experienced")


@allow(*EVERYONE)
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    """The stage opens on the matrix of the group that is asked for, or has one, or teaches where a matrix begins."""
    groups, plan = _groups(request), standing_of(request).index
    asked = (each for each in groups if each.id == request.GET.get("group"))
    group = next(iter((*asked, *(each for each in groups if claimed(each.id, plan)), *groups)), None)
    if group is None:
        return page(request, "anchor/matrix/none.html", {"may_edit": may_edit(request)})
    return HttpResponseRedirect(_url(request, group))


@allow(*EVERYONE)
@require_safe
def matrix(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    if asked := request.GET.get("group"):
        return HttpResponseRedirect(_url(request, _group_or_404(request, asked)))
    chosen, groups = _group_or_404(request, group), _groups(request)
    shown = compared(request, matrix_of(request, standing_of(request), chosen, choose_look(request)))
    context = {
        "group": chosen,
        "groups": groups,
        "tabs": _tabs(request, groups, chosen),
        "days": compared_with(request, shown.standing, chosen, shown.today),
        "since_form": since_form(request),
        **(_typing(request, chosen) if shown.typed else {}),
        **changing_parts(request, shown),
    }
    return page(request, "anchor/matrix/matrix.html", context)


def _typing(request: MemberRequest, group: TargetGroup) -> dict[str, Any]:
    """What is typed in place, for those who may; who sees to things so far is proposed, most often named first."""
    if not may_edit(request):
        return {}
    address = {"organisation": request.organisation.slug, "group": group.id}
    return {
        "typing": TypedForm(organisation=request.organisation, by=request.member, auto_id=False),
        "many_url": reverse("anchor:set", kwargs=address),
        "hand_over_url": reverse("anchor:hand_over", kwargs=address),
        "states": [status_of(state) for state in STATES],
        "owners": owners(standing_of(request).index),
    }


def _groups(request: MemberRequest) -> list[TargetGroup]:
    """Inside comes first."""
    return sorted(standing_of(request).index.rows(TargetGroup), key=lambda group: group.scope, reverse=True)


def _group_or_404(request: MemberRequest, slug: str) -> TargetGroup:
    found = standing_of(request).index.get(TargetGroup, slug)
    if found is None:
        raise Http404(slug)
    return found


def _tabs(request: MemberRequest, groups: Sequence[TargetGroup], chosen: TargetGroup) -> list[Tab]:
    """Few groups stand in a menu; of many one is picked from a list."""
    if len(groups) > FEW_GROUPS:
        return []
    called = standing_of(request).name
    return [Tab(called(each), _url(request, each), each == chosen) for each in groups]


def _url(request: MemberRequest, group: TargetGroup) -> str:
    return matrix_url(request.organisation.slug, group.id)
