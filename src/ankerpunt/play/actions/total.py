"""What all phones said together: counted from the votes while a game is played, and kept when it is over."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.participation.models import GameHand, GameVote
from ankerpunt.play.models import GameCard, GameTotal
from ankerpunt.play.models.game import new_key

if TYPE_CHECKING:
    from ankerpunt.play.models import Game


class Total(Struct):
    """Of one card: its dots, the sum of its places in so many orders, and how many laid it on which column."""

    dots: int = 0
    places: int = 0
    orders: int = 0
    piles: tuple[int, ...] = ()

    @property
    def weight(self) -> tuple[float, float]:
        """What comes first among cards: most dots, then the best place on average."""
        return (-self.dots, self.places / self.orders if self.orders else 1_000.0)

    @property
    def column(self) -> int | None:
        """On which column most laid it; none where nobody did, or as many laid it on another."""
        most = max(self.piles, default=0)
        return self.piles.index(most) if most and self.piles.count(most) == 1 else None


def totals(game: Game, step: str) -> dict[str, Total]:
    """By the key of the card; a card of which nobody said anything is not in it."""
    if game.is_over:
        rows = GameTotal.objects.filter(card__game=game, card__step=step)
        return {each.card_id: Total(each.dots, each.places, each.orders, each.piles) for each in rows}
    found: dict[str, Total] = defaultdict(Total)
    width = len(next((each.columns for each in game.steps if each.id == step), ()))
    for vote in GameVote.objects.in_game(game.key).filter(step=step):
        total = found[vote.card]
        total.dots += vote.dots
        if vote.place is not None:
            total.places, total.orders = total.places + vote.place, total.orders + 1
        if vote.pile is not None and vote.pile < width:
            piles = list(total.piles or (0,) * width)
            piles[vote.pile] += 1
            total.piles = tuple(piles)
    return dict(found)


def phones(game: Game, step: str) -> tuple[int, int]:
    """How many phones said something in a step, and how many play along."""
    said = GameVote.objects.in_game(game.key).filter(step=step).values("hand").distinct().count()
    return said, GameHand.objects.in_game(game.key).count()


def keep_totals(game: Game) -> None:
    cards = set(GameCard.objects.filter(game=game).values_list("key", flat=True))
    made = [
        GameTotal(key=new_key(), card_id=card, dots=each.dots, places=each.places, orders=each.orders, piles=each.piles)
        for step in game.steps
        for card, each in totals(game, step.id).items()
        if card in cards
    ]
    GameTotal.objects.bulk_create(made)
    forget_votes(game)


def forget_votes(game: Game) -> None:
    GameVote.objects.in_game(game.key).delete()
    GameHand.objects.in_game(game.key).delete()
