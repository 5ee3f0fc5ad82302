from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, PercentField, ProseField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models import Research, TargetGroup


class CafeteriaOption(Owned):
    """A choice employees of a group can make: leave, training, mobility and so on."""

    name = LineField()
    kind = ChoiceField(nouns.CafeteriaOption, "kind")
    description = ProseField(blank=True)
    rules = ProseField(blank=True)
    cost_cents = WholeField(nouns.CafeteriaOption, "cost_cents", null=True, blank=True)
    cost_basis = LineField(blank=True)
    fiscal = ChoiceField(nouns.CafeteriaOption, "fiscal")
    uptake_low = PercentField(null=True, blank=True)
    uptake_middle = PercentField(null=True, blank=True)
    uptake_high = PercentField(null=True, blank=True)
    uptake_source = LineField(blank=True)
    research = models.ForeignKey(Research, models.SET_NULL, null=True, blank=True, related_name="cafeteria_options")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="cafeteria_options")
    published_on = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.CafeteriaOption)]
