from __future__ import annotations

from django.db import models

from ankerpunt.organisation.models import Organisation


class SearchIndex(models.Model):
    """How far the entries of an organisation are: which step of its plan they follow, and by which routine."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=16)
    routine = models.CharField(max_length=16)

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.token}"


class SearchEntry(models.Model):
    """What one row of the plan can be found by: its words without inflection, in the order of the alphabet.

    What it is called and what it says is read from the plan itself; here are only the terms of `science.stems`. Beside
    this table stands the index of the database (`overview.search.tables`).
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    noun = models.CharField(max_length=40)
    key = models.BigIntegerField()
    slug = models.CharField(max_length=80)
    place = models.PositiveSmallIntegerField()
    archived = models.BooleanField()
    title_terms = models.TextField()
    terms = models.TextField()
    digest = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "noun", "key"], name="one_entry_of_each_row")]

    def __str__(self) -> str:
        return f"{self.noun} {self.slug}"
