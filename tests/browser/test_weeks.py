"""The weeks of a team: written down for it, seen of it alone, and nothing of a team that is too small (U10, L1).

A browser, because it remembers the team for the next conversation, and axe judges what is drawn.
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

NEW = "/waterrijk/understand/conversations/new/"


@pytest.mark.usefixtures("phone")
def test_a_conversation_for_a_team_gives_it_a_week(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, NEW)
    page.get_by_label("Wat heb je gehoord?").fill("De laptop kwam pas op donderdag.")
    page.get_by_text("Met wie, en wanneer?").click()
    expect(page.get_by_label("Voor welk team?").locator("option", has_text="Veenhoek")).to_have_count(0)
    page.get_by_label("Voor welk team?").select_option(label="Informatie en ICT")
    look(page)
    page.get_by_role("button", name="Gesprek opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek van")
    expect(page.locator("main")).to_contain_text("Voor welk team?")

    page.goto(f"{live_server.url}/waterrijk/understand/weeks/")
    look(page)
    page.get_by_label("Wiens weken?").select_option(label="Informatie en ICT")
    page.get_by_role("button", name="Toon").click()
    expect(page.locator(".ank-week").last).to_contain_text("met een gesprek")
    look(page)
    page.get_by_label("Wiens weken?").select_option(label="Wijkteam Veenhoek")
    page.get_by_role("button", name="Toon").click()
    expect(page.locator("main")).to_contain_text("minder dan 5 mensen")
    expect(page.locator(".ank-week")).to_have_count(0)
    look(page)

    page.goto(f"{live_server.url}{NEW}")
    page.get_by_text("Met wie, en wanneer?").click()
    expect(page.get_by_label("Voor welk team?").locator("option:checked")).to_have_text("Informatie en ICT")


def test_several_at_once_leave_a_claim_that_was_adopted(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/select/promise/usps/")
    page.get_by_role("row", name="Elk jaar vervallen er dubbele").get_by_role("checkbox").check()
    page.get_by_role("row", name="Je draagt zware zaken samen").get_by_role("checkbox").check()
    page.get_by_role("button", name="Naar het archief").click()
    expect(page.locator("#toasts")).to_contain_text("Niet veranderd: “Je draagt zware zaken samen”.")
    expect(page.locator("#toasts")).to_contain_text("1 staat in het archief.")
    look(page)
