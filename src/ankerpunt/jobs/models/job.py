from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from ankerpunt.kit.fields import StructField
from ankerpunt.organisation.models import Organisation

KEPT_FOR = timedelta(days=30)


class State(models.TextChoices):
    """How people read them is told by `kit.status`."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


UNDER_WAY = (State.WAITING, State.RUNNING)


class JobQuerySet(models.QuerySet["Job"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def under_way(self) -> Self:
        return self.filter(state__in=UNDER_WAY)

    def past_keeping(self) -> Self:
        return self.exclude(state__in=UNDER_WAY).filter(asked_at__lt=timezone.now() - KEPT_FOR)


class Job(models.Model):
    """One piece of work for one organisation, from being asked for until it is done; kept for a month after.

    It says nothing of who asked: what a person has done is in the history of the plan, and nowhere counted.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="jobs")
    work = models.CharField(max_length=80)
    about = StructField(dict[str, str], default=dict)
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, default=State.WAITING)
    percent = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    stop_asked = models.BooleanField(default=False)
    outcome = StructField(dict[str, int], default=dict)
    ended_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["organisation", "-asked_at"], name="job_newest_first")]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=list(State.values)), name="job_state_known"),
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="job_percent_at_most_all"),
        ]

    def __str__(self) -> str:
        return f"{self.work} ({self.state})"

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def can_be_tried_again(self) -> bool:
        return self.state in {State.FAILED, State.STOPPED}
