"""A game of Waterrijk with a facilitator, a screen in the room and four phones, two late and one that lost its way.

A browser, because five screens follow each other live; a real server, and two workers where the database is PostgreSQL.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.journey import assert_fits
from tests.installation import Installation
from tests.telling.server import HOST, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.postgres]

PHONE, ROOM = {"width": 360, "height": 740}, {"width": 1600, "height": 900}
WORKERS = 2 if os.environ.get("DATABASE_URL") else 1
SOON = 60_000  # on a busy machine


@pytest.fixture
def site(installation: Installation) -> Iterator[str]:
    """The demo, served as it is in use."""
    installation.environment["ANKERPUNT_DEMO"] = "1"
    for words in (("manage", "migrate"), ("manage", "demo")):
        made = installation.run(*words)
        assert made.returncode == 0, made.stderr
    server = Server(installation, workers=WORKERS, settings="ankerpunt.web.settings")
    yield f"http://{HOST}:{server.port}"
    server.kill()


@pytest.fixture
def joining(browser: Browser, site: str) -> Iterator[Callable[[str], Page]]:
    contexts: list[BrowserContext] = []

    def join(code: str) -> Page:
        context = browser.new_context(locale="nl-NL", viewport=PHONE)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{site}/g/{code}/")
        expect(page.locator("body")).to_have_attribute("data-live", "on", timeout=SOON)
        return page

    yield join
    for each in contexts:
        each.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def begun(page: Page, site: str) -> str:
    """Sign in, begin a game; gives the address of its table."""
    page.goto(site)
    page.get_by_role("button", name=re.compile("Bram")).first.click()
    page.wait_for_url(re.compile("/waterrijk/$"))
    page.goto(f"{site}/waterrijk/play/")
    page.get_by_role("link", name="Begin een spel").click()
    page.get_by_label("Waar gaat het over?").fill("Verhuizen")
    press(page, "Begin het spel")
    page.wait_for_url(re.compile("/play/[0-9a-f]{32}/$"))
    expect(page.locator("body")).to_have_attribute("data-live", "on", timeout=SOON)
    return page.url


def dots(phone: Page, card: str, amount: int) -> None:
    row = phone.locator("#play-cards li").filter(has_text=card)
    row.locator(f"input[value='{amount}']").check(force=True)  # the circle lies on it


def send(phone: Page) -> None:
    phone.locator("#play-send button").click()
    expect(phone.get_by_text("Wat je koos, is binnen.")).to_be_visible(timeout=SOON)


def choose(page: Page, card: str) -> None:
    page.locator("#table").get_by_role("checkbox", name=card).check()
    press(page, "Kies voor het plan")
    expect(page.locator("#table").get_by_text("Gekozen").first).to_be_visible(timeout=SOON)


def onward(page: Page, heading: str) -> None:
    press(page, "Ga naar de volgende stap")
    expect(page.locator("#play-question")).to_have_text(heading, timeout=SOON)


def play_the_first_step(page: Page, beamer: Page, first: Page, other: Page) -> None:
    """Dots are hidden until they are shown; a card from a phone keeps what another is choosing."""
    dots(first, "Wie het zelf niet kan", 2)
    other.locator("#card-text").fill("Bellen moet ook kunnen")
    press(other, "Leg de kaart op tafel")
    expect(first.locator("#play-cards")).to_contain_text("Bellen moet ook kunnen", timeout=SOON)
    expect(first.get_by_text("1 stip over")).to_be_visible()
    expect(beamer.locator("#beamer")).to_contain_text("Bellen moet ook kunnen", timeout=SOON)
    send(first)
    expect(page.locator("#play-count")).to_have_text("1 van 2 telefoons stemden", timeout=SOON)
    press(page, "Toon de stemmen")
    expect(beamer.locator(".ank-beamer__card--top")).to_contain_text("Wie het zelf niet kan", timeout=SOON)
    expect(first.locator("#play-cards")).to_contain_text("2 stippen", timeout=SOON)


def answer_for_her(page: Page, beamer: Page, phones: list[Page]) -> None:
    """Step 4, where all four are there again; it does not go on without an answer (U8)."""
    for phone in phones:
        expect(phone.get_by_role("heading", level=1)).to_contain_text("Waarom zou zij meedoen", timeout=SOON)
        dots(phone, "Tijd over", 3)
        send(phone)
    expect(page.locator("#play-count")).to_have_text("4 van 4 telefoons stemden", timeout=SOON)
    press(page, "Toon de stemmen")
    expect(beamer.locator(".ank-beamer__card--top em")).to_contain_text("12", timeout=SOON)


def lay_together_by_keys(page: Page, beamer: Page) -> None:
    """And hide one, which the room is told."""
    boxes = page.locator("#table input[name=card]")
    for at in (0, 1):
        boxes.nth(at).focus()
        page.keyboard.press("Space")
    page.get_by_label("Leg ze op de stapel").fill("Snel klaar")
    page.get_by_role("button", name="Leg ze bij elkaar").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Snel klaar 2 kaarten")).to_be_visible(timeout=SOON)
    expect(page.locator("#table input[name=card]:checked")).to_have_count(0)
    boxes.last.check()
    press(page, "Verberg")
    expect(beamer.get_by_text("1 kaart is verborgen")).to_be_visible(timeout=SOON)


def confirm_who_helps(page: Page) -> None:
    row = page.locator(".ank-play-yield li").filter(has_text="Woningcorporatie")
    row.get_by_role("link", name="Bevestigen").click()
    expect(page.get_by_label("Naam")).to_have_value("Woningcorporatie")
    page.locator("main form button[type=submit]").first.click()
    row.get_by_role("link", name="Bekijk het").click()
    expect(page.get_by_role("link", name=re.compile("Spel “Verhuizen”, .*, stap 10"))).to_be_visible()


def test_a_game_is_played_through_and_lands_in_the_plan(
    page: Page, browser: Browser, site: str, joining: Callable[[str], Page]
) -> None:
    table = begun(page, site)
    seen_by = page.context.storage_state()
    with browser.new_context(locale="nl-NL", viewport=ROOM, storage_state=seen_by) as room:  # type: ignore[arg-type]
        beamer = room.new_page()
        beamer.goto(f"{table}beamer/")
        code = beamer.locator(".ank-beamer__foot strong").inner_text().lower()
        first, lost = joining(code), joining(code)
        play_the_first_step(page, beamer, first, lost)

        lost.context.set_offline(True)
        onward(page, "Voor wie doen we dit?")
        late, latest = joining(code), joining(code)
        expect(late.get_by_role("heading", level=1)).to_contain_text("Wie draagt ons vandaag", timeout=SOON)
        choose(page, "Net verhuisde gezinnen")
        onward(page, "Wie zit er tegenover ons?")
        choose(page, "Samira, 34")
        onward(page, "Wat zit er voor haar in?")
        press(page, "Ga naar de volgende stap")
        expect(page.get_by_text("heeft nog geen antwoord")).to_be_visible(timeout=SOON)
        lost.context.set_offline(False)
        answer_for_her(page, beamer, [first, lost, late, latest])
        onward(page, "Wat als zij haast heeft?")
        lay_together_by_keys(page, beamer)
        for screen in (page, beamer, first):
            assert_fits(screen)

        page.get_by_role("button", name="Wie helpt mee?").click()
        expect(first.get_by_role("heading", level=1)).to_contain_text("Bij wie komt zij toch al", timeout=SOON)
        choose(page, "Woningcorporatie")
        onward(page, "Waaraan merken we het?")
        page.get_by_role("link", name="Beëindig het spel").click()
        page.get_by_role("button", name="Beëindig het spel").click()
        expect(first.get_by_role("heading", name="Bedankt voor het meespelen")).to_be_visible(timeout=SOON)
    confirm_who_helps(page)
