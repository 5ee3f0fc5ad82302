from django.db import models

from ankerpunt.activate.models import Campaign, Process
from ankerpunt.anchor.models import Touchpoint
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ChoicesField, ProseField
from ankerpunt.listen.models import Heard
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup


class Learning(Owned):
    """A lesson that the next campaign starts with."""

    campaign = models.ForeignKey(Campaign, models.RESTRICT, null=True, blank=True, related_name="learnings")
    heard = models.ForeignKey(Heard, models.SET_NULL, null=True, blank=True, related_name="learnings")
    text = ProseField()
    strength = ChoiceField(nouns.Learning, "strength")
    evidence = ProseField(blank=True)
    applies_to_all = models.BooleanField(default=False)
    processes = models.ManyToManyField(Process, blank=True, related_name="learnings")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="learnings")
    means = ChoicesField(nouns.Learning.__annotations__["means"])
    touchpoints = models.ManyToManyField(Touchpoint, blank=True, related_name="learnings")
    kind = ChoiceField(nouns.Learning, "kind")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Learning)]
