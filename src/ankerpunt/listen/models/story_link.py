from __future__ import annotations

from typing import Any, Self

from django.db import models

from ankerpunt.listen.models.story import Story
from ankerpunt.organisation.models import Organisation


class StoryLinkQuerySet(models.QuerySet["StoryLink"]):
    def to(self, story: Story) -> Self:
        return self.filter(organisation=story.organisation_id, key=story.pk)


class StoryLink(models.Model):
    """By which a teller finds their published story again: the digest of their own link, and nothing about them.

    It lies with the plan and is in its backups, so that the teller keeps the last word after one is restored; and it
    names the row by its key, so that they keep it as well once a member removed the row.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    key = models.BigIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")

    objects = StoryLinkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "key"], name="one_link_of_each_story")]

    def __str__(self) -> str:
        """Not even in a log does it tell which one it is."""
        return type(self).__name__

    @property
    def story(self) -> Story | None:
        return Story.objects.filter(organisation=self.organisation, pk=self.key).first()

    @property
    def last_page(self) -> Any:
        """What the story was, where a member removed it; nothing where its history is gone as well."""
        pages: Any = Story.history
        return pages.filter(organisation_id=self.organisation_id, id=self.key).order_by("-history_id").first()
