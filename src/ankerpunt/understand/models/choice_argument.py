from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.target_group import TargetGroup
from ankerpunt.understand.models.target_group_choice import TargetGroupChoice


class ChoiceArgument(Owned):
    """One argument for or against one route of a target-group choice."""

    choice = models.ForeignKey(TargetGroupChoice, models.CASCADE, related_name="arguments")
    route = ChoiceField(nouns.ChoiceArgument, "route")
    stance = ChoiceField(nouns.ChoiceArgument, "stance")
    text = ProseField()
    target_group = models.ForeignKey(
        TargetGroup, models.SET_NULL, null=True, blank=True, related_name="choice_arguments"
    )

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.ChoiceArgument)]
