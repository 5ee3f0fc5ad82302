"""What the facilitator presses, by the name of the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from ankerpunt.play.actions import card, game
from ankerpunt.play.forms.card import ActForm
from ankerpunt.play.models import GameCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import QueryDict

    from ankerpunt.play.models import Game

ON_THE_GAME: dict[str, Callable[[Game], None]] = {
    "next": lambda played: game.go_to(played, played.step + 1),
    "back": lambda played: game.go_to(played, played.step - 1),
    "lock": lambda played: game.lock(played, locked=True),
    "unlock": lambda played: game.lock(played, locked=False),
    "reveal": game.reveal,
    "hide-votes": game.hide_votes,
    "pause": game.pause,
    "resume": game.resume,
    "plus": lambda played: game.add_minutes(played, 1),
    "minus": lambda played: game.add_minutes(played, -1),
}
ON_CARDS: dict[str, Callable[[Game, list[str], str], None]] = {
    "pile": card.lay_together,
    "loose": lambda played, cards, _pile: card.lay_together(played, cards, ""),
    "hide": lambda played, cards, _pile: card.hide(played, cards, hidden=True),
    "show": lambda played, cards, _pile: card.hide(played, cards, hidden=False),
    "choose": lambda played, cards, _pile: card.choose(played, cards, chosen=True),
    "let-go": lambda played, cards, _pile: card.choose(played, cards, chosen=False),
}
TO = "to:"


GONE_ON = gettext_lazy("The game went on meanwhile, so this did not count. Look at what is asked now.")


def perform(played: Game, data: QueryDict) -> None:
    """Do what was pressed; what this page does not know is passed over.

    A page says at which step it was: what two facilitators press at once, or one twice, is done once.

    Raises
    ------
    NotYetError
        When the game cannot go on yet, or went on meanwhile.
    """
    go = data.get("go", "")
    with game.held(played) as now:
        if data.get("step", str(now.step)) != str(now.step):
            raise game.NotYetError(str(GONE_ON))
        if go in ON_THE_GAME:
            ON_THE_GAME[go](now)
        elif go.startswith(TO) and go.removeprefix(TO).isdecimal():
            game.go_to(now, int(go.removeprefix(TO)[:3]))
        elif go in ON_CARDS:
            _on_cards(now, go, data)


def _on_cards(played: Game, go: str, data: QueryDict) -> None:
    known = set(GameCard.objects.on(played).values_list("key", flat=True))
    form = ActForm(data, known=known)
    if form.is_valid() and form.ticked:
        ON_CARDS[go](played, form.ticked, form.cleaned_data["pile"])
