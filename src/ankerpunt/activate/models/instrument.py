from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Instrument(Owned):
    """A means of channel steering: communication, product, utility or restriction."""

    name = LineField()
    kind = ChoiceField(nouns.Instrument, "kind")
    processes = models.ManyToManyField(Process, blank=True, related_name="instruments")
    owner = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Instrument)]
