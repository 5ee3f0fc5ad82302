from django.db import models

from ankerpunt.activate.models.channel import Channel
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, LinesField, PercentField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation
from ankerpunt.understand.models import TargetGroup


class Process(Owned):
    """Something people arrange with us, how much of it by themselves, and the help that stays open."""

    name = LineField()
    product_name = LineField(blank=True)
    product_uri = LineField(blank=True)
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="processes")
    foundations = models.ManyToManyField(Foundation, blank=True, related_name="processes")
    preferred_channels = models.ManyToManyField(Channel, blank=True, related_name="processes")
    channel_note = ProseField(blank=True)
    self_service = ProseField(blank=True)
    baseline = PercentField(null=True, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    target = PercentField(null=True, blank=True)
    target_on = models.DateField(null=True, blank=True)
    no_digital_goal = ProseField(blank=True)
    help_stays_open = ProseField(blank=True)
    barriers = LinesField()
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Process)]
