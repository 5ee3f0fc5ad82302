"""A game on its three screens where no script runs: by forms, links and loading the page again alone.

A browser, because only one that has scripts can show what is there when they do not run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.organisation.models import Organisation
from ankerpunt.participation.models import GameVote
from ankerpunt.play.models import Game, GameCard
from ankerpunt.play.tests.factories import GameCardFactory, GameFactory
from tests.browser.journey import assert_fits, enter
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]


@pytest.fixture
def game() -> Game:
    made: Game = GameFactory(organisation=Organisation.objects.get(slug="waterrijk"), language="nl", code="abc234")
    for text in ("Tijd over", "Weer tijd aan de balie"):
        GameCardFactory(game=made, text=text)
    return made


@pytest.fixture
def screens(browser: Browser) -> Iterator[list[Page]]:
    """The table, the screen in the room and a phone."""
    sizes = (SCREENS["desktop"], SCREENS["desktop"], SCREENS["phone"])
    contexts = [browser.new_context(locale="nl-NL", java_script_enabled=False, viewport=size) for size in sizes]
    yield [each.new_page() for each in contexts]
    for each in contexts:
        each.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    assert_fits(page)


def test_a_step_is_played_on_three_screens_without_a_script(
    screens: list[Page], live_server: LiveServer, game: Game
) -> None:
    table, room, phone = screens
    enter(table, live_server, f"/waterrijk/play/{game.key}/")
    enter(room, live_server, f"/waterrijk/play/{game.key}/beamer/")
    phone.goto(f"{live_server.url}/g/{game.code}/")

    phone.get_by_label("Schrijf zelf een kaart").fill("Bellen moet ook kunnen")
    press(phone, "Leg de kaart op tafel")
    row = phone.locator("#play-cards li").filter(has_text="Bellen moet ook kunnen")
    row.locator("input[value='3']").check(force=True)  # the circle lies on it
    press(phone, "Verstuur mijn stippen")
    expect(phone.get_by_text("Wat je koos, is binnen.")).to_be_visible()
    expect(row.locator("input[value='3']")).to_be_checked()
    assert GameVote.objects.get().dots == 3

    for screen in (table, room):
        screen.reload()
        expect(screen.locator("main")).to_contain_text("Bellen moet ook kunnen")
        expect(screen.locator("main")).to_contain_text("1 van 1 telefoon stemde")
    table.get_by_role("checkbox", name="Tijd over").check()
    table.get_by_label("Leg ze op de stapel").fill("Snel klaar")
    press(table, "Leg ze bij elkaar")
    expect(table.get_by_role("heading", name="Snel klaar 1 kaart")).to_be_visible()
    assert GameCard.objects.get(text="Tijd over").pile == "Snel klaar"
    press(table, "Toon de stemmen")
    room.reload()
    expect(room.locator(".ank-beamer__card--top")).to_contain_text("Bellen moet ook kunnen")
    press(table, "Ga naar de volgende stap")
    expect(table.locator("#play-question")).to_have_text("Voor wie doen we dit?")
    press(phone, "Verstuur mijn stippen")
    expect(phone.get_by_role("alert")).to_contain_text("Het spel ging intussen verder")
    for screen in (room, phone):
        screen.goto(screen.url)
        expect(screen.get_by_role("heading", level=1)).to_contain_text("Wie draagt ons vandaag")
        assert_fits(screen)
