"""What people do where no script runs, with forms and links alone (U3, U5, U8, U10, U11, P2, P4, P6, U4, E5).

A browser, because only one that has scripts can show what is there when they do not run. It walks on a phone: that
these pages fit on a desktop is seen where scripts run.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.organisation.models import Organisation
from ankerpunt.overview.search.index import reindex
from ankerpunt.promise.models import Profile, Proposition, Usp
from ankerpunt.understand.models import Conversation, Driver, Motivation
from tests.browser.journey import assert_fits, enter
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

UNDERSTAND = "/waterrijk/understand/"
PROMISE = "/waterrijk/promise/"
RANKINGS = Path(__file__).parents[2] / "examples" / "rankings"


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A page in a browser that runs no script."""
    with browser.new_context(locale="nl-NL", java_script_enabled=False, viewport=SCREENS["phone"]) as context:
        yield context.new_page()


def save(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name, exact=True).first.click()
    assert_fits(page)


def test_an_argument_a_conversation_a_person_a_ranking_and_search(bare: Page, live_server: LiveServer) -> None:
    enter(bare, live_server, f"{UNDERSTAND}target-groups/klantcontact/")
    bare.get_by_role("link", name="Voeg een argument toe").click()
    bare.get_by_label("De bestaande groep versterken").check()
    bare.get_by_label("Voor", exact=True).check()
    bare.get_by_label("Argument").fill("Zij staan er ook op zaterdag.")
    save(bare, "Bewaar het argument")
    expect(bare).to_have_url(f"{live_server.url}{UNDERSTAND}target-group-choices/")
    expect(bare.locator("#choice-board")).to_contain_text("Zij staan er ook op zaterdag.")

    bare.goto(f"{live_server.url}{UNDERSTAND}conversations/")
    bare.get_by_label("Wat heb je gehoord?").fill("De bus stopt niet meer bij de school.")
    save(bare, "Gesprek opslaan")
    expect(bare.get_by_role("heading", level=1)).to_contain_text("Gesprek van")
    assert Conversation.objects.filter(summary="De bus stopt niet meer bij de school.").count() == 1

    a_person_and_a_ranking(bare, live_server)
    bare.locator(".ank-top").get_by_role("link", name="Zoeken").click()
    bare.locator("#search").fill("roostr")
    bare.locator("#search").press("Enter")
    bare.get_by_role("link", name="rooster", exact=True).click()
    expect(bare.locator("#Usp")).to_be_visible()
    reindex(Organisation.objects.get(slug="waterrijk"))  # beside the server, where one is started
    bare.locator("#search").fill("markten")
    bare.locator("#search").press("Enter")
    bare.locator("#Persona").get_by_role("link", name="Yusuf").click()
    expect(bare.get_by_role("heading", level=1)).to_have_text("Yusuf")
    assert_fits(bare)


def a_person_and_a_ranking(bare: Page, live_server: LiveServer) -> None:
    bare.goto(f"{live_server.url}{UNDERSTAND}conversations/g14/")
    bare.get_by_role("link", name="Maak hier een persona van").click()
    bare.get_by_label("Voornaam").fill("De burger")
    save(bare, "Bewaar deze persoon")
    expect(bare.locator("main")).to_contain_text("kun je geen hand geven")
    bare.get_by_label("Voornaam").fill("Yusuf")
    save(bare, "Bewaar deze persoon")
    expect(bare.get_by_role("heading", level=1)).to_have_text("Yusuf")
    bare.get_by_role("link", name="Voeg een doel van ons toe").click()
    bare.get_by_label("Ons doel").fill("Hulp begint op tijd.")
    bare.get_by_label("Wat zit er voor mij in?").fill("Moeder kan zaterdag weer naar de markt.")
    save(bare, "Zet het op de kaart")
    expect(bare.locator("#persona-motivations")).to_contain_text("Moeder kan zaterdag weer naar de markt.")
    assert Motivation.objects.get(goal="Hulp begint op tijd.").persona.name == "Yusuf"

    bare.goto(f"{live_server.url}{UNDERSTAND}ranking/?target_group=klantcontact")
    bare.get_by_label("Een bestand: CSV of Excel").set_input_files(RANKINGS / "met-fouten.csv")
    bare.locator("[name=research]").select_option(label="Peiling werkwaarden klantcontact")
    save(bare, "Kijk wat er zou gebeuren")
    expect(bare.locator("main")).to_contain_text("Rij 6: “240%” is geen aandeel.")
    bare.get_by_label("Of plak hier de rijen").fill((RANKINGS / "peiling-klantcontact.csv").read_text(encoding="utf-8"))
    save(bare, "Kijk wat er zou gebeuren")
    assert not Driver.objects.filter(name="rust aan de balie").exists()
    save(bare, "Neem dit over")
    expect(bare.locator("#drivers-klantcontact")).to_contain_text("rust aan de balie")


def test_a_promise_with_a_stretch_usp_a_version_that_is_asked_about_and_a_profile(
    bare: Page, live_server: LiveServer
) -> None:
    enter(bare, live_server, f"{PROMISE}propositions/")
    card = bare.locator(".ank-card", has_text="Inwoners met een bijna verlopen paspoort")
    card.get_by_role("link", name="Schrijf een belofte").click()
    bare.get_by_label("De belofte in één zin").fill("Je krijgt op tijd een seintje, en een afspraak na schooltijd.")
    save(bare, "Opslaan, dan de USP’s")
    bare.get_by_label("Wat beloof je?").fill("Na vier uur is er altijd plek")
    save(bare, "Opslaan")
    bare.get_by_label("Eerlijke tekst").fill("Nog niet elke dag. Vanaf mei op dinsdag en donderdag.")
    bare.get_by_label("Wat je telt").fill("middagen per week")
    bare.locator("[name=stretch_baseline]").fill("1")
    bare.locator("[name=stretch_target]").fill("5")
    bare.get_by_label("Wanneer het waar is").fill("2027-06-30")
    bare.get_by_label("Wie zorgt ervoor?").fill("teamleider balie")
    save(bare, "Afspraak opslaan")
    bare.get_by_role("link", name="Stap toevoegen").click()
    bare.get_by_label("Stap", exact=True).fill("Twee middagen met avondbezetting.")
    save(bare, "Stap opslaan")
    expect(bare.locator("main")).to_contain_text("Twee middagen met avondbezetting.")
    assert Usp.objects.get(claim="Na vier uur is er altijd plek").stretch_target == 5

    change_ask_and_adopt(bare, live_server)
    make_a_profile(bare, live_server)


def change_ask_and_adopt(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}{PROMISE}propositions/pr-kcc/")
    save(page, "Maak een nieuwe versie")
    page.locator("main").get_by_role("link", name="Wijzigen", exact=True).click()
    page.get_by_label("De belofte in één zin").fill("Je maakt samen je rooster, zes weken vooruit.")
    save(page, "Opslaan")
    page.get_by_role("link", name="Vaststellen").first.click()
    save(page, "Vaststellen")
    expect(page.locator("main")).to_contain_text("zonder herkenningstoets")
    draft = Proposition.objects.get(replaces__slug="pr-kcc", status="draft")
    page.goto(f"{live_server.url}{PROMISE}propositions/{draft.slug}/compare/")
    assert_fits(page)
    expect(page.locator(".ank-versions ins", has_text="zes weken vooruit")).to_be_visible()
    page.get_by_role("link", name="Wie herkent dit nog?").click()
    group = page.locator("#group-klantcontact")
    group.get_by_label("Ja", exact=True).check()
    group.get_by_label("Waarom").fill("Zij roosteren zelf.")
    group.get_by_role("button", name="Antwoord opslaan").click()
    assert_fits(page)
    expect(page.locator("#group-klantcontact")).to_contain_text("Herkent het")
    page.get_by_role("link", name="Vaststellen").click()
    save(page, "Vaststellen")
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Vastgesteld")
    assert Proposition.objects.get(slug="pr-kcc").status == "retired"


def make_a_profile(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}{PROMISE}profiles/new/")
    page.get_by_label("Voor welk kanaal").select_option(label="Instagram, profieltekst")
    page.get_by_label("Nabij", exact=True).check()
    page.get_by_label("Je maakt samen je rooster", exact=True).check()
    save(page, "Maak een eerste tekst")
    expect(page.get_by_label("Wie we zijn")).to_have_value("We kennen de straat en noemen mensen bij hun naam.")
    expect(page.locator("[data-count]")).to_be_hidden()
    page.get_by_label("Wat we leveren").fill("Je maakt samen je rooster. " * 6)
    save(page, "Profiel opslaan")
    expect(page.locator("main")).to_contain_text("er passen er 150")
    page.get_by_label("Wat we leveren").fill("Je maakt samen je rooster.")
    save(page, "Profiel opslaan")
    expect(page.locator("main")).to_contain_text(re.compile(r"77 van 150 tekens"))
    assert Profile.objects.filter(channel__slug="instagram").exists()


def test_a_table_is_pasted_a_row_moves_and_one_is_added(bare: Page, live_server: LiveServer) -> None:
    enter(bare, live_server, "/waterrijk/anchor/matrix/klantcontact/")
    bare.get_by_text("Papier en Excel").click()
    bare.get_by_role("link", name="Plakken uit Excel").click()
    bare.get_by_label("Plak hier je tabel").fill("\tUSP 1\nOverleg en leiding\tElke week.\nOpleiding\tVijf plekken.\n")
    save(bare, "Kijk wat er verandert")
    bare.get_by_label("Wat is “Opleiding”?").select_option(label="Laat weg")
    save(bare, "Zet 1 plek in de matrix")
    expect(bare.locator("main")).to_contain_text("Druk nog een keer om het te bewaren.")
    save(bare, "Zet 1 plek in de matrix")
    expect(bare.locator("#point-overleg")).to_contain_text("Elke week.")

    moment = bare.locator("#point-werving")
    moment.locator(".ank-mover summary").click()
    moment.get_by_role("button", name="Zet later").click()
    expect(bare.locator("#toasts")).to_contain_text("staat nu op plaats 2 van de 9.")
    bare.get_by_label("Contactmoment dat erbij komt").fill("Het zomerfeest")
    save(bare, "Voeg toe")
    expect(bare.locator("main")).to_contain_text("Het zomerfeest")
