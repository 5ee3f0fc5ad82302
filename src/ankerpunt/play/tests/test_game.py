"""A game from step to step: its clock, its cards, its votes, and what it comes to (G1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.participation.models import GameHand, GameVote
from ankerpunt.participation.models.game_vote import hand_of, phone_in, sign_phone
from ankerpunt.play.actions import card as cards
from ankerpunt.play.actions import game as acts
from ankerpunt.play.actions.removal import remove, tidy
from ankerpunt.play.actions.total import phones, totals
from ankerpunt.play.actions.vote import join, vote
from ankerpunt.play.forms.game import GameForm
from ankerpunt.play.forms.vote import Said
from ankerpunt.play.library import SHORT, twelve
from ankerpunt.play.models import Frame, Game, GameCard, GameDraft, GameTotal
from ankerpunt.play.models.frame import EVERYBODY
from ankerpunt.play.tests.factories import GameCardFactory, GameFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def game(organisation: Organisation) -> Game:
    return GameFactory(organisation=organisation)


def begun(by: Member, **said: str) -> Game:
    form = GameForm({"title": "Verhuizen", "variant": "full", "language": "nl", **said})
    made = acts.start(form, by=by)
    assert made is not None
    return made


def at(game: Game, step: str) -> Game:
    """Put it there, past the gate."""
    Game.objects.filter(pk=game.pk).update(
        step=1 + [each.id for each in game.steps].index(step), revealed=False, locked=False
    )
    return fresh(game)


def fresh(game: Game) -> Game:
    return Game.objects.select_related("organisation").get(pk=game.pk)


def on_table(game: Game, *texts: str) -> dict[str, str]:
    GameCard.objects.on(game).delete()
    cards.lay(game, texts, origin="typed")
    return dict(GameCard.objects.on(game).values_list("text", "key"))


def hand(game: Game, phone: str) -> str:
    return hand_of(phone, game.key)


def voted(game: Game, phone: str, **dots: str | int) -> bool:
    keys = dict(GameCard.objects.on(game).values_list("text", "key"))
    said = {keys[text]: Said(dots=int(n)) for text, n in dots.items()}
    return vote(game, hand(game, phone), game.now.id, said)


def test_our_twelve_steps_take_as_long_as_they_say_and_the_short_game_has_six() -> None:
    assert [each.number for each in twelve()] == list(range(1, 13))
    assert sum(each.minutes for each in twelve()) == 150
    assert sum(each.minutes for each in twelve() if each.number in SHORT) == 78
    assert [each.id for each in twelve() if each.gate] == ["motive"]


def test_a_game_begins_at_its_first_step_with_example_cards_and_a_clock(editor: Member) -> None:
    game = begun(editor)
    assert (game.step, len(game.steps), game.now.name) == (1, 12, "Wat willen we bereiken?")
    assert GameCard.objects.on(game).filter(origin="example").count() == 4
    assert game.seconds_left() == 15 * 60
    assert [each.step for each in [begun(editor, variant="short")]] == [1]
    assert len(begun(editor, variant="short").steps) == 6
    assert begun(editor, variant="alone").clock_ends_at is None


def test_a_form_that_is_sent_twice_begins_one_game(editor: Member) -> None:
    said = {"title": "Verhuizen", "variant": "full", "language": "nl", "key": "0b2f6f0e-6f53-4d1c-9f0a-1f5a5d1d8a10"}
    assert begun(editor, **said) == begun(editor, **said)
    assert Game.objects.count() == 1


@time_machine.travel("2026-11-30T10:00:00Z", tick=False)
def test_the_clock_stands_still_goes_on_and_takes_a_minute_more_or_less(game: Game) -> None:
    acts.go_to(game, 2)
    assert fresh(game).seconds_left() == 12 * 60
    acts.add_minutes(game, 1)
    acts.pause(game)
    stands = fresh(game)
    assert (stands.seconds_left(), stands.clock_stands_still) == (13 * 60, True)
    acts.add_minutes(game, -20)
    assert fresh(game).seconds_left() == 0
    acts.add_minutes(game, 2)
    acts.resume(game)
    assert 0 < fresh(game).seconds_left() <= 2 * 60
    Game.objects.update(clock_ends_at=timezone.now() - timedelta(minutes=5))
    assert fresh(game).seconds_left() == 0


def test_a_card_lies_on_the_table_once_and_none_comes_from_a_phone_when_it_is_locked(game: Game) -> None:
    assert cards.lay(game, ["Weer tijd", "weer TIJD", ""], origin="typed") == 1
    assert cards.lay(game, ["Van een telefoon"], origin="phone", step="goal") == 1
    assert cards.lay(game, ["Te laat"], origin="phone", step="group") == 0
    acts.lock(game, locked=True)
    assert cards.lay(game, ["Te laat"], origin="phone", step="goal") == 0
    assert cards.lay(game, ["Wel van tafel"], origin="typed") == 1


def test_cards_are_laid_together_hidden_and_chosen(game: Game) -> None:
    keys = on_table(game, "a", "b", "c")
    cards.lay_together(game, [keys["a"], keys["b"]], "Snel klaar")
    cards.hide(game, [keys["c"]], hidden=True)
    cards.choose(game, [keys["a"]], chosen=True)
    rows = {each.text: (each.pile, each.hidden, each.chosen) for each in GameCard.objects.on(game)}
    assert rows == {"a": ("Snel klaar", False, True), "b": ("Snel klaar", False, False), "c": ("", True, False)}
    cards.lay_together(game, [keys["a"]], "")
    assert GameCard.objects.get(key=keys["a"]).pile == ""


def test_a_phone_votes_once_however_often_it_sends(game: Game) -> None:
    on_table(game, "a", "b")
    assert voted(game, "one", a=2, b=1)
    assert voted(game, "one", b=3)
    assert voted(game, "two", a=1)
    key = dict(GameCard.objects.on(game).values_list("text", "key"))
    assert {each: found.dots for each, found in totals(game, "goal").items()} == {key["a"]: 1, key["b"]: 3}
    join(game, hand(game, "three"))
    join(game, hand(game, "three"))
    assert phones(game, "goal") == (2, 3)


def test_nothing_counts_after_the_votes_are_shown_or_for_a_step_that_is_over(game: Game) -> None:
    on_table(game, "a")
    assert not vote(game, hand(game, "one"), "group", {})
    acts.reveal(game)
    assert not voted(game, "one", a=1)
    acts.hide_votes(game)
    assert voted(game, "one", a=1)


def test_orders_and_columns_of_all_phones_are_added_up(game: Game) -> None:
    here = at(game, "group")
    keys = on_table(here, "a", "b")
    vote(here, hand(here, "1"), "group", {keys["a"]: Said(pile=0), keys["b"]: Said(pile=2)})
    vote(here, hand(here, "2"), "group", {keys["a"]: Said(pile=0), keys["b"]: Said(pile=1)})
    found = totals(here, "group")
    assert (found[keys["a"]].piles, found[keys["a"]].column) == ((2, 0, 0), 0)
    assert found[keys["b"]].column is None
    here = at(here, "message")
    keys = on_table(here, "a", "b")
    for phone, (a, b) in {"1": (1, 2), "2": (1, 2), "3": (2, 1)}.items():
        vote(here, hand(here, phone), "message", {keys["a"]: Said(place=a), keys["b"]: Said(place=b)})
    found = totals(here, "message")
    assert found[keys["a"]].weight < found[keys["b"]].weight


def test_without_an_answer_to_what_is_in_it_for_her_the_game_does_not_go_on(game: Game) -> None:
    """U8: a gate, not a hint."""
    here = at(game, "motive")
    on_table(here, "Tijd over")
    with pytest.raises(acts.NotYetError, match="has no answer yet"):
        acts.go_to(here, here.step + 1)
    with pytest.raises(acts.NotYetError):
        acts.go_to(here, len(here.steps))
    acts.reveal(here)
    with pytest.raises(acts.NotYetError):
        acts.go_to(here, here.step + 1)
    acts.go_to(here, here.step - 1)
    here = at(here, "motive")
    voted(here, "one", **{"Tijd over": 3})
    acts.reveal(here)
    acts.go_to(here, here.step + 1)
    assert fresh(here).now.id == "hard"


def test_a_gate_is_not_jumped_over_from_before_it(game: Game) -> None:
    with pytest.raises(acts.NotYetError):
        acts.go_to(game, 12)
    assert fresh(game).step == 1


def test_what_got_most_is_drafted_and_what_was_chosen_goes_before_it(game: Game) -> None:
    here = at(game, "helpers")
    keys = on_table(here, "a", "b", "c", "d")
    cards.choose(here, [keys["d"], keys["a"]], chosen=True)
    acts.go_to(here, here.step + 1)
    assert set(GameDraft.objects.values_list("noun", "text")) == {("Partner", "a"), ("Partner", "d")}
    here = at(fresh(here), "helpers")
    cards.choose(here, [keys["d"]], chosen=False)
    GameDraft.objects.filter(text="a").update(state="confirmed")
    acts.go_to(here, here.step + 1)
    assert set(GameDraft.objects.values_list("noun", "text")) == {("Partner", "a")}


def test_three_dots_decide_where_nobody_chose(game: Game) -> None:
    here = at(game, "goal")
    on_table(here, "a", "b", "c")
    voted(here, "one", a=1, b=2)
    voted(here, "two", b=1)
    acts.reveal(here)
    draft = GameDraft.objects.get()
    assert (draft.noun, draft.text, draft.values) == ("Campaign", "b", {"title": "b", "goal": "b"})


def test_a_column_says_whether_a_group_is_there_already_and_what_is_let_go(game: Game) -> None:
    here = at(game, "group")
    keys = on_table(here, "Gezinnen", "Starters", "Toeristen")
    for name, pile in zip(("Gezinnen", "Starters", "Toeristen"), here.now.columns, strict=True):
        cards.lay_together(here, [keys[name]], pile)
    cards.choose(here, keys.values(), chosen=True)
    acts.go_to(here, here.step + 1)
    groups = {each.text: each.values["relation"] for each in GameDraft.objects.filter(noun="TargetGroup")}
    assert groups == {"Gezinnen": "existing", "Starters": "new"}
    assert "Not now: Toeristen" in GameDraft.objects.get(noun="TargetGroupChoice").values["reasoning"]


def test_at_the_end_votes_go_and_what_all_said_together_stays(game: Game) -> None:
    keys = on_table(game, "a", "b")
    voted(game, "one", a=2, b=1)
    acts.end(game)
    acts.end(game)
    over = fresh(game)
    assert over.is_over
    assert not GameVote.objects.exists()
    assert not GameHand.objects.exists()
    assert GameTotal.objects.get(card=keys["a"]).dots == 2
    assert totals(over, "goal")[keys["b"]].dots == 1
    assert not voted(over, "one", a=1)
    join(over, hand(over, "one"))
    assert not GameHand.objects.exists()
    acts.go_to(over, 2)
    assert fresh(over).step == 1


def test_by_night_a_game_that_nobody_ended_is_ended(game: Game) -> None:
    alone = GameFactory(organisation=game.organisation, variant="alone", played_on=timezone.localdate() - timedelta(9))
    tidy()
    assert not fresh(game).is_over
    tidy(timezone.localdate() + timedelta(days=2))
    assert fresh(game).is_over
    assert not fresh(alone).is_over


def test_two_nights_after_its_end_a_game_is_its_day_its_cards_and_what_all_said_together(game: Game) -> None:
    keys = on_table(game, "a", "b", "c")
    voted(game, "one", a=2, b=1)
    cards.hide(game, [keys["c"]], hidden=True)
    acts.end(game)
    assert Frame.objects.exists()
    tidy()
    assert [each.audience for each in Frame.objects.all()] == [EVERYBODY]
    tidy()
    rooms = ("play", "participation")
    kept = {
        model.__name__
        for room in rooms
        for model in apps.get_app_config(room).get_models()
        if model._default_manager.exists()
    }
    assert kept == {"Game", "GameCard", "GameTotal"}
    assert set(GameCard.objects.values_list("text", flat=True)) == {"a", "b"}
    assert set(GameTotal.objects.values_list("card", flat=True)) == {keys["a"], keys["b"]}


def test_a_game_that_is_removed_takes_its_votes_along(game: Game) -> None:
    on_table(game, "a")
    voted(game, "one", a=1)
    remove(game)
    assert not GameVote.objects.exists()
    assert not GameCard.objects.exists()


def test_two_games_do_not_know_the_same_phone_and_a_cookie_of_others_is_none(game: Game) -> None:
    assert hand_of("one", "game-a") != hand_of("one", "game-b")
    assert phone_in(sign_phone("one")) == "one"
    assert phone_in("one:made-up") == ""


def test_a_table_that_is_full_takes_no_more(game: Game, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "MOST_CARDS", 2)
    GameCardFactory(game=game)
    assert cards.lay(game, ["een", "twee"], origin="phone", step="goal") == 1
