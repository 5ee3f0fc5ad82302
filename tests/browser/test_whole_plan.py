"""The whole plan out and in as a file, back to an earlier moment, and a link for somebody without an account.

A browser, because a file is downloaded and chosen again, a link is copied, and axe judges what is drawn.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from ankerpunt.understand.models import TargetGroup
from tests.browser.journey import Look, enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

ADMIN = "Noor Veldkamp"
GROUP, PROMISE = "/waterrijk/understand/target-groups/ict/", "/waterrijk/promise/propositions/pr-ict/"


def test_the_plan_goes_out_changes_and_comes_in_again(
    page: Page, live_server: LiveServer, look: Look, tmp_path: Path
) -> None:
    enter(page, live_server, "/waterrijk/exchange/", name=ADMIN)
    look(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Alles meenemen").click()
    taken = tmp_path / "plan.zip"
    download.value.save_as(taken)
    called = TargetGroup.objects.get(slug="ict").name
    with zipfile.ZipFile(taken) as packed:
        texts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(taken, "w") as packed:
        for name, text in texts.items():
            packed.writestr(name, text.replace(f"name: {called}".encode(), b"name: Bouwers van software"))
    page.reload()
    page.get_by_label("Kies de ZIP").set_input_files(taken)
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(page.get_by_text("1 regel verandert")).to_be_visible()
    expect(page.get_by_role("link", name=called)).to_be_visible()
    look(page)
    page.get_by_role("button", name="Neem het over").click()
    expect(page.get_by_text("In het plan staat nu wat je bracht.")).to_be_visible()
    assert TargetGroup.objects.get(slug="ict").name == "Bouwers van software"
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("Dat is ongedaan gemaakt.")).to_be_visible()
    assert TargetGroup.objects.get(slug="ict").name == called


def test_an_earlier_moment_comes_back_without_javascript(browser: Browser, live_server: LiveServer) -> None:
    page = browser.new_context(java_script_enabled=False, locale="nl-NL").new_page()
    enter(page, live_server, f"{GROUP}edit/")
    page.locator("[name=description]").fill("Iets heel anders.")
    page.get_by_role("button", name="Bewaar de doelgroep").click()
    page.get_by_role("link", name="Alles, en terug naar hoe het was").click()
    page.get_by_role("link", name="Bekijk hoe het toen was").last.click()
    expect(page.get_by_text("Iets heel anders.")).to_be_visible()
    page.get_by_role("button", name="Breng dit terug").click()
    expect(page.get_by_text("is weer zoals op")).to_be_visible()
    assert TargetGroup.objects.get(slug="ict").description != "Iets heel anders."


def test_the_pages_of_history_are_accessible(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, f"{GROUP}edit/")
    page.locator("[name=description]").fill("Iets heel anders.")
    page.get_by_role("button", name="Bewaar de doelgroep").click()
    page.get_by_role("link", name="Alles, en terug naar hoe het was").click()
    look(page)
    page.get_by_role("link", name="Bekijk hoe het toen was").last.click()
    expect(page.get_by_role("heading", name="Hoe het toen was")).to_be_visible()
    look(page)


def test_a_promise_is_shown_to_somebody_without_an_account(
    page: Page, browser: Browser, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, PROMISE)
    page.get_by_role("link", name="Laat het zien aan iemand zonder account").click()
    look(page)
    page.get_by_role("button", name="Maak de link").click()
    copy = page.get_by_role("button", name="Kopieer de link")
    expect(copy).to_be_visible()
    look(page)
    given = page.locator("#secret-link").inner_text()
    stranger = browser.new_context(locale="nl-NL").new_page()
    stranger.goto(f"{live_server.url}/shown/{given.split('/shown/')[1]}")
    expect(stranger.get_by_text("Waar het op neerkomt")).to_be_visible()
    look(stranger)
    assert stranger.context.cookies() == []
    page.get_by_role("link", name="Alle geheime links").click()
    look(page)
    page.get_by_role("button", name="Intrekken").click()
    expect(page.get_by_text("De link werkt niet meer.")).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_role("heading", name="Deze link werkt niet")).to_be_visible()
    look(stranger)


def test_pages_about_members_are_accessible(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, "/waterrijk/kept/", name=ADMIN)
    look(page)
    page.goto(f"{live_server.url}/waterrijk/people/")
    page.get_by_role("link", name="Bram Oosterhuis").click()
    page.locator("#drawer").get_by_role("link", name="Toegang intrekken").click()
    expect(page.locator("#drawer").get_by_text("Dit gaat weg, en komt niet terug")).to_be_visible()
    look(page)


def test_a_reader_sends_in_what_they_heard_and_an_editor_takes_it_over(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    enter(page, live_server, "/waterrijk/understand/conversations/", name="Sanne de Wit")
    page.get_by_label("Wat heb je gehoord?").fill("De roosters komen steeds later.")
    page.get_by_text("Met wie, en wanneer?").click()
    page.get_by_label("Een collega").check()
    page.get_by_role("button", name="Stuur het in").click()
    expect(page.get_by_text("wacht op een redacteur")).to_be_visible()
    look(page)
    enter(page, live_server, "/waterrijk/understand/sent-in/")
    look(page)
    page.get_by_role("link", name="Bekijk het en neem het over").click()
    expect(page.get_by_label("Wat heb je gehoord?")).to_have_value("De roosters komen steeds later.")
    look(page)
    page.get_by_role("button", name="Neem het over").click()
    expect(page.get_by_role("heading", name="Gesprek van")).to_be_visible()
