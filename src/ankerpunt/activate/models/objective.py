from django.db import models

from ankerpunt.activate.models.campaign import Campaign
from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup


class Objective(Owned):
    """What a plan, a campaign or a process is to reach: from where, to where, by when, or always as a norm."""

    text = ProseField()
    kind = ChoiceField(nouns.Objective, "kind")
    plan = models.ForeignKey(CommunicationPlan, models.SET_NULL, null=True, blank=True, related_name="objectives")
    campaign = models.ForeignKey(Campaign, models.SET_NULL, null=True, blank=True, related_name="objectives")
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="objectives")
    target_group = models.ForeignKey(TargetGroup, models.SET_NULL, null=True, blank=True, related_name="objectives")
    unit = LineField(blank=True)
    baseline = models.FloatField(null=True, blank=True)
    direction = ChoiceField(nouns.Objective, "direction")
    target = models.FloatField(null=True, blank=True)
    norm = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True)
    source = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Objective)]
