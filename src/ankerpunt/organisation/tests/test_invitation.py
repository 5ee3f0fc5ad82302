import socket
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Invitation, Member, Organisation, User
from ankerpunt.organisation.site import site
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UserFactory

pytestmark = pytest.mark.django_db

SMTP = "django.core.mail.backends.smtp.EmailBackend"
NEWCOMER = {"name": "Nina Nieuw", "password": "vier-woorden-op-een-rij"}


@pytest.fixture
def invitation(organisation: Organisation) -> Invitation:
    return Invitation.objects.create(organisation=organisation, email="nina@example.org", role=Role.EDITOR)


def link(invitation: Invitation) -> str:
    return reverse("organisation:accept_invitation", args=[invitation.token])


def test_an_admin_invites_by_mail(admin: Member, client_of: ClientOf) -> None:
    url = reverse("organisation:invite", args=["waterrijk"])
    response = client_of(admin).post(url, {"email": "Nina@Example.org", "role": "editor"}, follow=True)
    assert "An invitation is on its way to nina@example.org." in response.content.decode()
    [letter] = mail.outbox
    assert letter.to == ["nina@example.org"]
    assert "Anna Admin nodigt je uit om in Ankerpunt te werken voor Gemeente Waterrijk." in letter.body
    [url] = [word for word in letter.body.split() if word.startswith(f"{site()}/invitations/")]
    assert Client().get(url).status_code == 200


@override_settings(EMAIL_BACKEND="django.core.mail.backends.console.EmailBackend")
def test_without_a_mail_server_the_page_says_so_and_gives_the_link(
    admin: Member, reader: Member, client_of: ClientOf
) -> None:
    url = reverse("organisation:invite", args=["waterrijk"])
    page = client_of(admin).post(url, {"email": "nina@example.org", "role": "editor"}, follow=True).content.decode()
    assert "is on its way" not in page
    assert "No mail goes out from here: pass on the link below yourself." in page
    path = link(Invitation.objects.get()).rsplit(":", 2)[0]
    assert path in page
    people = reverse("organisation:people", args=["waterrijk"])
    assert path not in client_of(reader).get(people).content.decode()
    with override_settings(EMAIL_BACKEND=SMTP):
        assert path not in client_of(admin).get(people).content.decode()


def test_a_mail_server_that_is_away_keeps_the_invitation_and_says_how_to_go_on(
    admin: Member, client_of: ClientOf, caplog: pytest.LogCaptureFixture
) -> None:
    client, people = client_of(admin), reverse("organisation:people", args=["waterrijk"])
    with socket.socket() as nobody, override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1"):
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        with override_settings(EMAIL_PORT=nobody.getsockname()[1]):
            url = reverse("organisation:invite", args=["waterrijk"])
            page = client.post(url, {"email": "nina@example.org", "role": "editor"}, follow=True).content.decode()
    kept = Invitation.objects.get()
    assert "nina@example.org is invited, but the mail server did not take the e-mail." in page
    assert f"{site()}{link(kept).rsplit(':', 2)[0]}" in page
    assert f"The letter of invitation {kept.pk} was not sent." in caplog.text
    again = reverse("organisation:send_invitation", args=["waterrijk", kept.pk])
    assert again in page

    page = client.post(again, follow=True).content.decode()
    assert "An invitation is on its way to nina@example.org." in page
    assert [letter.to for letter in mail.outbox] == [["nina@example.org"]]
    assert again not in client.get(people).content.decode()


def test_the_link_of_the_mail_makes_an_account_and_a_member(invitation: Invitation, visitor: Client) -> None:
    response = visitor.post(link(invitation), NEWCOMER)
    assert response["Location"] == "/waterrijk/"
    member = Member.objects.get(user__email="nina@example.org")
    assert (member.role, str(member)) == ("editor", "Nina Nieuw")
    assert visitor.get(reverse("organisation:people", args=["waterrijk"])).status_code == 200


def test_a_link_works_once(invitation: Invitation, visitor: Client) -> None:
    url = link(invitation)
    visitor.post(url, NEWCOMER)
    assert visitor.get(url).status_code == 410


def test_an_invitation_is_not_kept_once_it_was_used(invitation: Invitation, visitor: Client) -> None:
    visitor.post(link(invitation), NEWCOMER)
    assert not Invitation.objects.exists()


def test_sending_one_clears_away_those_that_are_too_old(
    invitation: Invitation, admin: Member, client_of: ClientOf
) -> None:
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=15))
    client_of(admin).post(
        reverse("organisation:invite", args=["waterrijk"]), {"email": "n@example.org", "role": "reader"}
    )
    assert [each.email for each in Invitation.objects.all()] == ["n@example.org"]


def test_a_link_works_for_two_weeks(invitation: Invitation, visitor: Client) -> None:
    url = link(invitation)
    with time_machine.travel(timezone.now() + timedelta(days=15), tick=False):
        assert visitor.get(url).status_code == 410


def test_a_withdrawn_or_false_link_does_not_work(invitation: Invitation, visitor: Client) -> None:
    url = link(invitation)
    invitation.delete()
    assert visitor.get(url).status_code == 410
    assert visitor.get(reverse("organisation:accept_invitation", args=["not-a-token"])).status_code == 410


def test_a_weak_password_is_refused_and_the_name_stays(invitation: Invitation, visitor: Client) -> None:
    response = visitor.post(link(invitation), {"name": "Nina Nieuw", "password": "nina"})
    assert response.status_code == 422
    assert 'value="Nina Nieuw"' in response.content.decode()
    assert not User.objects.filter(email="nina@example.org").exists()


def test_who_has_an_account_signs_in_and_joins(invitation: Invitation, visitor: Client) -> None:
    user = UserFactory(email="nina@example.org")
    assert "You already have an account" in visitor.get(link(invitation)).content.decode()
    visitor.force_login(user)
    visitor.post(link(invitation))
    assert Member.objects.get(user=user).role == "editor"


def test_someone_else_cannot_take_the_invitation(invitation: Invitation, outsider: Member, client_of: ClientOf) -> None:
    response = client_of(outsider).post(link(invitation))
    assert "This invitation is for nina@example.org" in response.content.decode()
    assert not Member.objects.of(invitation.organisation).exists()


def test_a_member_who_left_comes_back_with_the_new_role(invitation: Invitation, visitor: Client) -> None:
    user = UserFactory(email="nina@example.org")
    Member.objects.create(organisation=invitation.organisation, user=user, role=Role.READER, active=False)
    visitor.force_login(user)
    visitor.post(link(invitation))
    member = Member.objects.get(user=user)
    assert (member.role, member.active) == ("editor", True)


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("email", "sentence"),
    [("nina@example.org", "has been invited already"), ("eva.editor@example.org", "is a member already")],
)
@pytest.mark.usefixtures("invitation", "editor")
def test_nobody_is_invited_twice(admin: Member, client_of: ClientOf, email: str, sentence: str) -> None:
    url = reverse("organisation:invite", args=["waterrijk"])
    response = client_of(admin).post(url, {"email": email, "role": "reader"})
    assert response.status_code == 422
    assert sentence in response.content.decode()


def test_an_invitation_that_ran_out_is_sent_anew(invitation: Invitation, admin: Member, client_of: ClientOf) -> None:
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=15))
    url = reverse("organisation:invite", args=["waterrijk"])
    assert client_of(admin).post(url, {"email": invitation.email, "role": "reader"}).status_code == 303


def test_nobody_registers_without_an_invitation(visitor: Client) -> None:
    data = {"email": "nina@example.org", "password1": "vier-woorden-op-een-rij"}
    assert "come in by invitation" in visitor.post(reverse("account_signup"), data).content.decode()
    assert not User.objects.exists()


def test_an_organisation_is_founded_with_a_link_for_its_first_admin(
    visitor: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("found", "Gemeente Nieuwland", "nina@example.org")
    url = capsys.readouterr().out.splitlines()[-1]
    visitor.post(url.removeprefix("http://127.0.0.1:8000"), NEWCOMER)
    member = Member.objects.get()
    assert (member.organisation.slug, member.role) == ("gemeente-nieuwland", "admin")
