from __future__ import annotations

from django.db import models

from ankerpunt.kit.plan_fields import LineField, ProseField
from ankerpunt.listen.models.round import Round
from ankerpunt.plan.nouns import SLUG_MAX


class RoundQuestion(models.Model):
    """A closed question of a round: its subject, and the words of the value or promise as they were that day (R3)."""

    class Kind(models.TextChoices):
        EVOLUTION = "evolution"
        RECOGNITION = "recognition"

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="questions")
    kind = models.CharField(max_length=11, choices=Kind)
    about = models.SlugField(max_length=SLUG_MAX)
    name = LineField()
    meaning = ProseField(blank=True)
    hint = ProseField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "kind", "about"], name="round_asks_each_subject_once"),
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """What the store and the words call it."""
        return f"{self.kind}:{self.about}"
