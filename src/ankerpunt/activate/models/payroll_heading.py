from __future__ import annotations

from typing import Self

from django.db import models

from ankerpunt.organisation.models import Organisation

LONGEST = 80


class PayrollHeadingQuerySet(models.QuerySet["PayrollHeading"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)


class PayrollHeading(models.Model):
    """What a column of an organisation's payroll stands for: its heading is kept, never what is below it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    heading = models.CharField(max_length=LONGEST)
    stands_for = models.CharField(max_length=40)

    objects = PayrollHeadingQuerySet.as_manager()

    class Meta:
        ordering = ["heading"]
        constraints = [models.UniqueConstraint(fields=["organisation", "heading"], name="payroll_heading_once")]

    def __str__(self) -> str:
        return self.heading
