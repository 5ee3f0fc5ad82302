"""What a step proposes for the plan, and what a member makes of it: each on the form of its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from ankerpunt.organisation.forms.once import save_once
from ankerpunt.play.actions.total import Total, totals
from ankerpunt.play.library import step_called
from ankerpunt.play.models import GameCard, GameDraft
from ankerpunt.play.yields import drafted

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.once import Sent
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Member
    from ankerpunt.play.models import Game


def propose(game: Game) -> None:
    """Draft what the step that is played came to; what somebody decided on already stays."""
    cards = winners(game)
    if not cards:
        return
    wanted = {(each.noun, each.text): each for each in drafted(game, cards)}
    here = GameDraft.objects.of(game).filter(step=game.now.id)
    known = {(each.noun, each.text): each for each in here}
    here.open().filter(key__in=[each.key for told, each in known.items() if told not in wanted]).delete()
    GameDraft.objects.bulk_create([each for told, each in wanted.items() if told not in known])


def winners(game: Game) -> list[GameCard]:
    """The cards that were chosen in the open; else, once the votes are shown, those that got most."""
    rows, step = list(GameCard.objects.on(game).shown()), step_called(game.now.id)
    if chosen := [each for each in rows if each.chosen]:
        return _in_columns(chosen, totals(game, step.id) if game.now.columns else {}, game)
    if not game.revealed:
        return []
    said = totals(game, step.id)
    weighed = [each for each in rows if said.get(each.key, Total()) != Total()]
    weighed.sort(key=lambda each: (said[each.key].weight, -max(said[each.key].piles, default=0)))
    return _in_columns(weighed[: step.yields.chosen], said, game)


def _in_columns(cards: list[GameCard], said: dict[str, Total], game: Game) -> list[GameCard]:
    """The column of a card: where the facilitator laid it, else where most phones did."""
    for each in cards:
        column = said.get(each.key, Total()).column
        if each.pile not in game.now.columns and column is not None:
            each.pile = game.now.columns[column]
    return cards


def confirm(draft: GameDraft, form: OwnedForm, *, by: Member) -> Sent | None:
    """Save the form of the noun, and note what the draft became. None: show the form again."""
    with transaction.atomic():
        sent = save_once(form, by=by)
        if sent is not None:
            draft.state, draft.row = GameDraft.State.CONFIRMED, sent.slug
            draft.save(update_fields=["state", "row"])
            if draft.noun == "Persona" and not draft.game.persona:
                draft.game.persona = sent.slug
                draft.game.save(update_fields=["persona"])
    return sent


def leave_out(draft: GameDraft, *, left: bool) -> None:
    """Not in the plan; or to be looked at again after all."""
    with transaction.atomic():
        before, after = GameDraft.State.OPEN, GameDraft.State.LEFT
        if not left:
            before, after = after, before
        GameDraft.objects.filter(pk=draft.pk, state=before).update(state=after)
