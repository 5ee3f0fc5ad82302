from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField, WholeField
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
    research = models.ForeignKey(Research, models.SET_NULL, null=True, blank=True, related_name="cafeteria_options")
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="cafeteria_options")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.CafeteriaOption)]
