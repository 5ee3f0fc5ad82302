"""A story from a phone to a cell: told, read by a listener of another department, agreed to, shown, heard by the check.

A browser, because who tells has a phone and no account, and a link of their own that is in its address alone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from ankerpunt.listen.models import Story
from ankerpunt.listen.tests.factories import StoryCallFactory
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.participation.models import Told
from ankerpunt.understand.models import ConversationDoor
from tests.browser.journey import assert_fits, enter

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from ankerpunt.listen.models import StoryCall
    from ankerpunt.organisation.models import Organisation
    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 360, "height": 740}
TEXT = "In Veenhoek zei niemand iets toen de planning misging. Ik durfde het ook niet te zeggen."
LISTENER = "Yusuf Aydin"


@pytest.fixture
def call(waterrijk: Organisation) -> StoryCall:
    """Of a team; its listener works elsewhere."""
    elsewhere = Unit.objects.get(organisation=waterrijk, slug="bedrijfsvoering")
    Member.objects.filter(organisation=waterrijk, user__name=LISTENER).update(unit=elsewhere)
    made_by = Member.objects.get(organisation=waterrijk, user__name="Bram Oosterhuis")
    return StoryCallFactory(organisation=waterrijk, unit="wijkteam-veenhoek", made_by=made_by)


def told_on(phone: Page, address: str) -> str:
    """Tell a story; gives the address of the teller's own link."""
    phone.goto(address)
    assert_fits(phone)
    phone.get_by_role("textbox").fill("Bel me op 06-12345678.")
    phone.get_by_role("button", name="Lees je verhaal na").click()
    expect(phone.get_by_role("textbox")).to_be_focused()
    phone.get_by_role("textbox").fill(TEXT)
    phone.get_by_role("radio", name="Mis", exact=True).check()
    phone.get_by_role("radio", name="Lef", exact=True).check()
    phone.get_by_role("button", name="Lees je verhaal na").click()
    expect(phone.get_by_text("Hier kan iemand zichzelf herkennen.")).to_be_visible()
    expect(phone.locator("mark")).to_have_text("Veenhoek")
    assert_fits(phone)
    phone.get_by_role("button", name="Verstuur je verhaal").click()
    expect(phone.get_by_role("heading", name="Je verhaal is binnen")).to_be_visible()
    assert_fits(phone)
    return phone.url.partition("?")[0]


def test_a_story_from_a_phone_to_the_check(
    page: Page, browser: Browser, look: Look, live_server: LiveServer, call: StoryCall
) -> None:
    with browser.new_context(locale="nl-NL", viewport=PHONE) as context:  # type: ignore[arg-type]
        phone = context.new_page()
        own = told_on(phone, f"{live_server.url}/l/tell/{call.key}/?language=nl")
        assert context.cookies() == []

        enter(page, live_server, "/waterrijk/listen/waiting/", name=LISTENER)
        look(page)
        page.get_by_role("link", name="Lees mee").click()
        proposed = TEXT.replace("In Veenhoek", "In een wijk")
        page.locator("textarea[name=text]").fill(proposed)
        page.locator("textarea[name=remark]").fill("Zo weet niemand welke wijk het is.")
        page.get_by_role("button", name="Geef het terug aan de verteller").click()
        expect(page.get_by_text("Lees mee")).to_have_count(0)

        phone.goto(f"{own}?language=nl")
        expect(phone.get_by_role("heading", name="Jij hebt het laatste woord")).to_be_visible()
        expect(phone.get_by_role("textbox")).to_have_value(proposed)
        assert_fits(phone)
        phone.get_by_role("button", name="Laat het zo zien").click()
        expect(phone.get_by_role("heading", name="Jij vindt het goed")).to_be_visible()

    page.goto(f"{live_server.url}/waterrijk/listen/waiting/")
    page.get_by_role("button", name="Zet het in de leeskamer").click()
    expect(page.get_by_role("alert").or_(page.get_by_role("status")).first).to_be_attached()
    story = Story.objects.get(text=proposed)
    assert not Told.objects.exists()

    before = len(Standing(call.organisation).findings.open().said())
    enter(page, live_server, f"/waterrijk/listen/stories/{story.slug}/lay/")
    look(page)
    page.get_by_label("Welke belofte?").select_option(index=1)
    page.get_by_label("Waar merken mensen het?").select_option(index=1)
    page.get_by_role("button", name="Leg het daar").click()
    page.wait_for_url(lambda url: "/lay/" not in url)
    evidence = story.evidence.get()
    assert evidence.stance == "against"
    said = Standing(call.organisation).findings.open().said()
    assert len(said) > before
    assert {each.object for each in said} & {evidence.slug, evidence.anchoring.slug}


def test_somebody_leaves_what_they_heard_at_a_door_in_english(
    browser: Browser, live_server: LiveServer, waterrijk: Organisation
) -> None:
    door = ConversationDoor.objects.create(
        organisation=waterrijk,
        question="Wat hoorde je op de markt?",
        asked_by="Team Communicatie",
        ends_on=timezone.localdate() + timedelta(days=3),
    )
    with browser.new_context(locale="en-GB", viewport=PHONE) as context:  # type: ignore[arg-type]
        phone = context.new_page()
        phone.goto(f"{live_server.url}/l/heard/{door.key}/?language=en")
        phone.get_by_role("textbox").fill("People ask when the bridge opens.")
        assert_fits(phone)
        phone.get_by_role("button", name="Read it once more").click()
        assert_fits(phone)
        phone.get_by_role("button", name="Send it").click()
        expect(phone.get_by_role("heading", name="It is in, thank you")).to_be_visible()
        assert context.cookies() == []
