from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.activate.models.channel import Channel
from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits, starts_month
from ankerpunt.kit.plan_fields import ChoiceField, CountsField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class ContactSeries(Owned):
    """Contacts of one process along one channel, one count a month from the first month on; None is unknown."""

    process = models.ForeignKey(Process, models.CASCADE, related_name="contact_series")
    channel = models.ForeignKey(Channel, models.RESTRICT, related_name="contact_series")
    kind = ChoiceField(nouns.ContactSeries, "kind")
    first_month = models.DateField()
    counts = CountsField()

    class Meta(Owned.Meta):
        constraints = [
            *Owned.Meta.constraints,
            *limits(nouns.ContactSeries),
            models.UniqueConstraint(
                fields=["process", "channel", "kind"],
                name="one_contact_series_per_kind",
                violation_error_message=_("This process already has such a series for this channel."),
            ),
            starts_month("first_month", name="contact_series_starts_a_month"),
        ]

    @property
    def slug_words(self) -> str:
        return f"{self.process.slug} {self.channel.slug} {self.kind}"
