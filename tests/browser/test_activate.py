"""A year in Activate: from a plan that begins with another to a board with a document and a team with a calendar.

METHOD C1, C3, C4, C8, A5. A browser, because it is the one journey through files, money, moves and a gate, as a
communication adviser walks it at a desk in English and on a phone in Dutch. Statements have a journey of their own.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.activate.models import Activity, CommunicationPlan, ContactSeries
from ankerpunt.activate.tests.factories import ActivityFactory
from ankerpunt.organisation.models import Organisation, User
from ankerpunt.promise.tests.factories import UspFactory
from tests.browser.journey import assert_fits, enter
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

ROOM = "/waterrijk/activate/"
YEAR = f"{ROOM}plans/jaarplan-2027/"
WORDS = {
    "en": {
        "copy": "Copy this plan",
        "do_copy": "Copy the plan",
        "make": "Make the plan",
        "title": "Title",
        "see": "See what would change",
        "money": "How much money is there a year?",
        "reckon": "Calculate with this",
        "spread": "Spread it for me",
        "chosen": "Move what is ticked",
        "pin": "^Fix it on ",
        "label": "Say that it is not true yet, and start",
        "word": "Make the Word file",
        "link": "Make the link",
    },
    "nl": {
        "copy": "Kopieer dit plan",
        "do_copy": "Kopieer het plan",
        "make": "Maak het plan",
        "title": "Titel",
        "see": "Kijk wat er verandert",
        "money": "Hoeveel geld is er per jaar?",
        "reckon": "Reken hiermee",
        "spread": "Spreid het voor mij",
        "chosen": "Neem de gekozen over",
        "pin": "^Zet vast op ",
        "label": "Zeg erbij dat het nog niet waar is, en start",
        "word": "Maak het Word-bestand",
        "link": "Maak de link",
    },
}


def contacts() -> FilePayload:
    text = "maand;proces;kanaal;soort;aantal\n2026-11;Paspoort;Balie;zaak;97\n2026-11;Paspoort;Website;zaak;212\n"
    return {"name": "contacten.csv", "mimeType": "text/csv", "buffer": text.encode()}


@pytest.fixture
def unproven() -> Activity:
    """An activity that shows what is in practice nowhere."""
    own = Organisation.objects.get(slug="waterrijk")
    usp = UspFactory(organisation=own, state="lived", claim="Elke vrijdag is van jezelf")
    return ActivityFactory(organisation=own, usps=[usp], title="Vrij op vrijdag", status="planned", starts_on=None)


@pytest.mark.parametrize("way", [("desktop", "en"), ("phone", "nl")], ids=["desktop-en", "phone-nl"])
def test_a_year_from_a_copy_to_a_board_with_a_document_and_a_team_with_a_calendar(
    browser: Browser, live_server: LiveServer, look: Look, unproven: Activity, way: tuple[str, str]
) -> None:
    screen, language = way
    User.objects.update(language=language)
    words = WORDS[language]
    with browser.new_context(viewport=SCREENS[screen]) as context:
        page = context.new_page()
        enter(page, live_server, f"{ROOM}?plan=jaarplan-2027")
        look(page)
        begin_with_a_starter(page, live_server, words, look)
        copy_into_the_next_year(page, live_server, words, look)
        bring_contacts(page, live_server, words)
        choose_within_a_budget(page, live_server, words)
        spread_the_calendar(page, live_server, words)
        stop_at_the_gate(page, live_server, words, look, unproven)
        hand_it_on(page, live_server, words)


def begin_with_a_starter(page: Page, server: LiveServer, words: dict[str, str], look: Look) -> None:
    page.goto(f"{server.url}{ROOM}plans/new/")
    look(page)
    page.locator('a[href$="/starters/municipal_services/"]').click()
    page.locator("[name=groups]").first.check()
    page.get_by_label(words["title"], exact=True).fill("Plan van het Klantcontactcentrum")
    page.get_by_role("button", name=words["make"]).click()
    page.locator(".ank-owed a").click()  # a plan opens with the lessons that it owes an answer
    expect(page.get_by_role("heading", level=1)).to_have_text("Plan van het Klantcontactcentrum")
    look(page)
    assert CommunicationPlan.objects.get(title="Plan van het Klantcontactcentrum").activities.exists()


def copy_into_the_next_year(page: Page, server: LiveServer, words: dict[str, str], look: Look) -> None:
    page.goto(f"{server.url}{YEAR}")
    look(page)
    page.get_by_role("link", name=words["copy"]).click()
    page.get_by_label(words["title"], exact=True).fill("Jaarplan van daarna")
    page.get_by_role("button", name=words["do_copy"]).click()
    page.locator(".ank-owed a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jaarplan van daarna")
    made = CommunicationPlan.objects.get(title="Jaarplan van daarna")
    Activity.objects.filter(plan=made).first().delete()  # type: ignore[union-attr]
    page.goto(f"{server.url}{ROOM}plans/{made.slug}/difference/")
    look(page)


def bring_contacts(page: Page, server: LiveServer, words: dict[str, str]) -> None:
    page.goto(f"{server.url}{ROOM}bring/contacts/")
    page.locator("input[type=file]").set_input_files(contacts())
    page.get_by_role("button", name=words["see"]).click()
    expect(page.locator("button[value=take]")).to_be_visible()
    assert_fits(page)
    page.locator("button[value=take]").click()
    expect(page.locator("#toasts")).to_be_visible()
    passport = ContactSeries.objects.filter(process__slug="paspoort", channel__kind="web", kind="case")
    assert any(212 in each.counts for each in passport)


def choose_within_a_budget(page: Page, server: LiveServer, words: dict[str, str]) -> None:
    page.goto(f"{server.url}{YEAR}channels/")
    heading = page.get_by_role("heading", level=1)
    before = heading.inner_text()
    page.get_by_label(words["money"]).fill("50000")
    page.get_by_role("button", name=words["reckon"]).click()
    expect(heading).not_to_have_text(before)
    assert_fits(page)


def spread_the_calendar(page: Page, server: LiveServer, words: dict[str, str]) -> None:
    page.goto(f"{server.url}{YEAR}calendar/")
    page.get_by_role("link", name=words["spread"]).click()
    button = page.get_by_role("button", name=words["chosen"])
    expect(button).to_be_visible()
    assert_fits(page)
    page.get_by_role("button", name=re.compile(words["pin"])).first.click()
    expect(page.locator("#toasts")).to_be_visible()
    assert Activity.objects.filter(plan__slug="jaarplan-2027", pinned=True).count() == 2
    expect(button).to_be_visible()
    before = dict(Activity.objects.values_list("slug", "starts_on"))
    button.click()
    expect(page).to_have_url(f"{server.url}{YEAR}calendar/")
    assert dict(Activity.objects.values_list("slug", "starts_on")) != before


def stop_at_the_gate(page: Page, server: LiveServer, words: dict[str, str], look: Look, unproven: Activity) -> None:
    page.goto(f"{server.url}{ROOM}activities/{unproven.slug}/start/")
    look(page)
    page.get_by_role("button", name=words["label"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vrij op vrijdag")
    unproven.refresh_from_db()
    assert (unproven.status, unproven.stretch_label) == ("activated", True)


def hand_it_on(page: Page, server: LiveServer, words: dict[str, str]) -> None:
    page.goto(f"{server.url}{YEAR}read/")
    assert_fits(page)
    page.goto(f"{server.url}{YEAR}money/")
    assert_fits(page)
    page.goto(f"{server.url}{YEAR}word/")
    with page.expect_download() as made:
        page.get_by_role("button", name=words["word"]).click()
    with zipfile.ZipFile(made.value.path()) as parts:
        assert "Jaarplan 2027" in parts.read("word/document.xml").decode()
    page.goto(f"{server.url}{ROOM}subscribe/")
    page.get_by_role("button", name=words["link"]).click()
    expect(page.locator("#main")).to_contain_text(".ics")
