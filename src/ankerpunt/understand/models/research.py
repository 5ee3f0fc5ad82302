from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField, UrlField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.understand.models.target_group import TargetGroup


class Research(Owned):
    """A study that drivers, sizes and claims can lean on."""

    title = LineField()
    kind = ChoiceField(nouns.Research, "kind")
    conducted_on = models.DateField(null=True, blank=True)
    method = ProseField(blank=True)
    respondents = WholeField(nouns.Research, "respondents", null=True, blank=True)
    source = LineField(blank=True)
    url = UrlField(blank=True)
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="research")
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Research)]
