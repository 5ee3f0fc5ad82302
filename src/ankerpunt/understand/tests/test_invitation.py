"""The weekly e-mail that invites to a conversation (METHOD U10): asked for, about everybody, ended with one click."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import StringIO
from smtplib import SMTPServerDisconnected
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from ankerpunt.understand.actions.invitation import invite
from ankerpunt.understand.tests.factories import ConversationFactory, TargetGroupFactory

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

WEDNESDAY = date(2026, 11, 18)


@pytest.fixture
def subscriber(editor: Member) -> Member:
    editor.weekly_invitation = True
    editor.save()
    return editor


def link(text: object) -> str:
    found = re.search(r"http://127.0.0.1:8000(/unsubscribe/\S+)", str(text))
    assert found
    return found[1].rstrip(">")


def test_it_goes_to_who_asked_for_it_once_a_week(subscriber: Member, reader: Member) -> None:
    assert invite(WEDNESDAY).sent == 1
    assert invite(WEDNESDAY + timedelta(days=2)).sent == 0
    assert invite(WEDNESDAY + timedelta(weeks=1)).sent == 1
    assert [letter.to for letter in mail.outbox] == [[subscriber.user.email]] * 2


def test_who_left_gets_nothing(subscriber: Member) -> None:
    subscriber.active = False
    subscriber.save()
    assert invite(WEDNESDAY).sent == 0


def test_it_tells_what_was_heard_last_week_and_who_waits(subscriber: Member) -> None:
    group = TargetGroupFactory(organisation=subscriber.organisation, name="Wijkconsulenten")
    TargetGroupFactory(organisation=subscriber.organisation, name="Ontwikkelaars")
    for day, words in ((date(2026, 11, 11), "Ik kom voor de mensen."), (date(2026, 11, 16), "Van deze week.")):
        ConversationFactory(organisation=subscriber.organisation, held_on=day, words=words, target_group=group)
    ConversationFactory(organisation=subscriber.organisation, held_on=date(2026, 11, 9), summary="Een ander.")
    invite(WEDNESDAY)
    letter = mail.outbox[0]
    assert letter.subject == "Who will you talk with this week?"
    assert "2 conversations were written down last week. Heard last week: “Ik kom voor de mensen.”" in letter.body
    assert "Nobody has spoken with “Ontwikkelaars” for the longest time." in letter.body
    assert "/waterrijk/understand/conversations/new/" in letter.body
    assert "Van deze week." not in letter.body


def test_after_a_lost_week_it_invites_to_begin_again(subscriber: Member) -> None:
    invite(WEDNESDAY)
    assert "Nobody wrote down a conversation last week." in mail.outbox[0].body
    assert "Ten minutes at the coffee machine counts." in mail.outbox[0].body


def test_it_speaks_the_language_of_the_member(subscriber: Member) -> None:
    subscriber.user.language = "nl"
    subscriber.user.save()
    invite(WEDNESDAY)
    assert mail.outbox[0].subject == "Met wie praat jij deze week?"


def test_a_mail_program_can_offer_one_button_to_stop(subscriber: Member, visitor: Client) -> None:
    """RFC 8058: the program posts to the address of the header, without a cookie and without asking again."""
    invite(WEDNESDAY)
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    robot = Client(enforce_csrf_checks=True)
    answer = robot.post(link(headers["List-Unsubscribe"]), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    subscriber.refresh_from_db()
    assert not subscriber.weekly_invitation
    assert invite(WEDNESDAY + timedelta(weeks=1)).sent == 0


def test_opening_the_link_only_asks(subscriber: Member, visitor: Client) -> None:
    invite(WEDNESDAY)
    page = visitor.get(link(mail.outbox[0].body)).content.decode()
    assert "No more weekly e-mail?" in page
    subscriber.refresh_from_db()
    assert subscriber.weekly_invitation
    after = visitor.post(link(mail.outbox[0].body)).content.decode()
    assert "The weekly e-mail has stopped" in after


def test_a_link_that_was_changed_does_nothing(subscriber: Member, visitor: Client) -> None:
    invite(WEDNESDAY)
    wrong = link(mail.outbox[0].body)[:-2] + "/"
    assert visitor.post(wrong).status_code == 404
    subscriber.refresh_from_db()
    assert subscriber.weekly_invitation


def test_who_could_not_be_reached_is_tried_again_and_the_others_are_not_bothered(
    subscriber: Member, reader: Member
) -> None:
    reader.weekly_invitation = True
    reader.save()
    send = EmailMessage.send

    def refuse_the_reader(letter: EmailMessage, **options: Any) -> int:
        if letter.to == [reader.user.email]:
            raise SMTPServerDisconnected
        return send(letter, **options)

    with (
        patch.object(EmailMessage, "send", refuse_the_reader),
        patch("django.utils.timezone.localdate", return_value=WEDNESDAY),
        pytest.raises(CommandError, match="1 invitations could not be sent"),
    ):
        call_command("invite", stdout=StringIO())
    assert invite(WEDNESDAY).sent == 1
    assert [letter.to for letter in mail.outbox] == [[subscriber.user.email], [reader.user.email]]


def test_the_command_says_how_many_went_out(subscriber: Member) -> None:
    said = StringIO()
    call_command("invite", stdout=said)
    assert said.getvalue() == "1 invitations sent.\n"
    subscriber.refresh_from_db()
    assert subscriber.invited_on == timezone.localdate()


def test_a_member_asks_for_it_and_stops_it_under_preferences(reader: Member, client_of: ClientOf) -> None:
    client, url = client_of(reader), "/waterrijk/preferences/"
    data = {"name": "Rik Reader", "language": "en", "appearance": "auto"}
    client.post(url, {**data, "weekly_invitation": "on"})
    reader.refresh_from_db()
    assert reader.weekly_invitation
    assert 'name="weekly_invitation"' in client.get(url).content.decode()
    client.post(url, data)
    reader.refresh_from_db()
    assert not reader.weekly_invitation
