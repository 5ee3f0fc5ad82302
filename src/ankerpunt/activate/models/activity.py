from django.db import models

from ankerpunt.activate.models.campaign import Campaign
from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.message import Message
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp
from ankerpunt.understand.models import TargetGroup


class Activity(Owned):
    """Who does what when, for which USP or process, at what cost."""

    title = LineField()
    plan = models.ForeignKey(CommunicationPlan, models.SET_NULL, null=True, blank=True, related_name="activities")
    campaign = models.ForeignKey(Campaign, models.SET_NULL, null=True, blank=True, related_name="activities")
    scope = ChoiceField(nouns.Activity, "scope")
    status = ChoiceField(nouns.Activity, "status")
    means = ChoiceField(nouns.Activity, "means")
    form = LineField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    owner = LineField(blank=True)
    goal = ProseField(blank=True)
    usps = models.ManyToManyField(Usp, blank=True, related_name="activities")
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="activities")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="activities")
    messages = models.ManyToManyField(Message, blank=True, related_name="activities")
    stretch_label = models.BooleanField(default=False)
    cost_cents = WholeField(nouns.Activity, "cost_cents", null=True, blank=True)
    actual_cents = WholeField(nouns.Activity, "actual_cents", null=True, blank=True)
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "starts_on"], name="activity_by_day")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Activity)]
