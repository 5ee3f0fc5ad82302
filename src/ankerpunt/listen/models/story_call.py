from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from ankerpunt.kit.plan_fields import ChoiceField, LineField, ProseField
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.participation.keys import KEY_LENGTH, new_key
from ankerpunt.plan import nouns
from ankerpunt.plan.nouns import SLUG_MAX

# So long after the last day a story may still wait for its second reader or its teller.
WAITS_FOR = timedelta(days=90)


class StoryCallQuerySet(models.QuerySet["StoryCall"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def open_to_everybody(self) -> Self:
        """Those in which any employee can tell something today: of no team in particular."""
        return self.filter(ends_on__gte=timezone.localdate(), teller="employee", unit="")

    def past_waiting(self) -> Self:
        return self.filter(ends_on__lt=timezone.localdate() - WAITS_FOR)


class StoryCall(models.Model):
    """Somebody asks for stories: what about, until when, and how far they may go; no noun of the plan.

    What it is about is named by its id, as the plan may change. Who tells is known to nobody.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    question = LineField()
    explanation = ProseField(blank=True)
    asked_by = LineField()
    core_value = models.SlugField(max_length=SLUG_MAX, blank=True)
    usp = models.SlugField(max_length=SLUG_MAX, blank=True)
    # About which team it asks, so that it is read by somebody of another department.
    unit = models.SlugField(max_length=SLUG_MAX, blank=True)
    teller = ChoiceField(nouns.Story, "teller")
    audience = ChoiceField(nouns.Story, "audience")
    ends_on = models.DateField()
    made_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    made_on = models.DateField(default=timezone.localdate)

    objects = StoryCallQuerySet.as_manager()

    class Meta:
        ordering = ["-made_on", "-pk"]
        indexes = [models.Index(fields=["organisation", "-made_on"], name="story_call_newest_first")]

    def __str__(self) -> str:
        return f"call of {self.made_on:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        return self.ends_on >= timezone.localdate()
