"""From the button of a finding to its field, on to the next, and many at once (DESIGN 6).

A browser, because only there one sees whether the field has the focus, and whether a list of fields fits a phone.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.anchor.models import Evidence
from tests.browser.journey import assert_fits, enter
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

WRONG = "/waterrijk/findings/?mood=not_right"
SIZE = "Omvang zonder bron"


@pytest.mark.usefixtures("screen")
def test_the_button_leads_to_the_field_and_saving_to_the_next(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, WRONG)
    look(page)
    kind = page.locator(".ank-kind", has_text=SIZE)
    kind.get_by_role("link", name="Noem de bron").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nog 3")
    look(page)
    page.get_by_role("link", name="Het hele formulier").first.click()
    field = page.locator("[name=size_source]")
    expect(field).to_be_focused()
    expect(page.locator(".ank-mending")).to_contain_text("1 van 3")
    look(page)
    field.fill("Burgerzaken, 2 november 2026")
    page.get_by_role("button", name="Bewaar en ga door").click()
    expect(page.locator(".ank-mending")).to_contain_text("2 van 3")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    page.get_by_role("link", name="Sla over").click()
    expect(page.locator(".ank-mending")).to_contain_text("3 van 3")
    page.get_by_role("link", name="Terug naar de lijst").click()
    expect(page.locator(".ank-kind", has_text=SIZE)).to_contain_text("2")


@pytest.mark.usefixtures("screen")
def test_ten_dates_are_chosen_in_one_list_and_taken_back_at_once(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, "/waterrijk/findings/A312/mend/")
    boxes = page.locator("input[type=date]")
    expect(boxes).to_have_count(10)
    for at in range(3):
        boxes.nth(at).fill("2026-11-12")
    page.get_by_role("button", name="Alles opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nog 7")
    expect(page.locator("main")).to_contain_text("3 van 10 klaar")
    look(page)
    assert Evidence.objects.filter(observed_on=date(2026, 11, 12)).count() == 3
    page.locator("#toasts").get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nog 10")
    assert not Evidence.objects.filter(observed_on=date(2026, 11, 12)).exists()


def test_it_works_without_javascript(browser: Browser, live_server: LiveServer) -> None:
    with browser.new_context(java_script_enabled=False, locale="nl-NL", viewport=SCREENS["phone"]) as context:
        page = context.new_page()
        enter(page, live_server, WRONG)
        assert_fits(page)
        page.locator(".ank-kind", has_text=SIZE).get_by_role("link", name="Noem de bron").click()
        assert_fits(page)
        page.locator("[name$=size_source]").first.fill("Burgerzaken, 2 november 2026")
        page.get_by_role("button", name="Alles opslaan").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("nog 2")
        page.get_by_role("button", name="Ongedaan maken").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("nog 3")
