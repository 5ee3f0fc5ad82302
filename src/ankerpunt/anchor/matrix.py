"""The living matrix of one target group: which USP is tangible at which touchpoint, and what contradicts it.

Four queries, however large the matrix.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.models import Anchoring, Evidence, Touchpoint
from ankerpunt.kit.parts import Cell, Kpi, Matrix, MatrixRow
from ankerpunt.kit.wording import short_month
from ankerpunt.promise.models import Usp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.understand.models import TargetGroup

LEGEND = ("experienced", "in_practice", "agreed", "idea", "contradicted", "missing", "not_applicable")
UNDER_WAY = ("in_practice", "agreed", "idea")


@dataclass(frozen=True)
class Grid:
    """The USPs and touchpoints of a group, and the cells that are filled."""

    group: TargetGroup
    usps: Sequence[Usp]
    touchpoints: Sequence[Touchpoint]
    cells: dict[tuple[int, int], Anchoring]
    next_review: Evidence | None

    @property
    def size(self) -> int:
        """How many cells ask for an answer: those that do not apply are left out."""
        return len(self.usps) * len(self.touchpoints) - self.counts["not_applicable"]

    @property
    def counts(self) -> Counter[str]:
        return Counter(shown_state(cell) for cell in self.cells.values())


def grid_of(organisation: Organisation, group: TargetGroup) -> Grid:
    usps = list(Usp.objects.of(organisation).claimed().filter(proposition__target_group=group).order_by("order", "pk"))
    touchpoints = list(Touchpoint.objects.of(organisation).filter(target_groups=group).order_by("order", "pk"))
    found = Anchoring.objects.of(organisation).with_evidence().filter(usp__in=usps, touchpoint__in=touchpoints)
    review = Evidence.objects.of(organisation).filter(anchoring__usp__in=usps, review_on__isnull=False)
    return Grid(
        group=group,
        usps=usps,
        touchpoints=touchpoints,
        cells={(cell.usp_id, cell.touchpoint_id): cell for cell in found},
        next_review=review.select_related("anchoring__touchpoint").order_by("review_on", "pk").first(),
    )


def shown_state(cell: Anchoring | None) -> str:
    return cell.shown_state if cell else "missing"


def matrix_of(grid: Grid, organisation: Organisation, *, current: tuple[str, str] | None = None) -> Matrix:
    caption = _("Anchoring matrix of %(group)s") % {"group": grid.group}
    columns = [point.name for point in grid.touchpoints]
    phases = [(name, len(list(points))) for name, points in groupby(grid.touchpoints, key=lambda point: point.phase)]
    return Matrix(
        caption=caption,
        corner=_("USP"),
        columns=columns,
        rows=[_row(grid, usp, number, organisation) for number, usp in enumerate(grid.usps, 1)],
        groups=phases if any(name for name, _length in phases) else (),
    )


def _row(grid: Grid, usp: Usp, number: int, organisation: Organisation) -> MatrixRow:
    cells = [cell_of(grid.cells.get((usp.pk, point.pk)), usp, point, organisation) for point in grid.touchpoints]
    return MatrixRow(
        title=usp.claim,
        kicker=_("USP %(number)s") % {"number": number},
        note=_("Stretch: not quite true yet") if usp.state == "stretch" else "",
        url=reverse("overview:trace", kwargs={"organisation": organisation.slug, "slug": usp.slug}),
        cells=cells,
    )


def cell_of(cell: Anchoring | None, usp: Usp, point: Touchpoint, organisation: Organisation) -> Cell:
    where = {"organisation": organisation.slug, "usp": usp.slug, "touchpoint": point.slug}
    return Cell(
        state=shown_state(cell),
        note=_note(cell),
        url=reverse("anchor:cell", kwargs=where),
        id=f"cell-{usp.slug}-{point.slug}",
    )


def _note(cell: Anchoring | None) -> str:
    if cell is None or cell.not_applicable:
        return ""
    if cell.objections:
        return ngettext("%(count)s objection", "%(count)s objections", cell.objections) % {"count": cell.objections}
    if cell.state in {"idea", "agreed"} and cell.due_on:
        return short_month(cell.due_on)
    if not cell.proofs:
        return _("no evidence")
    return ngettext("%(count)s piece of evidence", "%(count)s pieces of evidence", cell.proofs) % {"count": cell.proofs}


def kpis_of(grid: Grid, today: date) -> list[Kpi]:
    counts, size = grid.counts, grid.size
    under_way = sum(counts[state] for state in UNDER_WAY)
    of_all = _("of %(count)s") % {"count": size}
    contradicted = [cell.touchpoint_id for cell in grid.cells.values() if shown_state(cell) == "contradicted"]
    places = [point.name for point in grid.touchpoints if point.pk in contradicted]
    share = size or 1
    return [
        Kpi(_("Experienced"), str(counts["experienced"]), of_all, share=counts["experienced"] / share, tone="positive"),
        Kpi(_("Under way"), str(under_way), of_all, share=under_way / share, tone="info"),
        Kpi(_("Contradicted"), str(len(contradicted)), note=", ".join(places) or _("nothing without an answer")),
        _review(grid.next_review, today),
    ]


def _review(evidence: Evidence | None, today: date) -> Kpi:
    if evidence is None or evidence.review_on is None:
        return Kpi(_("Next look at the evidence"), "–", note=_("no date agreed"))
    late = evidence.review_on < today
    label = _("Evidence to look at again, since") if late else _("Next look at the evidence")
    return Kpi(
        label,
        short_month(evidence.review_on, with_day=True),
        str(evidence.review_on.year),
        note=evidence.anchoring.touchpoint.name,
    )
