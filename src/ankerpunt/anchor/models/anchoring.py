from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.anchor.models.touchpoint import Touchpoint
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp


class Anchoring(Owned):
    """A cell of the anchoring matrix: how a USP becomes tangible at a touchpoint."""

    usp = models.ForeignKey(Usp, models.CASCADE, related_name="anchorings")
    touchpoint = models.ForeignKey(Touchpoint, models.RESTRICT, related_name="anchorings")
    text = ProseField(blank=True)
    kind = ChoiceField(nouns.Anchoring, "kind")
    state = ChoiceField(nouns.Anchoring, "state")
    owner = LineField(blank=True)
    due_on = models.DateField(null=True, blank=True)
    not_applicable = ProseField(blank=True)

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

    @property
    def slug_words(self) -> str:
        return f"{self.usp.slug} {self.touchpoint.slug}"
