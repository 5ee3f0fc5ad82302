"""A round from its preparation to its words: an organiser at a desk, two phones in two languages, and the clock.

A browser, because a code is on paper, and paper leads to a phone that has no account. The store is the real one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from ankerpunt.jobs.due import do_each_minute
from ankerpunt.listen.models import Round
from ankerpunt.participation import life
from ankerpunt.participation.store import places
from tests.browser.journey import assert_fits, enter

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

HERE = "/waterrijk/listen/rounds/"
PHONE = {"width": 360, "height": 740}


@pytest.fixture(autouse=True)
def _of_its_own(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    settings.DATA = tmp_path
    monkeypatch.setattr(life, "neighbours", lambda _releases: None)  # ten seconds, tested by itself
    monkeypatch.setattr("ankerpunt.science.listening.release.noise", lambda _below: 0)  # of two answers it makes twenty
    yield
    for key in places.names():
        places.destroy(key)


def typed(day_from_now: int) -> str:
    return (timezone.localdate() + timedelta(days=day_from_now)).strftime("%d-%m-%Y")


def prepared(page: Page, look: Look) -> None:
    look(page)
    for value in ("Lef", "Nabij"):
        page.get_by_role("checkbox", name=re.compile(f"^{value}:")).check()
    for label, day in (("Open vanaf", 0), ("De laatste dag", 1), ("Het woord staat er op", 9)):
        page.get_by_label(label).fill(typed(day))
    page.get_by_label("Waarom vragen jullie dit?").fill("We willen weten of onze waarden meer gaan leven.")
    page.get_by_label("Wat doen jullie met wat eruit komt?").fill("Elk team bespreekt het in april.")
    page.get_by_role("button", name="Maak het stuk voor de ondernemingsraad").click()


def codes_on(paper: Path) -> list[str]:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.read_bytes())).pages)
    return re.findall(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", text)


def answered(page: Page, choices: tuple[str, str], onward: str, send: str, done: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile(onward)).click()
    for choice in choices:
        page.get_by_role("radio", name=choice, exact=True).check()
        with page.expect_navigation():  # the next question has the same choices
            page.locator("footer").get_by_role("button").last.click()
    assert_fits(page)
    page.get_by_role("button", name=send).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(done)


def test_a_round_from_its_preparation_to_its_words(
    page: Page, browser: Browser, look: Look, live_server: LiveServer
) -> None:
    enter(page, live_server, f"{HERE}new/")
    prepared(page, look)
    expect(page.get_by_role("heading", level=1, name="Stuk voor de ondernemingsraad")).to_be_visible()
    look(page)
    page.get_by_label("Wie zei dat namens de ondernemingsraad?").fill("De voorzitter")
    page.get_by_role("button", name="De ondernemingsraad zegt ja").click()
    expect(page.get_by_text("Vraag een collega om de teams te bekijken")).to_be_visible()
    address = page.url
    look(page)

    enter(page, live_server, address.removeprefix(live_server.url), name="Noor Veldkamp")
    page.get_by_role("button", name="De teams kloppen").click()
    page.get_by_role("link", name="Druk de briefjes af").first.click()
    look(page)
    with page.expect_download() as made:
        page.get_by_role("button", name="Maak de briefjes").click()
    codes = codes_on(made.value.path())
    page.goto(address)
    page.get_by_role("button", name="Open het nu").click()
    expect(page.get_by_role("heading", name="De ronde is open")).to_be_visible()
    look(page)

    key = Round.objects.get().key
    with browser.new_context(locale="nl-NL", viewport=PHONE) as phone:  # type: ignore[arg-type]
        slip = phone.new_page()
        slip.goto(f"{live_server.url}/l/{key[:6]}/{codes[0]}/")
        answered(slip, ("Vaker", "Minder vaak"), "Begin met 2 vragen", "Verstuur", "Je antwoord is binnen")
        slip.goto(f"{live_server.url}/l/{key[:6]}/{codes[0]}/")
        expect(slip.get_by_role("heading", name="Deze code geldt niet (meer)")).to_be_visible()
    with browser.new_context(locale="en-GB", viewport=PHONE) as phone:  # type: ignore[arg-type]
        slip = phone.new_page()
        slip.goto(f"{live_server.url}/l/{key[:6]}/{codes[1]}/?language=en")
        answered(slip, ("More often", "I cannot say"), "Begin with 2 questions", "Send", "Your answer has come in")

    yesterday = timezone.localdate() - timedelta(days=1)
    Round.objects.update(opens_on=yesterday, closes_on=yesterday, formed_on=yesterday)
    do_each_minute()
    page.goto(address)
    expect(page.get_by_role("table")).to_contain_text("te weinig antwoorden")
    expect(page.get_by_text("Minder dan de helft van de mensen deed mee.")).to_be_visible()
    look(page)
