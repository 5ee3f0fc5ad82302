from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ankerpunt.kit.plan_fields import LineField
from ankerpunt.play.models.game import BYTES, Game, new_key

CARD_MAX = 140


class GameCardQuerySet(models.QuerySet["GameCard"]):
    def on(self, game: Game, step: str | None = None) -> Self:
        """The cards of a step; of the one that is being played where none is named."""
        return self.filter(game=game, step=step or game.now.id)

    def shown(self) -> Self:
        return self.filter(hidden=False)


class GameCard(models.Model):
    """A card on the table: what it says, where it lies, and how it came; never who wrote it, nor when.

    Its key is drawn, and cards lie in the order of their keys: that says nothing of who came first.
    """

    class Origin(models.TextChoices):
        EXAMPLE = "example", _("from the example cards")
        TYPED = "typed", _("typed in by the facilitator")
        PHOTO = "photo", _("typed over from a photo")
        PHONE = "phone", _("from a phone")

    key = models.CharField(max_length=2 * BYTES, primary_key=True, default=new_key)
    game = models.ForeignKey(Game, on_delete=models.CASCADE, related_name="cards")
    step = models.CharField(max_length=20)
    text = LineField()
    pile = LineField(blank=True)
    hidden = models.BooleanField(default=False)
    chosen = models.BooleanField(default=False)
    origin = models.CharField(max_length=7, choices=Origin, default=Origin.TYPED)

    objects = GameCardQuerySet.as_manager()

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return f"GameCard {self.key[:6]}"
