from django.db import models

from ankerpunt.activate.models.objective import Objective
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Result(Owned):
    """What was measured of an objective on a day, in its unit, with what the figure does not say."""

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="results")
    measured_on = models.DateField()
    value = models.FloatField(null=True, blank=True)
    text = ProseField(blank=True)
    source = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Result)]

    @property
    def slug_words(self) -> str:
        return f"{self.objective.slug} {self.measured_on}"
