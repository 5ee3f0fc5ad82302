from __future__ import annotations

from django.db import models

from ankerpunt.kit.fields import StructField
from ankerpunt.kit.plan_fields import LineField
from ankerpunt.listen.models.round import Round
from ankerpunt.plan.nouns import SLUG_MAX


class RoundUnit(models.Model):
    """A unit of the roster as it was when the groups were made: how many people sat in it, and what it came from.

    Names of people are never here.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="roster")
    unit = models.SlugField(max_length=SLUG_MAX)
    parent = models.SlugField(max_length=SLUG_MAX, blank=True)
    name = LineField()
    people = models.PositiveIntegerField()
    came_from = StructField(tuple[str, ...], default=tuple)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["round", "unit"], name="round_has_each_unit_once")]

    def __str__(self) -> str:
        return self.unit


class RoundGroup(models.Model):
    """Units that get one word together, made from invited numbers before anybody answers (R2)."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="groups")
    called = models.SlugField(max_length=SLUG_MAX)
    units = StructField(tuple[str, ...])
    invited = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["round", "called"], name="round_has_each_group_once")]

    def __str__(self) -> str:
        return self.called


class RoundWord(models.Model):
    """One word of one group, or of the organisation, on one question; kept once (R6)."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="words")
    group = models.CharField(max_length=SLUG_MAX)
    question = models.CharField(max_length=SLUG_MAX + 20)
    word = models.CharField(max_length=14)

    class Meta:
        ordering = ["question", "group"]
        constraints = [
            models.UniqueConstraint(fields=["round", "group", "question"], name="round_says_each_word_once"),
        ]

    def __str__(self) -> str:
        return self.word
