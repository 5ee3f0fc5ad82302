"""Searching by key and on a phone (E5).

A browser, because a key that jumps to the field, and leaves typing alone, is the work of a script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.organisation.models import User
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]


@pytest.mark.usefixtures("phone")
def test_a_word_is_found_in_another_form(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("roosters")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken: roosters")
    expect(page.locator("mark", has_text="rooster").first).to_be_visible()
    expect(page.locator("#search")).to_have_value("roosters")
    look(page)
    page.locator("#Usp").get_by_role("link", name="Je maakt samen je rooster").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Je maakt samen je rooster")


def test_the_key_is_an_ordinary_letter_while_typing_and_for_who_switched_it_off(
    page: Page, live_server: LiveServer
) -> None:
    enter(page, live_server, "/waterrijk/")
    page.locator("#search").fill("en")
    page.locator("#search").press("/")
    expect(page.locator("#search")).to_have_value("en/")
    User.objects.update(shortcuts=False)
    page.goto(f"{live_server.url}/waterrijk/")
    page.keyboard.press("/")
    expect(page.locator("#search")).not_to_be_focused()
