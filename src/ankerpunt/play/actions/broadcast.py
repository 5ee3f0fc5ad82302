"""What the screens are told after an act: the same parts that their pages are made of, once for all who listen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from ankerpunt.play.live import tell
from ankerpunt.play.parts.game_shown import counts, on_a_phone, on_the_beamer, on_the_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ankerpunt.play.models import Game, GameCard

PHONE, BEAMER, FACILITATOR = "phone", "beamer", "facilitator"
WHOLE, KEPT = "outerHTML", "outerMorph"
# (what it takes the place of, the part, how): the third keeps what somebody is choosing in it.
Part = tuple[str, str, str]
PHONE_WHOLE: tuple[Part, ...] = (
    ("#play-screen", "play/phone/screen.html", WHOLE),
    ("#play-send", "play/phone/send.html", WHOLE),
)
PHONE_KEPT: tuple[Part, ...] = tuple((target, part, KEPT) for target, part, _how in PHONE_WHOLE)
PHONE_CARDS: tuple[Part, ...] = (("#play-cards", "play/phone/cards.html", KEPT),)
PHONE_CLOCK: tuple[Part, ...] = (("#play-progress", "play/phone/progress.html", KEPT),)
SCREEN: tuple[Part, ...] = (("#beamer", "play/beamer/screen.html", KEPT),)
SCREEN_COUNT: tuple[Part, ...] = (("#beamer-count", "play/beamer/count.html", KEPT),)
TABLE: tuple[Part, ...] = (
    ("#table", "play/facilitator/table.html", KEPT),
    ("#play-bar", "play/facilitator/bar.html", KEPT),
    ("#play-side", "play/facilitator/side.html", KEPT),
)
COUNT: tuple[Part, ...] = (
    ("#play-count", "play/facilitator/count.html", KEPT),
    ("#play-few", "play/facilitator/few.html", KEPT),
)
# Of more phones than these, not each is worth a frame: counting and telling costs more than the vote itself.
ONE_BY_ONE = 50


def tell_all(game: Game) -> None:
    """Another step, or its votes: every screen is drawn again."""
    _tell(game, phone=PHONE_WHOLE, beamer=SCREEN, facilitator=TABLE)


def tell_state(game: Game) -> None:
    """A card less, or no more cards: phones keep what is chosen and typed on them."""
    _tell(game, phone=PHONE_KEPT, beamer=SCREEN, facilitator=TABLE)


def tell_table(game: Game) -> None:
    """The clock or the piles: phones keep what they are at."""
    _tell(game, phone=PHONE_CLOCK, beamer=SCREEN, facilitator=TABLE)


def tell_new_card(game: Game, _cards: Iterable[GameCard] = ()) -> None:
    _tell(game, phone=PHONE_CARDS, beamer=SCREEN, facilitator=TABLE)


def tell_counts(game: Game) -> None:
    """How many voted: nothing that a phone shows. Of many phones every so many, and the last."""
    found = counts(game)
    voted, joined = found["voted"], found["joined"]
    if voted == joined or (voted + joined) % (1 + joined // ONE_BY_ONE) == 0:
        _tell(game, beamer=SCREEN_COUNT, facilitator=COUNT, worked_out=lambda _game: found)


def end_of(game: Game) -> None:
    """The last that is told. What was told goes by night, when nobody listens any more."""
    tell_all(game)


def _tell(
    game: Game,
    *,
    phone: Iterable[Part] = (),
    beamer: Iterable[Part] = (),
    facilitator: Iterable[Part] = (),
    worked_out: Callable[[Game], dict[str, Any]] | None = None,
) -> None:
    asked = (
        (PHONE, phone, worked_out or on_a_phone),
        (BEAMER, beamer, worked_out or on_the_beamer),
        (FACILITATOR, facilitator, worked_out or on_the_table),
    )
    with translation.override(game.language):
        frames = {who: _frame(parts, shown(game) | {"game": game}) for who, parts, shown in asked if parts}
    tell(game.key, frames)


def _frame(parts: Iterable[Part], context: dict[str, Any]) -> str:
    made = ((target, how, SafeString(render_to_string(template, context))) for target, template, how in parts)
    form = '<hx-partial hx-target="{}" hx-swap="{}">{}</hx-partial>'
    return str(format_html_join("", form, made))
