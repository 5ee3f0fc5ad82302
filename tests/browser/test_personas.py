"""A persona from an example to a printed card, and all in the drawer (U5, U6, U7, U8).

A browser, because the card changes part by part beside the drawer, and axe judges what is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.understand.models import Persona
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

PERSONAS = "/waterrijk/understand/personas/"


def test_from_an_example_to_a_card_that_one_may_pin_on_the_wall(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, PERSONAS)
    look(page)
    page.get_by_role("link", name="Voorbeelden").click()
    page.get_by_role("link", name="Zorg", exact=False).first.click()
    look(page)
    page.get_by_role("link", name="Begin met Fatima").click()
    expect(page.get_by_label("Voornaam")).to_have_value("Fatima")
    look(page)
    page.get_by_label("Voornaam").fill("De medewerkers")
    page.get_by_label("Doelgroep").select_option(label="ICT'ers en informatieadviseurs")
    page.get_by_role("button", name="Bewaar deze persoon").click()
    expect(page.locator("main")).to_contain_text("kun je geen hand geven")
    look(page)
    page.get_by_label("Voornaam").fill("Fatima")
    page.get_by_role("button", name="Bewaar deze persoon").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fatima")
    look(page)

    expect(page.get_by_text("0 van 2 uit bewijs")).to_be_visible()
    page.get_by_role("link", name="Waaruit blijkt dit?").first.click()
    page.get_by_label("Bron", exact=False).last.fill("overdracht in maart")
    look(page)
    page.get_by_role("button", name="Hieruit blijkt het").click()
    expect(page.get_by_text("1 van 2 uit bewijs")).to_be_visible()
    expect(page.get_by_text("overdracht in maart")).to_be_visible()

    page.get_by_role("link", name="Voeg een doel van ons toe").click()
    page.get_by_label("Ons doel").fill("Nachtzorg vertelt over het werk.")
    page.get_by_role("button", name="Zet het op de kaart").click()
    expect(page.locator("#persona-motivations")).to_contain_text("Zonder antwoord kan de strategie niet verder")
    page.get_by_role("link", name="Antwoord voor deze persoon").click()
    page.get_by_label("Wat zit er voor mij in?").fill("Eindelijk ziet iemand wat ik ’s nachts doe.")
    page.get_by_label("Erkenning").check()
    look(page)
    page.get_by_role("button", name="Zet het op de kaart").click()
    expect(page.locator("#persona-motivations")).not_to_contain_text("Zonder antwoord kan de strategie niet verder")
    look(page)

    paper = page.request.get(f"{page.url.split('#')[0]}card.pdf")
    assert paper.headers["content-type"] == "application/pdf"
    assert Persona.objects.get(name="Fatima").motivations.count() == 3


@pytest.mark.usefixtures("phone")
def test_a_conversation_becomes_a_person(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/understand/conversations/g14/")
    page.get_by_role("link", name="Maak hier een persona van").click()
    expect(page.get_by_label("Zegt vaak")).to_have_value("Mijn moeder wil geen voorziening. Ze wil weer naar de markt.")
    page.get_by_label("Voornaam").fill("Yusuf")
    look(page)
    page.get_by_role("button", name="Bewaar deze persoon").click()
    expect(page.get_by_text("2 van 2 uit bewijs")).to_be_visible()
    look(page)
