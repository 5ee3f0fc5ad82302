"""One place of the matrix: where a USP meets a touchpoint, with everything that hangs on it; read from the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import reverse

from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.anchoring import evidence_of, shown_state
from ankerpunt.plan.facts.evidence import mark
from ankerpunt.plan.facts.usp import group_of
from ankerpunt.plan.nouns import Anchoring, Evidence, TargetGroup, Touchpoint, Usp

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.anchoring import State


@dataclass(frozen=True)
class Proof:
    """A piece of evidence as the cell shows it: `mark` is for, against, stale or answered."""

    evidence: Evidence
    mark: str
    answer_url: str
    edit_url: str
    delete_url: str


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
    def shown_state(self) -> State:
        return shown_state(self.cell, self.standing.whole)

    @property
    def url(self) -> str:
        return self._reverse("anchor:cell")

    @property
    def edit_url(self) -> str:
        return self._reverse("anchor:edit_cell")

    @property
    def add_evidence_url(self) -> str:
        return self._reverse("anchor:add_evidence")

    @property
    def matrix_url(self) -> str:
        where = {"organisation": self.standing.organisation.slug, "group": self.group.id if self.group else ""}
        return reverse("anchor:matrix", kwargs=where)

    def _reverse(self, name: str) -> str:
        organisation = self.standing.organisation.slug
        return place_url(organisation, self.usp.id, self.touchpoint.id, name=name)

    def proofs(self, today: date) -> list[Proof]:
        """The evidence of the cell, counter-evidence that waits for an answer first."""
        found = evidence_of(self.cell, self.standing.whole) if self.cell else ()
        proofs = [_proof(evidence, self.standing.organisation.slug, today) for evidence in found]
        return sorted(proofs, key=lambda proof: proof.mark != "against")


def place_url(organisation: str, usp: str, touchpoint: str, *, name: str = "anchor:cell") -> str:
    return reverse(name, kwargs={"organisation": organisation, "usp": usp, "touchpoint": touchpoint})


def place_or_404(request: MemberRequest, usp: str, touchpoint: str) -> Place:
    """The place at these ids, as the plan has it now; what lies there may be in the archive."""
    standing = standing_of(request)
    found, point = standing.whole.get(Usp, usp), standing.whole.get(Touchpoint, touchpoint)
    if found is None or point is None:
        raise Http404(usp, touchpoint)
    cells = standing.whole.referring(usp, by=(Anchoring, "usp"))
    return Place(standing, found, point, next((cell for cell in cells if cell.touchpoint == touchpoint), None))


def _proof(evidence: Evidence, organisation: str, today: date) -> Proof:
    where = {"organisation": organisation, "slug": evidence.id}
    row = {**where, "room": "anchor", "table": "evidence"}
    return Proof(
        evidence=evidence,
        mark=mark(evidence, today),
        answer_url=reverse("anchor:answer_evidence", kwargs=where),
        edit_url=reverse("anchor:edit_evidence", kwargs=where),
        delete_url=reverse("pages:delete_object", kwargs=row),
    )
