"""A photo as evidence: taken on a phone, beside the text that it shows; and without JavaScript.

A browser, because a file goes along in a form of the drawer, which is the work of scripts and of the browser itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.anchor.models import Attachment
from ankerpunt.files import store
from ankerpunt.files.tests import made
from tests.browser.journey import assert_fits, enter
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, FilePayload, Locator, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

CELL = "/waterrijk/anchor/cells/kcc-u1/onboarding/"
# Nobody filled this place yet; its first evidence begins it.
EMPTY = "/waterrijk/anchor/cells/kcc-u1/vertrek/"
LOADED = "image => image.complete && image.naturalWidth > 0"
BOARD = "Het planbord van mei."


@pytest.fixture
def telephone(browser: Browser) -> Iterator[Page]:
    """A screen that is touched: a camera is at hand."""
    screen = SCREENS["phone"]
    with browser.new_context(locale="nl-NL", viewport=screen, has_touch=True, is_mobile=True) as context:
        yield context.new_page()


def photo() -> FilePayload:
    return {"name": "IMG_2041.jpg", "mimeType": "image/jpeg", "buffer": made.photo(1600, 1200, orientation=6)}


def assert_seen(picture: Locator) -> None:
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate(LOADED)


def test_a_photo_is_taken_seen_taken_away_and_brought_back(telephone: Page, live_server: LiveServer) -> None:
    page = telephone
    enter(page, live_server, "/waterrijk/anchor/matrix/klantcontact/")
    page.goto(f"{live_server.url}{CELL}")
    page.get_by_role("link", name="Bewijs toevoegen").click()
    page.get_by_label("Wat laat het zien?").fill("Het bord hangt er.")
    expect(page.get_by_label("Maak een foto")).to_be_visible()
    page.get_by_label("Maak een foto").set_input_files(photo())
    assert_fits(page)
    page.get_by_role("button", name="Bewijs opslaan").click()
    # What there is to see is asked, and the photo need not be taken again.
    expect(page.get_by_role("alert")).to_contain_text("Zeg wat er te zien is")
    expect(page.locator("main")).to_contain_text("“IMG_2041.jpg” is al verstuurd.")
    page.get_by_label("Wat is er te zien?").fill(BOARD)
    page.get_by_role("button", name="Bewijs opslaan").click()
    picture = page.get_by_role("img", name=BOARD)
    assert_seen(picture)
    assert_fits(page)
    kept = made.opened(store.read(Attachment.objects.get(alt=BOARD).sha256) or b"")
    assert (kept.size, dict(kept.getexif())) == ((1200, 1600), {})

    picture.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("IMG_2041.jpg")
    assert_seen(page.get_by_role("img", name=BOARD))
    assert_fits(page)
    page.get_by_role("link", name="Verwijderen").click()
    page.locator("form").get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_role("img", name=BOARD)).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").click()
    assert_seen(page.get_by_role("img", name=BOARD))


def test_a_file_goes_along_from_the_drawer(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/anchor/matrix/klantcontact/")
    page.goto(f"{live_server.url}/waterrijk/anchor/matrix/klantcontact/?view=state")
    drawer = page.locator("#drawer-content")
    page.locator("#cell-kcc-u3-overleg").click()
    assert_seen(drawer.get_by_role("img", name="Het bord van de dagstart"))
    look(page)
    drawer.get_by_role("link", name="Foto of bestand toevoegen").click()
    expect(drawer.get_by_label("Maak een foto")).to_be_hidden()  # no camera at hand
    document: FilePayload = {"name": "rooster.docx", "mimeType": "", "buffer": made.word()}
    drawer.get_by_label("Kies een foto of bestand").set_input_files(document)
    look(page)
    drawer.get_by_role("button", name="Opslaan").click()
    expect(drawer.get_by_role("link", name="rooster.docx")).to_be_visible()
    look(page)
    drawer.get_by_role("link", name="rooster.docx").click()
    expect(drawer.get_by_role("heading", name="rooster.docx")).to_be_visible()
    look(page)
    with page.expect_download() as download:
        drawer.get_by_role("link", name="Open het bestand").click()
    assert download.value.suggested_filename == "rooster.docx"


def test_without_javascript_a_photo_begins_a_place(browser: Browser, live_server: LiveServer) -> None:
    with browser.new_context(locale="nl-NL", java_script_enabled=False, viewport=SCREENS["phone"]) as context:
        page = context.new_page()
        enter(page, live_server, f"{EMPTY}evidence/")
        page.get_by_label("Wat laat het zien?").fill("Het bord hangt er.")
        page.get_by_label("Kies een foto of bestand").set_input_files(photo())
        page.get_by_label("Wat is er te zien?").fill(BOARD)
        page.get_by_role("button", name="Bewijs opslaan").click()
        expect(page.get_by_role("img", name=BOARD)).to_be_visible()
    assert Attachment.objects.get(alt=BOARD).evidence.anchoring.touchpoint.slug == "vertrek"
