from django.db import models

from ankerpunt.activate.models import CommunicationPlan, Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Indicator(Owned):
    """A proposed figure, questioned before use: what it will hide, how it will be gamed."""

    name = LineField()
    about = ChoiceField(nouns.Indicator, "about")
    definition = ProseField(blank=True)
    hides = ProseField(blank=True)
    gamed_by = ProseField(blank=True)
    leads_to = ProseField(blank=True)
    process = models.ForeignKey(Process, models.SET_NULL, null=True, blank=True, related_name="indicators")
    objective_of = models.ForeignKey(
        CommunicationPlan, models.SET_NULL, null=True, blank=True, related_name="indicators"
    )

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Indicator)]
