"""A game goes with its cards, votes and frames; by night one that was left standing is ended.

Of a game that is over there stays what it came to: its day, its steps, its cards with what all said of them together,
and its drafts.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ankerpunt.play.actions.game import end
from ankerpunt.play.actions.total import forget_votes
from ankerpunt.play.live import forget
from ankerpunt.play.models import Frame, Game
from ankerpunt.play.models.frame import EVERYBODY

if TYPE_CHECKING:
    from datetime import date

# A game that goes on tomorrow is still there; votes are kept no longer than the day after.
STANDS_FOR = timedelta(days=1)


def remove(game: Game) -> None:
    with transaction.atomic():
        forget_votes(game)
        forget(game.key)
        game.delete()


def tidy(today: date | None = None) -> None:
    """End what nobody ended, and forget what the screens of games that are over were told.

    That a game is over is told for one more day: by then no page has an address left that could still listen
    (`live.tokens.LASTS`).
    """
    day = today or timezone.localdate()
    Frame.objects.filter(audience=EVERYBODY).delete()
    for game in Game.objects.playing().exclude(variant=Game.Variant.ALONE).filter(played_on__lt=day - STANDS_FOR):
        end(game)
    for game in Game.objects.filter(state=Game.State.ENDED, key__in=Frame.objects.values("topic")):
        forget(game.key)
