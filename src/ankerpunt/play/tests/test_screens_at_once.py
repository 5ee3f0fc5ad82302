"""More than one screen at once: what one does is in the other, and what was pressed too late is not done."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.participation.models import GameHand, GameVote
from ankerpunt.participation.models.game_vote import hand_of, sign_phone
from ankerpunt.play.actions import broadcast
from ankerpunt.play.actions.game import end, go_to
from ankerpunt.play.actions.vote import join, vote
from ankerpunt.play.forms.vote import Said
from ankerpunt.play.models import Frame, Game, GameCard
from ankerpunt.play.tests.factories import GameCardFactory, GameFactory

pytestmark = pytest.mark.django_db
GONE_ON = "The game went on meanwhile, so this did not count."


@pytest.fixture
def game(organisation: Organisation) -> Game:
    return GameFactory(organisation=organisation, code="abc234")


@pytest.fixture
def browser(client_of: ClientOf, editor: Member) -> Client:
    return client_of(editor)


def press(browser: Client, game: Game, go: str, **more: str) -> str:
    """Press a button of the table that was loaded at a step; gives the page after it."""
    address = f"/waterrijk/play/{game.key}/"
    return browser.post(f"{address}act/", {"go": go, **more}, follow=True).content.decode()


def test_on_is_pressed_in_two_windows_and_the_game_goes_one_step(game: Game, browser: Client) -> None:
    page = browser.get(f"/waterrijk/play/{game.key}/").content.decode()
    assert '<input type="hidden" name="step" value="1" form="play-act">' in page
    assert GONE_ON not in press(browser, game, "next", step="1")
    assert GONE_ON in press(browser, game, "next", step="1")
    game.refresh_from_db()
    assert game.step == 2


def test_the_votes_of_the_next_step_are_not_shown_from_a_page_of_the_one_before(game: Game, browser: Client) -> None:
    press(browser, game, "to:2", step="1")
    assert GONE_ON in press(browser, game, "reveal", step="1")
    game.refresh_from_db()
    assert not game.revealed


def test_a_card_that_both_lay_somewhere_lies_where_it_was_laid_last(game: Game, browser: Client) -> None:
    card = GameCardFactory(game=game)
    press(browser, game, "pile", step="1", card=card.key, pile="Snel")
    assert "Rustig" in press(browser, game, "pile", step="1", card=card.key, pile="Rustig")
    assert GameCard.objects.get().pile == "Rustig"


def test_a_phone_that_is_a_step_behind_hears_that_the_game_went_on(game: Game, client: Client) -> None:
    """Also though no card of the step that is on now is among what it chose."""
    card = GameCardFactory(game=game)
    client.get("/g/abc234/")
    go_to(game, 2)
    late = client.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{card.key}": "3"})
    assert late.status_code == 409
    assert GONE_ON in late.content.decode()


def test_a_phone_whose_game_is_over_votes_no_more_and_sees_that(game: Game, client: Client) -> None:
    card = GameCardFactory(game=game)
    client.get("/g/abc234/")
    end(game)
    late = client.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{card.key}": "3"})
    assert late.status_code == 409
    assert "Thank you for playing along" in late.content.decode()
    assert not GameVote.objects.exists()


def test_the_cookie_of_an_earlier_game_is_another_hand_in_this_one(game: Game, client: Client) -> None:
    other = GameFactory(organisation=game.organisation, code="xyz789")
    client.get("/g/xyz789/")
    client.get("/g/abc234/")
    first, second = GameHand.objects.get(game=other.key), GameHand.objects.get(game=game.key)
    assert first.key != second.key
    end(other)
    client.get("/g/abc234/")
    assert GameHand.objects.get() == second


@pytest.mark.parametrize("made_up", ["", "x", "one:made-up", sign_phone("one") + "x"])
def test_a_cookie_that_nobody_here_signed_is_replaced(game: Game, client: Client, made_up: str) -> None:
    client.cookies[settings.PHONE_COOKIE] = made_up
    card = GameCardFactory(game=game)
    voted = client.post("/g/abc234/", {"go": "vote", "step": "goal", f"dots-{card.key}": "3"})
    assert (voted.status_code, GameVote.objects.count()) == (422, 0)
    assert client.cookies[settings.PHONE_COOKIE].value not in {"", made_up}


@pytest.mark.parametrize("go", ["hide", "lock", "unlock"])
def test_a_card_that_is_hidden_takes_nothing_from_what_a_phone_is_choosing(
    game: Game, browser: Client, go: str
) -> None:
    card = GameCardFactory(game=game)
    press(browser, game, go, card=card.key)
    told = Frame.objects.get(topic=game.key, audience="phone").data
    assert re.findall('hx-target="([^"]+)" hx-swap="([^"]+)"', told) == [
        ("#play-screen", "outerMorph"),
        ("#play-send", "outerMorph"),
    ]


def test_each_vote_of_few_phones_is_told_and_of_many_every_so_many_and_the_last(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told_of(amount: int) -> list[str]:
        Frame.objects.all().delete()
        for phone in range(amount):
            vote(game, hand_of(str(phone), game.key), "goal", {card.key: Said(dots=1)})
        rows = Frame.objects.filter(audience="facilitator").order_by("number")
        return [found for data in rows.values_list("data", flat=True) for found in re.findall("(\\d+) of", data)]

    card = GameCardFactory(game=game)
    for phone in range(11):
        join(game, hand_of(str(phone), game.key))
    assert len(told_of(11)) == 11
    GameVote.objects.all().delete()
    monkeypatch.setattr(broadcast, "ONE_BY_ONE", 4)
    assert told_of(11) == ["1", "4", "7", "10", "11"]
