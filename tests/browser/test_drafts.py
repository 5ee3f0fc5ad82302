"""What is being typed survives a session that ran out, and nobody else reads it.

A browser, because the drafts are kept by it, and offered, thrown away and sent again by scripts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from ankerpunt.anchor.models import Anchoring, Evidence
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

FORM = "/waterrijk/understand/personas/samira/edit/"
TYPED = "Leest haar post op zondag, met koffie."
READY = "Je was uitgelogd; je tekst staat klaar."
OFFERED = "Je was hier iets aan het schrijven"


def drafts(page: Page) -> int:
    return int(page.evaluate("() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')).length"))


def type_and_lose_the_session(page: Page) -> None:
    page.get_by_label("In één zin").fill(TYPED)
    Session.objects.all().delete()
    page.get_by_role("button", name="Bewaar deze persoon").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    assert drafts(page) == 1


def sign_in_as(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Inloggen")


def send_a_form_of_before_a_second_sign_in(page: Page, server: LiveServer) -> None:
    """Signing in again, as in another tab, gives new tokens; the form in the drawer still has the old one."""
    cell = Anchoring.objects.select_related("usp__proposition__target_group").filter(archived_on=None)[0]
    enter(page, server, f"/waterrijk/anchor/matrix/{cell.usp.proposition.target_group.slug}/")
    page.locator("a.ank-cell").first.click()
    drawer = page.locator("#drawer-content")
    drawer.get_by_role("link", name="Bewijs toevoegen").click()
    drawer.get_by_label("Wat laat het zien?").fill(TYPED)
    page.context.clear_cookies(name="csrftoken")
    other = page.context.new_page()
    other.goto(f"{server.url}{FORM}")
    other.close()
    drawer.get_by_role("button", name="Bewijs opslaan").click()
    expect(drawer.get_by_text(TYPED)).to_be_visible()
    assert Evidence.objects.filter(text=TYPED).count() == 1
    assert drafts(page) == 0


def test_what_was_typed_waits_for_who_typed_it_and_for_nobody_else(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    send_a_form_of_before_a_second_sign_in(page, live_server)

    page.goto(f"{live_server.url}{FORM}")
    type_and_lose_the_session(page)
    expect(page.locator("main")).to_contain_text("Log opnieuw in: dan staat je tekst klaar.")
    expect(page.locator("main")).not_to_contain_text(TYPED)
    look(page)
    sign_in_as(page, "Bram Oosterhuis")
    expect(page.get_by_text(READY).filter(visible=True)).to_have_count(1)
    look(page)
    page.get_by_role("button", name="Zet het terug").click()
    expect(page.get_by_label("In één zin")).to_have_value(TYPED)

    # The answer to a form that is refused has what was typed, so nothing is offered.
    page.get_by_label("Leeftijd").fill("1200")
    page.get_by_role("button", name="Bewaar deze persoon").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    expect(page.get_by_label("In één zin")).to_have_value(TYPED)
    expect(page.get_by_text(OFFERED)).to_have_count(0)

    type_and_lose_the_session(page)
    sign_in_as(page, "Noor Veldkamp")
    expect(page.get_by_text(READY)).to_have_count(0)
    assert drafts(page) == 0

    page.get_by_label("In één zin").fill(TYPED)
    page.wait_for_function("() => Object.keys(localStorage).some((key) => key.startsWith('draft:'))")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".ank-menu summary").last.click()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    assert drafts(page) == 0
