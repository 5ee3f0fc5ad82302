from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

from ankerpunt.organisation.models import Member
from ankerpunt.together.models.beside import Beside, BesideQuerySet

if TYPE_CHECKING:
    from collections.abc import Mapping

# How a text names a member: by key, so that it follows a new name and can be cleared.
MENTION = re.compile(r"@\[(\d+)\]")
LONGEST = 2000


class CommentQuerySet(BesideQuerySet["Comment"]):
    def naming(self, member: Member) -> Self:
        """What others say to this member."""
        return self.filter(mentions=member).exclude(begun_by=member)


class Comment(Beside):
    """What a member says about a row of the plan; whoever begun it says it."""

    text = models.TextField(max_length=LONGEST)
    said_at = models.DateTimeField(default=timezone.now)
    mentions = models.ManyToManyField(Member, related_name="mentioned_in")

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["said_at", "pk"]
        indexes = [models.Index(fields=["organisation", "noun", "object"], name="comment_of_row")]

    @property
    def was_changed(self) -> bool:
        return self.begun_at > self.said_at

    def spoken(self, names: Mapping[int, str]) -> str:
        """The text with people called by name."""
        return MENTION.sub(lambda found: f"@{names.get(int(found[1]), '…')}", self.text)

    @property
    def without_mentions(self) -> str:
        """What was said, to nobody in particular."""
        return " ".join(MENTION.sub("", self.text).split())
