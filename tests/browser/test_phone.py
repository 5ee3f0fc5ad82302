"""A round on a phone: from the slip to the thanks, with what a device keeps meanwhile, and without a script.

A browser, because only there one goes back and reloads, and axe judges what is drawn. The store is the real one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.participation import asked, store
from ankerpunt.participation.store import signs
from ankerpunt.participation.tests.asking import FakeAsker, tally
from ankerpunt.participation.tests.rounds import GROUP, KEY, NEAR, PROMISE, SHEET, VALUE, Asker
from tests.browser.journey import assert_fits

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NARROW = {"width": 320, "height": 568}
DRAFTS = "() => Object.entries({...sessionStorage, ...localStorage})"


@pytest.fixture
def codes(asker: FakeAsker) -> list[str]:
    """A round that is open, with its codes as they are printed; `asker` puts everything away afterwards."""
    asked.ask_by(Asker())
    made = store.invite(KEY, questions=[each.id for each in SHEET.questions], codes={GROUP: 4, "rest": 4})
    store.open_now(KEY)
    return [signs.shown(each) for each in made[GROUP]]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(locale="nl-NL", viewport=NARROW) as context:  # type: ignore[arg-type]
        yield context


@pytest.fixture
def read(assert_accessible: Look) -> Callable[[Page], None]:
    """Look at the screen as it is on a narrow phone."""

    def at(page: Page) -> None:
        assert_fits(page)
        assert_accessible(page)

    return at


def go_on(page: Page) -> None:
    page.locator("footer").get_by_role("button").last.click()


def choose(page: Page, choice: str) -> None:
    page.get_by_role("radio", name=choice, exact=True).check()
    go_on(page)


def title(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def test_from_the_slip_to_the_thanks(
    context: BrowserContext, live_server: LiveServer, codes: list[str], read: Callable[[Page], None]
) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/{KEY}/{codes[0]}/")
    title(page, "Dit gebeurt er met je antwoord")
    page.get_by_text("Weet iemand of ik meedeed?").click()
    read(page)
    go_on(page)
    go_on(page)
    expect(page.get_by_role("alert")).to_contain_text("Kies wat het beste past.")
    read(page)
    choose(page, "Vaker")
    expect(page.get_by_text("Vraag 2 van 3")).to_be_focused()
    read(page)
    choose(page, "Dat kan ik niet zeggen")
    choose(page, "Ongeveer even vaak")
    title(page, "Klopt het zo?")
    read(page)
    page.get_by_role("button", name="Wijzig Lef").click()
    choose(page, "Minder vaak")
    title(page, "Klopt het zo?")
    page.get_by_role("button", name="Verstuur").click()
    title(page, "Je antwoord is binnen")
    read(page)
    expect(page).to_have_url(f"{live_server.url}/l/{KEY}/thanks?language=nl")
    assert tally(KEY)[GROUP, VALUE] == (1, 0, 0)
    assert (tally(KEY)[GROUP, NEAR], tally(KEY)[GROUP, PROMISE]) == ((0, 0, 0), (0, 1, 0))
    assert page.evaluate(DRAFTS) == []
    assert context.cookies() == []


def test_a_reload_and_the_way_back_keep_what_was_chosen(
    context: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/{KEY}/{codes[0]}/")
    go_on(page)
    choose(page, "Vaker")
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()
    page.get_by_role("radio", name="Minder vaak").check()
    page.reload()
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()
    expect(page.get_by_role("radio", name="Minder vaak")).to_be_checked()
    page.go_back()
    expect(page.get_by_text("Vraag 1 van 3")).to_be_visible()
    expect(page.get_by_role("radio", name="Vaker", exact=True)).to_be_checked()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_text("Question 1 of 3")).to_be_visible()
    expect(page.get_by_role("radio", name="More often")).to_be_checked()
    page.go_forward()
    expect(page.get_by_role("radio", name="Minder vaak")).to_be_checked()
    kept = str(page.evaluate(DRAFTS))
    assert "less_often" in kept
    assert codes[0] not in kept
    assert codes[0].replace("-", "") not in kept


def test_who_reloads_while_changing_one_answer_goes_back_to_the_end(
    context: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/{KEY}/{codes[0]}/")
    go_on(page)
    for question in range(1, 4):
        expect(page.get_by_text(f"Vraag {question} van 3")).to_be_visible()
        choose(page, "Vaker")
    page.get_by_role("button", name="Wijzig Lef").click()
    expect(page.get_by_text("Vraag 1 van 3")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Vraag 1 van 3")).to_be_visible()
    choose(page, "Minder vaak")
    title(page, "Klopt het zo?")
    page.reload()
    title(page, "Klopt het zo?")


def test_without_a_connection_nothing_is_lost(
    context: BrowserContext, live_server: LiveServer, codes: list[str], read: Callable[[Page], None]
) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/{KEY}/{codes[0]}/")
    go_on(page)
    context.set_offline(True)
    choose(page, "Vaker")
    expect(page.get_by_role("alert")).to_contain_text("Er is niets verstuurd.")
    read(page)
    context.set_offline(False)
    go_on(page)
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()
    choose(page, "Vaker")
    expect(page.get_by_text("Vraag 3 van 3")).to_be_visible()
    choose(page, "Vaker")
    expect(page.get_by_role("button", name="Verstuur")).to_be_visible()
    context.set_offline(True)
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("alert")).to_contain_text("Misschien is je antwoord binnen")
    context.set_offline(False)
    page.get_by_role("button", name="Verstuur").click()
    title(page, "Je antwoord is binnen")
    page.go_back()
    title(page, "Deze code geldt niet (meer)")
    assert page.evaluate(DRAFTS) == []


def test_the_next_person_at_the_same_screen_finds_nothing_chosen(
    context: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = context.new_page()
    for code in codes[:2]:
        page.goto(f"{live_server.url}/l/{code}")
        go_on(page)
        expect(page.get_by_text("Vraag 1 van 3")).to_be_visible()
        assert page.get_by_role("radio", checked=True).count() == 0
        page.get_by_role("radio", name="Vaker", exact=True).check()
        assert len(page.evaluate(DRAFTS)) == 1


def test_by_keyboard_the_enter_key_goes_on(context: BrowserContext, live_server: LiveServer, codes: list[str]) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/")
    page.get_by_label("Je code").fill(codes[0].lower())
    page.keyboard.press("Enter")
    title(page, "Dit gebeurt er met je antwoord")
    go_on(page)
    page.get_by_role("radio", name="Vaker", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()


def test_who_has_to_type_the_code_once_more_goes_on_where_they_were(
    context: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/")
    page.get_by_label("Je code").fill(codes[0])
    go_on(page)
    title(page, "Dit gebeurt er met je antwoord")
    go_on(page)
    choose(page, "Vaker")
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()
    page.goto(f"{live_server.url}/l/{KEY}/{codes[0].lower()}/")
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()
    page.get_by_role("button", name="Terug").click()
    expect(page.get_by_role("radio", name="Vaker", exact=True)).to_be_checked()


def test_without_javascript_it_goes_from_screen_to_screen(
    browser: Browser, live_server: LiveServer, codes: list[str]
) -> None:
    with browser.new_context(java_script_enabled=False, locale="nl-NL", viewport=NARROW) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{live_server.url}/l/{KEY[:6]}/")
        page.get_by_label("Je code").fill(codes[0])
        page.keyboard.press("Enter")
        go_on(page)
        choose(page, "Vaker")
        page.get_by_role("button", name="Terug").click()
        expect(page.get_by_role("radio", name="Vaker", exact=True)).to_be_checked()
        page.get_by_role("button", name="English").click()
        expect(page.get_by_role("radio", name="More often")).to_be_checked()
        for choice in ("More often", "Less often", "I cannot say"):
            choose(page, choice)
        page.get_by_role("button", name="Send").click()
        title(page, "Your answer has come in")
        assert context.cookies() == []
    assert tally(KEY)[GROUP, VALUE] == (0, 0, 1)


def test_read_aloud_each_screen_says_what_it_is_about(
    context: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = context.new_page()
    page.goto(f"{live_server.url}/l/{KEY}/{codes[0]}/")
    go_on(page)
    group = page.get_by_role("group", name="Maak je dit op je werk vaker of minder vaak mee dan een half jaar geleden?")
    expect(group).to_have_accessible_description("Lef We proberen iets uit en zeggen eerlijk wat niet werkte.")
    go_on(page)
    expect(group).to_have_accessible_description(re.compile("Lef .* Kies wat het beste past."))
