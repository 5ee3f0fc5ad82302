"""The weekly e-mail that invites to a conversation (METHOD U10): asked for, about everybody, ended with one click."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from smtplib import SMTPServerDisconnected
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client

from ankerpunt.jobs.models import Job
from ankerpunt.understand.actions.invitation import invite
from ankerpunt.understand.jobs import every_monday
from ankerpunt.understand.tests.factories import ConversationFactory, TargetGroupFactory

if TYPE_CHECKING:
    from ankerpunt.jobs.tests.queue import WorkOff
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

WEDNESDAY = date(2026, 11, 18)
MONDAY = datetime(2026, 11, 16, 7, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))


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
    assert invite(WEDNESDAY, subscriber.organisation).sent == 1
    assert invite(WEDNESDAY + timedelta(days=2), subscriber.organisation).sent == 0
    assert invite(WEDNESDAY + timedelta(weeks=1), subscriber.organisation).sent == 1
    assert [letter.to for letter in mail.outbox] == [[subscriber.user.email]] * 2


def test_who_left_gets_nothing(subscriber: Member) -> None:
    subscriber.active = False
    subscriber.save()
    assert invite(WEDNESDAY, subscriber.organisation).sent == 0


def test_it_tells_what_was_heard_last_week_and_who_waits(subscriber: Member) -> None:
    group = TargetGroupFactory(organisation=subscriber.organisation, name="Wijkconsulenten")
    TargetGroupFactory(organisation=subscriber.organisation, name="Ontwikkelaars")
    for day, words in ((date(2026, 11, 11), "Ik kom voor de mensen."), (date(2026, 11, 16), "Van deze week.")):
        ConversationFactory(organisation=subscriber.organisation, held_on=day, words=words, target_group=group)
    ConversationFactory(organisation=subscriber.organisation, held_on=date(2026, 11, 9), summary="Een ander.")
    invite(WEDNESDAY, subscriber.organisation)
    letter = mail.outbox[0]
    assert letter.subject == "Who will you talk with this week?"
    assert "2 conversations were written down last week. Heard last week: “Ik kom voor de mensen.”" in letter.body
    assert "Nobody has spoken with “Ontwikkelaars” for the longest time." in letter.body
    assert "/waterrijk/understand/conversations/new/" in letter.body
    assert "Van deze week." not in letter.body


def test_after_a_lost_week_it_invites_to_begin_again(subscriber: Member) -> None:
    invite(WEDNESDAY, subscriber.organisation)
    assert "Nobody wrote down a conversation last week." in mail.outbox[0].body
    assert "Ten minutes at the coffee machine counts." in mail.outbox[0].body


def test_it_speaks_the_language_of_the_member(subscriber: Member) -> None:
    subscriber.user.language = "nl"
    subscriber.user.save()
    invite(WEDNESDAY, subscriber.organisation)
    assert mail.outbox[0].subject == "Met wie praat jij deze week?"


def test_a_mail_program_can_offer_one_button_to_stop(subscriber: Member, visitor: Client) -> None:
    """RFC 8058: the program posts to the address of the header, without a cookie and without asking again."""
    invite(WEDNESDAY, subscriber.organisation)
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    robot = Client(enforce_csrf_checks=True)
    answer = robot.post(link(headers["List-Unsubscribe"]), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    subscriber.refresh_from_db()
    assert not subscriber.weekly_invitation
    assert invite(WEDNESDAY + timedelta(weeks=1), subscriber.organisation).sent == 0


def test_opening_the_link_only_asks(subscriber: Member, visitor: Client) -> None:
    invite(WEDNESDAY, subscriber.organisation)
    page = visitor.get(link(mail.outbox[0].body)).content.decode()
    assert "No more of this e-mail?" in page
    subscriber.refresh_from_db()
    assert subscriber.weekly_invitation
    after = visitor.post(link(mail.outbox[0].body)).content.decode()
    assert "This e-mail has stopped" in after


def test_a_link_that_was_changed_does_nothing(subscriber: Member, visitor: Client) -> None:
    invite(WEDNESDAY, subscriber.organisation)
    wrong = link(mail.outbox[0].body)[:-2] + "/"
    assert visitor.post(wrong).status_code == 404
    subscriber.refresh_from_db()
    assert subscriber.weekly_invitation


def test_who_could_not_be_reached_is_tried_again_and_the_others_are_not_bothered(
    subscriber: Member, work_off: WorkOff, reader: Member
) -> None:
    reader.weekly_invitation = True
    reader.save()
    send = EmailMessage.send

    def refuse_the_reader(letter: EmailMessage, **options: Any) -> int:
        if letter.to == [reader.user.email]:
            raise SMTPServerDisconnected
        return send(letter, **options)

    with time_machine.travel(MONDAY, tick=False), patch.object(EmailMessage, "send", refuse_the_reader):
        every_monday()
        work_off()
    job = Job.objects.get()
    assert (job.state, job.outcome) == ("waiting", {"sent": 1, "failed": 1})
    with time_machine.travel(MONDAY + timedelta(hours=1), tick=False):
        work_off()
    job.refresh_from_db()
    assert (job.state, job.outcome) == ("done", {"sent": 2, "failed": 0})
    assert [letter.to for letter in mail.outbox] == [[subscriber.user.email], [reader.user.email]]


def test_an_admin_sees_how_many_went_out_and_which_did_not(
    subscriber: Member, work_off: WorkOff, admin: Member, client_of: ClientOf
) -> None:
    every_monday()
    with patch.object(EmailMessage, "send", side_effect=SMTPServerDisconnected):
        work_off()
    page = client_of(admin).get("/waterrijk/jobs/").content.decode()
    assert "The weekly e-mail that invites to a conversation" in page
    assert "0 e-mails sent. 1 e-mail could not be sent." in page
    assert subscriber.user.email not in page


def test_where_nobody_asked_for_it_nothing_is_queued(admin: Member) -> None:
    every_monday()
    assert not Job.objects.exists()


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
