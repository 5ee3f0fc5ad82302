"""Sign in, work on one unit with two people, undo, switch language: with and without JavaScript.

A browser, because two people have one form open at once, and axe judges what is drawn.
"""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from ankerpunt.organisation.actions.founding import people_the_demo
from ankerpunt.organisation.models import Organisation, Unit
from ankerpunt.organisation.tests.factories import UnitFactory
from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(organisation: Organisation, live_server: LiveServer, settings: Settings) -> str:
    settings.DEMO = True
    people_the_demo(organisation)
    UnitFactory(organisation=organisation, name="Balie", slug="balie")
    return str(live_server.url)


@pytest.fixture
def no_script(browser: Browser) -> Page:
    return browser.new_context(java_script_enabled=False, locale="nl-NL").new_page()


def sign_in(page: Page, site: str, name: str, goal: str) -> None:
    page.goto(f"{site}/accounts/login/?next={goal}")
    page.get_by_role("button", name=name).click()


def test_every_page_of_the_room_is_accessible(page: Page, site: str, look: Look) -> None:
    for address in ("/accounts/login/", "/accounts/password/reset/", "/accounts/signup/"):
        page.goto(site + address)
        look(page)
    sign_in(page, site, "Noor Veldkamp", "/waterrijk/people/")
    inside = [
        "people/",
        "people/invite/",
        "organisation/units/",
        "organisation/units/new/",
        "organisation/units/balie/edit/",
        "organisation/units/balie/delete/",
    ]
    for address in [
        *(f"/waterrijk/{path}" for path in [*inside, "preferences/"]),
        "/accounts/2fa/",
        "/accounts/email/",
    ]:
        page.goto(site + address)
        look(page)


@pytest.mark.usefixtures("phone")
def test_a_unit_is_renamed_and_the_name_comes_back_by_undo(page: Page, site: str) -> None:
    sign_in(page, site, "Bram Oosterhuis", "/waterrijk/organisation/units/")
    page.get_by_role("link", name="Balie").click()
    page.get_by_role("link", name="Wijzigen").click()
    page.get_by_label("Naam").fill("Loket")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("link", name="Loket")).to_be_visible()
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("link", name="Balie")).to_be_visible()


def test_it_works_without_javascript(no_script: Page, site: str) -> None:
    page = no_script
    sign_in(page, site, "Bram Oosterhuis", "/waterrijk/organisation/units/")
    page.get_by_role("link", name="Afdeling of team toevoegen").click()
    page.get_by_label("Naam").fill("Wijkteam Noord")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("link", name="Wijkteam Noord")).to_be_visible()
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("Dat is ongedaan gemaakt.")).to_be_visible()
    expect(page.get_by_role("link", name="Wijkteam Noord")).to_have_count(0)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Units")


def test_the_second_of_two_people_sees_both_versions_and_loses_nothing(
    page: Page, browser: Browser, site: str, look: Look
) -> None:
    other = browser.new_context(locale="nl-NL").new_page()
    sign_in(page, site, "Bram Oosterhuis", "/waterrijk/organisation/units/balie/edit/")
    sign_in(other, site, "Noor Veldkamp", "/waterrijk/organisation/units/balie/edit/")
    other.get_by_label("Naam").fill("Publiekszaken")
    other.get_by_role("button", name="Opslaan").click()
    expect(other.get_by_role("link", name="Publiekszaken")).to_be_visible()
    page.get_by_label("Naam").fill("Loket")
    page.get_by_label("Eigen missie").fill("Iedereen snel verder")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("Noor Veldkamp sloeg dit op")).to_be_visible()
    look(page)
    name = page.get_by_role("group", name="Naam")
    expect(name).to_contain_text("Loket")
    expect(name).to_contain_text("Publiekszaken")
    expect(page.get_by_role("group", name="Eigen missie").get_by_label("Van jou")).to_be_checked()
    name.get_by_label("Noor Veldkamp").check()
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("link", name="Publiekszaken")).to_be_visible()
    unit = Unit.objects.get()
    assert (unit.name, unit.mission) == ("Publiekszaken", "Iedereen snel verder")


def test_a_visitor_signs_in_and_invites_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(f"{site}/accounts/login/?next=/waterrijk/people/")
    page.get_by_role("button", name="Noor Veldkamp").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mensen en rollen")
    page.get_by_role("link", name="Iemand uitnodigen").focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("E-mailadres")
    expect(field).to_be_visible()
    field.focus()
    page.keyboard.type("ilse@waterrijk.example")
    page.get_by_role("button", name="Uitnodiging versturen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Er is een uitnodiging onderweg naar ilse@waterrijk.example.")).to_be_visible()
