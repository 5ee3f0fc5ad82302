import pytest
from django.test import Client

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

SWITCH = "/i18n/setlang/"
LOGIN = "/accounts/login/"


def test_a_member_chooses_language_and_appearance(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    data = {"name": "Rik Reader", "language": "nl", "appearance": "dark"}
    page = client.post("/waterrijk/preferences/", data, follow=True).content.decode()
    assert "Je voorkeuren zijn opgeslagen." in page
    assert '<html lang="nl" data-theme="dark">' in page


def test_a_member_switches_the_key_for_the_search_field_off(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    assert 'data-search-key="/"' in client.get("/waterrijk/preferences/").content.decode()
    data = {"name": "Rik Reader", "language": "nl", "appearance": "dark"}
    assert "data-search-key" not in client.post("/waterrijk/preferences/", data, follow=True).content.decode()


def test_the_members_language_goes_before_that_of_the_browser(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/people/", headers={"accept-language": "nl"}).content.decode()
    assert "People and roles" in page


def test_a_visitor_reads_the_language_of_the_browser_and_otherwise_dutch() -> None:
    assert "Sign in" in Client(headers={"accept-language": "en-GB"}).get(LOGIN).content.decode()
    assert "Inloggen" in Client(headers={"accept-language": "fr"}).get(LOGIN).content.decode()
    assert "Inloggen" in Client().get(LOGIN).content.decode()


def test_a_visitor_switches_language_and_stays_on_the_page(client: Client) -> None:
    response = client.post(SWITCH, {"language": "en", "next": "/accounts/login/?next=/x/"})
    assert response["Location"] == "/accounts/login/?next=/x/"
    assert "Sign in" in client.get(LOGIN, headers={"accept-language": "nl"}).content.decode()


def test_a_member_who_switches_keeps_it(reader: Member, client_of: ClientOf) -> None:
    client_of(reader).post(SWITCH, {"language": "nl", "next": "/waterrijk/people/"})
    assert "Mensen en rollen" in client_of(reader).get("/waterrijk/people/").content.decode()


@pytest.mark.parametrize("data", [{"language": "xx", "next": "/"}, {}, {"language": "en", "next": "//evil.example"}])
def test_an_odd_switch_does_no_harm(client: Client, data: dict[str, str]) -> None:
    assert client.post(SWITCH, data)["Location"] == "/"
