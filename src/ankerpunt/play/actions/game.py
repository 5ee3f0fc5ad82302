"""A game from its start to its end: which step it is at, what people see, and its clock.

Each act holds the row of the game, so that two facilitators and a hundred phones find one state, and tells the
screens within the same transaction.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made
from ankerpunt.play.actions.broadcast import end_of, tell_all, tell_state, tell_table
from ankerpunt.play.actions.draft import propose
from ankerpunt.play.actions.total import keep_totals
from ankerpunt.play.library import SHORT, step_called
from ankerpunt.play.models import Game, GameCard, PlayedStep
from ankerpunt.play.models.own_step import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.organisation.models import Member
    from ankerpunt.play.forms.game import GameForm

MINUTE = timedelta(minutes=1)
LONGEST = timedelta(hours=4)


class NotYetError(Exception):
    """Why what was pressed is not done; the sentence says what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def start(form: GameForm, *, by: Member) -> Game | None:
    """Begin at the first step, with the example cards on the table; None: show the form again."""
    with turn_of(by.organisation_id):
        if (made := made_before(form, by)) and (known := Game.objects.of(by.organisation).filter(key=made.row).first()):
            return known
        if not form.is_valid():
            return None
        game: Game = form.save(commit=False)
        game.organisation = by.organisation
        game.steps = _steps_of(game)
        _begin_step(game, 1)
        note_made(form, by, game.key)
    return game


def _steps_of(game: Game) -> tuple[PlayedStep, ...]:
    steps = [each for each in worded(game.organisation, game.speech) if not each.skipped]
    if game.variant == Game.Variant.SHORT:
        steps = [each for each in steps if each.step.number in SHORT] or steps
    return tuple(each.played(game.speech) for each in steps)


@contextmanager
def held(game: Game) -> Iterator[Game]:
    """The game as it is now, while nobody else changes it; a game that is over stays as it is."""
    with transaction.atomic():
        yield Game.objects.select_for_update().select_related("organisation").get(pk=game.pk)


def go_to(game: Game, number: int) -> None:
    """To another step; on from where an answer is asked only with one (U8).

    Raises
    ------
    NotYetError
        When the step that is left behind asks for an answer and has none.
    """
    with held(game) as now:
        if now.is_over or not 1 <= number <= len(now.steps):
            return
        if number > now.step:
            _ask_for_answers(now, number)
        propose(now)
        _begin_step(now, number)
        tell_all(now)


def _ask_for_answers(game: Game, number: int) -> None:
    for step in game.steps[game.step - 1 : number - 1]:
        if step_called(step.id).gate and not has_answer(game, step.id):
            said = _(
                "“%(step)s” has no answer yet: show the dots, or choose the card that is the answer. Without one the"
                " game goes back to whom it is for."
            )
            raise NotYetError(said % {"step": step.name})


def has_answer(game: Game, step: str) -> bool:
    """Whether a card was chosen in the open, or its drafts were made when the votes were shown."""
    chosen = GameCard.objects.on(game, step).shown().filter(chosen=True).exists()
    return chosen or game.drafts.filter(step=step).exists()


def _begin_step(game: Game, number: int) -> None:
    game.step, game.locked, game.revealed = number, False, False
    game.clock_ends_at, game.clock_left = None, None
    if not game.is_alone:
        game.clock_ends_at = timezone.now() + game.now.minutes * MINUTE
    game.save()
    if not GameCard.objects.on(game).exists():
        made = [GameCard(game=game, step=game.now.id, text=each, origin="example") for each in game.now.cards]
        GameCard.objects.bulk_create(made)


def lock(game: Game, *, locked: bool) -> None:
    """No more cards, or again."""
    with held(game) as now:
        now.locked = locked
        now.save(update_fields=["locked"])
        tell_state(now)


def reveal(game: Game) -> None:
    """Show what all phones said together, and draft what comes of it."""
    with held(game) as now:
        if now.is_over:
            return
        now.revealed = now.locked = True
        now.save(update_fields=["revealed", "locked"])
        propose(now)
        tell_all(now)


def hide_votes(game: Game) -> None:
    """Vote once more: what was said stays until it is said otherwise."""
    with held(game) as now:
        now.revealed = now.locked = False
        now.save(update_fields=["revealed", "locked"])
        tell_all(now)


def pause(game: Game) -> None:
    with held(game) as now:
        if now.clock_ends_at is not None:
            now.clock_left, now.clock_ends_at = timedelta(seconds=now.seconds_left()), None
            _clock_changed(now)


def resume(game: Game) -> None:
    with held(game) as now:
        if now.clock_left is not None:
            now.clock_ends_at, now.clock_left = timezone.now() + now.clock_left, None
            _clock_changed(now)


def add_minutes(game: Game, minutes: int) -> None:
    """A minute more or less; a clock that ran out goes on from now."""
    with held(game) as now:
        left = min(max(timedelta(seconds=now.seconds_left()) + minutes * MINUTE, timedelta()), LONGEST)
        if now.clock_left is not None:
            now.clock_left = left
        elif now.clock_ends_at is not None:
            now.clock_ends_at = timezone.now() + left
        _clock_changed(now)


def _clock_changed(game: Game) -> None:
    game.save(update_fields=["clock_ends_at", "clock_left"])
    tell_table(game)


def end(game: Game) -> None:
    """Over: what all said together stays; the votes go, and the cards that were hidden."""
    with held(game) as now:
        if now.is_over:
            return
        propose(now)
        GameCard.objects.filter(game=now, hidden=True).delete()
        keep_totals(now)
        now.state, now.locked = Game.State.ENDED, True
        now.clock_ends_at = now.clock_left = None
        now.save()
        end_of(now)
