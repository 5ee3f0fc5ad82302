"""Promises: written, changed by a version, asked about, adopted, and told on a channel (P2, P3, P4, P6, U4).

A browser, because words are marked and characters counted while one types, and axe judges what is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.promise.models import Profile, Proposition, Usp
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("waterrijk"),
]

ALL = "/waterrijk/promise/propositions/"
PROFILES = "/waterrijk/promise/profiles/"


def test_a_promise_is_written_usp_by_usp_with_help_on_words(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, ALL)
    look(page)
    card = page.locator(".ank-card", has_text="Inwoners met een bijna verlopen paspoort")
    card.get_by_role("link", name="Schrijf een belofte").click()
    field = page.get_by_label("De belofte in één zin")
    field.fill("De beste service voor wie op reis gaat")
    field.blur()
    expect(page.locator(".ank-words mark")).to_have_text("beste")
    look(page)
    field.fill("Je krijgt op tijd een seintje, en een afspraak na schooltijd.")
    field.blur()
    expect(page.locator(".ank-words__fine")).to_be_visible()
    page.get_by_role("button", name="Opslaan, dan de USP’s").click()

    page.get_by_label("Wat beloof je?").fill("Een half jaar vooraf krijg je bericht")
    page.get_by_label("Voorbeelden die je kunt zien").fill("De brief van januari voor de zomer.")
    expect(page.locator(".ank-words__fine")).to_be_visible()
    # The press leaves the field, and what is said of its words comes while the button is still down: it may not push
    # away what is pressed.
    lived = page.get_by_label("Waargemaakt", exact=True)
    lived.hover()
    with page.expect_response("**/words/**"):
        page.mouse.down()
    page.mouse.up()
    expect(lived).to_be_checked()
    expect(page.locator(".ank-words__fine")).to_have_count(2)
    look(page)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("USP 2")
    page.get_by_label("Wat beloof je?").fill("Na vier uur is er altijd plek")
    page.get_by_role("button", name="Opslaan").click()

    page.get_by_label("Eerlijke tekst").fill("Nog niet elke dag. Vanaf mei op dinsdag en donderdag.")
    page.get_by_label("Wie zorgt ervoor?").fill("teamleider balie")
    look(page)
    page.get_by_role("button", name="Afspraak opslaan").click()
    expect(page.locator("main")).to_contain_text(
        "Dit ontbreekt nog: Wat je telt, Begin, Doel, Wanneer het waar is, stappen."
    )
    look(page)
    assert Usp.objects.get(claim__startswith="Na vier uur").state == "stretch"


@pytest.mark.usefixtures("phone")
def test_a_change_is_compared_asked_about_and_adopted_in_one_act(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, f"{ALL}pr-kcc/")
    look(page)
    page.get_by_role("button", name="Maak een nieuwe versie").click()
    expect(page.locator("main")).to_contain_text("Op weg naar vaststellen")
    look(page)
    page.get_by_role("link", name="Je maakt samen je rooster").click()
    page.get_by_role("link", name="Wijzigen").click()
    drawer = page.locator("#drawer-content")
    drawer.get_by_label("Wat beloof je?").fill("Je maakt samen je rooster, zes weken vooruit")
    look(page)
    drawer.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je maakt samen je rooster, zes weken vooruit")

    draft = Proposition.objects.get(replaces__slug="pr-kcc", status="draft")
    page.goto(f"{live_server.url}{ALL}{draft.slug}/compare/")
    expect(page.locator(".ank-versions ins").first).to_contain_text("zes weken vooruit")
    look(page)
    page.get_by_role("link", name="Wie herkent dit nog?").click()
    group = page.locator("#group-klantcontact")
    group.get_by_label("Ja", exact=True).check()
    group.get_by_label("Wie wel").fill("Iedereen die roostert.")
    group.get_by_label("Waarom").fill("Zij roosteren zelf.")
    look(page)
    group.get_by_role("button", name="Antwoord opslaan").click()
    expect(group).to_contain_text("Herkent het")

    page.get_by_role("link", name="Vaststellen").click()
    expect(page.locator("main")).to_contain_text("verankeringen")
    look(page)
    page.get_by_role("button", name="Vaststellen").click()
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Vastgesteld")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Concept")
    draft.refresh_from_db()
    assert (draft.status, Usp.objects.get(slug="kcc-u1").proposition.status) == ("draft", "adopted")


@pytest.mark.usefixtures("phone")
def test_what_people_see_and_a_profile_for_a_channel(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, f"{ALL}pr-soc/preview/")
    expect(page.locator(".ank-previews")).to_contain_text("We zijn er nog niet.")
    expect(page.locator(".ank-previews")).not_to_contain_text("van 60 naar 30 procent")
    look(page)
    page.goto(f"{live_server.url}{PROFILES}")
    look(page)
    page.get_by_role("link", name="Maak een profiel").click()
    look(page)
    page.get_by_label("Voor welk kanaal").select_option(label="Instagram, profieltekst")
    page.get_by_label("Nabij", exact=True).check()
    page.get_by_label("Je maakt samen je rooster", exact=True).check()
    page.get_by_role("button", name="Maak een eerste tekst").click()
    expect(page.get_by_label("Wie we zijn")).to_have_value("We kennen de straat en noemen mensen bij hun naam.")
    count = page.locator("[data-count-now]")
    expect(count).to_have_text("77")
    page.get_by_label("Wat we leveren").fill("Je maakt samen je rooster. " * 6)
    expect(page.locator(".ank-count-line")).to_have_attribute("data-over", "")
    page.get_by_role("button", name="Profiel opslaan").click()
    expect(page.locator("main")).to_contain_text("er passen er 150")
    page.get_by_label("Wat we leveren").fill("Je maakt samen je rooster.")
    look(page)
    page.get_by_role("button", name="Profiel opslaan").click()
    expect(page.locator("main")).to_contain_text("77 van 150 tekens")
    look(page)
    assert Profile.objects.filter(channel__slug="instagram").exists()
