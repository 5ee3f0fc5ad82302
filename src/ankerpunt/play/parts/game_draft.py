"""What a game yields: its drafts by step, how each stands, and from where a row of the plan came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind, kinds
from ankerpunt.play.models import GameDraft
from ankerpunt.play.parts.game import at, crumbs_of, may_lead

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.play.models import Game


class Source(Struct, frozen=True):
    """From which game something came, in words."""

    text: str
    url: str


class DraftLine(Struct, frozen=True, kw_only=True):
    """A draft on the page: its words, what it would become, and where that is done."""

    text: str
    noun: str
    state: str
    url: str
    leave_url: str
    row_url: str


class StepYield(Struct, frozen=True):
    number: int
    name: str
    drafts: list[DraftLine]


def said_of(draft: GameDraft) -> Source:
    """“Game “Moving house”, 30 November 2026, step 5”: never who played."""
    game = draft.game
    said = _("Game “%(title)s”, %(day)s, step %(step)s")
    told = said % {"title": game.title, "day": date_format(game.played_on), "step": step_of(draft)}
    return Source(told, at(game, "yields"))


def step_of(draft: GameDraft) -> int:
    """The number of its step, as it was played."""
    return next((at for at, each in enumerate(draft.game.steps, 1) if each.id == draft.step), 0)


def yields_page(request: MemberRequest, game: Game) -> dict[str, Any]:
    rows = in_order(game)
    steps = [
        StepYield(at, each.name, [_line(game, row) for row in rows if row.step == each.id])
        for at, each in enumerate(game.steps, 1)
    ]
    return {
        "crumbs": crumbs_of(request.organisation.slug, game),
        "game": game,
        "game_url": at_game(game),
        "steps": [each for each in steps if each.drafts],
        "waiting": sum(each.state == GameDraft.State.OPEN for each in rows),
        "confirmed": sum(each.state == GameDraft.State.CONFIRMED for each in rows),
        "may_lead": may_lead(request),
        "delete_url": at(game, "delete"),
        "next_url": next((at(game, "draft", draft=row.key) for row in rows if row.state == GameDraft.State.OPEN), ""),
    }


def at_game(game: Game) -> str:
    return at(game, "game")


def in_order(game: Game) -> list[GameDraft]:
    """As the steps were played, and within one as nouns hang on each other: a promise comes before its USPs."""
    steps, nouns = {each.id: at for at, each in enumerate(game.steps)}, [*kinds()]
    rows = GameDraft.objects.of(game)
    return sorted(rows, key=lambda row: (steps.get(row.step, 0), nouns.index(row.noun), row.key))


def _line(game: Game, row: GameDraft) -> DraftLine:
    slug = game.organisation.slug
    return DraftLine(
        text=row.text,
        noun=sentence_case(word(row.noun)),
        state=row.state,
        url=at(game, "draft", draft=row.key),
        leave_url=at(game, "leave_draft", draft=row.key),
        row_url=kind(row.noun).address(slug, row.row) if row.row else "",
    )
