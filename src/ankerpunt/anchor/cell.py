"""One cell of the matrix with everything that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.urls import reverse

from ankerpunt.anchor.models import Anchoring, Evidence, Touchpoint
from ankerpunt.promise.models import Usp

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.understand.models import TargetGroup


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

    organisation: Organisation
    usp: Usp
    touchpoint: Touchpoint
    cell: Anchoring | None

    @property
    def group(self) -> TargetGroup:
        return self.usp.proposition.target_group

    @property
    def shown_state(self) -> str:
        return self.cell.shown_state if self.cell else "missing"

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
        where = {"organisation": self.organisation.slug, "group": self.group.slug}
        return reverse("anchor:matrix", kwargs=where)

    def _reverse(self, name: str) -> str:
        where = {"organisation": self.organisation.slug, "usp": self.usp.slug, "touchpoint": self.touchpoint.slug}
        return reverse(name, kwargs=where)

    def proofs(self, today: date) -> list[Proof]:
        """The evidence of the cell, counter-evidence that waits for an answer first."""
        if self.cell is None:
            return []
        found = [
            _proof(evidence, self.organisation, today)
            for evidence in self.cell.evidence.filter(archived_on=None).order_by("pk")
        ]
        return sorted(found, key=lambda proof: proof.mark != "against")


def place_or_404(organisation: Organisation, usp: str, touchpoint: str) -> Place:
    usps = Usp.objects.with_archived(organisation).select_related("proposition__target_group")
    found = get_object_or_404(usps, slug=usp)
    point = get_object_or_404(Touchpoint.objects.with_archived(organisation), slug=touchpoint)
    cell = Anchoring.objects.with_archived(organisation).with_evidence().filter(usp=found, touchpoint=point).first()
    return Place(organisation, found, point, cell)


def _proof(evidence: Evidence, organisation: Organisation, today: date) -> Proof:
    where = {"organisation": organisation.slug, "slug": evidence.slug}
    row = {**where, "room": "anchor", "table": "evidence"}
    return Proof(
        evidence=evidence,
        mark=_mark(evidence, today),
        answer_url=reverse("anchor:answer_evidence", kwargs=where),
        edit_url=reverse("anchor:edit_evidence", kwargs=where),
        delete_url=reverse("mirror:delete_object", kwargs=row),
    )


def _mark(evidence: Evidence, today: date) -> str:
    if evidence.stance == "against":
        return "answered" if evidence.answer else "against"
    return "stale" if evidence.review_on and evidence.review_on < today else "for"
