from __future__ import annotations

from typing import Self

from django.db import models

from ankerpunt.kit.plan_fields import LineField
from ankerpunt.organisation.models import Organisation


class PassedThemeQuerySet(models.QuerySet["PassedTheme"]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)


class PassedTheme(models.Model):
    """A word that comes back in stories, of which somebody said that it is no theme; it is not proposed again."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    word = LineField()

    objects = PassedThemeQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "word"], name="passed_over_once")]

    def __str__(self) -> str:
        return self.word
