from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup


class Partner(Owned):
    """A chain partner: who, for which process, what they contribute, and which groups are theirs."""

    name = LineField()
    contributes = ProseField(blank=True)
    spoken_by = LineField(blank=True)
    processes = models.ManyToManyField(Process, blank=True, related_name="partners")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="partners")
    holds = models.ManyToManyField(TargetGroup, blank=True, related_name="held_by")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Partner)]
