from django.db import models

from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class PlanAnswer(Owned):
    """An answer to one of the nine questions of a plan, for all of it or for one process: by whom, by when."""

    plan = models.ForeignKey(CommunicationPlan, models.CASCADE, related_name="answers")
    question = ChoiceField(nouns.PlanAnswer, "question")
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="plan_answers")
    text = ProseField(blank=True)
    owner = LineField(blank=True)
    due_on = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.PlanAnswer)]
