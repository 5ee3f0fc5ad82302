from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import LineField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models.usp import Usp


class StretchMeasurement(Owned):
    """Where a stretch USP stood on a day, in the unit of its contract."""

    usp = models.ForeignKey(Usp, models.CASCADE, related_name="measurements")
    measured_on = models.DateField()
    value = models.FloatField()
    source = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.StretchMeasurement),
            models.UniqueConstraint(
                fields=["usp", "measured_on"],
                name="one_measurement_a_day",
                violation_error_message=_("There is a measurement of this day already."),
            ),
        ]

    @property
    def slug_words(self) -> str:
        return f"{self.usp.slug} {self.measured_on}"
