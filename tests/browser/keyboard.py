"""Walking a page with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page


def go(page: Page, where: str) -> None:
    """Walk to a link or button and press it."""
    press_until(page, "Tab", where)
    page.keyboard.press("Enter")


def write(page: Page, where: str, text: str) -> None:
    """Walk to a field and type: the first letter by its key, the rest at once, as more keys would show nothing new."""
    press_until(page, "Tab", where)
    page.keyboard.type(text[0])
    page.keyboard.insert_text(text[1:])


def press_until(page: Page, key: str, where: str) -> None:
    """Walk with a key until the focus is there; it always is within a page's length."""
    page.locator(where).first.wait_for()
    if where.startswith("main ") and page.evaluate("() => document.activeElement === document.body"):
        page.keyboard.press(key)  # the first stop of a page skips its menu
        page.keyboard.press("Enter")
    for _step in range(150):
        if page.evaluate("where => document.activeElement.matches(where)", where):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} never reached {where} on {page.url}")
