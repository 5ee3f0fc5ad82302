"""Two colleagues work on one matrix: cells handed over at once, and a remark in the drawer that is answered there.

A browser, because the matrix is marked by keys, and the drawer shows anew only what was said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.together.models import Assignment, Comment
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

MATRIX = "/waterrijk/anchor/matrix/klantcontact/?view=state"


def test_cells_are_handed_over_from_the_matrix(page: Page, live_server: LiveServer, look: Look) -> None:
    before = set(Assignment.objects.values_list("pk", flat=True))
    enter(page, live_server, MATRIX)
    page.locator(".ank-matrix a.ank-cell").first.focus()
    page.keyboard.press("Shift+End")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Geef door").click()
    drawer = page.locator("#drawer")
    expect(drawer.get_by_role("heading", name="Wie pakt dit op?")).to_be_visible()
    look(page)
    drawer.get_by_label("Wie pakt dit op?").select_option(label="Sanne de Wit")
    drawer.get_by_role("button", name="Geef door").click()
    expect(drawer).not_to_be_visible()
    expect(page.locator("#toasts")).to_contain_text("Sanne de Wit pakt deze")
    made = Assignment.objects.standing().exclude(pk__in=before)
    assert made.filter(member__user__name="Sanne de Wit").count() > 1


def test_what_is_said_in_the_drawer_stands_there_at_once(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/my-work/")
    look(page)
    page.get_by_role("link", name="Antwoord").click()
    drawer = page.locator("#drawer")
    drawer.get_by_label("Wat wil je zeggen?").fill("@Sanne graag, ik zet het erbij.")
    drawer.get_by_role("button", name="Plaats").click()
    said = drawer.locator(".ank-said").last
    expect(said).to_contain_text("@Sanne de Wit graag, ik zet het erbij.")
    look(page)
    drawer.get_by_role("link", name="Maak er bewijs van").first.click()
    expect(drawer.locator("[name=text]")).to_have_value("de laptop lag er bij mij wél op dag 1. Mag dat er ergens bij?")
    assert Comment.objects.latest("pk").mentions.get().user.name == "Sanne de Wit"


def test_it_works_without_javascript(page: Page, live_server: LiveServer) -> None:
    browser = page.context.browser
    assert browser is not None
    with browser.new_context(java_script_enabled=False, locale="nl-NL") as plain:
        bare = plain.new_page()
        enter(bare, live_server, "/waterrijk/anchor/anchorings/ict-u1-onboarding/")
        bare.get_by_label("Wat wil je zeggen?").fill("Dat geldt ook voor oktober.")
        bare.get_by_role("button", name="Plaats").click()
        expect(bare.locator(".ank-said").last).to_contain_text("Dat geldt ook voor oktober.")
        bare.get_by_role("button", name="Ongedaan maken").first.click()
        expect(bare.get_by_text("Dat geldt ook voor oktober.")).to_have_count(0)
