from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from ankerpunt.anchor.models.touchpoint import Touchpoint
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned, OwnedQuerySet
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp

if TYPE_CHECKING:
    from typing import ClassVar, Self

COUNTS = Q(evidence__archived_on=None)
UNANSWERED = COUNTS & Q(evidence__stance="against", evidence__answer="")


class AnchoringQuerySet(OwnedQuerySet["Anchoring"]):
    def with_evidence(self) -> Self:
        """Each cell with `proofs` (evidence for it) and `objections` (counter-evidence without an answer)."""
        return self.annotate(
            proofs=Count("evidence", filter=COUNTS & Q(evidence__stance="for")),
            objections=Count("evidence", filter=UNANSWERED),
        )


AnchoringManager = models.Manager.from_queryset(AnchoringQuerySet)


class Anchoring(Owned):
    """A cell of the anchoring matrix: how a USP becomes tangible at a touchpoint."""

    # Only with `with_evidence`.
    proofs: int
    objections: int

    usp = models.ForeignKey(Usp, models.CASCADE, related_name="anchorings")
    touchpoint = models.ForeignKey(Touchpoint, models.RESTRICT, related_name="anchorings")
    text = ProseField(blank=True)
    kind = ChoiceField(nouns.Anchoring, "kind")
    state = ChoiceField(nouns.Anchoring, "state")
    owner = LineField(blank=True)
    due_on = models.DateField(null=True, blank=True)
    not_applicable = ProseField(blank=True)

    objects: ClassVar[AnchoringManager[Anchoring]] = AnchoringManager()

    class Meta(Owned.Meta):
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.Anchoring),
            models.UniqueConstraint(
                fields=["usp", "touchpoint"],
                name="one_cell_per_usp_and_touchpoint",
                violation_error_message=_("This USP already has a cell at this touchpoint."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.usp} × {self.touchpoint}"

    @property
    def shown_state(self) -> str:
        """What the matrix says: unanswered counter-evidence speaks before the state that somebody gave the cell."""
        if self.not_applicable:
            return "not_applicable"
        return "contradicted" if self.objections else self.state
