from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation
from ankerpunt.understand.models import TargetGroup


class CommunicationPlan(Owned):
    """A strategic marketing-communication plan for a period, with its colophon."""

    title = LineField()
    kind = ChoiceField(nouns.CommunicationPlan, "kind")
    horizon = ChoiceField(nouns.CommunicationPlan, "horizon")
    starts_on = models.DateField()
    ends_on = models.DateField()
    status = ChoiceField(nouns.CommunicationPlan, "status")
    based_on = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="successors")
    template = ChoiceField(nouns.CommunicationPlan, "template")
    differs = ProseField(blank=True)
    foundations = models.ManyToManyField(Foundation, blank=True, related_name="plans")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="plans")
    processes = models.ManyToManyField(Process, blank=True, related_name="plans")
    occasion = ProseField(blank=True)
    situation = ProseField(blank=True)
    look_back = ProseField(blank=True)
    summary = ProseField(blank=True)
    spokesperson = ProseField(blank=True)
    duties = LinesField()
    accessibility = ProseField(blank=True)
    version = LineField(blank=True)
    author = LineField(blank=True)
    client = LineField(blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    adopted_by = LineField(blank=True)
    review_on = models.DateField(null=True, blank=True)
    annexes = LinesField()

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.CommunicationPlan)]
