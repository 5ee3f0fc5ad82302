from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup


class Objective(Owned):
    """A goal that is not a self-service share: what, from where, to where, by when."""

    text = ProseField()
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="objectives")
    target_group = models.ForeignKey(TargetGroup, models.SET_NULL, null=True, blank=True, related_name="objectives")
    unit = LineField(blank=True)
    baseline = models.FloatField(null=True, blank=True)
    target = models.FloatField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    source = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Objective)]
