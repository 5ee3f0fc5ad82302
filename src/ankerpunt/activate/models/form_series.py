from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits, starts_month
from ankerpunt.kit.plan_fields import CountsField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class FormSeries(Owned):
    """How a process' web form was used, one count a month from the first month on; None is unknown."""

    process = models.ForeignKey(Process, models.CASCADE, related_name="form_series")
    first_month = models.DateField()
    visits = CountsField()
    started = CountsField()
    completed = CountsField()

    class Meta(Owned.Meta):
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.FormSeries),
            models.UniqueConstraint(
                fields=["process"],
                name="one_form_series_per_process",
                violation_error_message=_("This process already has a series."),
            ),
            starts_month("first_month", name="form_series_starts_a_month"),
        ]

    @property
    def slug_words(self) -> str:
        return self.process.slug
