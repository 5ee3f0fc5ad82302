"""A game of Waterrijk with a facilitator, a screen in the room and four phones, two late and one that lost its way.

All twelve steps. A browser, because six screens follow each other live; a real server, with two workers where the
database is PostgreSQL, that is killed on the way.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.journey import assert_fits
from tests.installation import Installation
from tests.telling.line import Line
from tests.telling.server import HOST, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.postgres]

PHONE, ROOM = {"width": 360, "height": 740}, {"width": 1600, "height": 900}
WORKERS = 2 if os.environ.get("DATABASE_URL") else 1
SOON = 60_000  # on a busy machine
MOVES = "() => document.getAnimations().filter((each) => each.effect.getTiming().duration > 1).length"
# What each of the last steps comes to: the card, and what the next step is called.
CHOSEN = {
    7: ("Formulier op de telefoon", "Wat zeggen we daar?"),
    9: ("Huisbezoek", "Wie helpt mee?"),
    10: ("Woningcorporatie", "Waaraan merken we het?"),
}


@pytest.fixture
def server(installation: Installation) -> Iterator[Server]:
    """The demo, served as it is in use."""
    installation.environment["ANKERPUNT_DEMO"] = "1"
    for words in (("manage", "migrate"), ("manage", "demo")):
        made = installation.run(*words)
        assert made.returncode == 0, made.stderr
    found = Server(installation, workers=WORKERS, settings="ankerpunt.web.settings")
    yield found
    found.kill()


@pytest.fixture
def joining(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """A phone that joins, over a line of its own where one is given."""
    contexts: list[BrowserContext] = []

    def join(code: str, *, over: Server | Line = server) -> Page:
        context = browser.new_context(locale="nl-NL", viewport=PHONE, reduced_motion="reduce")  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(f"http://{HOST}:{over.port}/g/{code}/")
        follows(page)
        return page

    yield join
    for each in contexts:
        each.close()


def follows(page: Page) -> None:
    expect(page.locator("body")).to_have_attribute("data-live", "on", timeout=SOON)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def begun(page: Page, server: Server) -> str:
    """Sign in, begin a game; gives the address of its table."""
    site = f"http://{HOST}:{server.port}"
    page.goto(site)
    page.get_by_role("button", name=re.compile("Bram")).first.click()
    page.wait_for_url(re.compile("/waterrijk/$"))
    page.goto(f"{site}/waterrijk/play/")
    page.get_by_role("link", name="Begin een spel").click()
    page.get_by_label("Waar gaat het over?").fill("Verhuizen")
    press(page, "Begin het spel")
    page.wait_for_url(re.compile("/play/[0-9a-f]{32}/$"))
    follows(page)
    return page.url


def asks(screen: Page, question: str) -> None:
    expect(screen.get_by_role("heading", level=1)).to_contain_text(question, timeout=SOON)


def card(phone: Page, text: str) -> Locator:
    return phone.locator("#play-cards li").filter(has_text=text)


def dots(phone: Page, text: str, amount: int) -> None:
    card(phone, text).locator(f"input[value='{amount}']").check(force=True)  # the circle lies on it


def send(phone: Page) -> None:
    phone.locator("#play-send button").click()
    expect(phone.get_by_text("Wat je koos, is binnen.")).to_be_visible(timeout=SOON)


def choose(page: Page, text: str) -> None:
    page.locator("#table").get_by_role("checkbox", name=text).check()
    press(page, "Kies voor het plan")
    expect(page.locator("#table").get_by_text("Gekozen").first).to_be_visible(timeout=SOON)


def onward(page: Page, heading: str) -> None:
    press(page, "Ga naar de volgende stap")
    expect(page.locator("#play-question")).to_have_text(heading, timeout=SOON)


def show_the_votes(page: Page, beamer: Page, voted: str, first: str) -> None:
    expect(page.locator("#play-count")).to_have_text(f"{voted} telefoons stemden", timeout=SOON)
    press(page, "Toon de stemmen")
    expect(beamer.locator(".ank-beamer__card--top").first).to_contain_text(first, timeout=SOON)


def play_the_first_step(page: Page, beamer: Page, first: Page, other: Page) -> None:
    """Dots are hidden until they are shown; what comes in keeps what another is choosing or typing."""
    dots(first, "Wie het zelf niet kan", 2)
    first.locator("#card-text").fill("Iets met")
    press(page, "Zet de kaarten vast")
    expect(first.get_by_text("Wat je typte, staat er nog.")).to_be_visible(timeout=SOON)
    expect(other.locator("#card-text")).to_be_hidden(timeout=SOON)
    press(page, "Laat weer kaarten komen")
    expect(other.locator("#card-text")).to_be_visible(timeout=SOON)
    expect(first.locator("#card-text")).to_have_value("Iets met")
    other.locator("#card-text").fill("Bellen moet ook kunnen")
    press(other, "Leg de kaart op tafel")
    expect(first.locator("#play-cards")).to_contain_text("Bellen moet ook kunnen", timeout=SOON)
    expect(first.get_by_text("1 stip over")).to_be_visible()
    expect(beamer.locator("#beamer")).to_contain_text("Bellen moet ook kunnen", timeout=SOON)
    send(first)
    assert "2 stippen" not in beamer.locator("#beamer").inner_text()
    show_the_votes(page, beamer, "1 van 2", "Wie het zelf niet kan")
    expect(first.locator("#play-cards")).to_contain_text("2 stippen", timeout=SOON)


def answer_for_her(page: Page, beamer: Page, phones: list[Page]) -> None:
    """Step 4, where all four are there again; it does not go on without an answer (U8)."""
    press(page, "Ga naar de volgende stap")
    expect(page.get_by_text("heeft nog geen antwoord")).to_be_visible(timeout=SOON)
    expect(page.locator("#play-question")).to_have_text("Wat zit er voor haar in?")
    for phone in phones:
        asks(phone, "Waarom zou zij meedoen")
        dots(phone, "Tijd over", 3)
        send(phone)
    phones[0].locator("#card-text").fill("Nog iets")
    show_the_votes(page, beamer, "4 van 4", "Tijd over")
    expect(beamer.locator(".ank-beamer__card--top em")).to_contain_text("12")


def lay_together_by_keys(page: Page, beamer: Page, phone: Page) -> None:
    """And hide one, which the room is told; a phone keeps what it is at."""
    dots(phone, "Zien dat het gelukt is", 3)
    phone.locator("#card-text").fill("Half getypt")
    boxes = page.locator("#table input[name=card]")
    for at in (0, 1):
        boxes.nth(at).focus()
        page.keyboard.press("Space")
    page.get_by_label("Leg ze op de stapel").fill("Snel klaar")
    page.get_by_role("button", name="Leg ze bij elkaar").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Snel klaar 2 kaarten")).to_be_visible(timeout=SOON)
    expect(page.locator("#table input[name=card]:checked")).to_have_count(0)
    page.locator("#table").get_by_role("checkbox", name="Een mens die zegt").check()
    press(page, "Verberg")
    expect(beamer.get_by_text("1 kaart is verborgen")).to_be_visible(timeout=SOON)
    expect(phone.locator("#play-cards li")).to_have_count(3, timeout=SOON)
    expect(phone.locator("#card-text")).to_have_value("Half getypt")
    expect(card(phone, "Zien dat het gelukt is").locator("input[value='3']")).to_be_checked()
    send(phone)
    show_the_votes(page, beamer, "1 van 4", "Zien dat het gelukt is")


def sort_and_rank(page: Page, beamer: Page, phones: list[Page], server: Server) -> None:
    """Steps 6 to 8. The server dies while step 6 is on, and everybody goes on where they were."""
    server.kill()
    expect(phones[0].locator("body")).to_have_attribute("data-live", "off", timeout=SOON)
    server.start()
    for screen in (page, beamer, *phones):
        follows(screen)
    for phone in phones[:2]:
        card(phone, "We bellen terug").get_by_role("radio", name="Doen we al").check(force=True)
        send(phone)
    expect(page.locator("#play-count")).to_have_text("2 van 4 telefoons stemden", timeout=SOON)
    press(page, "Toon de stemmen")
    expect(beamer.locator(".ank-beamer__most")).to_have_text("Doen we al, met voorbeeld: 2", timeout=SOON)
    onward(page, "Waar komt zij ons tegen?")
    choose(page, CHOSEN[7][0])
    onward(page, CHOSEN[7][1])
    asks(phones[0], "Schrijf het zinnetje")
    for place, text in enumerate(("Lukt het niet?", "Verhuisd?"), 1):
        card(phones[0], text).get_by_role("combobox").select_option(str(place))
    send(phones[0])
    show_the_votes(page, beamer, "1 van 4", "Lukt het niet?")


def confirm(page: Page, step: int, noun: str, text: str, *, also: str = "") -> None:
    """On the form of its noun, which may ask one thing more; then look at it where it is in the plan."""
    section = page.locator(".ank-play-yield").filter(has=page.get_by_role("heading", name=re.compile(rf"^{step}\. ")))
    row = section.locator("li").filter(has=page.get_by_text(noun, exact=True)).filter(has_text=text)
    row.get_by_role("link", name="Bevestigen").click()
    page.wait_for_url(re.compile("/yields/[0-9a-f]+/$"))
    if also:
        page.get_by_role("radio", name=also, exact=True).check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(re.compile("/yields/$"))
    row.get_by_role("link", name="Bekijk het").click()


def says_from_where(page: Page, step: int) -> None:
    expect(page.get_by_role("link", name=re.compile(f"Spel “Verhuizen”, .*, stap {step}$"))).to_be_visible()
    page.go_back()


def confirm_some(page: Page) -> None:
    confirm(page, 2, "Doelgroep", "Net verhuisde gezinnen", also="Extern")
    says_from_where(page, 2)
    confirm(page, 3, "Persona", "Samira")
    says_from_where(page, 3)
    confirm(page, 4, "Persoonlijke reden", "Tijd over")
    expect(page.get_by_role("heading", level=1)).to_have_text("Samira")
    expect(page.locator("main")).to_contain_text("Tijd over")
    page.go_back()
    confirm(page, 10, "Ketenpartner", "Woningcorporatie")
    says_from_where(page, 10)


def test_a_game_is_played_through_and_lands_in_the_plan(
    page: Page, browser: Browser, server: Server, joining: Callable[..., Page], assert_accessible: Look
) -> None:
    table = begun(page, server)
    room = browser.new_context(
        locale="nl-NL",
        viewport=ROOM,  # type: ignore[arg-type]
        storage_state=page.context.storage_state(),
        reduced_motion="reduce",
    )
    with room, Line(server.port) as line:
        beamer = room.new_page()
        beamer.goto(f"{table}beamer/")
        code = beamer.locator(".ank-beamer__foot strong").inner_text().lower()
        first, lost = joining(code), joining(code, over=line)
        play_the_first_step(page, beamer, first, lost)
        assert [beamer.evaluate(MOVES), first.evaluate(MOVES)] == [0, 0]

        lost.evaluate("window.sameAsBefore = true")
        line.cut()
        expect(lost.get_by_text("Geen verbinding.")).to_be_visible(timeout=SOON)
        onward(page, "Voor wie doen we dit?")
        late, latest = joining(code), joining(code)
        phones = [first, lost, late, latest]
        asks(late, "Wie draagt ons vandaag")
        choose(page, "Net verhuisde gezinnen")
        onward(page, "Wie zit er tegenover ons?")
        choose(page, "Samira, 34")
        onward(page, "Wat zit er voor haar in?")
        asks(lost, "Stel, over een jaar")
        line.mend()
        asks(lost, "Waarom zou zij meedoen")
        expect(lost.get_by_text("Geen verbinding.")).to_be_hidden()
        assert lost.evaluate("window.sameAsBefore")
        answer_for_her(page, beamer, phones)
        onward(page, "Wat als zij haast heeft?")
        asks(first, "Het is elf uur 's avonds en he")
        expect(first.locator("#card-text")).to_have_value("Nog iets")
        lay_together_by_keys(page, beamer, first)
        for screen in (page, beamer, first):
            assert_fits(screen)
            screen.evaluate("window.scrollTo(0, 0)")  # what is half under the bar looks too small to touch
            assert_accessible(screen)
        onward(page, "Wat kunnen wij waarmaken?")
        sort_and_rank(page, beamer, phones, server)
        onward(page, "Wat doet de computer, wat een mens?")
        for step in (9, 10):
            choose(page, CHOSEN[step][0])
            onward(page, CHOSEN[step][1])
        dots(lost, "Minder mensen bellen", 3)
        send(lost)
        show_the_votes(page, beamer, "1 van 4", "Minder mensen bellen")
        onward(page, "Wat doen we maandag?")
        choose(page, "Eén brief herschrijven")
        page.get_by_role("link", name="Beëindig het spel").click()
        page.get_by_role("button", name="Beëindig het spel").click()
        for phone in phones:
            expect(phone.get_by_role("heading", name="Bedankt voor het meespelen")).to_be_visible(timeout=SOON)
    expect(page.locator(".ank-play-yield h2")).to_have_text([re.compile(rf"^{step}\. ") for step in range(1, 13)])
    assert_accessible(page)
    confirm_some(page)
