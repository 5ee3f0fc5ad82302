"""The reading room: what people tell is read before it is counted, and leads to a cell (L4, L6, A6)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory, TouchpointFactory
from ankerpunt.listen.models import Story, StoryCall
from ankerpunt.listen.tests.factories import StoryCallFactory, StoryFactory, ToldFactory
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.tests.factories import FoundationFactory, UspFactory

ROOM = "/waterrijk/listen/stories/"


def shown(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def story(organisation: Organisation) -> Story:
    value = FoundationFactory(organisation=organisation, kind="core_value", slug="lef", title="Lef")
    return StoryFactory(
        organisation=organisation, slug="v1", text="Toen durfde ik het te zeggen.", core_value=value, theme="durven"
    )


def test_stories_are_read_with_what_their_tellers_say_of_them(
    reader: Member, client_of: ClientOf, story: Story
) -> None:
    StoryFactory(organisation=story.organisation, text="Door de drukte ging het mis.", outcome="failure")
    page = shown(client_of(reader).get(ROOM))
    assert "What do people tell?" in page
    assert "Toen durfde ik het te zeggen." in page
    assert "Lef, says the teller" in page
    assert page.index("Door de drukte") < page.index("Toen durfde ik")
    assert "Lay it at a cell" not in page


def test_the_words_of_tellers_narrow_what_is_read_and_show_no_count(
    reader: Member, client_of: ClientOf, story: Story
) -> None:
    StoryFactory(organisation=story.organisation, text="Samen naar de kantine.")
    other = client_of(reader)
    for asked in ({"core_value": "lef"}, {"theme": "durven"}, {"q": "durfde"}):
        page = shown(other.get(ROOM, asked))
        assert "Toen durfde ik" in page
        assert "Samen naar de kantine" not in page
    assert "<em>" not in shown(other.get(ROOM))
    assert "ank-count" not in shown(other.get(ROOM))


def test_of_some_stories_their_teller_did_not_say_how_it_ended(
    reader: Member, client_of: ClientOf, story: Story
) -> None:
    room = client_of(reader)
    assert "Not said" not in shown(room.get(ROOM))
    StoryFactory(organisation=story.organisation, text="Door de drukte ging het mis.", outcome="failure")
    assert "?not-said=outcome" in shown(room.get(ROOM))
    page = shown(room.get(ROOM, {"not-said": "outcome"}))
    assert "Toen durfde ik" in page
    assert "Door de drukte" not in page


def test_a_listener_is_led_to_what_waits_and_an_editor_to_asking(
    listener: Member, editor: Member, client_of: ClientOf, organisation: Organisation, story: Story
) -> None:
    ToldFactory(call=StoryCallFactory(organisation=organisation).key)
    assert "1 story waits for you" in shown(client_of(listener).get(ROOM))
    assert "/waterrijk/listen/calls/" in shown(client_of(editor).get(ROOM))
    assert "/waterrijk/listen/calls/" not in shown(client_of(listener).get(ROOM))


def test_the_room_takes_no_more_queries_for_more_stories(
    reader: Member, client_of: ClientOf, organisation: Organisation, story: Story
) -> None:
    other = client_of(reader)
    other.get(ROOM)
    with CaptureQueriesContext(connection) as few:
        other.get(ROOM)
    for number in range(6):
        StoryFactory(organisation=organisation, text=f"Verhaal {number}.", core_value=story.core_value)
    other.get(ROOM)
    with CaptureQueriesContext(connection) as many:
        other.get(ROOM)
    assert len(many) == len(few)


def test_a_story_that_went_wrong_becomes_counter_evidence_and_the_check_says_so(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    usp = UspFactory(organisation=organisation, state="lived")
    cell = AnchoringFactory(organisation=organisation, usp=usp, state="in_practice")
    story = StoryFactory(
        organisation=organisation, slug="mis", text="Bij ons gaat het mis.", outcome="failure", usp=usp
    )
    before = {each.code for each in Standing(organisation).findings.open().said()}
    form = shown(client_of(editor).get(f"{ROOM}mis/lay/"))
    assert re.search(r'value="against"[^>]* checked', form)
    sent = {"usp": usp.pk, "touchpoint": cell.touchpoint_id, "stance": "against", "text": story.text}
    assert client_of(editor).post(f"{ROOM}mis/lay/", sent).status_code == 303
    made = Evidence.objects.get()
    assert (made.anchoring, made.kind, made.stance, made.observed_on) == (cell, "story", "against", date(2026, 11, 2))
    assert list(story.evidence.all()) == [made]
    after = Standing(organisation).findings.open()
    assert {each.code for each in after.said()} - before
    assert {each.object for each in after.said()} & {cell.slug, made.slug}


def test_a_story_begins_a_cell_that_nobody_filled(
    editor: Member, client_of: ClientOf, organisation: Organisation, story: Story
) -> None:
    usp, point = UspFactory(organisation=organisation), TouchpointFactory(organisation=organisation)
    sent = {"usp": usp.pk, "touchpoint": point.pk, "stance": "for", "text": "Toen durfde ik."}
    client_of(editor).post(f"{ROOM}v1/lay/", sent)
    assert Anchoring.objects.get(usp=usp, touchpoint=point).evidence.get().stories.get() == story
    missing = client_of(editor).post(f"{ROOM}v1/lay/", {"stance": "for", "text": "Toen durfde ik."})
    assert missing.status_code == 422


def test_a_story_is_taken_back_for_its_teller_after_a_second_question(
    editor: Member, client_of: ClientOf, story: Story
) -> None:
    url = f"{ROOM}v1/take-back/"
    assert "Nothing brings them back" in shown(client_of(editor).get(url))
    assert Story.objects.exists()
    page = shown(client_of(editor).post(url, follow=True))
    assert "The story is gone, with its history" in page
    assert not Story.objects.exists()
    assert not Story.history.exists()


def test_a_call_gets_a_link_a_code_and_a_card(editor: Member, client_of: ClientOf, organisation: Organisation) -> None:
    FoundationFactory(organisation=organisation, kind="core_value", slug="lef", title="Lef")
    other = client_of(editor)
    first = shown(other.get("/waterrijk/listen/calls/new/", {"core_value": "lef"}))
    assert "Tell about one moment in which you saw lef. Or missed it." in first
    sent = {
        "about": "value:lef",
        "question": "Wanneer zag je lef?",
        "teller": "employee",
        "audience": "inside",
        "asked_by": "Team Communicatie",
        "ends_on": "2027-01-31",
        "key": "5b0f1a52-90d9-4f7c-9a2e-36a1b2f5a001",
    }
    for _again in range(2):
        answer = other.post("/waterrijk/listen/calls/new/", sent)
        assert answer.status_code == 303
    call = StoryCall.objects.get()
    assert (call.core_value, call.usp, call.made_by) == ("lef", "", editor)
    page = shown(other.get(answer["Location"]))
    assert f"/l/tell/{call.key}" in page
    assert "<svg" in page
    assert other.get(f"/waterrijk/listen/calls/{call.key}/card.pdf").content[:5] == b"%PDF-"
    far = other.post(answer["Location"], {"ends_on": "2031-01-01"})
    assert far.status_code == 422
    other.post(answer["Location"], {"ends_on": "2026-01-01"})
    assert "nobody can tell a story by this link" in shown(other.get(answer["Location"]))
