from __future__ import annotations

from django.db import models

from ankerpunt.kit.fields import StructField
from ankerpunt.play.models.game import BYTES
from ankerpunt.play.models.game_card import GameCard


class GameTotal(models.Model):
    """What all phones together said of a card, once a game is over: the votes themselves are gone then.

    `piles` has how many phones laid it on which column; `places` is the sum of its places in the orders of so many
    phones.
    """

    key = models.CharField(max_length=2 * BYTES, primary_key=True)
    card = models.OneToOneField(GameCard, on_delete=models.CASCADE, related_name="total")
    dots = models.PositiveIntegerField(default=0)
    places = models.PositiveIntegerField(default=0)
    orders = models.PositiveIntegerField(default=0)
    piles = StructField(tuple[int, ...], default=tuple)

    def __str__(self) -> str:
        return f"GameTotal {self.key[:6]}"
