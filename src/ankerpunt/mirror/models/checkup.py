from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from ankerpunt.check.rule import Mood
from ankerpunt.kit.fields import StructField
from ankerpunt.organisation.models import Organisation

if TYPE_CHECKING:
    from ankerpunt.mirror.models.finding import FindingQuerySet

# By stage and mood; what an older version stored is read too, until the check runs again.
Counts = dict[str, dict[str, int]]


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

    def open(self, *, mood: Mood | None = None, stage: str | None = None) -> int:
        """How much is not right, or a next step, in one stage or in all."""
        return sum(
            number
            for of_stage, by_mood in self.counts.items()
            for of_mood, number in by_mood.items()
            if stage in {None, of_stage} and mood in {None, of_mood}
        )

    @property
    def not_right(self) -> int:
        """How much is said that is not so: what the shell counts."""
        return self.open(mood="not_right")
