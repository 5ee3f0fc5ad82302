"""More than one screen at once: what one does is in the other, and what was pressed too late is not done."""

from __future__ import annotations

import pytest
from django.test import Client

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.play.models import Game, GameCard
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
