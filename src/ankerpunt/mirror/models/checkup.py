from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from ankerpunt.check.rule import Severity, Stage
from ankerpunt.kit.fields import StructField
from ankerpunt.organisation.models import Organisation

if TYPE_CHECKING:
    from ankerpunt.mirror.models.finding import FindingQuerySet

Counts = dict[Stage, dict[Severity, int]]


class Checkup(models.Model):
    """The answer of the check about one organisation: for which revision of its plan, and on which day.

    The token is new whenever the answer is, so that a process knows whether the answer it remembers is this one.
    """

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="+")
    revision = models.PositiveBigIntegerField()
    day = models.DateField()
    token = models.CharField(max_length=16, default="")
    counts = StructField(Counts)

    if TYPE_CHECKING:
        findings: FindingQuerySet

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.day}"

    def open(self, *, severity: Severity | None = None, stage: Stage | None = None) -> int:
        """How many findings are open, of one severity or stage or of all."""
        return sum(
            number
            for of_stage, by_severity in self.counts.items()
            for of_severity, number in by_severity.items()
            if stage in {None, of_stage} and severity in {None, of_severity}
        )
