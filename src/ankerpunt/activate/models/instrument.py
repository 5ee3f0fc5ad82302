from django.db import models

from ankerpunt.activate.models.process import Process
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, NumberField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class Instrument(Owned):
    """A means of channel steering: communication, product, utility or restriction."""

    name = LineField()
    kind = ChoiceField(nouns.Instrument, "kind")
    processes = models.ManyToManyField(Process, blank=True, related_name="instruments")
    owner = LineField(blank=True)
    cost_low_cents = WholeField(nouns.Instrument, "cost_low_cents", null=True, blank=True)
    cost_cents = WholeField(nouns.Instrument, "cost_cents", null=True, blank=True)
    cost_high_cents = WholeField(nouns.Instrument, "cost_high_cents", null=True, blank=True)
    effect_low = NumberField(nouns.Instrument, "effect_low", null=True, blank=True)
    effect = NumberField(nouns.Instrument, "effect", null=True, blank=True)
    effect_high = NumberField(nouns.Instrument, "effect_high", null=True, blank=True)
    questions_low = NumberField(nouns.Instrument, "questions_low", null=True, blank=True)
    questions = NumberField(nouns.Instrument, "questions", null=True, blank=True)
    questions_high = NumberField(nouns.Instrument, "questions_high", null=True, blank=True)
    lasts_months = WholeField(nouns.Instrument, "lasts_months", null=True, blank=True)
    source = LineField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Instrument)]
