from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class ProfileChannel(Owned):
    """A place where people look us up, with the room it gives and who says so."""

    name = LineField()
    max_length = WholeField(nouns.ProfileChannel, "max_length", null=True, blank=True)
    source = LineField(blank=True)
    checked_on = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.ProfileChannel)]
