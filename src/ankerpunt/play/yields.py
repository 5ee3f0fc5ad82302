"""What the cards of a step say in the fields of a noun: first words, that somebody betters on its form (G1).

A card becomes no more than it says. Which persona, promise or group a row hangs on is asked where it is confirmed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ankerpunt.play.models import GameDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ankerpunt.play.models import Game, GameCard

    Values = dict[str, str]
    Drafted = Iterator[tuple[str, Values]]
    Drafting = Callable[[Game, Sequence[GameCard]], Drafted]

AGE = re.compile(r"^\s*(\d{1,3})\s*$")
OLDEST = 120


def drafted(game: Game, cards: Sequence[GameCard]) -> list[GameDraft]:
    """The drafts of the step that is played, from the cards that it came to."""
    step, found = game.now.id, []
    for noun, values in STEPS[step](game, cards):
        called = values.pop("called", "") or next(iter(values.values()))
        found.append(GameDraft(game=game, step=step, noun=noun, text=called, values=values))
    return found


def _campaign(_game: Game, cards: Sequence[GameCard]) -> Drafted:
    for each in cards:
        yield "Campaign", {"title": each.text, "goal": each.text}


def _groups(game: Game, cards: Sequence[GameCard]) -> Drafted:
    """Those of the last column were let go for now: they stand in the choice alone."""
    columns = game.now.columns
    for each in cards:
        if not columns or each.pile != columns[-1]:
            new = len(columns) > 1 and each.pile == columns[1]
            yield "TargetGroup", {"name": each.text, "relation": "new" if new else "existing"}
    said = [f"{each.pile}: {each.text}" if each.pile else each.text for each in cards]
    yield "TargetGroupChoice", {"reasoning": "\n".join(said)}


def _persona(_game: Game, cards: Sequence[GameCard]) -> Drafted:
    for each in cards:
        name, *rest = [part.strip() for part in each.text.split(",")]
        ages = [part for part in rest if AGE.match(part) and int(part) <= OLDEST]
        line = ", ".join(part for part in rest if part not in ages)
        yield "Persona", {"name": name, "one_line": line[:1].upper() + line[1:]} | ({"age": ages[0]} if ages else {})
        if line:
            yield "Claim", {"text": line[:1].upper() + line[1:]}


def _motive(game: Game, cards: Sequence[GameCard]) -> Drafted:
    goals = game.drafts.filter(noun="Campaign").exclude(state=GameDraft.State.LEFT)
    goal = next((each.values.get("goal", "") for each in goals), "")
    for each in cards:
        yield "Motivation", {"called": each.text, "goal": goal, "answer": each.text}


def _hard(game: Game, cards: Sequence[GameCard]) -> Drafted:
    """The first sentence of the question is the bad day; the cards are what matters then."""
    day = game.now.question.partition(".")[0].rstrip("?")
    yield "Persona", {"hard_matters": "\n".join(each.text for each in cards), "hard_variant": f"{day}."}


def _usps(game: Game, cards: Sequence[GameCard]) -> Drafted:
    """What cannot be promised is no USP; what is not true yet says so."""
    columns = game.now.columns
    kept = [each for each in cards if not columns or each.pile != columns[-1]]
    if kept:
        yield "Proposition", {"promise": ". ".join(each.text.rstrip(".") for each in kept) + "."}
    for each in kept:
        lived = bool(columns) and each.pile == columns[0]
        yield "Usp", {"claim": each.text, "state": "lived" if lived else "stretch"}


def _touchpoints(_game: Game, cards: Sequence[GameCard]) -> Drafted:
    """Where she meets us, and what makes the promise real there: of which promise is chosen when it is confirmed."""
    for each in cards:
        yield "Touchpoint", {"name": each.text, "phase": each.pile, "scope": "external"}
        yield "Anchoring", {"text": each.text}


def _plain(noun: str, field: str, also: tuple[str, str] | None = None) -> Drafting:
    """Each card is one row that is called so; `also` is the noun and field that it is words for too."""

    def found(_game: Game, cards: Sequence[GameCard]) -> Drafted:
        for each in cards:
            yield noun, {field: each.text}
            if also is not None:
                yield also[0], {also[1]: each.text}

    return found


STEPS: dict[str, Drafting] = {
    "goal": _campaign,
    "group": _groups,
    "partner": _persona,
    "motive": _motive,
    "hard": _hard,
    "truth": _usps,
    "moments": _touchpoints,
    "message": _plain("Message", "text"),
    "channels": _plain("Channel", "name", ("Instrument", "name")),
    "helpers": _plain("Partner", "name"),
    "signs": _plain("Indicator", "name", ("Marker", "text")),
    "monday": _plain("Activity", "title"),
}
