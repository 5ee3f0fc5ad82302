from django.db import models

from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.message import Message
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Risk(Owned):
    """What may go wrong in a plan, and what we do and say then."""

    text = ProseField()
    plan = models.ForeignKey(CommunicationPlan, models.SET_NULL, null=True, blank=True, related_name="risks")
    answer = ProseField(blank=True)
    owner = LineField(blank=True)
    messages = models.ManyToManyField(Message, blank=True, related_name="risks")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Risk)]
