"""The table of a game under one's hands: cards are dragged onto a pile, ticked by keys, and what changes is said.

A browser, because dragging, what is ticked and what a screen reader is told are the script's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.organisation.models import Organisation
from ankerpunt.play.actions.card import lay_together
from ankerpunt.play.models import Game, GameCard
from ankerpunt.play.tests.factories import GameCardFactory, GameFactory
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

TIME_LEFT, DESK, WARM, LETTERS = "Tijd over", "Weer tijd aan de balie", "Een mens", "Minder brieven"
FIRST, SECOND = "Voor wie doen we dit?", "Wie zit er tegenover ons?"
EVERY = 5_000
# What the polite region said, and when, in ms.
LISTEN = """() => {
  window.heard = [];
  const region = document.querySelector("[data-play-said]");
  const note = () => window.heard.push([Date.now(), region.textContent]);
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
}"""


@pytest.fixture
def game() -> Game:
    organisation = Organisation.objects.get(slug="waterrijk")
    made: Game = GameFactory(organisation=organisation, language="nl")
    for text in (TIME_LEFT, DESK, WARM, LETTERS):
        GameCardFactory(game=made, text=text)
    lay_together(made, GameCard.objects.filter(text__in=[WARM]).values_list("key", flat=True), "Snel klaar")
    return made


@pytest.fixture
def table(page: Page, live_server: LiveServer, game: Game) -> Page:
    enter(page, live_server, f"/waterrijk/play/{game.key}/")
    return page


def card(table: Page, text: str) -> Locator:
    return table.locator("#table .ank-play-card").filter(has_text=text)


def pile(table: Page, name: str) -> Locator:
    return table.locator(f"#table [data-pile='{name}']")


def press(table: Page, name: str) -> None:
    table.get_by_role("button", name=name, exact=True).click()


def test_a_card_is_dragged_onto_a_pile_and_off_it_again(table: Page) -> None:
    card(table, LETTERS).get_by_role("checkbox").check()
    card(table, DESK).drag_to(pile(table, "Snel klaar"))
    expect(pile(table, "Snel klaar").locator(".ank-play-card")).to_have_count(2)  # in an order by lot
    assert set(GameCard.objects.filter(pile="Snel klaar").values_list("text", flat=True)) == {WARM, DESK}
    expect(table.locator("#table [data-over]")).to_have_count(0)
    card(table, WARM).drag_to(pile(table, ""))
    expect(pile(table, "").locator(".ank-play-card")).to_have_count(3)
    assert GameCard.objects.get(text=WARM).pile == ""


def test_a_card_that_is_dropped_beside_the_piles_stays_where_it_is(table: Page) -> None:
    card(table, DESK).drag_to(table.locator("#play-question"))
    expect(pile(table, "").locator(".ank-play-card")).to_have_count(3)
    card(table, DESK).drag_to(pile(table, "Snel klaar"))
    expect(pile(table, "Snel klaar").locator(".ank-play-card")).to_have_count(2)


def test_cards_are_laid_together_and_by_themselves_with_keys_alone(table: Page) -> None:
    for text in (DESK, TIME_LEFT):
        card(table, text).get_by_role("checkbox").focus()
        table.keyboard.press("Space")
    table.get_by_label("Leg ze op de stapel").focus()
    table.keyboard.type("Aan tafel")
    table.keyboard.press("Tab")
    expect(table.get_by_role("button", name="Leg ze bij elkaar")).to_be_focused()
    table.keyboard.press("Enter")
    expect(pile(table, "Aan tafel").locator(".ank-play-card")).to_have_count(2)
    expect(table.get_by_role("button", name="Leg ze bij elkaar")).to_be_focused()
    expect(table.locator("#table input[name=card]:checked")).to_have_count(0)
    expect(table.get_by_label("Leg ze op de stapel")).to_have_value("")
    card(table, DESK).get_by_role("checkbox").focus()
    table.keyboard.press("Space")
    table.get_by_role("button", name="Leg ze los").focus()
    table.keyboard.press("Enter")
    expect(pile(table, "Aan tafel").locator(".ank-play-card")).to_have_count(1)


def test_what_is_ticked_while_an_answer_is_on_its_way_stays_ticked(table: Page) -> None:
    on_its_way: list[Route] = []
    table.route("**/act/", lambda route: on_its_way.append(route))  # noqa: PLW0108 -- Playwright wants its own
    card(table, DESK).get_by_role("checkbox").check()
    with table.expect_request("**/act/"):
        press(table, "Kies voor het plan")
    card(table, WARM).get_by_role("checkbox").check()
    on_its_way.pop().continue_()
    expect(card(table, DESK)).to_contain_text("Gekozen")
    expect(card(table, DESK).get_by_role("checkbox")).not_to_be_checked()
    expect(card(table, WARM).get_by_role("checkbox")).to_be_checked()
    table.unroute("**/act/")
    press(table, "Geef er een minuut bij")
    expect(table.locator("[data-play-clock]")).to_contain_text(re.compile("01:|00:"))
    expect(card(table, WARM).get_by_role("checkbox")).to_be_checked()


def test_a_screen_reader_is_told_what_is_new_at_most_once_in_five_seconds(
    page: Page, live_server: LiveServer, game: Game
) -> None:
    page.clock.install()
    enter(page, live_server, f"/waterrijk/play/{game.key}/")
    page.evaluate(LISTEN)
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    said, question = page.locator("[data-play-said]"), page.locator("#play-question")
    for heading in (FIRST, SECOND):
        press(page, "Ga naar de volgende stap")
        expect(question).to_have_text(heading)
        page.clock.run_for(100)
    expect(said).to_have_text(FIRST)
    page.clock.run_for(EVERY - 300)
    assert [text for _at, text in page.evaluate("heard")] == [FIRST]
    page.clock.run_for(300)
    expect(said).to_have_text(SECOND)
    for _act in range(3):
        press(page, "Geef er een minuut bij")
        page.clock.run_for(EVERY)
    moments = [at for at, _text in page.evaluate("heard")]
    assert len(moments) == 2, page.evaluate("heard")
    assert moments[1] - moments[0] >= EVERY
