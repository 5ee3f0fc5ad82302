from django.db import models

from ankerpunt.activate.models.campaign import Campaign
from ankerpunt.activate.models.channel import Channel
from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.message import Message
from ankerpunt.activate.models.partner import Partner
from ankerpunt.activate.models.phase import Phase
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ClockField, LineField, LinesField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp
from ankerpunt.understand.models import TargetGroup


class Activity(Owned):
    """Who does what when, for which USP or process, at what cost."""

    title = LineField()
    plan = models.ForeignKey(CommunicationPlan, models.SET_NULL, null=True, blank=True, related_name="activities")
    campaign = models.ForeignKey(Campaign, models.SET_NULL, null=True, blank=True, related_name="activities")
    phase = models.ForeignKey(Phase, models.SET_NULL, null=True, blank=True, related_name="activities")
    scope = ChoiceField(nouns.Activity, "scope")
    status = ChoiceField(nouns.Activity, "status")
    means = ChoiceField(nouns.Activity, "means")
    form = LineField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    starts_at = ClockField(blank=True)
    ends_on = models.DateField(null=True, blank=True)
    moment = LineField(blank=True)
    pinned = models.BooleanField(default=False)
    after = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="followers")
    lead_weeks = WholeField(nouns.Activity, "lead_weeks", null=True, blank=True)
    rhythm = ChoiceField(nouns.Activity, "rhythm")
    owners = LinesField()
    partners = models.ManyToManyField(Partner, blank=True, related_name="activities")
    approved_by = LineField(blank=True)
    planned_hours = WholeField(nouns.Activity, "planned_hours", null=True, blank=True)
    hours_per_week = WholeField(nouns.Activity, "hours_per_week", null=True, blank=True)
    goal = ProseField(blank=True)
    usps = models.ManyToManyField(Usp, blank=True, related_name="activities")
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="activities")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="activities")
    messages = models.ManyToManyField(Message, blank=True, related_name="activities")
    channels = models.ManyToManyField(Channel, blank=True, related_name="activities")
    reach = ProseField(blank=True)
    stretch_label = models.BooleanField(default=False)
    cost_cents = WholeField(nouns.Activity, "cost_cents", null=True, blank=True)
    committed_cents = WholeField(nouns.Activity, "committed_cents", null=True, blank=True)
    actual_cents = WholeField(nouns.Activity, "actual_cents", null=True, blank=True)
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "starts_on"], name="activity_by_day")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Activity)]
