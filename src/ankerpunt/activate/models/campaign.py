from django.db import models

from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, PercentField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp
from ankerpunt.understand.models import TargetGroup


class Campaign(Owned):
    """Activities with one goal in one period, which we evaluate and learn from."""

    title = LineField()
    goal = ProseField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    plan = models.ForeignKey(CommunicationPlan, models.SET_NULL, null=True, blank=True, related_name="campaigns")
    processes = models.ManyToManyField(Process, blank=True, related_name="campaigns")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="campaigns")
    usps = models.ManyToManyField(Usp, blank=True, related_name="campaigns")
    follows = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="followed_by")
    controls = models.ManyToManyField(Process, blank=True, related_name="control_of")
    cost_cents = WholeField(nouns.Campaign, "cost_cents", null=True, blank=True)
    matters_from = PercentField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Campaign)]
