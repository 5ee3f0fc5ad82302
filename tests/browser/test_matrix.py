"""Filling a whole matrix as one types in a table: with keys alone, counted (A2).

A browser, because typing in place, and where the focus goes from there, are the work of a script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.anchor.models import Anchoring, Touchpoint
from ankerpunt.organisation.models import Organisation
from ankerpunt.promise.models import Usp
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

MATRIX = "/waterrijk/anchor/matrix/klantcontact/?view=text"
MOST_KEYS = 30
BLOCK = (
    "\tRooster\tDoorgroeien\tSamen\n"
    "Oriënteren en solliciteren\tIn de vacature staat hoe het roosteren gaat.\t"
    "Meeloopochtend in plaats van diploma-eis.\t\n"
    'Overleg en leiding\t"Werkoverleg begint\nmet het rooster."\t\tDagstart begint met: wie kan hulp gebruiken?\n'
    "Opleiding 2027\tVijf plekken mbo 4.\t\t\n"
)
# What a spreadsheet does: the clipboard itself is out of reach of a page in a test.
PASTES = """block => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", block);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
MOST_KEYS_FOR_MANY = 10


def test_a_matrix_is_filled_by_keys(page: Page, live_server: LiveServer, look: Look) -> None:
    usps = Usp.objects.filter(proposition__target_group__slug="klantcontact")
    Anchoring.objects.filter(usp__in=usps).delete()
    Touchpoint.objects.get(slug="vertrek").target_groups.clear()
    Organisation.objects.update(plan_revision=1_000)  # the plan that is kept was read before
    enter(page, live_server, MATRIX)
    keys = 0

    def press(key: str) -> None:
        nonlocal keys
        keys += 1
        page.keyboard.press(key)

    page.locator(".ank-matrix a.ank-cell").first.focus()
    press("Enter")
    look(page)
    page.locator(".ank-typing textarea").focus()  # the table is not on a phone, where it was looked at as well
    for number in range(24):
        page.keyboard.type(f"Dit merk je op plek {number + 1}.")
        press("Enter")
    assert keys <= MOST_KEYS
    expect(page.locator("#matrix-bar")).to_contain_text("Nog leeg 0")
    assert Anchoring.objects.filter(usp__in=usps, text__startswith="Dit merk je op plek").count() == 24
    look(page)

    # State, owner and date of a whole row at once, in at most ten keys beside what is typed.
    keys = 0
    page.locator(".ank-matrix a.ank-cell").first.focus()
    for key in ("Shift+End", "Enter", "ArrowRight", "ArrowRight", "Tab"):
        press(key)
    page.keyboard.type("teamleider")
    press("Tab")
    page.locator(".ank-typing input[name=due_on]").fill("2027-02-01")
    press("Enter")
    assert keys <= MOST_KEYS_FOR_MANY
    expect(page.locator("#toasts")).to_contain_text("3 plekken")
    row = Anchoring.objects.filter(usp__in=usps, state="agreed", owner="teamleider", due_on="2027-02-01")
    assert row.count() == 3
    expect(page.locator(".ank-matrix tbody tr").nth(1).locator("a.ank-cell").last).to_be_focused()

    # What cannot be saved for all of them says why, and the box keeps what was typed.
    page.keyboard.press("Shift+Home")
    page.keyboard.press("Enter")
    typing = page.locator(".ank-typing:visible")
    typing.get_by_label("Ervaren").check()
    typing.get_by_label("Eigenaar").fill("de OR")
    typing.get_by_role("button", name="Opslaan").click()
    expect(page.locator("#toasts")).to_contain_text("Er is niets bewaard.")
    expect(typing.get_by_label("Eigenaar")).to_have_value("de OR")
    look(page)


def test_what_cannot_be_saved_is_answered_and_nothing_typed_is_lost(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, MATRIX)
    typing, drawer = page.locator(".ank-typing"), page.locator("#drawer-content")

    # "Experienced" asks for somebody who said so: the gate is answered beside the matrix.
    page.locator("#cell-kcc-u3-vertrek").click()
    typing.get_by_role("textbox").first.fill("Oud-collega's eten mee.")
    typing.get_by_label("Ervaren").check()
    typing.get_by_role("button", name="Opslaan").click()
    expect(drawer).to_contain_text("Waarom gaan jullie toch door?")
    expect(drawer.get_by_role("textbox").first).to_have_value("Oud-collega's eten mee.")
    look(page)
    drawer.get_by_label("Waarom gaan jullie toch door?").fill("De ondernemingsraad vertelde het ons.")
    drawer.get_by_role("button", name="Plek opslaan").click()
    expect(page.locator("#drawer")).to_be_hidden()
    expect(page.locator("#matrix-title")).to_contain_text("Op 7 van de 27 plekken")

    # What does not belong somewhere is said with one key, and taken back.
    first = page.locator("#cell-kcc-u1-werving")
    first.focus()
    page.keyboard.press("n")
    expect(page.locator("#matrix-title")).to_contain_text("Op 7 van de 26 plekken")
    expect(first).to_be_focused()
    page.get_by_role("button", name="Ongedaan maken").last.click()
    expect(page.locator("main")).to_contain_text("In de vacature staat hoe het roosteren gaat")

    # A session that ended takes nothing away: after signing in the place has what was typed.
    page.goto(f"{live_server.url}{MATRIX}")
    page.context.clear_cookies()
    first.click()
    typing.get_by_role("textbox").first.fill("Getypt toen de sessie voorbij was.")
    typing.get_by_role("button", name="Opslaan").click()
    expect(page.locator("main")).to_contain_text("dan staat je tekst klaar")
    page.get_by_role("button", name="Bram Oosterhuis").click()
    first.click()
    page.get_by_role("button", name="Zet het terug").click()
    expect(typing.get_by_role("textbox").first).to_have_value("Getypt toen de sessie voorbij was.")


def test_a_block_that_is_pasted_on_a_cell_is_shown_chosen_saved_and_taken_back(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, MATRIX)
    page.locator("#cell-kcc-u1-werving").focus()
    page.evaluate(PASTES, BLOCK)
    expect(page.get_by_role("heading", name="Plakken uit Excel")).to_be_visible()
    expect(page.get_by_role("button", name="Zet 1 plek in de matrix")).to_be_visible()
    look(page)

    # A choice shows at once what it changes, and the focus stays where it was.
    row = page.get_by_label("Wat is “Opleiding 2027”?")
    row.focus()
    row.select_option(label="Nieuw contactmoment")
    expect(page.get_by_role("button", name="Zet 2 plekken in de matrix")).to_be_visible()
    expect(row).to_be_focused()
    page.get_by_label("Vervang het").check()
    save = page.get_by_role("button", name="Zet 3 plekken in de matrix")
    expect(save).to_be_visible()
    save.click()
    expect(page.locator("#toasts")).to_contain_text("3 plekken staan in de matrix.")
    expect(page.locator("#cell-kcc-u1-overleg")).to_contain_text("Werkoverleg begint")
    expect(page.locator(".ank-matrix")).to_contain_text("Opleiding 2027")
    page.get_by_role("button", name="Ongedaan maken").last.click()
    expect(page.locator("#cell-kcc-u1-werving")).to_contain_text("roostermaatje")
    assert not Touchpoint.objects.filter(name="Opleiding 2027").exists()

    # A sentence that is pasted where one types stays a sentence.
    page.locator("#cell-kcc-u1-overleg").click()
    page.evaluate(PASTES, "Een zin.\nNog een zin.")
    expect(page.locator(".ank-typing textarea")).to_be_visible()


def test_a_row_moves_by_keys_and_by_pointer_and_one_is_added_in_place(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, MATRIX)
    names, toasts = page.locator(".ank-matrix__row strong"), page.locator("#toasts")
    page.locator("#cell-kcc-u1-werving").focus()
    page.keyboard.press("ArrowLeft")
    handle = page.locator("#move-point-werving")
    expect(handle).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    expect(toasts).to_contain_text("“Oriënteren en solliciteren” staat nu op plaats 2 van de 9.")
    expect(names.nth(1)).to_have_text("Oriënteren en solliciteren")
    expect(handle).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Zet eerder")).to_be_visible()
    look(page)
    page.keyboard.press("Escape")

    page.locator("#move-point-overleg").hover()
    page.mouse.down()
    above = page.locator("#move-point-onboarding").bounding_box()
    assert above is not None
    page.mouse.move(above["x"] + 4, above["y"] + 4, steps=5)
    expect(page.locator("[data-drop=before]")).to_have_count(1)
    page.mouse.up()
    expect(names.first).to_have_text("Overleg en leiding")
    expect(toasts).to_contain_text("“Overleg en leiding” staat nu op plaats 1 van de 9.")
    expect(page.locator("details.ank-mover[open]")).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").last.click()
    expect(names.nth(1)).to_have_text("Oriënteren en solliciteren")

    # Enter adds and stays; what is typed meanwhile stays too.
    field = page.locator("#add-point")
    field.focus()
    page.keyboard.type("Het zomerfeest")
    page.keyboard.press("Enter")
    page.keyboard.type("Dag van de ")
    expect(names.last).to_have_text("Het zomerfeest")
    expect(field).to_be_focused()
    expect(field).to_have_value("Dag van de ")
