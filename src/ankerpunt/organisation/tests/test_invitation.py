from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Invitation, Member, Organisation, User
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UserFactory

pytestmark = pytest.mark.django_db

NEWCOMER = {"name": "Nina Nieuw", "password": "vier-woorden-op-een-rij"}


@pytest.fixture
def invitation(organisation: Organisation) -> Invitation:
    return Invitation.objects.create(organisation=organisation, email="nina@example.org", role=Role.EDITOR)


def link(invitation: Invitation) -> str:
    return reverse("organisation:accept_invitation", args=[invitation.token])


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


INVITE = "/waterrijk/people/invite/"
PASTED = """Naam;E-mail
Nina Nieuw;Nina@Example.org
"Bos, Tim" <tim@example.org>; <bram@example.org>
"""


def test_a_pasted_list_invites_everybody_who_is_not_here_yet(admin: Member, client_of: ClientOf) -> None:
    client = client_of(admin)
    client.post(INVITE, {"email": "bram@example.org", "role": "reader"})
    sent = {"email": PASTED.split("\n", 1)[1], "role": "editor"}
    page = client.post(INVITE, sent, follow=True).content.decode()
    assert "2 people are invited." in page
    assert "Here or invited already: bram@example.org." in page
    there = Invitation.objects.order_by("email").values_list("email", "role", "mailed")
    assert list(there) == [
        ("bram@example.org", "reader", None),
        ("nina@example.org", "editor", None),
        ("tim@example.org", "editor", None),
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nina", "There is no e-mail address in “nina”."),
        ("nina@example", "“nina@example” is no e-mail address."),
        ("Anna <anna.admin@example.org>", "This person is a member already."),
        ("\n".join(f"a{each}@example.org" for each in range(51)), "Invite at most 50 people at once."),
    ],
)
def test_what_is_no_address_is_said_and_kept(typed: str, said: str, admin: Member, client_of: ClientOf) -> None:
    answer = client_of(admin).post(INVITE, {"email": typed, "role": "reader"})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert answer.context["form"]["email"].value() == typed
    assert not Invitation.objects.exists()


def test_the_same_form_sent_twice_invites_once(admin: Member, client_of: ClientOf) -> None:
    client = client_of(admin)
    sent = {"email": "a@example.org\nb@example.org", "role": "reader", "key": "3f0a6c2e-0000-4000-8000-000000000002"}
    assert [client.post(INVITE, sent).status_code for _each in range(2)] == [303, 303]
    assert Invitation.objects.count() == 2
