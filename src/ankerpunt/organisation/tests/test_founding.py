"""An organisation begins with one command, whose link leads to where it is served."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Invitation, Member, Organisation
from ankerpunt.organisation.site import address, site

pytestmark = pytest.mark.django_db

EMAIL = "nina@example.org"
NEWCOMER = {"name": "Nina Nieuw", "password": "vier-woorden-op-een-rij"}


def found(*words: str, **options: object) -> str:
    told = StringIO()
    call_command("found", *words, stdout=told, **options)
    return told.getvalue()


def test_the_link_that_it_prints_makes_an_admin(visitor: Client) -> None:
    link = re.search(r"http://127.0.0.1:8000(/invitations/\S+)", found("Gemeente Test", EMAIL))
    assert link is not None
    assert visitor.post(link[1], NEWCOMER)["Location"] == "/gemeente-test/"
    assert Member.objects.get(organisation__slug="gemeente-test").role == Role.ADMIN


def test_the_link_leads_to_the_port_that_is_named() -> None:
    told = found("Gemeente Test", EMAIL, port=9001)
    assert told.count("http://127.0.0.1:9001/") == 2
    assert "8000" not in told


def test_the_link_leads_to_the_port_of_the_settings(settings: Settings) -> None:
    settings.LISTEN, settings.PORT = "0.0.0.0", 9002
    assert site() == "http://127.0.0.1:9002"
    assert found("Gemeente Test", EMAIL).count("http://127.0.0.1:9002/") == 2


def test_on_a_public_site_the_link_leads_there_whatever_is_listened_on(settings: Settings) -> None:
    settings.HOSTS = ["anker.example.org"]
    assert found("Gemeente Test", EMAIL, port=9001).count("https://anker.example.org/") == 2


@pytest.mark.parametrize(
    ("host", "shown"), [("192.0.2.7", "http://192.0.2.7:80"), ("::", "http://[::1]:80"), ("::1", "http://[::1]:80")]
)
def test_an_address_is_one_that_a_browser_understands(host: str, shown: str) -> None:
    assert address(host, 80) == shown


@pytest.mark.parametrize("name", ["waterrijk", "gemeente waterrijk"])
def test_an_organisation_that_is_there_without_an_admin_is_taken(organisation: Organisation, name: str) -> None:
    assert "/waterrijk/" in found(name, EMAIL)
    assert Organisation.objects.get() == organisation
    assert Invitation.objects.get().organisation == organisation


def test_who_was_invited_before_gets_a_new_link(visitor: Client) -> None:
    first, second = found("Gemeente Test", EMAIL), found("Gemeente Test", EMAIL.upper())
    paths = [re.search(r"/invitations/\S+", told)[0] for told in (first, second)]  # type: ignore[index]
    assert [visitor.get(path).status_code for path in paths] == [410, 200]


def test_where_there_is_an_admin_nobody_else_is_let_in(admin: Member) -> None:
    with pytest.raises(CommandError, match=r"Gemeente Waterrijk is at \S+/waterrijk/ and has an admin already"):
        found("Gemeente Waterrijk", EMAIL)
    assert not Invitation.objects.exists()


def test_an_admin_who_left_is_no_admin(admin: Member) -> None:
    admin.active = False
    admin.save()
    found("waterrijk", EMAIL)
    assert Invitation.objects.get().organisation == admin.organisation


def test_what_is_no_address_makes_nothing() -> None:
    with pytest.raises(CommandError, match="is no e-mail address"):
        found("Gemeente Test", "nina")
    assert not Organisation.objects.exists()
