from django.db import models

from ankerpunt.activate.models import Campaign, CommunicationPlan, Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField, UrlField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup


class Inspiration(Owned):
    """An example from elsewhere: why it inspires, where it is from, and where it was used."""

    title = LineField()
    text = ProseField(blank=True)
    why = ProseField(blank=True)
    source = LineField(blank=True)
    url = UrlField(blank=True)
    found_on = models.DateField(null=True, blank=True)
    processes = models.ManyToManyField(Process, blank=True, related_name="inspirations")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="inspirations")
    campaigns = models.ManyToManyField(Campaign, blank=True, related_name="inspirations")
    plans = models.ManyToManyField(CommunicationPlan, blank=True, related_name="inspirations")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Inspiration)]
