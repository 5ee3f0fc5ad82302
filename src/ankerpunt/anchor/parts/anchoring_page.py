"""What stands around the matrix on its page, and what of it a change shows anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import ngettext

from ankerpunt.anchor.parts.anchoring_matrix import bring_url, start_url
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.typed import signature
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import findings_about, lines, may_edit
from ankerpunt.plan.facts.anchoring import evidence_of

if TYPE_CHECKING:
    from ankerpunt.anchor.parts.anchoring_matrix import GroupMatrix
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Touchpoint, Usp

CHANGING = ("bar", "grid")


def changing_parts(request: MemberRequest, shown: GroupMatrix) -> dict[str, Any]:
    """What a change in a cell changes on the page around it."""
    return {"shown": shown, "matrix": shown.matrix(), "points": shown.points(), **_around(request, shown)}


def matrix_swaps(request: MemberRequest, shown: GroupMatrix) -> list[Swap]:
    """The parts of the matrix page to show anew after a change in one of its cells."""
    context = changing_parts(request, shown)
    return [Swap(f"#matrix-{part}", f"anchor/matrix/{part}.html", context) for part in CHANGING]


def typed_swaps(request: MemberRequest, shown: GroupMatrix, usp: Usp, touchpoint: Touchpoint) -> list[Swap]:
    """The place alone, and what is counted: somebody is typing in the next one."""
    cell = shown.cell(usp, touchpoint)
    column = usp.claim if shown.look.view == "text" else touchpoint.name
    point = shown.point(touchpoint)
    return [
        Swap(f"#{cell.id}", "kit/cell.html", {"cell": cell, "column": column}),
        Swap(f"#{point.id}", "anchor/matrix/point.html", {"point": point, "may_edit": True}),
        Swap("#matrix-title", "anchor/matrix/title.html", {"shown": shown}),
        Swap("#matrix-bar", "anchor/matrix/bar.html", {"shown": shown}),
    ]


def _around(request: MemberRequest, shown: GroupMatrix) -> dict[str, Any]:
    points, organisation, editing = kind("Touchpoint"), request.organisation.slug, may_edit(request)
    asked = f"?target_groups={shown.group.id}"
    found = findings_about(
        request,
        TargetGroup=[shown.group.id],
        Usp=[usp.id for usp in shown.grid.usps],
        Anchoring=[cell.id for cell in shown.grid.cells.values()],
        Evidence=[each.id for cell in shown.grid.cells.values() for each in evidence_of(cell, shown.standing.index)],
    ).filter(stage="anchor")
    count = len(lines(request, found))
    return {
        "may_edit": editing,
        "paper_url": address("anchor:group_paper", organisation=organisation, group=shown.group.id),
        "workbook_url": address("anchor:workbook", organisation=organisation, group=shown.group.id),
        "bring_url": bring_url(organisation, shown.group.id) if editing else "",
        "wall_url": address("anchor:paper", organisation=organisation),
        "points_url": points.list_address(organisation) + asked,
        "start_url": start_url(organisation, shown.group.id) if editing else "",
        "new_usp_url": _new_usp_url(shown) if editing else "",
        "writer": signature(request),
        "findings_count": count,
        "better": ngettext("%(count)s thing can be better", "%(count)s things can be better", count) % {"count": count},
        "findings_url": address("overview:findings", organisation=organisation) + "?stage=anchor",
    }


def _new_usp_url(shown: GroupMatrix) -> str:
    """Of the one promise to the group; of several one is chosen there."""
    promises = {usp.proposition for usp in shown.grid.usps}
    asked = f"?proposition={promises.pop()}" if len(promises) == 1 else ""
    return kind("Usp").act_address(shown.standing.organisation.slug, "new") + asked
