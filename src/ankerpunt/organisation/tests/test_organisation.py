import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

ADDRESS = "/waterrijk/organisation/"
FACTS = {
    "name": "Gemeente Waterrijk",
    "kind": "municipality",
    "residents": "68400",
    "school_region": "middle",
    "places": "Waterrijk\n\n Oudedijk ",
    "language": "nl",
}


def test_an_admin_writes_down_what_the_organisation_is(admin: Member, client_of: ClientOf) -> None:
    page = client_of(admin).post(ADDRESS, FACTS, follow=True).content.decode()
    assert "“Gemeente Waterrijk” is saved." in page
    organisation = admin.organisation
    organisation.refresh_from_db()
    assert (organisation.residents, organisation.school_region) == (68_400, "middle")
    assert organisation.places == ("Waterrijk", "Oudedijk")


def test_the_plan_knows_at_once(admin: Member, client_of: ClientOf) -> None:
    admin.organisation.refresh_from_db()
    before = admin.organisation.plan_revision
    client_of(admin).post(ADDRESS, FACTS)
    admin.organisation.refresh_from_db()
    assert admin.organisation.plan_revision == before + 1


def test_a_wrong_number_is_refused_and_stays_in_the_form(admin: Member, client_of: ClientOf) -> None:
    response = client_of(admin).post(ADDRESS, {**FACTS, "residents": "many"})
    assert response.status_code == 422
    assert 'value="many"' in response.content.decode()


def test_an_outsider_does_not_find_it(outsider: Member, admin: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(ADDRESS).status_code == 404


def test_only_an_admin_is_led_to_it(admin: Member, editor: Member, client_of: ClientOf) -> None:
    assert f'"{ADDRESS}"' in client_of(admin).get("/waterrijk/people/").content.decode()
    assert f'"{ADDRESS}"' not in client_of(editor).get("/waterrijk/people/").content.decode()
