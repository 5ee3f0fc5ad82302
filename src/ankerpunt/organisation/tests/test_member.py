from functools import partial

import pytest
from django.urls import reverse

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import MemberFactory, UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def url(name: str, *arguments: object) -> str:
    return reverse(f"organisation:{name}", args=["waterrijk", *arguments])


def test_it_lists_who_works_here_and_nobody_else(reader: Member, outsider: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(url("people")).content.decode()
    assert "Rik Reader" in page
    assert "Otto Outsider" not in page


def test_only_an_admin_is_offered_to_change_anything(admin: Member, editor: Member, client_of: ClientOf) -> None:
    edit = url("member", editor.pk)
    assert edit in client_of(admin).get(url("people")).content.decode()
    assert edit not in client_of(editor).get(url("people")).content.decode()


def test_an_outsider_finds_nobody(outsider: Member, client_of: ClientOf, editor: Member) -> None:
    assert client_of(outsider).get(url("people")).status_code == 404
    assert client_of(outsider).get(url("member", editor.pk)).status_code == 404


def test_an_admin_gives_a_role_and_can_undo_it(admin: Member, editor: Member, client_of: ClientOf) -> None:
    client = client_of(admin)
    page = client.post(url("member", editor.pk), {"role": "reader"}, follow=True).content.decode()
    editor.refresh_from_db()
    assert editor.role == "reader"
    way_back = url("give_place", editor.pk, "editor")
    assert f'action="{way_back}"' in page
    client.post(way_back)
    editor.refresh_from_db()
    assert editor.role == "editor"


def test_who_lost_access_is_out_at_once_and_comes_back_when_an_admin_says_so(
    admin: Member, editor: Member, client_of: ClientOf
) -> None:
    boss, browser = client_of(admin), client_of(editor)
    assert "does not come back" in boss.get(url("deactivate_member", editor.pk)).content.decode()
    assert browser.get(url("people")).status_code == 200
    boss.post(url("deactivate_member", editor.pk))
    assert browser.get(url("people")).status_code == 404
    boss.post(url("activate_member", editor.pk))
    assert browser.get(url("people")).status_code == 200


@pytest.mark.parametrize(("name", "arguments"), [("give_place", ["reader"]), ("deactivate_member", [])])
def test_the_last_admin_stays(admin: Member, client_of: ClientOf, name: str, arguments: list[str]) -> None:
    MemberFactory(organisation=admin.organisation, role="admin", active=False)
    page = client_of(admin).post(url(name, admin.pk, *arguments), follow=True).content.decode()
    assert "This is the last admin." in page
    admin.refresh_from_db()
    assert (admin.role, admin.active) == ("admin", True)


def test_what_somebody_who_leaves_typed_and_did_not_save_goes(
    admin: Member, editor: Member, client_of: ClientOf
) -> None:
    """In whichever session it waits; what they typed in another organisation stays."""
    browsers = {address: client_of(admin) for address in ("/waterrijk/a/", "/elders/a/")}
    for address, browser in browsers.items():
        session = browser.session
        session["typed"] = {"writer": str(editor.user.pk), "url": address}
        session.save()
    client_of(admin).post(url("deactivate_member", editor.pk))
    assert {address: "typed" in browser.session for address, browser in browsers.items()} == {
        "/waterrijk/a/": False,
        "/elders/a/": True,
    }


def test_an_unknown_role_is_not_there(admin: Member, editor: Member, client_of: ClientOf) -> None:
    assert client_of(admin).post(url("give_place", editor.pk, "emperor")).status_code == 404


@pytest.mark.parametrize("number", [1, 100])
def test_it_asks_the_database_eight_times(
    admin: Member, client_of: ClientOf, number: int, django_assert_num_queries: object
) -> None:
    MemberFactory.create_batch(number, organisation=admin.organisation)
    client = client_of(admin)
    client.get(url("people"))  # the check keeps what it found
    with django_assert_num_queries(8):  # type: ignore[operator]
        client.get(url("people"))


def test_an_admin_says_where_somebody_works_and_can_undo_it(admin: Member, editor: Member, client_of: ClientOf) -> None:
    desk = UnitFactory(organisation=admin.organisation, name="Klantcontact")
    client = client_of(admin)
    page = client.post(url("member", editor.pk), {"role": "editor", "unit": desk.pk}, follow=True).content.decode()
    assert "Eva Editor works in Klantcontact." in page
    editor.refresh_from_db()
    assert editor.unit == desk
    way_back = url("give_place", editor.pk, "editor")
    assert f'action="{way_back}"' in page
    there = client.post(url("member", editor.pk), {"role": "editor"}, follow=True).content.decode()
    assert f'action="{way_back}?unit={desk.slug}"' in there
    client.post(f"{way_back}?unit={desk.slug}")
    editor.refresh_from_db()
    assert editor.unit == desk


def test_a_unit_of_another_organisation_is_not_offered_and_not_taken(
    admin: Member, editor: Member, client_of: ClientOf
) -> None:
    theirs = UnitFactory(organisation__slug="daar", name="Hun balie")
    client = client_of(admin)
    assert "Hun balie" not in client.get(url("member", editor.pk)).content.decode()
    assert client.post(url("member", editor.pk), {"role": "editor", "unit": theirs.pk}).status_code == 422
    assert client.post(f"{url('give_place', editor.pk, 'editor')}?unit={theirs.slug}").status_code == 404


def test_where_somebody_works_goes_with_their_access_and_stands_in_their_own_data(
    admin: Member, editor: Member, client_of: ClientOf
) -> None:
    editor.unit = UnitFactory(organisation=admin.organisation, name="Klantcontact")
    editor.save()
    own = client_of(editor).get(url("own_data")).json()
    assert own["account"]["works_in"] == "Klantcontact"
    client_of(admin).post(url("deactivate_member", editor.pk))
    editor.refresh_from_db()
    assert editor.unit is None


def test_another_department_is_not_the_same_one_nor_one_above_or_below_it(editor: Member) -> None:
    make = partial(UnitFactory, organisation=editor.organisation)
    domain = make(name="Sociaal domein")
    team, other = make(name="Wijkteam", parent=domain), make(name="Klantcontact")
    for where, elsewhere in ((team, {other}), (domain, {other}), (other, {domain, team}), (None, set())):
        editor.unit = where
        assert {unit for unit in (domain, team, other) if editor.works_elsewhere_than(unit)} == elsewhere
