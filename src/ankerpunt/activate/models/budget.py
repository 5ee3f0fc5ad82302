from django.db import models

from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Budget(Owned):
    """Money set apart within a plan, for all of it or for one year."""

    plan = models.ForeignKey(CommunicationPlan, models.CASCADE, related_name="budgets")
    name = LineField()
    amount_cents = WholeField(nouns.Budget, "amount_cents")
    year = WholeField(nouns.Budget, "year", null=True, blank=True)
    purpose = ChoiceField(nouns.Budget, "purpose")
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="budgets")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Budget)]
