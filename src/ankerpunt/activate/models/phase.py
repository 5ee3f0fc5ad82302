from django.db import models

from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Phase(Owned):
    """A stretch of a plan with dates of its own, or a milestone; a moment in words counts as a date."""

    plan = models.ForeignKey(CommunicationPlan, models.CASCADE, related_name="phases")
    title = LineField()
    kind = ChoiceField(nouns.Phase, "kind")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    moment = LineField(blank=True)
    goal = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Phase)]
