from __future__ import annotations

from enum import StrEnum
from typing import Self

from django.db import models

TOPIC_MAX = 32
# The row that says that a game is over is for everybody.
EVERYBODY = ""


class Audience(StrEnum):
    """Who looks on: each sees a page of its own, so each is told something of its own."""

    PHONE = "phone"
    BEAMER = "beamer"
    FACILITATOR = "facilitator"


KNOWN = [*(each.value for each in Audience), EVERYBODY]


class FrameQuerySet(models.QuerySet["Frame"]):
    def of(self, topic: str) -> Self:
        return self.filter(topic=topic)

    def newest(self) -> int:
        """The highest number there is; 0 where nothing was told."""
        found: int | None = self.aggregate(newest=models.Max("number"))["newest"]
        return found or 0


class Frame(models.Model):
    """A piece of a page, as it was told to everybody who looks at a game; only ever added to.

    What is told at the same moment has the same number. It belongs to no member and has no history: it is what pages
    showed, and goes in the night after the game. For one more day a row for everybody says that it is over.
    """

    topic = models.CharField(max_length=TOPIC_MAX)
    number = models.PositiveIntegerField()
    audience = models.CharField(max_length=12, blank=True)
    data = models.TextField(blank=True)

    objects = FrameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "number", "audience"], name="frame_once"),
            models.CheckConstraint(
                condition=models.Q(audience__in=[*Audience, EVERYBODY]), name="frame_audience_known"
            ),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="frame_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.number} {self.audience}"
