"""The anchoring matrix, one target group at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ankerpunt.anchor.matrix import LEGEND, grid_of, kpis_of, matrix_of
from ankerpunt.anchor.models import Evidence
from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import Swap, page
from ankerpunt.kit.parts import Tab
from ankerpunt.mirror.overviews import findings_about, lines, may_edit
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from ankerpunt.anchor.matrix import Grid
    from ankerpunt.organisation.request import MemberRequest

FINDINGS_SHOWN = 3
FEW_GROUPS = 24


@allow(*EVERYONE)
@require_safe
def index(request: MemberRequest, organisation: str) -> HttpResponse:
    """The stage opens on the matrix of the group that has one, or teaches where a matrix begins."""
    groups = TargetGroup.objects.of(request.organisation).order_by("-scope", "pk")
    group = groups.filter(propositions__usps__isnull=False).first() or groups.first()
    if group is None:
        return page(request, "anchor/matrix/none.html", {"may_edit": may_edit(request)})
    return HttpResponseRedirect(_url(request, group))


@allow(*EVERYONE)
@require_safe
def matrix(request: MemberRequest, organisation: str, group: str) -> HttpResponse:
    groups = list(TargetGroup.objects.of(request.organisation).order_by("-scope", "pk"))
    if asked := request.GET.get("group"):
        return HttpResponseRedirect(
            _url(request, get_object_or_404(TargetGroup.objects.of(request.organisation), slug=asked))
        )
    chosen = next((each for each in groups if each.slug == group), None) or get_object_or_404(
        TargetGroup.objects.of(request.organisation), slug=group
    )
    grid = grid_of(request.organisation, chosen)
    context = {
        "group": chosen,
        "groups": groups,
        "tabs": [Tab(each.name, _url(request, each), each == chosen) for each in groups]
        if len(groups) <= FEW_GROUPS
        else [],
        "may_edit": may_edit(request),
        **changing_parts(request, grid),
    }
    return page(request, "anchor/matrix/matrix.html", context)


def changing_parts(request: MemberRequest, grid: Grid) -> dict[str, Any]:
    """What a change in a cell changes on the page around it."""
    return {
        "grid": grid,
        "matrix": matrix_of(grid, request.organisation),
        "kpis": kpis_of(grid, timezone.localdate()),
        "legend": LEGEND,
        **_findings(request, grid),
    }


def swaps(request: MemberRequest, group: TargetGroup) -> list[Swap]:
    """The parts of the matrix page to show anew after a change in one of its cells."""
    context = changing_parts(request, grid_of(request.organisation, group))
    return [
        Swap("#matrix-kpis", "anchor/matrix/kpis.html", context),
        Swap("#matrix-grid", "anchor/matrix/grid.html", context),
        Swap("#matrix-findings", "anchor/matrix/findings.html", context),
    ]


def _findings(request: MemberRequest, grid: Grid) -> dict[str, Any]:
    cells = [cell.pk for cell in grid.cells.values()]
    found = findings_about(
        request,
        TargetGroup=[grid.group.slug],
        Usp=[usp.slug for usp in grid.usps],
        Anchoring=[cell.slug for cell in grid.cells.values()],
        Evidence=Evidence.objects.filter(anchoring__in=cells).values_list("slug", flat=True),
    ).filter(stage="anchor")
    return {"findings": lines(request, found[:FINDINGS_SHOWN]), "findings_count": found.count()}


def _url(request: MemberRequest, group: TargetGroup) -> str:
    return reverse("anchor:matrix", kwargs={"organisation": request.organisation.slug, "group": group.slug})
