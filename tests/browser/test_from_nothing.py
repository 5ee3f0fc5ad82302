"""A new organisation with nothing in it yet: from an invitation to a promise that its group still recognises.

METHOD U1, U5, U8, U10, P2, P3, P4, U4. A browser, because it is the one journey through all pages of two stages as a
newcomer walks them: on a phone in Dutch, and by keyboard in English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.mirror.findings import checkup_of
from ankerpunt.organisation.actions.founding import found
from ankerpunt.organisation.models import Invitation, Organisation
from ankerpunt.promise.models import EstrangementTest, Proposition, Usp
from ankerpunt.understand.models import Motivation, Persona
from tests.browser.keyboard import go, press_until, write

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look


pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEND = "#drawer[open] .ank-form__actions button[type=submit], main .ank-form__actions button[type=submit]"
PASSWORD = "vier losse woorden achter elkaar"


@pytest.fixture
def invitation() -> Invitation:
    return found("Gemeente Nieuwe Haven", admin_email="anna@nieuwehaven.example")


@pytest.mark.usefixtures("phone")
def test_in_dutch_from_an_invitation_to_a_promise_that_is_recognised(
    page: Page, live_server: LiveServer, invitation: Invitation, look: Look
) -> None:
    page.goto(f"{live_server.url}/invitations/{invitation.token}/")
    begin(page, look)
    get_to_know_someone(page, look)
    write_a_promise(page, live_server, look)
    write_usps(page, look)
    change_it_and_ask(page, live_server, look)
    assert_it_is_all_there()


def begin(page: Page, look: Look) -> None:
    page.get_by_label("Naam").fill("Anna de Boer")
    page.get_by_label("Wachtwoord").first.fill(PASSWORD)
    look(page)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Begin bij één groep")
    look(page)

    page.get_by_label("Naam").fill("Collega’s van de buitendienst")
    page.get_by_label("Intern").check()
    page.get_by_role("button", name="Maak deze groep").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Begrijpen")
    look(page)
    page.locator("main").get_by_role("link", name="Beschrijf hen").click()
    drawer = page.locator("#drawer-content")
    drawer.get_by_text("Met hoeveel zijn ze, en hoe weet je dat?").click()
    drawer.get_by_label("Aantal mensen").fill("40")
    drawer.get_by_label("Bron van het aantal").fill("personeelsadministratie")
    drawer.get_by_role("button", name="Bewaar de doelgroep").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Collega’s van de buitendienst")
    look(page)


def get_to_know_someone(page: Page, look: Look) -> None:
    page.get_by_role("link", name="Leg een gesprek vast").first.click()
    page.get_by_label("Wat heb je gehoord?").fill("Ik wil ’s ochtends weten waar ik naartoe ga.")
    look(page)
    page.get_by_role("button", name="Gesprek opslaan").click()
    page.get_by_role("link", name="Maak hier een persona van").click()
    page.get_by_label("Voornaam").fill("Ahmed")
    page.get_by_label("In één zin").fill("Weet om zeven uur al welke straat openligt")
    look(page)
    page.get_by_role("button", name="Bewaar deze persoon").click()
    look(page)

    page.get_by_role("link", name="Voeg een doel van ons toe").click()
    drawer = page.locator("#drawer-content")
    drawer.get_by_label("Ons doel").fill("Meldingen komen dezelfde dag binnen.")
    drawer.get_by_label("Wat zit er voor mij in?").fill("Hij staat niet meer voor een dichte straat.")
    look(page)
    drawer.get_by_role("button", name="Zet het op de kaart").click()
    expect(page.locator("#persona-motivations")).to_contain_text("Hij staat niet meer voor een dichte straat.")
    expect(page.locator("#drawer")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/personas/ahmed/$"))


def write_a_promise(page: Page, live_server: LiveServer, look: Look) -> None:
    group = Persona.objects.get().target_group
    page.goto(f"{live_server.url}{home()}understand/target-groups/{group.slug}/")
    page.get_by_role("link", name="Schrijf een belofte").click()
    page.get_by_label("De belofte in één zin").fill("Om zeven uur weet je waar je naartoe gaat, en met wie.")
    page.get_by_label("Waarom past dit bij deze groep?").fill("Dat vroegen ze in elk gesprek.")
    page.get_by_label("Wat maakt ons anders?").fill("Elders hoor je het pas onderweg.")
    look(page)
    page.get_by_role("button", name="Opslaan, dan de USP’s").click()


def write_usps(page: Page, look: Look) -> None:
    for claim, example in (
        ("Je route staat om zeven uur klaar", "De lijst hangt bij de koffie."),
        ("Je kiest je maat voor de week", "Op vrijdag zet je je naam erbij."),
    ):
        page.get_by_label("Wat beloof je?").fill(claim)
        page.get_by_label("Voorbeelden die je kunt zien").fill(example)
        page.get_by_label("Waargemaakt", exact=True).check()
        look(page)
        page.get_by_role("button", name="Opslaan").click()
    page.get_by_role("link", name="USP toevoegen").click()
    page.get_by_label("Wat beloof je?").fill("Elke wagen heeft een tablet met de meldingen")
    page.get_by_label("Voorbeelden die je kunt zien").fill("Wagen 3 en 7 hebben er al een.")
    page.get_by_role("button", name="Opslaan").click()

    page.get_by_label("Eerlijke tekst").fill("Nog niet elke wagen. In juni wel.")
    page.get_by_label("Wat je telt").fill("wagens")
    page.locator("[name=stretch_baseline]").fill("2")
    page.locator("[name=stretch_current]").fill("4")
    page.locator("[name=stretch_target]").fill("12")
    page.get_by_label("Wanneer het waar is").fill("2027-06-30")
    page.get_by_label("Wie zorgt ervoor?").fill("teamleider buitendienst")
    look(page)
    page.get_by_role("button", name="Afspraak opslaan").click()
    page.get_by_role("link", name="Stap toevoegen").click()
    page.get_by_label("Stap", exact=True).fill("Vier tablets bestellen.")
    page.get_by_role("button", name="Stap opslaan").click()
    expect(page.locator("main")).to_contain_text("Vier tablets bestellen.")
    look(page)


def change_it_and_ask(page: Page, live_server: LiveServer, look: Look) -> None:
    first = Proposition.objects.get()
    promise = f"{live_server.url}{home()}promise/propositions/"
    page.goto(f"{promise}{first.slug}/adopt/")
    look(page)
    page.get_by_role("button", name="Vaststellen").click()
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Vastgesteld")

    page.get_by_role("button", name="Maak een nieuwe versie").click()
    draft = Proposition.objects.get(status="draft")
    page.goto(f"{promise}{draft.slug}/edit/")
    page.get_by_label("De belofte in één zin").fill("Om zeven uur weet je waar je naartoe gaat, en met wie je rijdt.")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("met wie je rijdt")
    page.goto(f"{promise}{draft.slug}/adopt/")
    page.get_by_role("button", name="Vaststellen").click()
    expect(page.locator("[data-error-summary]")).to_contain_text("zonder herkenningstoets")
    look(page)
    page.goto(f"{promise}{draft.slug}/recognition/")
    asked = page.locator(f"#group-{first.target_group.slug}")
    asked.get_by_label("Ja", exact=True).check()
    asked.get_by_label("Wie wel").fill("Iedereen die ’s ochtends vertrekt.")
    asked.get_by_label("Waarom").fill("Zij vertrekken vroeg.")
    look(page)
    asked.get_by_role("button", name="Antwoord opslaan").click()
    expect(asked).to_contain_text("Herkent het")
    page.goto(f"{promise}{draft.slug}/adopt/")
    page.get_by_role("button", name="Vaststellen").click()
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Vastgesteld")
    look(page)

    page.goto(f"{live_server.url}{home()}findings/")
    expect(page.locator("main .ank-waits")).to_have_count(0)
    look(page)


def test_in_english_by_keyboard_alone(page: Page, live_server: LiveServer, invitation: Invitation, look: Look) -> None:
    page.goto(f"{live_server.url}/invitations/{invitation.token}/")
    go(page, "button[name=language]")
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    write(page, "input[name=name]", "Anna de Boer")
    write(page, "input[type=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Begin with one group")
    know_someone_by_keyboard(page)
    look(page)
    group = Persona.objects.get().target_group
    page.goto(f"{live_server.url}{home()}understand/target-groups/{group.slug}/")
    promise_by_keyboard(page)
    promise = f"{live_server.url}{home()}promise/propositions/"
    page.goto(f"{promise}{Proposition.objects.get().slug}/")
    change_by_keyboard(page)
    page.goto(f"{promise}{Proposition.objects.get(status='draft').slug}/adopt/")
    go(page, SEND)
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Adopted")
    look(page)
    assert_it_is_all_there()


def know_someone_by_keyboard(page: Page) -> None:
    write(page, "main input[name=name]", "Colleagues who work outside")
    press_until(page, "Tab", "input[name=scope]")
    page.keyboard.press("Space")
    expect(page.get_by_label("Internal")).to_be_checked()
    go(page, SEND)
    expect(page.get_by_role("heading", level=1)).to_have_text("Understand")

    go(page, "main a[href*='/conversations/new/']")
    write(page, "textarea[name=summary]", "In the morning I want to know where to go.")
    go(page, SEND)
    expect(page).to_have_url(re.compile(r"/conversations/[^/]+/(#main)?$"))
    go(page, "main a[href*='/personas/new/']")
    write(page, "input[name=name]", "Ahmed")
    write(page, "input[name=one_line]", "Knows at seven which street is open")
    go(page, SEND)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ahmed")

    go(page, "main a[href*='/motivations/new/']")
    write(page, "#drawer textarea[name=goal]", "Reports come in on the same day.")
    write(page, "#drawer textarea[name=answer]", "He no longer stands before a closed street.")
    go(page, SEND)
    expect(page.locator("#persona-motivations")).to_contain_text("He no longer stands")
    expect(page.locator("#drawer")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/personas/ahmed/(#main)?$"))


def promise_by_keyboard(page: Page) -> None:
    go(page, "main a[href*='/propositions/new/']")
    write(page, "textarea[name=promise]", "At seven you know where you go, and with whom.")
    write(page, "textarea[name=why]", "They asked for it in every talk.")
    go(page, SEND)
    expect(page.get_by_role("heading", level=1)).to_have_text("USP 1")
    for claim in ("Your route is ready at seven", "You choose your mate for the week"):
        write(page, "textarea[name=claim]", claim)
        write(page, "textarea[name=examples]", "The list hangs beside the coffee.")
        press_until(page, "Tab", "input[name=state]")
        page.keyboard.press("ArrowUp")
        expect(page.get_by_label("Lived", exact=True)).to_be_checked()
        go(page, SEND)
        expect(page.locator("main")).to_contain_text(claim)
    go(page, "main a[href*='/usps/new/']")
    expect(page.get_by_role("heading", level=1)).to_have_text("USP 3")
    write(page, "textarea[name=claim]", "Every van has a tablet with the reports")
    write(page, "textarea[name=examples]", "Vans 3 and 7 have one.")
    go(page, SEND)
    expect(page.get_by_role("heading", level=1)).to_have_text("The open contract")
    write(page, "textarea[name=stretch_wording]", "Not every van yet. In June they have.")
    write(page, "input[name=stretch_unit]", "vans")
    write(page, "input[name=stretch_baseline]", "2")
    write(page, "input[name=stretch_current]", "4")
    write(page, "input[name=stretch_target]", "12")
    write(page, "input[name=stretch_due_on]", "30 June 2027")
    write(page, "input[name=stretch_owner]", "team leader outside")
    go(page, SEND)
    expect(page.get_by_role("heading", level=1)).to_have_text("Every van has a tablet with the reports")
    go(page, "main a[href$='/steps/']")
    page.locator("#drawer[open] textarea[name=text]").wait_for()
    write(page, "#drawer textarea[name=text]", "Order four tablets.")
    go(page, SEND)
    expect(page.locator("#drawer")).to_be_hidden()
    expect(page.locator("main")).to_contain_text("Order four tablets.")


def change_by_keyboard(page: Page) -> None:
    go(page, "main a[href$='/adopt/']")
    expect(page.get_by_role("heading", level=1)).to_have_text("Adopt this promise")
    go(page, SEND)
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Adopted")
    go(page, "main form[action$='/version/'] button")
    expect(page.locator("main .ank-promise__state").first).to_contain_text("Draft")
    go(page, "main a[href$='/edit/']")
    write(page, "#drawer textarea[name=why]", " And they still do.")
    go(page, SEND)
    expect(page.locator("#drawer")).to_be_hidden()
    go(page, "main a[href$='/recognition/']")
    press_until(page, "Tab", "input[name=recognises], input[name$='-recognises']")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Yes", exact=True)).to_be_checked()
    write(page, "textarea[name=reasons], textarea[name$='-reasons']", "They leave early.")
    go(page, SEND)
    expect(page.locator("#toasts")).to_contain_text("Undo")


def home() -> str:
    return f"/{Organisation.objects.get().slug}/"


def assert_it_is_all_there() -> None:
    """The chain stands, and no gate of the check is closed."""
    assert Motivation.objects.exclude(answer="").exists()
    assert Persona.objects.filter(conversations__isnull=False).exists()
    held = Proposition.objects.get(status="adopted")
    assert sorted(Usp.objects.filter(proposition=held).values_list("state", flat=True)) == ["lived", "lived", "stretch"]
    assert EstrangementTest.objects.get(proposition=held).recognises == "yes"
    assert not checkup_of(Organisation.objects.get()).findings.open().filter(severity="gate").exists()
