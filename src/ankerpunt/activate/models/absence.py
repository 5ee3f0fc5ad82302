from django.db import models

from ankerpunt.activate.models.owner_capacity import OwnerCapacity
from ankerpunt.kit.limits import limits
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Absence(Owned):
    """Days on which a role does nothing new; why is nobody's business and has no place here."""

    capacity = models.ForeignKey(OwnerCapacity, models.CASCADE, related_name="absences")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Absence)]
