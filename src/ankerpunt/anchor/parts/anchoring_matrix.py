"""The living matrix of one target group: which USP is tangible at which touchpoint, and what contradicts it.

It is read from the plan in memory: no query, however large the matrix.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.parts import Cell, Kpi, Matrix, MatrixRow
from ankerpunt.kit.status import status_of
from ankerpunt.kit.wording import sentence_case, short_month, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import findings_about, lines, may_edit
from ankerpunt.plan.facts.anchoring import evidence_of, grid, objections, proofs
from ankerpunt.plan.facts.evidence import is_due
from ankerpunt.plan.nouns import Touchpoint

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.anchoring import Grid
    from ankerpunt.plan.nouns import Anchoring, Evidence, TargetGroup, Usp

LEGEND = ("experienced", "in_practice", "agreed", "idea", "contradicted", "missing", "not_applicable")
UNDER_WAY = ("in_practice", "agreed", "idea")
FINDINGS_SHOWN = 3
CHANGING = ("kpis", "grid", "findings")


def matrix_url(organisation: str, group: str) -> str:
    return reverse("anchor:matrix", kwargs={"organisation": organisation, "group": group})


def place_url(organisation: str, usp: str, touchpoint: str, *, name: str = "anchor:cell") -> str:
    return reverse(name, kwargs={"organisation": organisation, "usp": usp, "touchpoint": touchpoint})


@dataclass(frozen=True)
class GroupMatrix:
    """The matrix of a group as its page shows it."""

    group: TargetGroup
    grid: Grid
    standing: Standing

    @property
    def cells(self) -> list[Anchoring]:
        return list(self.grid.cells.values())

    @property
    def evidence(self) -> list[Evidence]:
        return [each for cell in self.cells for each in evidence_of(cell, self.standing.index)]

    def matrix(self) -> Matrix:
        points = self.grid.touchpoints
        grouped = groupby(points, key=lambda point: sentence_case(point.phase))
        phases = [(name, len(list(each))) for name, each in grouped]
        return Matrix(
            caption=_("Anchoring matrix of %(group)s") % {"group": self.standing.name(self.group)},
            corner=word("Usp", capital=True),
            columns=[point.name for point in points],
            rows=[self._row(usp, number) for number, usp in enumerate(self.grid.usps, 1)],
            groups=phases if any(name for name, _length in phases) else (),
        )

    def _row(self, usp: Usp, number: int) -> MatrixRow:
        organisation = self.standing.organisation.slug
        return MatrixRow(
            title=usp.claim,
            kicker=_("USP %(number)s") % {"number": number},
            note=_("Stretch: not quite true yet") if usp.state == "stretch" else "",
            url=reverse("overview:trace", kwargs={"organisation": organisation, "slug": usp.id}),
            cells=[self.cell(usp, point) for point in self.grid.touchpoints],
        )

    def cell(self, usp: Usp, point: Touchpoint) -> Cell:
        return Cell(
            state=self.grid.states[usp.id, point.id],
            note=self._note(self.grid.cells.get((usp.id, point.id))),
            url=place_url(self.standing.organisation.slug, usp.id, point.id),
            id=f"cell-{usp.id}-{point.id}",
        )

    def _note(self, cell: Anchoring | None) -> str:
        if cell is None or cell.not_applicable:
            return ""
        if count := len(objections(cell, self.standing.index)):
            return ngettext("%(count)s objection", "%(count)s objections", count) % {"count": count}
        if cell.state in {"idea", "agreed"} and cell.due_on:
            return short_month(cell.due_on)
        if count := len(proofs(cell, self.standing.index)):
            return ngettext("%(count)s piece of evidence", "%(count)s pieces of evidence", count) % {"count": count}
        return _("no evidence")

    def kpis(self, today: date) -> list[Kpi]:
        counts, size = self.grid.counts, self.grid.tally.size
        under_way = sum(counts[state] for state in UNDER_WAY)
        of_all, share = _("of %(count)s") % {"count": size}, size or 1
        told = counts["experienced"]
        return [
            Kpi(
                status_of("experienced").label,
                str(told),
                of_all,
                share=told / share,
                tone="positive",
            ),
            Kpi(_("Under way"), str(under_way), of_all, share=under_way / share, tone="info"),
            self._contradicted(),
            self._review(today),
        ]

    def _contradicted(self) -> Kpi:
        where = [place for place, state in self.grid.states.items() if state == "contradicted"]
        names = {point.id: point.name for point in self.grid.touchpoints}
        places = ", ".join(names[point] for _usp, point in where)
        return Kpi(_("Contradicted"), str(len(where)), note=places or _("nothing without an answer"))

    def _review(self, today: date) -> Kpi:
        dated = [(each.review_on, each) for each in self.evidence if each.review_on is not None]
        if not dated:
            return Kpi(_("Next look at the evidence"), "–", note=_("no date agreed"))
        day, evidence = min(dated, key=lambda pair: pair[0])
        late = is_due(evidence, today)
        cell = next(cell for cell in self.cells if cell.id == evidence.anchoring)
        point = self.standing.index.get(Touchpoint, cell.touchpoint)
        label = _("Evidence to look at again, since") if late else _("Next look at the evidence")
        return Kpi(label, short_month(day, with_day=True), str(day.year), note=point.name if point else "")


def matrix_of(standing: Standing, group: TargetGroup) -> GroupMatrix:
    return GroupMatrix(group, grid(group.id, standing.index), standing)


def changing_parts(request: MemberRequest, shown: GroupMatrix) -> dict[str, Any]:
    """What a change in a cell changes on the page around it."""
    points, organisation = kind("Touchpoint"), request.organisation.slug
    asked = f"?target_groups={shown.group.id}"
    return {
        "grid": shown.grid,
        "matrix": shown.matrix(),
        "kpis": shown.kpis(timezone.localdate()),
        "points_url": points.list_address(organisation) + asked,
        "new_point_url": points.act_address(organisation, "new") + asked if may_edit(request) else "",
        **_findings(request, shown),
    }


def matrix_swaps(request: MemberRequest, shown: GroupMatrix) -> list[Swap]:
    """The parts of the matrix page to show anew after a change in one of its cells."""
    context = changing_parts(request, shown)
    return [Swap(f"#matrix-{part}", f"anchor/matrix/{part}.html", context) for part in CHANGING]


def _findings(request: MemberRequest, shown: GroupMatrix) -> dict[str, Any]:
    found = findings_about(
        request,
        TargetGroup=[shown.group.id],
        Usp=[usp.id for usp in shown.grid.usps],
        Anchoring=[cell.id for cell in shown.cells],
        Evidence=[each.id for each in shown.evidence],
    ).filter(stage="anchor")
    asked = lines(request, found)
    return {
        "findings": asked[:FINDINGS_SHOWN],
        "findings_count": len(asked),
        "nothing_asked": _("The check has nothing to ask about this matrix."),
        "all_findings_url": reverse("overview:findings", kwargs={"organisation": request.organisation.slug}),
    }
