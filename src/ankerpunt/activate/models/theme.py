from django.db import models

from ankerpunt.activate.models.communication_plan import CommunicationPlan
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Usp


class Theme(Owned):
    """What a quarter is about."""

    plan = models.ForeignKey(CommunicationPlan, models.CASCADE, related_name="themes")
    title = LineField()
    year = WholeField(nouns.Theme, "year")
    quarter = WholeField(nouns.Theme, "quarter")
    usps = models.ManyToManyField(Usp, blank=True, related_name="themes")
    processes = models.ManyToManyField(Process, blank=True, related_name="themes")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Theme)]
