"""A door for conversations: people without an account leave what they heard, and a member makes use of it (U10)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Attempt, Change, Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.participation.models import Left
from ankerpunt.understand.actions.conversation_door import forget_what_was_left
from ankerpunt.understand.models import Conversation, ConversationDoor
from ankerpunt.understand.tests.factories import ConversationDoorFactory, LeftFactory, TargetGroupFactory

WORDS = "Ik wist niet bij wie ik moest zijn met mijn verbouwing."
WAITING = "/waterrijk/understand/sent-in/"


@pytest.fixture
def door(organisation: Organisation) -> ConversationDoor:
    group = TargetGroupFactory(organisation=organisation, name="Inwoners", slug="inwoners")
    return ConversationDoorFactory(organisation=organisation, target_group=group.slug)


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_door_gets_a_link_a_code_and_a_card(editor: Member, client_of: ClientOf, organisation: Organisation) -> None:
    sent = {"question": "Wat hield je bezig?", "asked_by": "Team Welkom", "ends_on": "2027-01-31", "target_group": ""}
    answer = client_of(editor).post("/waterrijk/understand/doors/new/", sent)
    door = ConversationDoor.objects.get()
    page = shown(client_of(editor).get(answer["Location"]))
    assert f"/l/heard/{door.key}" in page
    assert "<svg" in page
    assert client_of(editor).get(f"{answer['Location']}card.pdf").content[:5] == b"%PDF-"
    client_of(editor).post(f"{answer['Location']}close/")
    assert "This door is closed" in shown(client_of(editor).get(answer["Location"]))


def test_what_somebody_leaves_is_looked_at_once_more_and_is_there_once(visitor: Client, door: ConversationDoor) -> None:
    url = f"/l/heard/{door.key}/"
    assert door.question in shown(visitor.get(url))
    look = shown(visitor.post(url, {"text": f"{WORDS} Toen zei Marieke dat het zo was.", "go": "look"}))
    assert "<mark>Marieke</mark>" in look
    link = re.search(r'name="link" value="([^"]+)"', look)
    assert link is not None
    for _again in range(2):
        answer = visitor.post(url, {"text": WORDS, "link": link[1], "go": "send"}, follow=True)
        assert "It is in, thank you" in shown(answer)
    assert Left.objects.get().text == WORDS
    assert visitor.cookies == {}
    assert not Session.objects.exists()
    assert not Attempt.objects.exists()
    assert answer["Referrer-Policy"] == "no-referrer"


def test_what_points_at_a_person_is_refused_and_nothing_typed_is_lost(visitor: Client, door: ConversationDoor) -> None:
    answer = visitor.post(f"/l/heard/{door.key}/", {"text": "Mail mij op a@example.org", "go": "send"})
    assert answer.status_code == 422
    assert "Mail mij op a@example.org" in shown(answer)
    assert not Left.objects.exists()


def test_a_closed_door_takes_nothing(visitor: Client, door: ConversationDoor) -> None:
    ConversationDoor.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    answer = visitor.post(f"/l/heard/{door.key}/", {"text": WORDS, "go": "send"})
    assert answer.status_code == 404
    assert "not sent and not kept" in shown(answer)
    assert visitor.get("/l/heard/nobody/").status_code == 404


def test_an_editor_makes_a_conversation_of_it_and_undone_it_waits_again(
    editor: Member, client_of: ClientOf, door: ConversationDoor
) -> None:
    left = LeftFactory(door=door.key, text=WORDS)
    other = client_of(editor)
    assert "left something for you" in shown(other.get("/waterrijk/understand/conversations/"))
    assert WORDS in shown(other.get(WAITING))
    url = f"/waterrijk/understand/left/{left.key}/"
    assert WORDS in shown(other.get(url))
    sent = {"words": WORDS, "summary": "Inwoners zoeken de weg.", "partner": "target_group", "held_on": "2026-11-02"}
    assert other.post(url, sent).status_code == 303
    assert Conversation.objects.get().words == WORDS
    assert other.get(url).status_code == 404
    undo(Change.objects.get(), by=editor)
    assert other.get(url).status_code == 200


def test_what_does_not_come_in_is_gone_after_a_second_question(
    editor: Member, client_of: ClientOf, door: ConversationDoor
) -> None:
    left = LeftFactory(door=door.key)
    url = f"/waterrijk/understand/left/{left.key}/leave-out/"
    assert "no way to bring it back" in shown(client_of(editor).get(url))
    assert Left.objects.exists()
    client_of(editor).post(url)
    assert not Left.objects.exists()


def test_what_was_taken_over_or_waited_too_long_goes(
    editor: Member, client_of: ClientOf, door: ConversationDoor
) -> None:
    left = LeftFactory(door=door.key)
    sent = {"words": WORDS, "summary": "De weg.", "partner": "target_group", "held_on": "2026-11-02"}
    client_of(editor).post(f"/waterrijk/understand/left/{left.key}/", sent)
    forget_what_was_left()
    assert Left.objects.exists()
    Change.objects.update(made_at=timezone.now() - timedelta(days=2))
    LeftFactory(door=door.key)
    forget_what_was_left()
    assert Left.objects.count() == 1
    ConversationDoor.objects.update(ends_on=timezone.localdate() - timedelta(days=91))
    forget_what_was_left()
    assert not Left.objects.exists()


def test_what_was_left_at_another_organisation_is_not_there(
    outsider: Member, client_of: ClientOf, door: ConversationDoor
) -> None:
    left = LeftFactory(door=door.key)
    assert client_of(outsider).get(f"/elders/understand/left/{left.key}/").status_code == 404
    assert client_of(outsider).get(f"/elders/understand/doors/{door.key}/").status_code == 404
