from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.target_group import TargetGroup


class TargetGroupChoice(Owned):
    """The written, dated answer to "for whom are we here?"; not knowing yet is an answer too."""

    route = ChoiceField(nouns.TargetGroupChoice, "route")
    decided_on = models.DateField()
    review_on = models.DateField(null=True, blank=True)
    decided_by = LineField(blank=True)
    reasoning = ProseField(blank=True)
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="target_group_choices")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.TargetGroupChoice)]

    @property
    def slug_words(self) -> str:
        return f"{self.route} {self.decided_on}"
