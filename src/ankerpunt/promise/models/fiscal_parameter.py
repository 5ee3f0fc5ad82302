from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, PercentField, UrlField, WholeField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns


class FiscalParameter(Owned):
    """A rate or limit of tax or collective agreement that holds from a day on."""

    name = LineField()
    kind = ChoiceField(nouns.FiscalParameter, "kind")
    percent = PercentField(null=True, blank=True)
    amount_cents = WholeField(nouns.FiscalParameter, "amount_cents", null=True, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    source = LineField(blank=True)
    url = UrlField(blank=True)

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.FiscalParameter)]
