"""Rankings of drivers: compared, and taken over from a file with a look at what would happen (U11).

A browser, because a file is chosen in it, the drawer changes the ranking beside it, and axe judges what is drawn.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.understand.models import Driver
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

DRIVERS = "/waterrijk/understand/drivers/"
RANKINGS = Path(__file__).parents[2] / "examples" / "rankings"


def test_a_ranking_is_looked_at_mended_and_taken_over(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, DRIVERS)
    expect(page.get_by_text("Elk van de 4 groepen zet een andere drijfveer op één.").first).to_be_visible()
    look(page)
    page.locator("#drivers-klantcontact").get_by_role("link", name="Rangorde overnemen").click()
    look(page)
    page.get_by_label("Een bestand: CSV of Excel").set_input_files(RANKINGS / "met-fouten.csv")
    page.get_by_label("Onderzoek", exact=False).first.select_option(label="Peiling werkwaarden klantcontact")
    page.get_by_role("button", name="Kijk wat er zou gebeuren").click()
    expect(page.get_by_text("Rij 6: “240%” is geen aandeel.")).to_be_visible()
    look(page)

    page.get_by_label("Of plak hier de rijen").fill((RANKINGS / "peiling-klantcontact.csv").read_text(encoding="utf-8"))
    page.get_by_role("button", name="Kijk wat er zou gebeuren").click()
    expect(page.get_by_role("heading", name="Wat er zou gebeuren")).to_be_visible()
    look(page)
    assert not Driver.objects.filter(name="rust aan de balie").exists()
    page.get_by_role("button", name="Neem dit over").click()
    expect(page.locator("#drivers-klantcontact")).to_contain_text("rust aan de balie")
    look(page)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator("#drivers-klantcontact")).not_to_contain_text("rust aan de balie")


@pytest.mark.usefixtures("phone")
def test_a_driver_is_changed_in_the_drawer_and_a_study_shows_its_age(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, DRIVERS)
    page.locator("#drivers-ict").get_by_role("link", name="Wijzigen salaris").click()
    drawer = page.locator("#drawer-content")
    drawer.get_by_label("Naam").fill("goed salaris")
    look(page)
    drawer.get_by_role("button", name="Opslaan").click()
    expect(page.locator("#drivers-ict")).to_contain_text("goed salaris")
    page.goto(f"{live_server.url}/waterrijk/understand/research/")
    expect(page.get_by_text("ouder dan twee jaar").first).to_be_visible()
    look(page)
    page.get_by_role("link", name="Pullfactoren van werkend Nederland").first.click()
    expect(page.locator("main")).to_contain_text("Dit onderzoek is ouder dan twee jaar.")
    look(page)
