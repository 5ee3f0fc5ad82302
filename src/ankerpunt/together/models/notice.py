from __future__ import annotations

from typing import Self

from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models import Member
from ankerpunt.plan.nouns import SLUG_MAX
from ankerpunt.together.models.assignment import Assignment
from ankerpunt.together.models.beside import KEPT_FOR
from ankerpunt.together.models.comment import Comment


class NoticeQuerySet(models.QuerySet["Notice"]):
    def to(self, member: Member) -> Self:
        return self.filter(member=member)

    def standing(self) -> Self:
        """What was said or asked may have been taken back since."""
        taken_back = models.Q(comment__ended_in__isnull=False) | models.Q(assignment__ended_in__isnull=False)
        return self.exclude(taken_back)

    def unseen(self) -> Self:
        return self.filter(seen_at=None)

    def past_keeping(self) -> Self:
        return self.filter(at__lt=timezone.now() - KEPT_FOR)


class Notice(models.Model):
    """News for one member, of which nobody else sees whether it was read."""

    class Kind(models.TextChoices):
        ASSIGNED = "assigned"
        MENTIONED = "mentioned"
        DUE = "due"
        AGES = "ages"
        OVERRIDDEN = "overridden"

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=Kind)
    noun = models.CharField(max_length=40)
    object = models.SlugField(max_length=SLUG_MAX)
    occasion = models.CharField(max_length=80)
    by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, null=True, related_name="notices")
    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, null=True, related_name="notices")
    at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["member", "seen_at"], name="notice_unseen")]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "kind", "noun", "object", "occasion"], name="told_once_of_each_occasion"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["assigned", "mentioned", "due", "ages", "overridden"]),
                name="notice_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.noun} {self.object}"
