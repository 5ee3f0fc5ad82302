from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Foundation


class Marker(Owned):
    """What a team would see when a core value is lived, in the organisation's own words."""

    core_value = models.ForeignKey(Foundation, models.CASCADE, related_name="markers")
    level = ChoiceField(nouns.Marker, "level")
    text = ProseField()

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Marker)]
