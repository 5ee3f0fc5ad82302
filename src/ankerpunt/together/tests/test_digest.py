"""One letter with somebody's news: asked for, in the reader's language, not sent when empty, ended with one click."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from smtplib import SMTPServerDisconnected
from typing import TYPE_CHECKING
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.utils import timezone

from ankerpunt.jobs.models import Job
from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.together.actions.digest import send_news
from ankerpunt.together.jobs import every_day
from ankerpunt.together.tests.factories import NoticeFactory

if TYPE_CHECKING:
    from ankerpunt.jobs.tests.queue import WorkOff
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf
    from ankerpunt.together.models import Notice

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 16, 7, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def subscribed(member: Member, digest: str) -> Member:
    member.digest, member.joined = digest, MONDAY - timedelta(weeks=4)
    member.save()
    return member


def news_for(member: Member, at: datetime | None = None) -> Notice:
    cell = row_of("Anchoring", member.organisation, text="De laptop ligt klaar.")
    notice: Notice = NoticeFactory(member=member, noun="Anchoring", object=cell.slug, at=at or timezone.now())
    return notice


def letters_on(member: Member, when: datetime) -> int:
    with time_machine.travel(when, tick=False):
        return send_news(member.organisation)[0]


def test_it_has_what_is_not_seen_yet_as_text_and_as_html(editor: Member) -> None:
    news_for(subscribed(editor, "daily"), at=MONDAY - timedelta(hours=1))
    assert letters_on(editor, MONDAY) == 1
    letter = mail.outbox[0]
    assert letter.to == [editor.user.email]
    assert "asks you to see to this." in letter.body
    html = str(letter.alternatives[0][0])  # type: ignore[attr-defined]
    assert '<html lang="en">' in html
    assert re.search(r'<a href="http://127.0.0.1:8000/waterrijk/anchor/anchorings/[^"]+"', html)


def test_without_news_or_after_looking_there_is_no_letter(editor: Member, client_of: ClientOf) -> None:
    notice = news_for(subscribed(editor, "daily"), at=MONDAY - timedelta(hours=1))
    client_of(editor).post("/waterrijk/news/seen/", {"notice": notice.pk})
    assert letters_on(editor, MONDAY) == 0
    assert mail.outbox == []


def test_nobody_gets_it_who_did_not_ask_or_has_no_access(editor: Member, reader: Member) -> None:
    news_for(editor, at=MONDAY - timedelta(hours=1))
    subscribed(reader, "daily").active = False
    reader.save()
    news_for(reader, at=MONDAY - timedelta(hours=1))
    assert letters_on(editor, MONDAY) == 0


def test_once_a_day_or_once_a_week_and_nothing_twice(editor: Member, reader: Member) -> None:
    for member, digest in ((editor, "daily"), (reader, "weekly")):
        news_for(subscribed(member, digest), at=MONDAY - timedelta(hours=1))
    assert letters_on(editor, MONDAY) == 2
    assert letters_on(editor, MONDAY + timedelta(hours=1)) == 0
    for member in (editor, reader):
        news_for(member, at=MONDAY + timedelta(hours=3))
    assert letters_on(editor, MONDAY + timedelta(days=1)) == 1
    assert letters_on(editor, MONDAY + timedelta(weeks=1)) == 1


def test_it_speaks_the_language_of_the_member(editor: Member) -> None:
    editor.user.language = "nl"
    editor.user.save()
    news_for(subscribed(editor, "daily"), at=MONDAY - timedelta(hours=1))
    letters_on(editor, MONDAY)
    assert mail.outbox[0].subject == "Jouw nieuws van Gemeente Waterrijk"
    assert "vraagt of je dit wilt oppakken." in mail.outbox[0].body


def test_one_click_stops_it_and_nothing_else(editor: Member) -> None:
    subscribed(editor, "weekly").weekly_invitation = True
    editor.save()
    news_for(editor, at=MONDAY - timedelta(hours=1))
    letters_on(editor, MONDAY)
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    robot = Client(enforce_csrf_checks=True)
    link = headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")
    assert "You get an e-mail with your news" in robot.get(link).content.decode()
    assert robot.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    editor.refresh_from_db()
    assert (editor.digest, editor.weekly_invitation) == ("", True)


def test_what_could_not_be_sent_is_tried_again(editor: Member, work_off: WorkOff) -> None:
    news_for(subscribed(editor, "daily"), at=MONDAY - timedelta(hours=1))
    with (
        time_machine.travel(MONDAY, tick=False),
        patch.object(EmailMultiAlternatives, "send", side_effect=SMTPServerDisconnected),
    ):
        every_day()
        work_off()
    assert Job.objects.get(work="digest").outcome == {"sent": 0, "failed": 1}
    with time_machine.travel(MONDAY + timedelta(hours=1), tick=False):
        work_off()
    assert (Job.objects.get(work="digest").state, len(mail.outbox)) == ("done", 1)


def test_a_member_asks_for_it_under_preferences(reader: Member, client_of: ClientOf) -> None:
    data = {"name": "Rik Reader", "language": "en", "appearance": "auto", "digest": "weekly"}
    client_of(reader).post("/waterrijk/preferences/", data)
    reader.refresh_from_db()
    assert reader.digest == "weekly"
