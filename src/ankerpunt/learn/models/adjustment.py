from django.db import models

from ankerpunt.activate.models import Campaign
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Adjustment(Owned):
    """A change made during a campaign, with its reason."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="adjustments")
    adjusted_on = models.DateField()
    what = ProseField()
    reason = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Adjustment)]
