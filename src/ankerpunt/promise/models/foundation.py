from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, LinesField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Foundation(Owned):
    """What the organisation stands for and everything later can point at."""

    kind = ChoiceField(nouns.Foundation, "kind")
    text = ProseField()
    title = LineField(blank=True)
    recognised_by = LinesField()
    source_document = LineField(blank=True)
    source_page = LineField(blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Foundation)]
