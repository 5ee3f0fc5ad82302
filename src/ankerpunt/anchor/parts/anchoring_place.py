"""Where a USP meets a touchpoint: the cell that lies there, or could; in the drawer beside the matrix, or as a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.http import Http404

from ankerpunt.anchor.models import Anchoring as AnchoringRow
from ankerpunt.anchor.models import Touchpoint as TouchpointRow
from ankerpunt.anchor.parts.anchoring_matrix import matrix_of, matrix_url, place_url
from ankerpunt.anchor.parts.anchoring_page import matrix_swaps
from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import drawer_swap
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.gone import gone
from ankerpunt.pages.around import around_form
from ankerpunt.pages.registry import filling, page_of
from ankerpunt.pages.rows import row_or_404
from ankerpunt.plan.facts.anchoring import grid, shown_state
from ankerpunt.plan.facts.usp import group_of
from ankerpunt.plan.nouns import Anchoring, TargetGroup, Touchpoint, Usp
from ankerpunt.promise.models import Usp as UspRow

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ankerpunt.kit.htmx import Swap
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.anchoring import State


@dataclass(frozen=True)
class Place:
    """Where a USP meets a touchpoint, and the cell that lies there, if anybody filled it."""

    standing: Standing
    usp: Usp
    touchpoint: Touchpoint
    cell: Anchoring | None

    @property
    def group(self) -> TargetGroup | None:
        return group_of(self.usp, self.standing.whole)

    @property
    def called(self) -> str:
        return f"{self.usp.claim} × {self.touchpoint.name}"

    @property
    def shown_state(self) -> State:
        return shown_state(self.cell, self.standing.whole)

    @property
    def url(self) -> str:
        return place_url(self.standing.organisation.slug, self.usp.id, self.touchpoint.id)

    @property
    def edit_url(self) -> str:
        return place_url(self.standing.organisation.slug, self.usp.id, self.touchpoint.id, name="anchor:edit_cell")

    @property
    def add_evidence_url(self) -> str:
        return place_url(self.standing.organisation.slug, self.usp.id, self.touchpoint.id, name="anchor:add_evidence")

    @property
    def crumbs(self) -> list[Link]:
        """The way here: the stage, and the matrix of the group."""
        organisation, here = self.standing.organisation.slug, stage("anchor")
        found = [Link(here.name, address("anchor:index", organisation=organisation))]
        if self.group is not None:
            found.append(Link(self.standing.name(self.group), matrix_url(organisation, self.group.id)))
        return found

    @property
    def around(self) -> dict[str, Any]:
        """What its forms need to know of it."""
        crumbs = [*self.crumbs, Link(self.called, self.url)]
        return {"place": self, "begin": self.called, "back": self.url, "stays": True, "crumbs": crumbs}


def place_at(standing: Standing, usp: Usp | None, touchpoint: Touchpoint | None) -> Place:
    """The place as the plan has it now; what lies there may be in the archive."""
    if usp is None or touchpoint is None:
        raise Http404(usp, touchpoint)
    cells = standing.whole.referring(usp.id, by=(Anchoring, "usp"))
    return Place(standing, usp, touchpoint, next((cell for cell in cells if cell.touchpoint == touchpoint.id), None))


def place_or_404(request: MemberRequest, usp: str, touchpoint: str) -> Place:
    standing = standing_of(request)
    found, point = standing.whole.get(Usp, usp), standing.whole.get(Touchpoint, touchpoint)
    if found is None:
        raise gone(request, UspRow, usp)
    if point is None:
        raise gone(request, TouchpointRow, touchpoint)
    return place_at(standing, found, point)


def place_of(request: MemberRequest, row: AnchoringRow) -> Place:
    """Where a row lies that is filled in, or was until now."""
    standing: Any = standing_of(request)
    return place_at(standing, standing.by_key("Usp", row.usp_id), standing.by_key("Touchpoint", row.touchpoint_id))


def row_at(request: MemberRequest, place: Place) -> AnchoringRow:
    """The row to write: the one that lies there, or a new one."""
    if place.cell is not None:
        return cast("AnchoringRow", row_or_404(request, kind("Anchoring"), place.cell.id))
    organisation = place.standing.organisation
    return AnchoringRow(
        organisation=organisation,
        usp=UspRow.objects.with_archived(organisation).get(slug=place.usp.id),
        touchpoint=TouchpointRow.objects.with_archived(organisation).get(slug=place.touchpoint.id),
    )


def places_in(standing: Standing, group: TargetGroup, named: Collection[str]) -> list[Place]:
    """The places of a group's matrix that are named “usp touchpoint”, without those where a USP does not belong."""
    found = grid(group.id, standing.index)
    usps, points = {each.id: each for each in found.usps}, {each.id: each for each in found.touchpoints}
    return [
        Place(standing, usps[usp], points[point], found.cells.get((usp, point)))
        for (usp, point), state in found.states.items()
        if f"{usp} {point}" in named and state != "not_applicable"
    ]


def rows_at(places: Sequence[Place]) -> list[tuple[str, AnchoringRow]]:
    """The name and the row of each place, as `row_at` has it; three queries, however many they are."""
    if not places:
        return []
    organisation = places[0].standing.organisation
    usps = {row.slug: row for row in UspRow.objects.filter(organisation=organisation)}
    points = {row.slug: row for row in TouchpointRow.objects.filter(organisation=organisation)}
    keys = [place.cell.id for place in places if place.cell]
    found = AnchoringRow.objects.filter(organisation=organisation, slug__in=keys).select_related("usp", "touchpoint")
    there = {row.slug: row for row in found}
    return [
        (
            place.called,
            there[place.cell.id]
            if place.cell and place.cell.id in there
            else AnchoringRow(
                organisation=organisation, usp=usps[place.usp.id], touchpoint=points[place.touchpoint.id]
            ),
        )
        for place in places
    ]


def place_page(
    request: MemberRequest, place: Place, row: AnchoringRow | None = None
) -> tuple[list[str], Mapping[str, Any]]:
    """The templates and the context of its page; `row` is what lies there, where that was read already."""
    noun = kind("Anchoring")
    if place.cell is not None:
        return filling(noun.noun).templates("detail"), page_of(request, row or row_at(request, place))
    return ["anchor/anchoring/missing.html"], {
        **around_form(request, noun),
        "place": place,
        "crumbs": place.crumbs,
    }


def place_swaps(request: MemberRequest, place: Place, row: AnchoringRow | None = None) -> list[Swap]:
    """After a change: the place as it is now, and what changed on the matrix behind the drawer."""
    behind = matrix_swaps(request, matrix_of(request, place.standing, place.group)) if place.group else []
    return [drawer_swap(*place_page(request, place, row), place.url), *behind]
