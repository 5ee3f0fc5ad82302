from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from ankerpunt.kit.plan_fields import LineField
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.participation.keys import KEY_LENGTH, new_key
from ankerpunt.plan.nouns import SLUG_MAX

# So long after the last day what was left may still wait for somebody to take it over.
WAITS_FOR = timedelta(days=90)


class ConversationDoorQuerySet(models.QuerySet["ConversationDoor"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def past_waiting(self) -> Self:
        return self.filter(ends_on__lt=timezone.localdate() - WAITS_FOR)


class ConversationDoor(models.Model):
    """By a link or a code people without an account leave what they heard or want to say; no noun of the plan."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    question = LineField()
    asked_by = LineField()
    target_group = models.SlugField(max_length=SLUG_MAX, blank=True)
    ends_on = models.DateField()
    made_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    made_on = models.DateField(default=timezone.localdate)

    objects = ConversationDoorQuerySet.as_manager()

    class Meta:
        ordering = ["-made_on", "-pk"]
        indexes = [models.Index(fields=["organisation", "-made_on"], name="door_newest_first")]

    def __str__(self) -> str:
        return f"door of {self.made_on:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        return self.ends_on >= timezone.localdate()
