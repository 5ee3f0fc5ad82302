"""What people do in the matrix: on a desktop and a phone, by keyboard alone, without JavaScript (A2, A4, A5).

A browser, because the drawer, its focus and what changes beside it are the work of scripts, and axe judges what is
drawn. The cell is filled in on both screens, since there the drawer covers the matrix and here it stays beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.organisation.tests.factories import PASSWORD
from tests.browser.journey import assert_fits, enter
from tests.browser.keyboard import go, press_until, write
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.conf import LazySettings
    from playwright.sync_api import Browser, Locator, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

MATRIX = "/waterrijk/anchor/matrix/klantcontact/"
EMPTY = "/waterrijk/anchor/cells/kcc-u1/vertrek/"
# A promise to colleagues in ICT, contradicted by somebody who waited three days for a laptop.
CONTRADICTED = "/waterrijk/anchor/cells/ict-u1/onboarding/"
SENTENCE = "In je laatste maand maak je samen het rooster voor wie na je komt."


@pytest.fixture
def other(browser: Browser) -> Iterator[Page]:
    """A second person's browser, on a phone."""
    with browser.new_context(locale="nl-NL", viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


def drawer(page: Page) -> Locator:
    return page.locator("#drawer-content")


def to_drawer(page: Page, place: str, look: Look | None = None) -> Locator:
    """Open everything about a place beside the matrix; on a phone that is a link in the box where one types."""
    cell = page.locator(f":is(#cell-{place}, #line-{place}):visible")
    empty = page.locator(f"details:has(#line-{place}) > summary:visible")
    page.locator(f"#line-{place}").wait_for(state="attached")  # the matrix of another group may still be there
    if empty.count():
        empty.click()
    if look:
        look(page)
    cell.click()
    if page.locator(".ank-typing:visible").count():
        page.locator(".ank-typing").get_by_role("link", name="Bewijs en geschiedenis").click()
    return cell


def test_an_editor_fills_a_cell_adds_evidence_and_takes_it_back(
    page: Page, live_server: LiveServer, look: Look, screen: str
) -> None:
    if screen == "phone":
        # Axe judged these pages on the way along a desktop; the drawer over a page in test_components.
        look = assert_fits
    page.goto(live_server.url)
    look(page)
    page.get_by_role("button", name="Bram Oosterhuis").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Van 9 beloften zijn er 8 waar.")
    look(page)
    page.locator(".ank-stages").get_by_role("link", name="Verankeren").click()
    page.locator(".ank-pick > summary").click()
    page.get_by_role("navigation", name="Doelgroep").get_by_role("link", name="Klantcontactmedewerkers").click()
    cell = to_drawer(page, "kcc-u1-vertrek", look)
    expect(cell).to_contain_text("Hier nog niets")
    drawer(page).get_by_role("link", name="Vul deze plek").click()
    drawer(page).get_by_label("Hoe merk je het hier?").fill(SENTENCE)
    drawer(page).get_by_label("Hoe ver is dit?").select_option(label="Ingevoerd")
    look(page)
    drawer(page).get_by_role("button", name="Plek opslaan").click()
    expect(drawer(page)).to_contain_text(SENTENCE)
    expect(cell).to_contain_text("Ingevoerd")

    drawer(page).get_by_role("link", name="Bewijs toevoegen").click()
    drawer(page).get_by_label("Wat laat het zien?").fill("Twee vertrekkers maakten het rooster mee.")
    look(page)
    drawer(page).get_by_role("button", name="Bewijs opslaan").click()
    expect(drawer(page)).to_contain_text("Twee vertrekkers")
    expect(cell).to_contain_text("1 bewijs")
    look(page)

    page.get_by_role("button", name="Ongedaan maken").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je maakt samen je rooster")
    expect(page).to_have_url(f"{live_server.url}{EMPTY}")
    expect(page.locator("main")).to_contain_text(SENTENCE)
    expect(page.locator("main")).not_to_contain_text("Twee vertrekkers")
    look(page)
    assert Anchoring.objects.get(usp__slug="kcc-u1", touchpoint__slug="vertrek").text == SENTENCE
    assert not Evidence.objects.filter(text__startswith="Twee vertrekkers").exists()


def test_counter_evidence_is_answered_where_it_is(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/anchor/matrix/ict/")
    cell = page.locator("#cell-ict-u1-onboarding")
    expect(cell).to_contain_text("Klopt niet")
    cell.click()
    look(page)
    drawer(page).get_by_role("link", name="Beantwoord dit").click()
    drawer(page).get_by_role("link", name="Annuleren").click()
    drawer(page).get_by_role("link", name="Beantwoord dit").click()
    drawer(page).get_by_label("Ons antwoord").fill("Sinds mei ligt de laptop een week eerder klaar.")
    look(page)
    drawer(page).get_by_role("button", name="Antwoord opslaan").click()
    expect(drawer(page)).to_contain_text("Bram Oosterhuis")
    expect(cell).not_to_contain_text("Klopt niet")
    assert Evidence.objects.get(slug="ict-u1-onboarding-2").answered_by == "Bram Oosterhuis"
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{live_server.url}/waterrijk/anchor/matrix/ict/")


@pytest.mark.usefixtures("phone")
def test_a_gate_is_overridden_in_writing_and_a_warning_set_aside(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, "/waterrijk/findings/")
    look(page)
    page.locator(".ank-kind__menu").first.click()
    look(page)
    page.get_by_role("link", name="Besluit om af te wijken").first.click()
    page.get_by_label("Waarom").fill("De wethouder legt het zelf uit in de raad.")
    look(page)
    page.get_by_role("button", name="Leg dit vast").click()
    page.get_by_role("link", name="Besloten om af te wijken").click()
    expect(page.locator("main")).to_contain_text("De wethouder legt het zelf uit in de raad.")
    expect(page.locator("main")).to_contain_text("Bram Oosterhuis")
    look(page)

    set_aside(page, live_server)
    page.get_by_role("link", name="Opzijgezet").click()
    expect(page.locator("main")).to_contain_text("Het onderzoek loopt nog.")


def set_aside(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/waterrijk/findings/?mood=not_right")
    kind = page.locator(".ank-kind", has_text="Effect zonder vergelijking")
    kind.locator(".ank-kind__menu").click()
    kind.get_by_role("link", name="Opzijzetten").click()
    page.get_by_label("Waarom").fill("Het onderzoek loopt nog.")
    page.get_by_role("button", name="Leg dit vast").click()
    expect(page).to_have_url(f"{live_server.url}/waterrijk/findings/?mood=not_right")


def test_the_trace_leads_from_a_claim_to_its_evidence(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, MATRIX)
    page.get_by_role("link", name="Je maakt samen je rooster", exact=True).click()
    expect(page.get_by_role("heading", name="Waarom zeggen we dit?")).to_be_visible()
    look(page)
    page.locator("main .ank-chain a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    look(page)


def test_the_language_follows_the_member_after_signing_in_with_a_password(
    page: Page, live_server: LiveServer, settings: LazySettings, look: Look
) -> None:
    settings.DEMO = False
    page.goto(f"{live_server.url}{MATRIX}")
    page.get_by_label("E-mail").fill("eva.editor@example.org")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    look(page)
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verankeringsmatrix")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anchoring matrix")
    look(page)
    page.goto(f"{live_server.url}/waterrijk/findings/")
    expect(page.get_by_role("heading", level=1)).to_have_text("What can be better?")
    look(page)


@pytest.mark.usefixtures("phone")
def test_all_of_it_is_done_by_keyboard_alone(page: Page, live_server: LiveServer, look: Look) -> None:
    """Narrow, as the page is for who needs it four times as large: then keys are what one has."""
    page.goto(f"{live_server.url}/accounts/login/?next={MATRIX}")
    press_until(page, "Tab", "button[name=member]")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verankeringsmatrix")
    go(page, "#point-vertrek .ank-point__empty summary")
    go(page, "#line-kcc-u1-vertrek")
    page.keyboard.type(SENTENCE)
    look(page)
    go(page, ".ank-typing button.utrecht-button")
    expect(page.locator("#line-kcc-u1-vertrek")).to_contain_text("Idee")
    expect(page.locator("#line-kcc-u1-vertrek")).to_be_focused()
    page.keyboard.press("Enter")
    go(page, ".ank-typing [data-typing-all]")
    expect(page.locator("#drawer-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    look(page)

    page.goto(f"{live_server.url}{CONTRADICTED}")
    go(page, "a[href$='/answer/']")
    write(page, "textarea[name=answer]", "De laptop ligt nu klaar.")
    look(page)
    go(page, "main button[type=submit]")
    expect(page.locator("main")).to_contain_text("De laptop ligt nu klaar.")

    page.goto(f"{live_server.url}/waterrijk/findings/")
    go(page, ".ank-kind__menu")
    go(page, "a[href$='/override/']")
    write(page, "textarea[name=reason]", "De wethouder legt het zelf uit in de raad.")
    look(page)
    go(page, "main button[type=submit]")
    expect(page.locator("#toasts")).to_contain_text("Ongedaan maken")
    go(page, "main a[href*='status=overridden']")
    expect(page.locator("main")).to_contain_text("De wethouder legt het zelf uit in de raad.")

    go(page, ".ank-top summary")
    go(page, ".ank-menu__panel button[name=language]")
    expect(page.get_by_role("heading", level=1)).to_have_text("Decided to go on")
    look(page)


def test_everything_works_without_javascript(browser: Browser, live_server: LiveServer, look: Look) -> None:
    viewport = SCREENS["phone"]
    context = browser.new_context(java_script_enabled=False, locale="nl-NL", viewport=viewport)
    page = context.new_page()

    def look_without(page: Page) -> None:
        """Axe needs a script to run, so it looks at the same address where only the application's own is missing."""
        with browser.new_context(locale="nl-NL", viewport=viewport, storage_state=context.storage_state()) as bare:
            bare.route("**/app.js", lambda route: route.abort())
            mirror = bare.new_page()
            mirror.goto(page.url)
            look(mirror)

    enter(page, live_server, MATRIX)
    look_without(page)
    page.locator("#point-vertrek .ank-point__empty summary").click()
    page.locator("#line-kcc-u1-vertrek").click()
    page.get_by_role("link", name="Vul deze plek").click()
    look_without(page)
    page.get_by_label("Hoe merk je het hier?").fill(SENTENCE)
    page.get_by_role("button", name="Plek opslaan").click()
    expect(page).to_have_url(f"{live_server.url}{EMPTY}")
    expect(page.locator("main")).to_contain_text(SENTENCE)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator("main")).not_to_contain_text(SENTENCE)

    page.goto(f"{live_server.url}{CONTRADICTED}")
    page.get_by_role("link", name="Beantwoord dit").click()
    page.get_by_label("Ons antwoord").fill("De laptop ligt nu klaar.")
    page.get_by_role("button", name="Antwoord opslaan").click()
    expect(page.locator("main")).to_contain_text("De laptop ligt nu klaar.")

    page.goto(f"{live_server.url}/waterrijk/findings/")
    page.locator(".ank-kind__menu").first.click()
    page.get_by_role("link", name="Besluit om af te wijken").first.click()
    page.get_by_label("Waarom").fill("De wethouder legt het zelf uit.")
    look_without(page)
    page.get_by_role("button", name="Leg dit vast").click()
    set_aside(page, live_server)
    page.get_by_role("link", name="Opzijgezet").click()
    expect(page.locator("main")).to_contain_text("Het onderzoek loopt nog.")
    look_without(page)
    page.locator(".ank-top summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Set aside")
    context.close()


def test_of_two_members_in_one_cell_the_second_sees_both_versions(
    page: Page, other: Page, live_server: LiveServer, look: Look
) -> None:
    for each, name in ((page, "Bram Oosterhuis"), (other, "Noor Veldkamp")):
        enter(each, live_server, MATRIX, name=name)
        to_drawer(each, "kcc-u1-onboarding")
        drawer(each).get_by_role("link", name="Wijzigen").first.click()
        expect(drawer(each).get_by_label("Hoe merk je het hier?")).to_be_visible()

    drawer(page).get_by_label("Eigenaar").fill("de roostermaker")
    drawer(page).get_by_label("Hoe merk je het hier?").fill("Bram schreef dit het eerst.")
    drawer(page).get_by_role("button", name="Plek opslaan").click()
    expect(drawer(page)).to_contain_text("Bram schreef dit het eerst.")

    drawer(other).get_by_label("Hoe merk je het hier?").fill("Noor schreef dit tegelijk.")
    drawer(other).get_by_role("button", name="Plek opslaan").click()
    expect(drawer(other)).to_contain_text("Bram schreef dit het eerst.")
    expect(drawer(other)).to_contain_text("Noor schreef dit tegelijk.")
    look(other)
    # Only Bram changed the owner, so his is proposed; the sentence they both changed, so she chooses.
    drawer(other).get_by_role("group", name="Hoe merk je het hier?").get_by_label("Van jou").check()
    drawer(other).get_by_role("button", name="Plek opslaan").click()
    expect(drawer(other).get_by_role("link", name="Wijzigen").first).to_be_visible()
    expect(drawer(other)).to_contain_text("Noor schreef dit tegelijk.")
    expect(drawer(other)).to_contain_text("de roostermaker")
    cell = Anchoring.objects.get(slug="kcc-u1-onboarding")
    assert (cell.text, cell.owner) == ("Noor schreef dit tegelijk.", "de roostermaker")
    assert cell.history.filter(text="Bram schreef dit het eerst.").exists()
