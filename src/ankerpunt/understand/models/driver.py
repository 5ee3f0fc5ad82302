from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, PercentField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.conversation import Conversation
from ankerpunt.understand.models.research import Research
from ankerpunt.understand.models.target_group import TargetGroup


class Driver(Owned):
    """What draws a group to this work or service, as research found it."""

    target_group = models.ForeignKey(TargetGroup, models.RESTRICT, related_name="drivers")
    name = LineField()
    rank = WholeField(nouns.Driver, "rank", null=True, blank=True)
    mentions = WholeField(nouns.Driver, "mentions", null=True, blank=True)
    share = PercentField(null=True, blank=True)
    research = models.ForeignKey(Research, models.SET_NULL, null=True, blank=True, related_name="drivers")
    conversations = models.ManyToManyField(Conversation, blank=True, related_name="drivers")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Driver)]
