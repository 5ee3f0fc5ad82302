"""A preference study from its preparation to its figures: a desk, two phones in two languages, the clock and a worker.

A browser, because a screen of choices is a table of radios on a phone that has no account. The store is the real one.
"""

from __future__ import annotations

import re
from datetime import timedelta
from secrets import SystemRandom
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from ankerpunt.jobs.due import do_each_minute
from ankerpunt.jobs.worker import work_off
from ankerpunt.listen.models import Round, Study
from ankerpunt.participation.store import sheets
from ankerpunt.science.sheet import Choice, Sheet, encode
from tests.browser.journey import assert_fits, enter
from tests.browser.test_round import PHONE, _of_its_own, codes_on, typed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]
__all__ = ["_of_its_own"]

HERE = "/waterrijk/listen/studies/"
ITEMS = ("Zelf beslissen in je vak", "Korte lijnen", "Leuke collega’s", "Dicht bij huis werken")
OTHERS = 58


def prepared(page: Page, look: Look) -> None:
    page.get_by_label("Hoe noem je dit onderzoek?").fill("Wat trekt ons?")
    page.get_by_label("In je eigen woorden").fill("\n".join(ITEMS))
    page.get_by_role("button", name="Kijk opnieuw").click()
    expect(page.get_by_text("Iedereen ziet elk ding 3 keer")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Ga door: aan wie, en wanneer").click()
    for label, day in (("Open vanaf", 0), ("De laatste dag", 1), ("De uitkomst staat er op", 9)):
        page.get_by_label(label).fill(typed(day))
    page.get_by_label("Waarom vragen jullie dit?").fill("We willen weten wat mensen hier houdt.")
    page.get_by_label("Wat doen jullie met wat eruit komt?").fill("Het wordt onze belofte.")
    look(page)
    page.get_by_role("button", name="Maak het stuk voor de ondernemingsraad").click()


def chosen(page: Page, most: str, least: str, onward: str, *, screens: int) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile(onward)).click()
    for _screen in range(screens):
        page.get_by_role("radio", name=re.compile(f"{most}$")).first.check()
        page.get_by_role("radio", name=re.compile(f"{least}$")).last.check()
        assert_fits(page)
        with page.expect_navigation():
            page.locator("footer").get_by_role("button").last.click()


def others_answer(key: str, codes: list[str], study: Study) -> None:
    """Everybody else, straight into the store: most of them want to decide for themselves."""
    draw = SystemRandom()
    for code in codes:
        screens = [tuple(draw.sample(range(len(ITEMS)), study.each_shows)) for _ in range(study.screens)]
        tasks = tuple(Choice(shown, min(shown), max(shown)) for shown in screens)
        assert sheets.answer(key, code, encode(Sheet(tasks))) == "stored"


def printed(page: Page, live_server: LiveServer, address: str) -> list[str]:
    """A colleague looks at the teams, and prints the slips."""
    enter(page, live_server, address.removeprefix(live_server.url), name="Noor Veldkamp")
    page.get_by_role("button", name="De teams kloppen").click()
    page.get_by_role("link", name="Druk de briefjes af").first.click()
    with page.expect_download() as made:
        page.get_by_role("button", name="Maak de briefjes").click()
    return codes_on(made.value.path())


def test_a_study_from_its_preparation_to_its_figures(
    page: Page, browser: Browser, look: Look, live_server: LiveServer, assert_accessible: Look
) -> None:
    enter(page, live_server, f"{HERE}new/")
    prepared(page, look)
    expect(page.get_by_role("heading", name="Voorkeursonderzoek: Wat trekt ons?")).to_be_visible()
    page.get_by_label("Wie zei dat namens de ondernemingsraad?").fill("De voorzitter")
    page.get_by_role("button", name="De ondernemingsraad zegt ja").click()
    expect(page.get_by_text("Vraag een collega om de teams te bekijken")).to_be_visible()
    address = page.url

    codes = printed(page, live_server, address)
    page.goto(address)
    page.get_by_role("button", name="Open het nu").click()
    expect(page.get_by_role("heading", name="Het onderzoek is open")).to_be_visible()
    look(page)

    study = Study.objects.get(round__isnull=False)
    key = Round.objects.get().key
    with browser.new_context(locale="nl-NL", viewport=PHONE) as phone:  # type: ignore[arg-type]
        slip = phone.new_page()
        slip.goto(f"{live_server.url}/l/{key[:6]}/{codes[0]}/")
        chosen(slip, "Telt het meest", "Telt het minst", "Begin met 3 keuzes", screens=study.screens)
        slip.get_by_role("button", name="Wijzig Keuze 1").click()
        expect(slip.get_by_role("radio", checked=True)).to_have_count(2)
        slip.reload()
        expect(slip.get_by_role("radio", checked=True)).to_have_count(2)
        assert_accessible(slip)
        slip.locator("footer").get_by_role("button").last.click()  # not through all of them again
        slip.get_by_role("button", name="Verstuur").click()
        expect(slip.get_by_role("heading", level=1)).to_have_text("Je antwoord is binnen")
    with browser.new_context(locale="en-GB", viewport=PHONE) as phone:  # type: ignore[arg-type]
        slip = phone.new_page()
        slip.goto(f"{live_server.url}/l/{key[:6]}/{codes[1]}/?language=en")
        chosen(slip, "Counts most", "Counts least", "Begin with 3 choices", screens=study.screens)
        slip.get_by_role("button", name="Send").click()
        expect(slip.get_by_role("heading", level=1)).to_have_text("Your answer has come in")
    assert sheets.left(key) == (2, len(codes) - 2)
    others_answer(key, codes[2 : 2 + OTHERS], study)

    yesterday = timezone.localdate() - timedelta(days=1)
    Round.objects.update(opens_on=yesterday, closes_on=yesterday, formed_on=yesterday)
    do_each_minute()
    page.goto(address)
    expect(page.get_by_role("heading", name="Het onderzoek is gesloten")).to_be_visible()
    page.get_by_role("link", name="Kijk hoe ver het is").click()
    look(page)
    work_off()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zelf beslissen in je vak")
    look(page)
    assert Round.objects.get().state == Round.State.RELEASED
