from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class OwnerCapacity(Owned):
    """How much room a role has for activities, as it says itself: hours in a week, and how many at once."""

    owner = LineField()
    hours_per_week = WholeField(nouns.OwnerCapacity, "hours_per_week", null=True, blank=True)
    at_once = WholeField(nouns.OwnerCapacity, "at_once", null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.OwnerCapacity)]
