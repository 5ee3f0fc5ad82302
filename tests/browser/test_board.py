"""For the board, the matrix of a year ago, a copied promise, and a list saved row by row (P4, A2, P2, DESIGN 6).

A browser, because axe judges what is drawn at both widths, and only there Enter saves a row and goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.anchor.models import Evidence
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]


def test_the_board_reads_one_page_of_all_and_one_of_each_group(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/")
    page.get_by_role("main").get_by_role("link", name="Voor het bestuur").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Voor het bestuur")
    expect(page.locator("main")).to_contain_text("13 van 81 plekken")
    look(page)
    page.get_by_role("heading", level=2).get_by_role("link", name="Wijkconsulenten").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Voor het bestuur: Wijkconsulenten")
    look(page)


def test_a_matrix_is_compared_with_a_day_and_back(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/anchor/matrix/klantcontact/")
    page.get_by_text("Vergelijk met een eerdere dag").click()
    page.get_by_role("link", name="Een jaar geleden").click()
    expect(page.locator("#matrix-title")).to_contain_text("In een jaar: ")
    expect(page.locator("#matrix-title")).to_contain_text("plekken verder")
    look(page)
    page.get_by_role("link", name="Stop met vergelijken").click()
    expect(page.locator("#matrix-title")).to_contain_text("plekken herkennen mensen het")


def test_a_promise_is_copied_and_taken_back(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/promise/propositions/pr-ict/")
    page.get_by_role("link", name="Kopieer naar een andere groep").click()
    look(page)
    page.get_by_label("Klantcontactmedewerkers").check()
    page.get_by_role("button", name="Kopieer de belofte").click()
    expect(page.locator("main")).to_contain_text("Deze groep heeft al een belofte")
    look(page)
    page.get_by_label("Ja, schrijf een tweede belofte aan deze groep").check()
    page.get_by_role("button", name="Kopieer de belofte").click()
    expect(page.locator("#toasts")).to_contain_text("als concept")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bouw met ruimte")
    look(page)
    page.locator("#toasts").get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator("#toasts")).to_contain_text("ongedaan gemaakt")


def test_enter_saves_a_row_and_goes_to_the_next(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/findings/A312/mend/")
    boxes = page.locator("[data-line] input[type=date]")
    expect(boxes).to_have_count(10)
    boxes.nth(1).fill("2026-11-10")
    boxes.first.fill("2026-11-12")
    boxes.first.press("Enter")
    expect(boxes).to_have_count(9)
    expect(boxes.first).to_be_focused()
    expect(boxes.first).to_have_value("2026-11-10")
    expect(page.get_by_role("heading", level=1)).to_contain_text("nog 9")
    expect(page.locator("#mend-head")).to_contain_text("1 van 10 klaar")
    assert Evidence.objects.filter(observed_on="2026-11-12").count() == 1
    look(page)
    page.get_by_role("link", name="Vraag het een collega").first.click()
    page.get_by_label("Wie vraag je het?").select_option(index=1)
    look(page)
    page.get_by_role("button", name="Stel de vraag").click()
    expect(page.locator("#toasts")).to_contain_text("Je vraag is gesteld.")
