import pytest
from pytest_django import DjangoAssertNumQueries

from ankerpunt.organisation.models import Change, Member, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


UNITS = "/waterrijk/organisation/units/"
NEW, EDIT = f"{UNITS}new/", f"{UNITS}balie/edit/"


@pytest.fixture
def domain(editor: Member) -> Unit:
    return UnitFactory(organisation=editor.organisation, name="Sociaal domein", slug="sociaal-domein")


@pytest.fixture
def desk(domain: Unit) -> Unit:
    return UnitFactory(organisation=domain.organisation, name="Balie", slug="balie", parent=domain)


def test_it_shows_the_tree_of_this_organisation(desk: Unit, reader: Member, client_of: ClientOf) -> None:
    UnitFactory(name="Elders")
    page = client_of(reader).get(UNITS).content.decode()
    assert page.index("Sociaal domein") < page.index("Balie")
    assert "Elders" not in page


def test_an_empty_tree_teaches_with_an_example(reader: Member, client_of: ClientOf) -> None:
    assert "Which teams work here?" in client_of(reader).get(UNITS).content.decode()


def test_an_outsider_finds_no_unit(desk: Unit, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(f"{UNITS}balie/").status_code == 404


def test_an_editor_adds_a_unit_and_undoes_it(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.post(NEW, {"name": "Wijkteam Noord"}, follow=True).content.decode()
    assert "“Wijkteam Noord” is saved." in page
    undo = Change.objects.get().undo_url
    assert f'action="{undo}"' in page
    page = client.post(undo, headers={"referer": f"http://testserver{UNITS}"}, follow=True).content.decode()
    assert "That is undone." in page
    assert not Unit.objects.exists()


def test_undoing_a_new_unit_on_its_own_page_goes_to_the_list(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    client.post(NEW, {"name": "Wijkteam Noord"})
    own_page = f"http://testserver{UNITS}{Unit.objects.get().slug}/"
    page = client.post(Change.objects.get().undo_url, headers={"referer": own_page}, follow=True)
    assert page.redirect_chain == [(UNITS, 303)]
    assert "That is undone." in page.content.decode()


def test_an_editor_moves_a_unit(desk: Unit, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    opened = client.get(EDIT).context["form"]["opened"].value()
    client.post(EDIT, {"name": "Balie", "parent": "", "opened": opened})
    desk.refresh_from_db()
    assert desk.parent is None


def test_a_unit_cannot_be_moved_below_itself(desk: Unit, domain: Unit, editor: Member, client_of: ClientOf) -> None:
    choices = client_of(editor).get(f"{UNITS}{domain.slug}/edit/").context["form"].fields["parent"].choices
    assert list(choices) == [("", "not chosen yet")]


def test_a_unit_that_is_looked_for_stands_by_itself(desk: Unit, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(f"{UNITS}?q=balie").content.decode()
    assert f'href="{UNITS}balie/"' in page
    assert "Sociaal domein" not in page


def test_removing_says_what_goes_along_and_brings_it_back(
    desk: Unit, domain: Unit, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    assert "1 unit" in client.get(f"{UNITS}{domain.slug}/delete/").content.decode()
    client.post(f"{UNITS}{domain.slug}/delete/")
    assert not Unit.objects.exists()
    client.post(Change.objects.get().undo_url)
    assert list(Unit.objects.values_list("name", "parent__name")) == [
        ("Balie", "Sociaal domein"),
        ("Sociaal domein", None),
    ]


def test_undo_says_why_it_is_too_late(desk: Unit, editor: Member, admin: Member, client_of: ClientOf) -> None:
    mine, other = client_of(editor), client_of(admin)
    for client, name in [(mine, "Loket"), (other, "Publiekszaken")]:
        opened = client.get(EDIT).context["form"]["opened"].value()
        client.post(EDIT, {"name": name, "parent": "", "opened": opened})
    first = Change.objects.order_by("made_at")[0]
    page = mine.post(first.undo_url, headers={"referer": f"http://testserver{UNITS}"}, follow=True)
    assert "Anna Admin has changed “Publiekszaken” since then" in page.content.decode()


def test_the_second_of_two_people_sees_both_versions_and_chooses(
    desk: Unit, editor: Member, admin: Member, client_of: ClientOf
) -> None:
    mine, other = client_of(editor), client_of(admin)
    opened = mine.get(EDIT).context["form"]["opened"].value()
    other.post(EDIT, {"name": "Publiekszaken", "parent": desk.parent_id, "opened": opened})
    sent = {"name": "Loket", "parent": desk.parent_id, "opened": opened}
    response = mine.post(EDIT, sent)
    page = response.content.decode()
    assert response.status_code == 409
    assert "<strong>Anna Admin</strong> saved this" in page
    assert 'value="Loket"' in page
    assert "Publiekszaken" in page
    again = {**sent, "opened": response.context["form"]["opened"].value(), "keep-name": "theirs"}
    mine.post(EDIT, again)
    desk.refresh_from_db()
    assert desk.name == "Publiekszaken"


@pytest.mark.parametrize("number", [1, 100])
def test_the_tree_takes_six_queries(
    editor: Member, client_of: ClientOf, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    UnitFactory.create_batch(number, organisation=editor.organisation)
    client = client_of(editor)
    client.get(UNITS)  # the check keeps what it found, and the plan is kept in memory
    with django_assert_num_queries(6):
        client.get(UNITS)
