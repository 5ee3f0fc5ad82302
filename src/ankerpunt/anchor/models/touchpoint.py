from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import Conversation, TargetGroup


class Touchpoint(Owned):
    """A moment in the journey from entry to exit, or in the service journey."""

    name = LineField()
    order = WholeField(nouns.Touchpoint, "order", default=0)
    phase = LineField(blank=True)
    moment = LineField(blank=True)
    feeling = ChoiceField(nouns.Touchpoint, "feeling")
    duty = models.BooleanField(default=False)
    scope = ChoiceField(nouns.Touchpoint, "scope")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="touchpoints")
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="touchpoints")

    class Meta(Owned.Meta):
        ordering = ["order", "pk"]
        constraints = [*Owned.Meta.constraints, *limits(nouns.Touchpoint)]
