"""A payroll on its way to statements: the browser keeps the file from step to step, the server does not (C10).

A browser, because only a browser can hold a file in a page that changes around it.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

ADDRESS = "/waterrijk/activate/reward/"


def payroll() -> FilePayload:
    text = (
        "Persnr;Naam;BSN;Bruto jaar;Pensioen wg\r\n7;Zoë;111222333;38400,00;5400\r\n8;Max;123456782;41000,00;6000\r\n"
    )
    return {"name": "salaris.csv", "mimeType": "text/csv", "buffer": text.encode("cp1252")}


def names_in(download: Path) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(download.read_bytes())).namelist()


def test_the_file_is_chosen_once_and_is_sent_with_every_step(page: Page, look: Look, live_server: LiveServer) -> None:
    enter(page, live_server, ADDRESS)
    look(page)
    page.get_by_label("Het bestand uit de salarisadministratie").set_input_files(payroll())
    page.get_by_role("button", name="Bekijk de kolommen").click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_text("BSN: weggelaten voordat iemand het kon zien")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Bekijk een voorbeeld").click()
    expect(page.get_by_role("heading", level=1, name="Klopt het zo?")).to_be_focused()
    expect(page.get_by_role("heading", name="Wat jij echt krijgt, Sam")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Ga naar de overzichten").click()
    expect(page.get_by_role("heading", level=1, name="2 overzichten, klaar om te maken")).to_be_focused()
    expect(page.get_by_text("Kies het bestand nog een keer")).to_be_hidden()
    look(page)
    with page.expect_download() as made:
        page.get_by_role("button", name="Maak 2 overzichten").click()
    assert names_in(made.value.path()) == ["1-7.pdf", "2-8.pdf"]


def test_it_works_without_a_script_when_the_file_is_chosen_again(browser: Browser, live_server: LiveServer) -> None:
    with browser.new_context(locale="nl-NL", java_script_enabled=False) as context:
        page = context.new_page()
        enter(page, live_server, ADDRESS)
        page.get_by_label("Het bestand uit de salarisadministratie").set_input_files(payroll())
        for button in ("Bekijk de kolommen", "Bekijk een voorbeeld", "Ga naar de overzichten"):
            page.get_by_role("button", name=button).click()
        page.get_by_label("Kies het bestand nog een keer").set_input_files(payroll())
        with page.expect_download() as made:
            page.get_by_role("button", name="Maak de overzichten").click()
        assert names_in(made.value.path()) == ["1-7.pdf", "2-8.pdf"]
