from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField, PercentField, ProseField, WholeField
from ankerpunt.organisation.models import Owned, Unit
from ankerpunt.plan import nouns


class TargetGroup(Owned):
    """People with the same kind of work or question, or a body with a say or an interest in it: a stakeholder."""

    name = LineField()
    scope = ChoiceField(nouns.TargetGroup, "scope")
    kind = ChoiceField(nouns.TargetGroup, "kind")
    relation = ChoiceField(nouns.TargetGroup, "relation")
    description = ProseField(blank=True)
    size = WholeField(nouns.TargetGroup, "size", null=True, blank=True)
    share = PercentField(null=True, blank=True)
    size_source = LineField(blank=True)
    size_on = models.DateField(null=True, blank=True)
    need = ChoiceField(nouns.TargetGroup, "need")
    involvement = ChoiceField(nouns.TargetGroup, "involvement")
    influence = ChoiceField(nouns.TargetGroup, "influence")
    interest = ChoiceField(nouns.TargetGroup, "interest")
    stance = ChoiceField(nouns.TargetGroup, "stance")
    units = models.ManyToManyField(Unit, blank=True, related_name="target_groups")
    channels = LinesField()
    avoid = LinesField()
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.TargetGroup)]
