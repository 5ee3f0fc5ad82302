import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from ankerpunt.organisation.actions.founding import people_the_demo
from ankerpunt.organisation.models import Member, Organisation, User
from ankerpunt.organisation.site import site
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import PASSWORD, MemberFactory

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/login/"


@pytest.fixture
def eva(editor: Member) -> User:
    editor.user.set_password(PASSWORD)
    editor.user.save()
    return editor.user


def sign_in(client: Client, password: str = PASSWORD, url: str = LOGIN) -> int:
    return client.post(url, {"login": "Eva.Editor@example.org", "password": password}).status_code


def test_a_visitor_signs_in_and_comes_where_she_was_going(eva: User, visitor: Client) -> None:
    asked = visitor.get("/waterrijk/people/")
    assert asked["Location"] == f"{LOGIN}?next=/waterrijk/people/"
    response = visitor.post(asked["Location"], {"login": eva.email, "password": PASSWORD})
    assert response["Location"] == "/waterrijk/people/"


def test_signing_in_never_leads_to_another_site(eva: User, visitor: Client) -> None:
    response = visitor.post(f"{LOGIN}?next=https://evil.example/", {"login": eva.email, "password": PASSWORD})
    assert response["Location"] == "/"


def test_a_wrong_password_says_so_and_keeps_the_address(eva: User, visitor: Client) -> None:
    response = visitor.post(LOGIN, {"login": eva.email, "password": "wrong"})
    assert response.status_code == 200
    assert f'value="{eva.email}"' in response.content.decode()


def test_signing_out_takes_one_press(eva: User, visitor: Client) -> None:
    sign_in(visitor)
    assert visitor.post("/accounts/logout/")["Location"] == LOGIN
    assert visitor.get("/waterrijk/people/").status_code == 302


def test_a_forgotten_password_is_replaced_by_mail(eva: User, visitor: Client) -> None:
    visitor.post("/accounts/password/reset/", {"email": eva.email})
    link = next(word for word in mail.outbox[0].body.split() if "/accounts/password/reset/key/" in word)
    page = visitor.get(link.removeprefix(site()), follow=True)
    new = "vier-nieuwe-woorden-hier"
    visitor.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert sign_in(Client(), new) == 302


@pytest.mark.parametrize("host", ["testserver:1234", "localhost:666", "elsewhere.example"])
def test_no_letter_leads_where_the_host_header_says(
    eva: User, client_of: ClientOf, editor: Member, settings: Settings, host: str
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    stranger = Client(headers={"host": host})
    for email in (eva.email, "nobody@example.org"):
        stranger.post("/accounts/password/reset/", {"email": email})
    EmailAddress.objects.filter(user=eva).update(verified=True, primary=True)
    browser = client_of(editor)
    browser.post("/accounts/email/", {"email": "eva@new.example", "action_add": ""}, headers={"host": host})
    passwords = {
        "oldpassword": PASSWORD,
        "password1": "vier-nieuwe-woorden-hier",
        "password2": "vier-nieuwe-woorden-hier",
    }
    browser.post("/accounts/password/change/", passwords, headers={"host": host})
    assert [letter.to for letter in mail.outbox] == [
        [eva.email],
        ["eva@new.example"],
        [eva.email],
    ]
    told = "".join(f"{letter.subject}{letter.body}" for letter in mail.outbox)
    assert host not in told
    assert told.count(f"{site()}/accounts/") == 2
    pages = [str(letter.alternatives[0][0]) for letter in mail.outbox if isinstance(letter, EmailMultiAlternatives)]
    assert ["<html lang=" in page for page in pages] == [True] * len(mail.outbox)


def test_an_unknown_address_gets_the_same_answer(visitor: Client) -> None:
    response = visitor.post("/accounts/password/reset/", {"email": "nobody@example.org"})
    assert response["Location"] == "/accounts/password/reset/done/"
    assert mail.outbox == []  # and no letter goes to who has no account


def test_a_second_step_asks_for_a_code(eva: User, visitor: Client) -> None:
    secret = TOTP.activate(eva, "JBSWY3DPEHPK3PXP").instance.data["secret"]
    assert secret
    response = visitor.post(LOGIN, {"login": eva.email, "password": PASSWORD})
    assert response["Location"] == reverse("mfa_authenticate")
    assert visitor.get("/waterrijk/people/").status_code == 302
    code = format_hotp_value(hotp_value("JBSWY3DPEHPK3PXP", next(yield_hotp_counters_from_time())))
    visitor.post(reverse("mfa_authenticate"), {"code": code})
    assert visitor.get("/waterrijk/people/").status_code == 200


def test_a_wrong_code_says_where_to_look(eva: User, visitor: Client) -> None:
    TOTP.activate(eva, "JBSWY3DPEHPK3PXP")
    visitor.post(LOGIN, {"login": eva.email, "password": PASSWORD})
    page = visitor.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert "Look at the app again" in page


def test_a_new_address_on_its_way_says_why_the_second_step_waits(
    eva: User, client_of: ClientOf, editor: Member
) -> None:
    browser = client_of(editor)
    browser.post("/accounts/email/", {"email": "eva@new.example", "action_add": ""})
    page = browser.get(reverse("mfa_index")).content.decode()
    assert "You asked to sign in with eva@new.example from now on." in page
    assert 'href="/accounts/email/"' in page
    assert reverse("mfa_activate_totp") not in page
    refused = browser.get(reverse("mfa_activate_totp"), follow=True).content.decode()
    assert "You are changing your e-mail address." in refused


def test_with_the_second_step_on_a_new_address_is_refused_with_the_way(
    eva: User, client_of: ClientOf, editor: Member
) -> None:
    TOTP.activate(eva, "JBSWY3DPEHPK3PXP")
    page = client_of(editor).post("/accounts/email/", {"email": "eva@new.example", "action_add": ""}).content.decode()
    assert "Switch the second step off, change the address, and switch it on again." in page


def test_a_recovery_code_works_once(eva: User) -> None:
    TOTP.activate(eva, "JBSWY3DPEHPK3PXP")
    code = RecoveryCodes.activate(eva).get_unused_codes()[0]
    answers = []
    for visitor in (Client(), Client()):
        visitor.post(LOGIN, {"login": eva.email, "password": PASSWORD})
        visitor.post(reverse("mfa_authenticate"), {"code": code})
        answers.append(visitor.get("/waterrijk/people/").status_code)
    assert answers == [200, 302]


def test_who_works_in_several_organisations_chooses(editor: Member, client_of: ClientOf) -> None:
    MemberFactory(user=editor.user, organisation__slug="elders", organisation__name="Zorggroep Elders")
    page = client_of(editor).get("/").content.decode()
    assert 'href="/waterrijk/"' in page
    assert 'href="/elders/"' in page


def test_who_works_in_one_organisation_goes_there(editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get("/")["Location"] == "/waterrijk/"


def test_who_works_nowhere_hears_how_to_get_in(editor: Member, client_of: ClientOf) -> None:
    visitor = client_of(editor)
    editor.delete()
    assert "Ask an admin of your organisation to invite" in visitor.get("/").content.decode()


def test_the_demo_offers_four_made_up_people(organisation: Organisation, visitor: Client, settings: Settings) -> None:
    settings.DEMO = True
    people = people_the_demo(organisation)
    page = visitor.get(LOGIN).content.decode()
    assert all(str(member) in page for member in people)
    assert "All people in it are made up" in page
    response = visitor.post("/demo/sign-in/", {"member": people[0].pk, "next": "/waterrijk/people/"})
    assert response["Location"] == "/waterrijk/people/"
    assert visitor.get("/waterrijk/people/").status_code == 200


def test_the_demo_signs_in_made_up_people_only(editor: Member, visitor: Client, settings: Settings) -> None:
    settings.DEMO = True
    assert visitor.post("/demo/sign-in/", {"member": editor.pk}).status_code == 404


def test_outside_the_demo_nobody_signs_in_by_a_click(organisation: Organisation, visitor: Client) -> None:
    people = people_the_demo(organisation)
    assert str(people[0]) not in visitor.get(LOGIN).content.decode()
    assert visitor.post("/demo/sign-in/", {"member": people[0].pk}).status_code == 404
