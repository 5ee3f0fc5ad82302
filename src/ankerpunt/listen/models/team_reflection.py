from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.listen.models.marker import Marker
from ankerpunt.organisation.models import Owned, Unit
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation


class TeamReflection(Owned):
    """Where a team together places itself on the road to the mission for one value, with its story."""

    unit = models.ForeignKey(Unit, models.RESTRICT, null=True, blank=True, related_name="team_reflections")
    core_value = models.ForeignKey(Foundation, models.RESTRICT, related_name="team_reflections")
    held_on = models.DateField()
    marker = models.ForeignKey(Marker, models.SET_NULL, null=True, blank=True, related_name="team_reflections")
    differs = models.BooleanField(default=False)
    change = ChoiceField(nouns.TeamReflection, "change")
    explanation = ProseField(blank=True)

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["organisation", "held_on"], name="reflection_by_day")]
        constraints = [*Owned.Meta.constraints, *limits(nouns.TeamReflection)]

    @property
    def slug_words(self) -> str:
        team = f"{self.unit.slug} " if self.unit else ""
        return f"{team}{self.core_value.slug} {self.held_on}"
