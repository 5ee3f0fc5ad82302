"""From a campaign that is over to the next one, and to the review of the year (E1 to E3).

A browser, because the reason opens in its row by a choice alone, and each question stands on a screen of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]


def test_a_campaign_is_evaluated_the_next_answers_what_it_owes_and_the_year_is_read(
    page: Page, look: Look, live_server: LiveServer
) -> None:
    enter(page, live_server, "/waterrijk/learn/campaigns/c1/evaluate/")
    look(page)
    page.get_by_role("button", name="We kijken terug op de hele campagne").click()
    expect(page.get_by_role("heading", level=1, name="Wat stopten we erin?")).to_be_visible()
    look(page)
    page.get_by_role("textbox").fill("Negentig uur en een drukker.")
    page.get_by_role("button", name="Bewaar en ga door").click()
    expect(page.get_by_role("heading", level=1, name="Wat deden we?")).to_be_visible()
    expect(page.get_by_text("De sticker werd te laat geleverd.")).to_be_visible()

    page.goto(f"{live_server.url}/waterrijk/learn/campaigns/c1/effect/")
    expect(page.get_by_text("16 van de 100").first).to_be_visible()
    expect(page.get_by_text("5 van de 100").first).to_be_visible()
    expect(page.get_by_text("Dat kunnen we niet zeggen")).to_be_visible()
    look(page)
    page.get_by_role("button", name="We weten niets anders").click()
    expect(page.get_by_role("heading", level=1, name="Ja, de campagne hielp: ongeveer 16 van de 100")).to_be_visible()

    page.goto(f"{live_server.url}/waterrijk/learn/campaigns/c3/owed/")
    look(page)
    for left in (3, 2, 1, 0):
        lesson = page.locator(".ank-lessons > li").first
        expect(lesson.get_by_role("textbox")).to_be_hidden()
        lesson.get_by_label("Doen we anders").check()
        lesson.get_by_role("textbox").fill("Met een afspraak erbij.")
        lesson.get_by_role("button", name="Bewaar en ga door").click()
        expect(page.locator(".ank-lessons > li")).to_have_count(left)
    expect(page.get_by_text("Alle lessen hebben een antwoord.")).to_be_visible()

    page.goto(f"{live_server.url}/waterrijk/learn/review/")
    expect(page.get_by_role("heading", name="Wat nog openstaat")).to_be_visible()
    look(page)
