"""Invitations leave outside the request, and the page knows what became of each."""

from __future__ import annotations

import socket

import pytest
from django.core import mail
from django.test import Client, override_settings

from ankerpunt.jobs.models import Job
from ankerpunt.jobs.tests.queue import WorkOff
from ankerpunt.organisation.models import Invitation, Member
from ankerpunt.organisation.site import site
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

SMTP = "django.core.mail.backends.smtp.EmailBackend"
INVITE, PEOPLE = "/waterrijk/people/invite/", "/waterrijk/people/"


def test_letters_leave_after_the_answer_with_a_link_that_works(
    admin: Member, client_of: ClientOf, work_off: WorkOff
) -> None:
    client = client_of(admin)
    page = client.post(INVITE, {"email": "Nina@Example.org", "role": "editor"}, follow=True).content.decode()
    assert "An invitation is on its way to nina@example.org." in page
    assert "the e-mail is on its way" in page
    assert mail.outbox == []

    work_off()
    [letter] = mail.outbox
    assert letter.to == ["nina@example.org"]
    assert "Anna Admin nodigt je uit om in Ankerpunt te werken voor Gemeente Waterrijk." in letter.body
    [url] = [word for word in letter.body.split() if word.startswith(f"{site()}/invitations/")]
    assert Client().get(url).status_code == 200
    assert Job.objects.get().outcome == {"sent": 1, "failed": 0}

    client.post(INVITE, {"email": "tim@example.org", "role": "editor"})
    work_off()
    assert [each.to for each in mail.outbox] == [["nina@example.org"], ["tim@example.org"]]


def test_a_mail_server_that_is_away_keeps_the_invitation_and_says_how_to_go_on(
    admin: Member, client_of: ClientOf, work_off: WorkOff, caplog: pytest.LogCaptureFixture
) -> None:
    client = client_of(admin)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        with override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=nobody.getsockname()[1]):
            client.post(INVITE, {"email": "nina@example.org\ntim@example.org", "role": "editor"})
            work_off()
            page = client.get(PEOPLE).content.decode()
    assert page.count("The mail server did not take the e-mail.") == 2
    assert "No invitation could be sent." in caplog.text
    kept = Invitation.objects.get(email="nina@example.org")
    again = f"/waterrijk/people/invitations/{kept.pk}/send/"
    assert again in page

    client.post(again)
    work_off()
    assert sorted(letter.to[0] for letter in mail.outbox) == ["nina@example.org", "tim@example.org"]
    assert "The mail server did not take the e-mail." not in client.get(PEOPLE).content.decode()
