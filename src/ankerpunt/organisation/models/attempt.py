from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone

KEPT_FOR = timedelta(hours=1)


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def expired(self) -> AttemptQuerySet:
        return self.filter(made_at__lte=timezone.now() - KEPT_FOR)


class Attempt(models.Model):
    """A try to sign in that did not succeed, under keys that do not tell who was meant or from where it came."""

    key = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["key", "made_at"], name="attempt_of_a_key")]

    def __str__(self) -> str:
        return self.key
