"""Texts for colleagues: from members by a link to the page without an account, and onto the clipboard (C11).

A browser, because only there is a clipboard, and axe judges what is drawn.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

INSIDE = "/waterrijk/activate/advocacy/?about=plan:jaarplan-2027"


def test_a_text_gets_from_a_plan_to_a_clipboard(
    page: Page, browser: Browser, look: Look, live_server: LiveServer
) -> None:
    enter(page, live_server, INSIDE)
    expect(page.get_by_role("heading", name="Niet aangeboden")).to_be_visible()
    look(page)
    page.get_by_role("link", name="Maak een link voor collega’s").click()
    page.get_by_role("button", name="Maak de link").click()
    found = re.search(r"/shown/[\w-]+/", page.locator("#secret-link").inner_text())
    assert found is not None
    with browser.new_context(locale="nl-NL", permissions=["clipboard-read", "clipboard-write"]) as context:
        colleague = context.new_page()
        colleague.goto(f"{live_server.url}{found[0]}")
        look(colleague)
        colleague.get_by_role("button", name="Kopieer deze tekst").first.click()
        expect(colleague.get_by_role("button", name="Gekopieerd")).to_be_visible()
        words = colleague.locator("blockquote").first.inner_text()
        assert colleague.evaluate("navigator.clipboard.readText()") == words
        with colleague.expect_download() as picture:
            colleague.get_by_role("link", name="Download als plaatje").click()
        assert picture.value.suggested_filename.endswith(".png")
        assert context.cookies() == []
