"""What a phone says of the cards of a step: all of it at once, in the place of what it said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.participation.models import GameHand, GameVote
from ankerpunt.participation.models.game_vote import vote_key
from ankerpunt.play.actions.broadcast import tell_counts
from ankerpunt.play.actions.game import held
from ankerpunt.play.models import GameCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.play.forms.vote import Said
    from ankerpunt.play.models import Game


def join(game: Game, hand: str) -> None:
    """This phone plays along."""
    if not GameHand.objects.filter(key=hand).exists():
        with held(game) as now:
            if now.is_over:
                return
            _made, new = GameHand.objects.get_or_create(key=hand, defaults={"game": now.key})
            if new:
                tell_counts(now)


def vote(game: Game, hand: str, step: str, said: Mapping[str, Said]) -> bool:
    """Whether it was counted: not when the step is over, or its votes are shown already."""
    with held(game) as now:
        if now.is_over or now.revealed or now.now.id != step:
            return False
        GameHand.objects.get_or_create(key=hand, defaults={"game": now.key})
        there = set(GameCard.objects.on(now).shown().values_list("key", flat=True))
        GameVote.objects.in_game(now.key).filter(hand=hand, step=step).delete()
        made = [
            GameVote(
                key=vote_key(hand, step, card),
                game=now.key,
                step=step,
                card=card,
                hand=hand,
                dots=each.dots,
                place=each.place,
                pile=each.pile,
            )
            for card, each in said.items()
            if card in there
        ]
        GameVote.objects.bulk_create(made)
        tell_counts(now)
    return True
