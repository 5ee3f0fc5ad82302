from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models.proposition import FIXED, Proposition
from ankerpunt.understand.models import Conversation, Driver

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class Usp(Owned):
    """A claim within a proposition: lived, or stretch with an open contract about what is not yet true."""

    proposition = models.ForeignKey(Proposition, models.RESTRICT, related_name="usps")
    claim = LineField()
    replaces = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="replaced_by")
    order = WholeField(nouns.Usp, "order", default=0)
    state = ChoiceField(nouns.Usp, "state")
    lived_since = models.DateField(null=True, blank=True)
    explanation = ProseField(blank=True)
    examples = LinesField()
    drivers = models.ManyToManyField(Driver, blank=True, related_name="usps")
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="usps")
    stretch_wording = ProseField(blank=True)
    stretch_unit = LineField(blank=True)
    stretch_baseline = models.FloatField(null=True, blank=True)
    stretch_current = models.FloatField(null=True, blank=True)
    stretch_target = models.FloatField(null=True, blank=True)
    stretch_due_on = models.DateField(null=True, blank=True)
    stretch_owner = LineField(blank=True)
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        ordering = ["order", "pk"]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Usp)]

    def clean(self) -> None:
        """What was adopted keeps its claims: none is reworded, added or taken out."""
        super().clean()
        before = Usp._base_manager.filter(pk=self.pk).select_related("proposition").first()
        moves = before is None or before.proposition_id != self.proposition_id
        reworded = before is not None and before.claim != self.claim
        out_of_fixed = before is not None and before.is_fixed and (moves or reworded)
        if out_of_fixed or (moves and self.proposition_id and self.is_fixed):
            raise ValidationError(FIXED, code="fixed")

    @property
    def is_fixed(self) -> bool:
        """Part of a formula that was adopted: its claim does not change, and it is not removed."""
        return self.proposition.is_fixed

    @property
    def stays(self) -> StrPromise | str:
        return FIXED if self.is_fixed else ""
