"""Cards on the table: laid down, laid together, hidden, chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.play.actions.broadcast import tell_new_card, tell_state, tell_table
from ankerpunt.play.actions.game import held
from ankerpunt.play.models import GameCard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.play.models import Game

# More are not a table any more, but a list that nobody reads; a phone that sends and sends is stopped here too.
MOST_CARDS = 200


def lay(game: Game, texts: Iterable[str], *, origin: str, step: str = "") -> int:
    """Lay cards down, those that say the same once; gives how many are new.

    From a phone only on the step that is being played, and while cards may come.
    """
    with held(game) as now:
        by_phone = origin == GameCard.Origin.PHONE
        if now.is_over or (by_phone and (now.locked or step != now.now.id)):
            return 0
        rows = GameCard.objects.on(now)
        known, free = {each.text.casefold() for each in rows}, MOST_CARDS - rows.count()
        fresh = {each.casefold(): each for each in texts if each and each.casefold() not in known}
        new = [*fresh.values()][: max(0, free)]
        made = [GameCard(game=now, step=now.now.id, text=each, origin=origin) for each in new]
        GameCard.objects.bulk_create(made)
        if made:
            tell_new_card(now, made)
        return len(made)


def lay_together(game: Game, cards: Iterable[str], pile: str) -> None:
    """On one pile, by its name; without a name each lies by itself."""
    with held(game) as now:
        GameCard.objects.on(now).filter(key__in=list(cards)).update(pile=pile)
        tell_table(now)


def hide(game: Game, cards: Iterable[str], *, hidden: bool) -> None:
    """Off the screen and off the phones; that so many are hidden is on the screen."""
    with held(game) as now:
        GameCard.objects.on(now).filter(key__in=list(cards)).update(hidden=hidden)
        tell_state(now)


def choose(game: Game, cards: Iterable[str], *, chosen: bool) -> None:
    """In the open, for what comes in the plan."""
    with held(game) as now:
        GameCard.objects.on(now).filter(key__in=list(cards)).update(chosen=chosen)
        tell_table(now)
