from __future__ import annotations

from typing import Self

from django.db import models

from ankerpunt.kit.plan_fields import DigestField, LineField
from ankerpunt.organisation.models import Organisation
from ankerpunt.play.models.game import BYTES, Game, new_key


class GamePhotoQuerySet(models.QuerySet["GamePhoto"]):
    def of(self, game: Game) -> Self:
        return self.filter(game=game)


class GamePhoto(models.Model):
    """A photo of the paper cards of a step, to type them over while one sees them."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=2 * BYTES, primary_key=True, default=new_key)
    game = models.ForeignKey(Game, on_delete=models.CASCADE, related_name="photos")
    step = models.CharField(max_length=20)
    sha256 = DigestField()
    alt = LineField()

    objects = GamePhotoQuerySet.as_manager()

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return f"GamePhoto {self.key[:6]}"
