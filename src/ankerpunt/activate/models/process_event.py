from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class ProcessEvent(Owned):
    """What happened to a process that its figures show: an outage, another form, another way of counting."""

    process = models.ForeignKey(Process, models.CASCADE, related_name="events")
    name = LineField()
    kind = ChoiceField(nouns.ProcessEvent, "kind")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    note = ProseField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.ProcessEvent)]
