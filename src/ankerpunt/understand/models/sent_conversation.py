from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from ankerpunt.kit.fields import StructField
from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.plan.nouns import SLUG_MAX
from ankerpunt.understand.models.conversation import Conversation

KEPT_FOR = timedelta(days=90)
WHY_MAX = 300


class SentConversationQuerySet(models.QuerySet["SentConversation"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def by(self, member: Member) -> Self:
        return self.filter(sent_by=member)

    def told(self) -> Self:
        """With whether the conversation that it became was taken back."""
        rows = Conversation.objects.filter(
            organisation=models.OuterRef("organisation"), slug=models.OuterRef("taken_as")
        )
        undone = Change.objects.filter(undoes=models.OuterRef("taken_in"))
        back = models.Exists(undone) & ~models.Exists(rows)
        return self.annotate(taken_back=models.Case(models.When(back, then=True), default=False))

    def waiting(self) -> Self:
        """What nobody answered yet; what was taken over and then undone waits again."""
        return self.told().filter(models.Q(taken_in=None) | models.Q(taken_back=True), refused_at=None)

    def past_keeping(self) -> Self:
        return self.filter(answered_at__lt=timezone.now() - KEPT_FOR)


class SentConversation(models.Model):
    """What a reader heard, until an editor takes it over or not; no part of the plan, and counted nowhere.

    It knows who sent it, so that they see what became of it; the conversation that comes of it does not.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    sent_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField(default=timezone.now)
    # Its fields by name; a row of the plan by its id.
    said = StructField(dict[str, str], default=dict)
    taken_in = models.UUIDField(null=True)
    taken_as = models.SlugField(max_length=SLUG_MAX, blank=True)
    refused_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=WHY_MAX, blank=True)
    answered_at = models.DateTimeField(null=True)

    objects = SentConversationQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at", "-pk"]
        indexes = [models.Index(fields=["organisation", "-sent_at"], name="sent_conversation_newest_first")]

    def __str__(self) -> str:
        return f"sent on {self.sent_at:%Y-%m-%d}"
