"""A story from the phone of its teller to the reading room, and back out of it (L6)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.listen.actions.publishing import forget_what_waited
from ankerpunt.listen.models import Story, StoryCall, StoryLink
from ankerpunt.listen.tests.factories import StoryCallFactory, ToldFactory
from ankerpunt.organisation.brake import HOUR, Pace
from ankerpunt.organisation.models import Attempt, Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import MemberFactory, UnitFactory
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.models import Told
from ankerpunt.promise.models import Foundation
from ankerpunt.promise.tests.factories import FoundationFactory, UspFactory

TEXT = "Vorige maand ging een proef mis. Iemand vertelde het zelf in het overleg, en niemand gaf de schuld."
WAITING = "/waterrijk/listen/waiting/"


@pytest.fixture
def call(organisation: Organisation) -> StoryCall:
    FoundationFactory(organisation=organisation, kind="core_value", slug="lef", title="Lef")
    return StoryCallFactory(organisation=organisation, core_value="lef", audience="outside")


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def told_by(visitor: Client, call: StoryCall, **said: str) -> str:
    """What a teller does: type, look once more, send. Gives the address of their own link."""
    url = f"/l/tell/{call.key}/"
    typed = {"text": TEXT, "outcome": "failure", "value": "lef", "audience": "outside", **said}
    look = shown(visitor.post(url, {**typed, "go": "look"}))
    link = re.search(r'name="link" value="([^"]+)"', look)
    assert link is not None
    sent = visitor.post(url, {**typed, "link": link[1], "go": "send"})
    assert sent.status_code == 303
    return str(sent["Location"]).partition("?")[0]


def read_by(client: Client, **said: str) -> Told:
    told = Told.objects.get()
    client.post(f"{WAITING}{told.key}/", {"text": told.text, "remark": "", **said})
    told.refresh_from_db()
    return told


def test_a_story_is_told_read_agreed_shown_and_taken_back(
    visitor: Client, listener: Member, client_of: ClientOf, call: StoryCall
) -> None:
    own = told_by(visitor, call)
    assert "Your story is in" in shown(visitor.get(own, {"sent": ""}))
    other = client_of(listener)
    assert TEXT in shown(other.get(WAITING))
    read_by(other, text=TEXT.replace("het overleg", "een overleg"), remark="Zo weet niemand welk overleg.")
    page = shown(visitor.get(own))
    assert "Zo weet niemand welk overleg." in page
    assert "een overleg" in page
    proposal = Told.objects.get().proposal
    assert visitor.post(own, {"text": proposal, "audience": "outside", "go": "agree"}).status_code == 303
    told = Told.objects.get()
    assert (told.state, told.text) == ("agreed", proposal)
    other.post(f"{WAITING}{told.key}/show/")
    story = Story.objects.get()
    assert (story.text, story.outcome, story.audience) == (proposal, "failure", "outside")
    assert story.core_value == Foundation.objects.get(slug="lef")
    assert not Told.objects.exists()
    assert "People read your story" in shown(visitor.get(own))
    assert "nobody can bring it back" in shown(visitor.post(own, {"go": "take-back"})).lower()
    gone = visitor.post(own, {"go": "sure"})
    assert "Your story is gone" in shown(gone)
    assert not Story.objects.exists()
    assert not Story.history.exists()
    assert not StoryLink.objects.exists()
    assert visitor.get(own).status_code == 404


def test_other_words_of_the_teller_are_read_once_more(
    visitor: Client, listener: Member, client_of: ClientOf, call: StoryCall
) -> None:
    own = told_by(visitor, call)
    read_by(client_of(listener), remark="Mooi.")
    visitor.post(own, {"text": "Iemand vertelde wat er misging.", "go": "agree"})
    told = Told.objects.get()
    assert (told.state, told.text, told.remark) == ("told", "Iemand vertelde wat er misging.", "")
    assert client_of(listener).post(f"{WAITING}{told.key}/show/").status_code == 404


def test_whoever_asked_for_stories_does_not_read_them_first(
    visitor: Client, editor: Member, reader: Member, client_of: ClientOf, call: StoryCall
) -> None:
    StoryCall.objects.update(made_by=editor)
    told_by(visitor, call)
    key = Told.objects.get().key
    assert TEXT not in shown(client_of(editor).get(WAITING))
    assert client_of(editor).get(f"{WAITING}{key}/").status_code == 404
    assert client_of(reader).get(WAITING).status_code == 403
    Told.objects.update(state="agreed")
    assert TEXT in shown(client_of(editor).get(WAITING))


def test_of_a_team_somebody_of_another_department_reads(
    visitor: Client, listener: Member, client_of: ClientOf, organisation: Organisation, call: StoryCall
) -> None:
    above = UnitFactory(organisation=organisation, slug="sociaal")
    UnitFactory(organisation=organisation, slug="wijkteam", parent=above)
    elsewhere = UnitFactory(organisation=organisation, slug="ict")
    StoryCall.objects.update(unit="wijkteam")
    told_by(visitor, call)
    for unit, reads in ((None, False), (above, False), (elsewhere, True)):
        Member.objects.filter(pk=listener.pk).update(unit=unit)
        assert (TEXT in shown(client_of(listener).get(WAITING))) is reads


def test_a_call_without_a_second_reader_says_so(
    editor: Member, client_of: ClientOf, organisation: Organisation, call: StoryCall
) -> None:
    StoryCall.objects.update(made_by=editor)
    url = f"/waterrijk/listen/calls/{call.key}/"
    assert "Nobody can be the second reader yet" in shown(client_of(editor).get(url))
    MemberFactory(organisation=organisation, role="listener")
    assert "Nobody can be the second reader yet" not in shown(client_of(editor).get(url))


def test_names_are_shown_before_it_is_sent_and_what_points_at_a_person_is_refused(
    visitor: Client, call: StoryCall
) -> None:
    url = f"/l/tell/{call.key}/"
    UnitFactory(organisation=call.organisation, name="Wijkteam Veenhoek")
    page = shown(visitor.post(url, {"text": "Toen zei Marieke dat het in Veenhoek mis was.", "go": "look"}))
    assert "<mark>Veenhoek</mark>" in page
    assert "<mark>Marieke</mark>" in page
    assert "Somebody may recognise themselves here" in page
    refused = visitor.post(url, {"text": "Bel haar op 06-12345678, zei ze.", "go": "look"})
    assert refused.status_code == 422
    assert "looks like a phone number" in shown(refused)
    assert "Bel haar op" in shown(refused)
    assert visitor.post(url, {"text": "", "go": "send"}).status_code == 422
    assert not Told.objects.exists()


def test_telling_leaves_nothing_but_the_story(visitor: Client, call: StoryCall) -> None:
    own = told_by(visitor, call)
    assert visitor.cookies == {}
    assert not Session.objects.exists()
    assert not Attempt.objects.exists()
    assert not Change.objects.exists()
    for answer in (visitor.get(own), visitor.get(f"/l/tell/{call.key}/")):
        assert answer["Cache-Control"] == "no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "csrf" not in shown(answer)


def test_a_story_that_is_sent_twice_is_there_once(visitor: Client, call: StoryCall) -> None:
    token = "a" * 22
    for _again in range(2):
        visitor.post(f"/l/tell/{call.key}/", {"text": TEXT, "link": token, "go": "send"})
    assert Told.objects.count() == 1
    visitor.post(f"/l/tell/{call.key}/", {"text": TEXT, "link": "short", "go": "send"})
    assert Told.objects.count() == 2


def test_a_teller_takes_back_what_waits(visitor: Client, call: StoryCall) -> None:
    own = told_by(visitor, call)
    page = shown(visitor.post(own, {"go": "sure"}))
    assert "also not in a backup" in page
    assert not Told.objects.exists()
    assert visitor.get(own).status_code == 404


def test_a_call_that_ended_or_never_was_takes_no_story(visitor: Client, call: StoryCall) -> None:
    assert visitor.get("/l/tell/nobody/").status_code == 404
    StoryCall.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    answer = visitor.post(f"/l/tell/{call.key}/", {"text": TEXT, "go": "send", "link": "a" * 22})
    assert answer.status_code == 404
    assert "not sent and not kept" in shown(answer)
    assert not Told.objects.exists()


def test_a_story_about_a_promise_says_whether_it_was_kept(
    visitor: Client, organisation: Organisation, listener: Member, client_of: ClientOf
) -> None:
    usp = UspFactory(organisation=organisation, claim="Je beslist zelf over je rooster.")
    call = StoryCallFactory(organisation=organisation, usp=usp.slug)
    page = shown(visitor.get(f"/l/tell/{call.key}/"))
    assert "Je beslist zelf over je rooster." in page
    assert "Was the promise kept?" in page
    ToldFactory(call=call.key, outcome="failure", state="agreed")
    client_of(listener).post(f"{WAITING}{Told.objects.get().key}/show/")
    story = Story.objects.get()
    assert (story.usp, story.stance, story.audience) == (usp, "against", "inside")


def test_outside_is_chosen_only_where_it_is_asked(visitor: Client, organisation: Organisation) -> None:
    call = StoryCallFactory(organisation=organisation, audience="inside")
    told_by(visitor, call, audience="outside", value="")
    assert Told.objects.get().audience == "inside"


def test_a_published_story_comes_back_inside_by_its_teller(
    visitor: Client, listener: Member, client_of: ClientOf, call: StoryCall
) -> None:
    ToldFactory(call=call.key, token="mine", state="agreed", audience="outside")
    client_of(listener).post(f"{WAITING}{Told.objects.get().key}/show/")
    assert "may be shown outside" in shown(visitor.get("/l/story/mine/"))
    visitor.post("/l/story/mine/", {"go": "inside"})
    assert Story.objects.get().audience == "inside"


def test_the_words_of_a_teller_are_changed_by_nobody_else(
    listener: Member, editor: Member, client_of: ClientOf, call: StoryCall
) -> None:
    ToldFactory(call=call.key, token="mine", state="agreed")
    client_of(listener).post(f"{WAITING}{Told.objects.get().key}/show/")
    story = Story.objects.get()
    page = shown(client_of(editor).get(f"/waterrijk/listen/stories/{story.slug}/edit/"))
    assert 'name="text"' not in page
    assert "the teller&#x27;s" in page or "the teller's" in page
    assert 'name="theme"' in page


def test_a_teller_finds_a_story_that_a_member_removed_and_takes_it_out_of_history(
    visitor: Client, listener: Member, editor: Member, client_of: ClientOf, call: StoryCall
) -> None:
    ToldFactory(call=call.key, token="mine", state="agreed")
    client_of(listener).post(f"{WAITING}{Told.objects.get().key}/show/")
    client_of(editor).post(f"/waterrijk/listen/stories/{Story.objects.get().slug}/delete/")
    assert not Story.objects.exists()
    assert "removed" in shown(visitor.get("/l/story/mine/"))
    visitor.post("/l/story/mine/", {"go": "sure"})
    assert not Story.history.exists()
    assert not Change.objects.exists()


def test_what_waits_is_read_in_few_queries(
    organisation: Organisation, listener: Member, client_of: ClientOf, call: StoryCall
) -> None:
    other = client_of(listener)
    ToldFactory(call=call.key)
    other.get(WAITING)
    with CaptureQueriesContext(connection) as few:
        other.get(WAITING)
    for _each in range(5):
        ToldFactory(call=call.key)
    with CaptureQueriesContext(connection) as many:
        other.get(WAITING)
    assert len(many) == len(few)


def test_what_was_never_shown_goes_in_time(organisation: Organisation, call: StoryCall) -> None:
    ToldFactory(call=call.key)
    forget_what_waited()
    assert Told.objects.exists()
    StoryCall.objects.update(ends_on=timezone.localdate() - timedelta(days=91))
    forget_what_waited()
    assert not Told.objects.exists()


def test_the_story_of_another_organisation_is_not_there(outsider: Member, client_of: ClientOf, call: StoryCall) -> None:
    told = ToldFactory(call=call.key)
    theirs = client_of(outsider)
    assert theirs.get(f"/elders/listen/waiting/{told.key}/").status_code == 404
    assert theirs.get(f"/elders/listen/calls/{call.key}/").status_code == 404
    assert theirs.get(WAITING).status_code == 404


def test_who_cannot_send_yet_is_told_so_and_keeps_what_was_typed(
    visitor: Client, call: StoryCall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ankerpunt.participation.views.telling.stories", Brake((Pace(1, HOUR),)))
    told_by(visitor, call)
    again = visitor.post(f"/l/tell/{call.key}/", {"text": TEXT, "go": "send"})
    assert (again.status_code, Told.objects.count()) == (429, 1)
    assert int(again["Retry-After"]) > 0
    assert "Send it again in some minutes." in shown(again)
    assert f'name="text" value="{TEXT}"' in shown(again)


def test_on_a_phone_the_focus_goes_to_what_is_wrong(visitor: Client, call: StoryCall) -> None:
    url = f"/l/tell/{call.key}/"
    assert "autofocus" not in shown(visitor.get(url))
    assert "autofocus" in shown(visitor.post(url, {"text": "Bel 06-12345678.", "go": "look"}))
    assert "autofocus" in shown(visitor.post("/l/", {"code": ""}))


def test_words_of_the_organisation_are_marked_as_hers_on_a_page_in_another_language(
    visitor: Client, call: StoryCall
) -> None:
    page = shown(visitor.get(f"/l/tell/{call.key}/", {"language": "en"}))
    assert f'<label for="text" lang="nl">{call.question}' in page
    assert '<span lang="nl">Lef</span>' in page
    assert f'<strong lang="nl">{call.organisation.name}' in page
    assert 'lang="nl"' not in shown(visitor.get(f"/l/tell/{call.key}/", {"language": "nl"})).partition("<main")[2]
