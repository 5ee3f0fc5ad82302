"""Writing down a conversation in a corridor: on a phone, with a connection that comes and goes (U10).

A browser, because only a browser can lose its connection and its tab, and keep what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.understand.models import Conversation, Persona
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

LOG = "/waterrijk/understand/conversations/"
HEARD = "De bus stopt niet meer bij de school."


def heard() -> int:
    return Conversation.objects.filter(summary=HEARD).count()


@pytest.mark.usefixtures("phone")
def test_without_a_connection_nothing_is_lost_and_later_it_is_sent_once(
    page: Page, context: BrowserContext, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, LOG)
    look(page)
    page.get_by_label("Wat heb je gehoord?").fill(HEARD)
    page.get_by_text("Wens", exact=True).click()
    page.get_by_label("Wens").fill("Een halte bij het plein.")

    context.set_offline(True)
    page.get_by_role("button", name="Gesprek opslaan").click()
    expect(page.get_by_text("Niet verzonden: er is geen verbinding.")).to_be_visible()
    expect(page.get_by_label("Wat heb je gehoord?")).to_have_value(HEARD)
    look(page)
    page.get_by_role("button", name="Probeer het nu opnieuw").click()
    expect(page.get_by_text("Niet verzonden: er is geen verbinding.")).to_have_count(1)
    assert heard() == 0

    context.set_offline(False)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek van")
    expect(page.locator("main")).to_contain_text("Een halte bij het plein.")
    look(page)
    assert heard() == 1

    page.goto(f"{live_server.url}{LOG}")
    expect(page.get_by_label("Wat heb je gehoord?")).to_have_value("")
    expect(page.get_by_text("Je was hier iets aan het schrijven")).to_have_count(0)


def test_an_answer_that_got_lost_does_not_make_a_second_conversation(page: Page, live_server: LiveServer) -> None:
    """The server saved it, the phone never heard so: the second time counts as the first."""
    enter(page, live_server, LOG)
    page.get_by_label("Wat heb je gehoord?").fill(HEARD)
    lost: list[object] = []

    def lose_the_answer(route: object) -> None:
        if lost:
            route.continue_()  # type: ignore[attr-defined]
            return
        lost.append(route.fetch())  # type: ignore[attr-defined]
        route.abort("connectionreset")  # type: ignore[attr-defined]

    page.route(f"**{LOG}new/", lose_the_answer)
    page.get_by_role("button", name="Gesprek opslaan").click()
    expect(page.get_by_text("Niet verzonden: er is geen verbinding.")).to_be_visible()
    assert heard() == 1
    page.get_by_role("button", name="Probeer het nu opnieuw").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek van")
    assert heard() == 1


def test_the_draft_survives_the_tab_in_which_it_was_typed(
    page: Page, context: BrowserContext, live_server: LiveServer
) -> None:
    enter(page, live_server, LOG)
    page.get_by_label("Wat heb je gehoord?").fill(HEARD)
    page.wait_for_timeout(600)
    page.close(run_before_unload=False)

    again = context.new_page()
    again.goto(f"{live_server.url}{LOG}")
    again.get_by_role("button", name="Zet het terug").click()
    expect(again.get_by_label("Wat heb je gehoord?")).to_have_value(HEARD)
    again.get_by_role("button", name="Gesprek opslaan").click()
    expect(again.get_by_role("heading", level=1)).to_contain_text("Gesprek van")
    again.goto(f"{live_server.url}{LOG}")
    expect(again.get_by_role("button", name="Zet het terug")).to_have_count(0)


def test_what_was_heard_is_looked_at_and_linked(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, LOG)
    page.get_by_label("Wat heb je gehoord?").fill("Toen belde Willemijn, op 06-12345678.")
    page.get_by_role("button", name="Gesprek opslaan").click()
    expect(page.locator("mark")).to_have_text("Willemijn")
    expect(page.get_by_text("lijkt een telefoonnummer").first).to_be_visible()
    look(page)
    page.get_by_label("Wat heb je gehoord?").fill("Toen belde Willemijn, de papegaai van de balie.")
    page.get_by_label("Ik heb gekeken").check()
    page.get_by_role("button", name="Gesprek opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek van")

    page.get_by_role("link", name="Kiezen Persona's").click()
    drawer = page.locator("#drawer-content")
    drawer.get_by_label("Joost").check()
    look(page)
    drawer.get_by_role("button", name="Keuze bewaren").click()
    expect(page.locator("main").get_by_role("link", name="Joost")).to_be_visible()
    look(page)
    assert Persona.objects.get(slug="joost").conversations.filter(summary__contains="papegaai").exists()

    page.get_by_role("link", name="Maak hier een persona van").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("persona")
    assert "conversations=" in page.url
