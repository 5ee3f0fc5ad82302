from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation
from ankerpunt.understand.models import TargetGroup


class CommunicationPlan(Owned):
    """A strategic marketing-communication plan for a period."""

    title = LineField()
    horizon = ChoiceField(nouns.CommunicationPlan, "horizon")
    starts_on = models.DateField()
    ends_on = models.DateField()
    status = ChoiceField(nouns.CommunicationPlan, "status")
    based_on = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="successors")
    foundations = models.ManyToManyField(Foundation, blank=True, related_name="plans")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="plans")
    processes = models.ManyToManyField(Process, blank=True, related_name="plans")
    summary = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.CommunicationPlan)]
