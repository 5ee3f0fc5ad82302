from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField, ProseField, WholeField
from ankerpunt.organisation.models import Owned, OwnedQuerySet
from ankerpunt.plan import nouns
from ankerpunt.promise.models.proposition import Proposition
from ankerpunt.understand.models import Conversation, Driver

if TYPE_CHECKING:
    from typing import ClassVar, Self


class UspQuerySet(OwnedQuerySet["Usp"]):
    def claimed(self) -> Self:
        """The USPs of propositions that were not retired: what the organisation claims, or is about to."""
        return self.exclude(proposition__status="retired")


UspManager = models.Manager.from_queryset(UspQuerySet)


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

    objects: ClassVar[UspManager[Usp]] = UspManager()

    class Meta(Owned.Meta):
        ordering = ["order", "pk"]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Usp)]
