from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ChoiceField, LineField, PercentField, UrlField, WholeField
from ankerpunt.organisation.models import Owned, OwnedQuerySet
from ankerpunt.plan import nouns


class FiscalParameterQuerySet(OwnedQuerySet["FiscalParameter"]):
    def valid_on(self, day: date) -> Self:
        open_ended = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(open_ended, valid_from__lte=day)


FiscalParameterManager = models.Manager.from_queryset(FiscalParameterQuerySet)


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

    objects: ClassVar[FiscalParameterManager[FiscalParameter]] = FiscalParameterManager()

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.FiscalParameter)]

    def standing_on(self, day: date) -> str:
        """Whether it holds on a day, no longer, or not yet: the code of a status."""
        if self.valid_from > day:
            return "upcoming"
        return "expired" if self.valid_until is not None and self.valid_until < day else "in_force"
