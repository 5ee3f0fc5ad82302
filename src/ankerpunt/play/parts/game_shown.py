"""What the three screens of a game show: worked out once for the page, and for what is sent to the screens."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.organisation.site import site
from ankerpunt.play.actions.total import Total, phones, totals
from ankerpunt.play.forms.vote import DOTS, Said
from ankerpunt.play.library import step_called
from ankerpunt.play.models import GameCard
from ankerpunt.publish.qr import qr_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.play.models import Game

# More dots than these nobody counts by looking: the figure stands beside them.
MOST_DRAWN = 40
ONE_SCREEN, TWO_SIZES = 6, 12
VOTING = {"dots", "rank", "sort"}
# With fewer phones than these, somebody who looks around the room can tell from all votes together who chose what.
ENOUGH = 4


class Column(Struct, frozen=True):
    name: str
    phones: int
    most: bool


class Card(Struct, frozen=True, kw_only=True):
    """A card as a screen shows it: with what all said, once that may be seen, and with what this phone said."""

    key: str
    text: str
    pile: str
    hidden: bool
    chosen: bool
    origin: str
    top: bool = False
    dots: int | None = None
    columns: tuple[Column, ...] = ()
    place: int | None = None
    own: Said = Said()

    @property
    def drawn(self) -> range:
        return range(min(self.dots or 0, MOST_DRAWN))


class Pile(Struct, frozen=True):
    name: str
    cards: list[Card]


class Clock(Struct, frozen=True):
    """Seconds left, and the moment at which they are over as a browser counts; none while it stands still."""

    left: int
    ends: int | None

    @property
    def said(self) -> str:
        return f"{self.left // 60:02}:{self.left % 60:02}"


def clock_of(game: Game) -> Clock | None:
    """None where a game has no clock."""
    if game.is_alone or game.is_over:
        return None
    ends = game.clock_ends_at
    return Clock(game.seconds_left(), None if ends is None else math.floor(ends.timestamp() * 1000))


def cards_of(game: Game, own: Mapping[str, Said] | None = None) -> list[Card]:
    """Those of the step that is played: as they lie, or once the votes are shown, what got most first."""
    step, rows = step_called(game.now.id), list(GameCard.objects.on(game))
    said = totals(game, step.id) if game.revealed or game.is_over else None
    if said is None:
        return [_card(each, None, top=False, own=own) for each in rows]
    rows.sort(key=lambda each: said.get(each.key, Total()).weight)
    with_weight = [each.key for each in rows if each.key in said and not each.hidden]
    top = set(with_weight[: step.yields.chosen]) if {"dots", "rank"} & {*step.do} else set()
    orders = any(each.orders for each in said.values())
    return [
        _card(each, said.get(each.key, Total()), top=each.key in top, own=own, place=at if orders else None, game=game)
        for at, each in enumerate(rows, 1)
    ]


def _card(
    row: GameCard,
    total: Total | None,
    *,
    top: bool,
    own: Mapping[str, Said] | None,
    place: int | None = None,
    game: Game | None = None,
) -> Card:
    dots = total.dots if total and game and "dots" in step_called(row.step).do else None
    columns = _columns(game.now.columns, total) if total and game else ()
    return Card(
        key=row.key,
        text=row.text,
        pile=row.pile,
        hidden=row.hidden,
        chosen=row.chosen,
        origin=row.origin,
        top=top,
        dots=dots,
        columns=columns,
        place=place,
        own=(own or {}).get(row.key, Said()),
    )


def _columns(names: Sequence[str], total: Total) -> tuple[Column, ...]:
    counted = total.piles or (0,) * len(names)
    return tuple(Column(name, counted[at], total.column == at) for at, name in enumerate(names) if at < len(counted))


def piles_of(game: Game, cards: Sequence[Card]) -> list[Pile]:
    """The piles by their names, the columns of the step first; what lies by itself last, under no name."""
    names = dict.fromkeys([*game.now.columns, *sorted(each.pile for each in cards if each.pile)])
    piles = [Pile(name, [each for each in cards if each.pile == name]) for name in names]
    return [*piles, Pile("", [each for each in cards if not each.pile])]


def play_url(game: Game) -> str:
    """Where a phone goes, as a QR code says it."""
    return site() + address("phone:phone", code=game.code)


def around(game: Game) -> dict[str, Any]:
    """What every screen shows of where the game is."""
    step = step_called(game.now.id)
    return {
        "game": game,
        "step": game.now,
        "number": game.step,
        "all": len(game.steps),
        "doing": dict.fromkeys(step.do, True),
        "writes": bool({"cards", "write"} & {*step.do}) and not game.is_over,
        "may_vote": asks_votes(game) and not game.revealed and not game.is_over,
        "votes": asks_votes(game),
        "clock": clock_of(game),
        "now": math.floor(timezone.now().timestamp() * 1000),
    }


def on_the_beamer(game: Game) -> dict[str, Any]:
    cards = cards_of(game)
    shown = [each for each in cards if not each.hidden]
    size = "few" if len(shown) <= ONE_SCREEN else "some" if len(shown) <= TWO_SIZES else "many"
    return {
        **around(game),
        "cards": shown,
        "hidden": len(cards) - len(shown),
        "size": size,
        **counts(game),
        "where": play_url(game).partition("://")[2].rpartition("/")[0],
        "qr": "" if game.is_over else qr_of(play_url(game)),
    }


def asks_votes(game: Game) -> bool:
    """Not of who plays alone: without phones there is nothing to show."""
    return not game.is_alone and bool(VOTING & {*step_called(game.now.id).do})


def counts(game: Game) -> dict[str, Any]:
    """How many phones voted; with few of them it is said that their votes can be guessed."""
    voted, joined = phones(game, game.now.id)
    few = 0 < voted < ENOUGH and not game.revealed
    return {"voted": voted, "joined": joined, "votes": asks_votes(game), "few": few}


def on_the_table(game: Game) -> dict[str, Any]:
    """For the facilitator: all cards, hidden ones too."""
    cards = cards_of(game)
    return {
        **around(game),
        "cards": cards,
        "piles": piles_of(game, cards),
        "hidden": sum(each.hidden for each in cards),
        "drafts": game.drafts.open().count(),
        **counts(game),
    }


def on_a_phone(game: Game, own: Mapping[str, Said] | None = None) -> dict[str, Any]:
    cards = [each for each in cards_of(game, own) if not each.hidden]
    numbers = range(1, len(cards) + 1)
    left = DOTS - sum(each.own.dots for each in cards)
    return {
        **around(game),
        "cards": cards,
        "amounts": range(DOTS + 1),
        "numbers": numbers,
        "columns": list(enumerate(game.now.columns)),
        "left": left,
        "sent": bool(own),
    }
