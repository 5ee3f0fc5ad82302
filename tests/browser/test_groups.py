"""What people do with target groups, the choice, studies and the foundations (U1, U2, U3, U11, P1).

A browser, because a form goes in steps and the board changes beside the drawer, and axe judges what is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.promise.models import CanvasAnswer, Foundation
from ankerpunt.understand.models import TargetGroup, TargetGroupChoice
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

GROUPS = "/waterrijk/understand/target-groups/"
CHOICES = "/waterrijk/understand/target-group-choices/"
FOUNDATIONS = "/waterrijk/promise/foundations/"
PATH = "/waterrijk/promise/path/"


def test_every_page_can_be_used_by_everyone(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, GROUPS)
    look(page)
    for path in (
        f"{GROUPS}zorgvragers/",
        f"{GROUPS}new/",
        CHOICES,
        f"{CHOICES}new/",
        f"{CHOICES}keuze-2025/",
        FOUNDATIONS,
        PATH,
        f"{PATH}personality/",
        f"{FOUNDATIONS}nabij/",
        "/waterrijk/understand/research/new/",
    ):
        page.goto(f"{live_server.url}{path}")
        look(page)


@pytest.mark.usefixtures("phone")
def test_everyone_is_refused_and_a_group_comes_in_its_place(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, f"{GROUPS}new/")
    page.get_by_label("Naam").fill("De klant")
    page.get_by_label("Beschrijving").fill("Ze bellen over hun afval.")
    page.get_by_label("Extern").check()
    page.get_by_role("button", name="Bewaar de doelgroep").click()
    expect(page.get_by_role("alert")).to_contain_text("daar herkent niemand zich in")
    expect(page.get_by_label("Beschrijving")).to_have_value("Ze bellen over hun afval.")
    look(page)
    page.get_by_label("Naam").fill("Mensen in een flat zonder eigen container")
    page.get_by_text("Met hoeveel zijn ze, en hoe weet je dat?").click()
    page.get_by_label("Aantal mensen").fill("3100")
    page.get_by_role("button", name="Bewaar de doelgroep").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mensen in een flat zonder eigen container")
    expect(page.get_by_text("Geen bron")).to_be_visible()
    assert TargetGroup.objects.get(size=3100).scope == "external"


def test_an_argument_is_added_in_place_and_the_choice_written_down(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, CHOICES)
    page.get_by_role("link", name="Voeg toe wat ervoor pleit (Allebei)").click()
    drawer = page.locator("#drawer")
    expect(drawer).to_contain_text("met dit argument begint een nieuwe afweging", ignore_case=True)
    drawer.get_by_label("Argument").fill("De nieuwe groep komt op andere dagen.")
    look(page)
    drawer.get_by_role("button", name="Bewaar het argument").click()
    expect(drawer).not_to_be_visible()
    expect(page.locator("#choice-board")).to_contain_text("De nieuwe groep komt op andere dagen.")
    expect(page.locator("#choice-board")).to_contain_text("We wegen dit af sinds")
    look(page)
    page.get_by_role("link", name="Kies deze (Allebei)").click()
    expect(page.get_by_label("Allebei")).to_be_checked()
    page.get_by_label("Uitleg").fill("Andere dagen, dezelfde gezichten.")
    page.get_by_label("Besloten door").fill("managementteam")
    page.get_by_role("button", name="Bewaar de keuze").click()
    expect(page.get_by_role("heading", name="Eerdere keuzes")).to_be_visible()
    written = TargetGroupChoice.objects.get(organisation__slug="waterrijk", route="both")
    assert written.arguments.get(route="both", stance="for").text == "De nieuwe groep komt op andere dagen."


@pytest.mark.usefixtures("phone")
def test_a_step_of_the_path_is_stopped_and_gone_on_with(page: Page, live_server: LiveServer) -> None:
    enter(page, live_server, f"{PATH}meaning/")
    page.get_by_label("Wat zou een ander niet zomaar overnemen?").fill("De nachtdienst aan de dijk.")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator("#toasts")).to_contain_text("Je kunt verder wanneer je wilt.")
    page.get_by_label("Onze zin").fill("Wij zijn er zodat niemand alleen staat.")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("link", name="Betekenis (Geschreven)")).to_be_visible()
    page.get_by_role("link", name="Volgende stap: Visie").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Visie")
    ours = {"organisation__slug": "waterrijk", "kind": "meaning"}
    assert Foundation.objects.get(**ours).text == "Wij zijn er zodat niemand alleen staat."
    assert CanvasAnswer.objects.filter(**ours).count() == 4
