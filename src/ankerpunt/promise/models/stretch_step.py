from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models.usp import Usp


class StretchStep(Owned):
    """One step by which a stretch USP becomes true."""

    usp = models.ForeignKey(Usp, models.CASCADE, related_name="steps")
    text = ProseField()
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.StretchStep)]
