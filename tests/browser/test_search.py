"""Searching in a real browser: by key, on a phone, without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.organisation.models import User
from tests.browser.journey import assert_fits, enter

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]


@pytest.mark.usefixtures("screen")
def test_a_word_is_found_in_another_form(
    page: Page, live_server: LiveServer, assert_accessible: Callable[[Page], None]
) -> None:
    enter(page, live_server, "/waterrijk/")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("roosters")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken: roosters")
    expect(page.locator("mark", has_text="rooster").first).to_be_visible()
    expect(page.locator("#search")).to_have_value("roosters")
    assert_accessible(page)
    assert_fits(page)
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


def test_it_works_without_javascript(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    enter(page, live_server, "/waterrijk/")
    page.locator("#search").fill("roostr")
    page.locator("#search").press("Enter")
    page.get_by_role("link", name="rooster", exact=True).click()
    expect(page.locator("#Usp")).to_be_visible()
    context.close()
