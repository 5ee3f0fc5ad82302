"""The menu of a group: made, calculated with, and read by someone who never signed in (P8).

A browser, because the row changes in place and a second visitor must bring no cookie, and axe judges what is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

MENU = "/waterrijk/promise/cafeteria-options/?target_groups=klantcontact"


def test_an_editor_calculates_with_a_menu_and_shows_a_choice_to_everyone(
    page: Page, browser: Browser, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, MENU)
    page.get_by_role("link", name="Doorrekenen").click()
    page.get_by_label("Of: brutosalaris per maand").fill("3.000")
    page.get_by_label("Hoe vaak per jaar: Extra verlof kopen").fill("3")
    page.get_by_role("button", name="Doorrekenen").click()
    expect(page.locator("main")).to_contain_text("Eén mens kan € 6.138 per jaar besteden: 17,05% van het salaris.")
    expect(page.get_by_label("Hoe vaak per jaar: Extra verlof kopen")).to_have_value("3")
    look(page)

    page.goto(f"{live_server.url}{MENU}")
    shown = page.locator("#deeltaxi-werk")
    shown.get_by_role("button", name="Laat aan iedereen zien").click()
    expect(shown).to_contain_text("Voor iedereen te zien")
    look(page)

    with browser.new_context(locale="nl-NL", java_script_enabled=False) as employee:
        reading = employee.new_page()
        reading.goto(f"{live_server.url}/waterrijk/promise/choices/klantcontact/")
        expect(reading.get_by_role("heading", level=1)).to_have_text("Wat kun je kiezen?")
        expect(reading.locator("main")).to_contain_text("Reiskosten voor de vroege dienst")
        reading.get_by_role("link", name="English").click()
        expect(reading.get_by_role("heading", level=1)).to_have_text("What can you choose?")
        assert employee.cookies() == []

    page.get_by_role("button", name="Ongedaan maken").last.click()
    expect(shown).to_contain_text("Alleen voor jullie")
