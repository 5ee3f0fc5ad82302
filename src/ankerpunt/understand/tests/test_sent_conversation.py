"""Readers send in what they heard; it waits for an editor, who takes it over as it is, otherwise, or not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ankerpunt.mirror.mapper import read
from ankerpunt.organisation.models import Change, Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.jobs import every_night
from ankerpunt.understand.models import Conversation, SentConversation
from ankerpunt.understand.tests.factories import PersonaFactory, SentConversationFactory, TargetGroupFactory

LOG, SEND, SENT = (
    "/waterrijk/understand/conversations/",
    "/waterrijk/understand/sent-in/new/",
    "/waterrijk/understand/sent-in/",
)
HEARD = "De roosters komen te laat."

pytestmark = pytest.mark.django_db


def typed(client: Client, url: str = SEND, **more: Any) -> dict[str, Any]:
    form = client.get(url).context["form"]
    kept = {name: form[name].value() for name in ("key", "held_on", "partner", "summary") if form[name].value()}
    return {**kept, "partner": "colleague", **more}


def send_in(client: Client, **more: Any) -> SentConversation:
    assert client.post(SEND, typed(client, summary=HEARD, **more)).status_code == 303
    return SentConversation.objects.latest("pk")


def take_over_url(sent: SentConversation) -> str:
    return f"{SENT}{sent.pk}/"


def test_the_outsider_finds_nothing(outsider: Member, client_of: ClientOf, reader: Member) -> None:
    sent = SentConversationFactory(organisation=reader.organisation)
    for url in (SENT, SEND, take_over_url(sent), f"{take_over_url(sent)}refuse/"):
        assert client_of(outsider).get(url).status_code == 404
        assert client_of(outsider).get(url.replace("waterrijk", "elders")).status_code in {200, 403, 404}
    assert client_of(outsider).get(take_over_url(sent).replace("waterrijk", "elders")).status_code == 404


def test_a_reader_sends_in_what_they_heard_and_the_plan_stays_as_it_was(
    reader: Member, editor: Member, client_of: ClientOf
) -> None:
    before = read(reader.organisation)
    assert SEND in client_of(reader).get(LOG).content.decode()
    assert SEND not in client_of(editor).get(LOG).content.decode()
    send_in(client_of(reader))
    assert read(reader.organisation) == before
    page = client_of(reader).get(LOG).content.decode()
    assert "waits for an editor" in page
    assert HEARD in page
    assert "1 conversation that a reader sent in waits" in client_of(editor).get(LOG).content.decode()


def test_one_reader_does_not_see_what_another_sent_in(reader: Member, listener: Member, client_of: ClientOf) -> None:
    send_in(client_of(reader))
    assert HEARD not in client_of(listener).get(LOG).content.decode()


def test_sent_twice_it_waits_once(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    once = typed(client, summary=HEARD)
    for _time in range(2):
        client.post(SEND, once)
    assert SentConversation.objects.count() == 1


def test_nobody_may_be_recognised_in_what_waits(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    answer = client.post(SEND, typed(client, summary="Bel haar op 06-12345678."))
    assert answer.status_code == 422
    assert "looks like a phone number" in answer.content.decode()
    assert not SentConversation.objects.exists()


def test_an_editor_takes_it_over_with_all_that_was_said(reader: Member, editor: Member, client_of: ClientOf) -> None:
    group = TargetGroupFactory(organisation=reader.organisation, name="Roosteraars")
    persona = PersonaFactory(organisation=reader.organisation, name="Fenna", target_group=group)
    sent = send_in(client_of(reader), wish="Een maand vooruit.", target_group=group.pk, persona=persona.pk)
    client = client_of(editor)
    form = client.get(take_over_url(sent)).context["form"]
    assert (form["summary"].value(), form["wish"].value()) == (HEARD, "Een maand vooruit.")
    values = typed(client, take_over_url(sent), wish="Twee maanden.", target_group=group.pk, persona=persona.pk)
    answer = client.post(take_over_url(sent), values)
    talk = Conversation.objects.get()
    assert answer["Location"] == f"{LOG}{talk.slug}/"
    assert (talk.summary, talk.wish, talk.target_group) == (HEARD, "Twee maanden.", group)
    assert [*persona.conversations.all()] == [talk]
    assert "is in the plan" in client_of(reader).get(LOG).content.decode()
    assert client.get(take_over_url(sent)).status_code == 404
    assert "Rik Reader" not in client.get(answer["Location"]).content.decode()


@pytest.mark.postgres
def test_undone_it_waits_again_and_redone_it_does_not(reader: Member, editor: Member, client_of: ClientOf) -> None:
    sent, client = send_in(client_of(reader)), client_of(editor)
    client.post(take_over_url(sent), typed(client, take_over_url(sent)))
    client.post(Change.objects.latest("made_at").undo_url)
    assert "waits for an editor" in client_of(reader).get(LOG).content.decode()
    assert client.get(take_over_url(sent)).status_code == 200
    client.post(Change.objects.latest("made_at").undo_url)
    assert not SentConversation.objects.waiting().exists()


def test_a_conversation_that_was_removed_later_does_not_wait_again(
    reader: Member, editor: Member, client_of: ClientOf
) -> None:
    sent, client = send_in(client_of(reader)), client_of(editor)
    client.post(take_over_url(sent), typed(client, take_over_url(sent)))
    client.post(f"{LOG}{Conversation.objects.get().slug}/delete/")
    assert not SentConversation.objects.waiting().exists()


def test_an_editor_says_why_it_does_not_come_in_and_takes_that_back(
    reader: Member, editor: Member, client_of: ClientOf
) -> None:
    sent, client = send_in(client_of(reader)), client_of(editor)
    refuse = f"{take_over_url(sent)}refuse/"
    assert client.post(refuse, {}).status_code == 422
    client.post(refuse, {"why": "We spraken dezelfde collega vorige week."})
    page = client_of(reader).get(LOG).content.decode()
    assert "does not come in" in page
    assert "We spraken dezelfde collega vorige week." in page
    assert client.get(take_over_url(sent)).status_code == 404
    client.post(f"{take_over_url(sent)}reopen/")
    assert client.get(take_over_url(sent)).status_code == 200


def test_what_was_answered_goes_after_ninety_days_and_what_waits_stays(reader: Member) -> None:
    long_ago = timezone.now() - timedelta(days=91)
    waits = SentConversationFactory(organisation=reader.organisation, sent_at=long_ago)
    SentConversationFactory(organisation=reader.organisation, refused_at=long_ago, answered_at=long_ago)
    every_night()
    assert [*SentConversation.objects.all()] == [waits]
