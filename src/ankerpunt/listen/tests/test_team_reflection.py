import pytest

from ankerpunt.listen.models import TeamReflection
from ankerpunt.listen.tests.factories import HeardFactory, TeamReflectionFactory
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.promise.tests.factories import FoundationFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

NEW = "/waterrijk/listen/team-reflections/new/"


def test_a_reflection_may_stay_without_the_name_of_the_team(editor: Member, client_of: ClientOf) -> None:
    value = FoundationFactory(organisation=editor.organisation, kind="core_value")
    client_of(editor).post(NEW, {"core_value": value.pk, "held_on": "2026-11-02", "change": ""})
    said = TeamReflection.objects.get()
    assert (said.unit, said.slug) == (None, f"{value.slug}-2026-11-02")


@pytest.mark.parametrize(
    ("size", "sentence"), [(4, "This is not there any more"), (None, "not known how many people work in Veenhoek")]
)
def test_a_team_that_is_not_large_enough_is_not_named(
    editor: Member, client_of: ClientOf, size: int | None, sentence: str
) -> None:
    value = FoundationFactory(organisation=editor.organisation, kind="core_value")
    unit = UnitFactory(organisation=editor.organisation, name="Veenhoek", size=size)
    sent = {"core_value": value.pk, "held_on": "2026-11-02", "unit": unit.pk, "explanation": "We belden terug."}
    answer = client_of(editor).post(NEW, sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "We belden terug." in page
    assert not TeamReflection.objects.exists()
    assert sentence in page


def test_a_team_that_became_too_small_has_to_go_from_a_reflection(editor: Member, client_of: ClientOf) -> None:
    unit = UnitFactory(organisation=editor.organisation, name="Veenhoek", size=3)
    said = TeamReflectionFactory(organisation=editor.organisation, unit=unit)
    url = f"/waterrijk/listen/team-reflections/{said.slug}/edit/"
    page = client_of(editor).get(url).content.decode()
    assert "Veenhoek" in page
    sent = {"core_value": said.core_value.pk, "held_on": "2026-11-02", "unit": unit.pk}
    assert "Fewer than five people work in Veenhoek" in client_of(editor).post(url, sent).content.decode()


def test_nobody_types_a_word_of_a_round(editor: Member, client_of: ClientOf) -> None:
    word = HeardFactory(organisation=editor.organisation)
    client, there = client_of(editor), "/waterrijk/listen/heard/"
    assert client.get(f"{there}{word.slug}/").status_code == 200
    assert client.get(there).status_code == 200
    assert client.get(f"{there}new/").status_code == 404
    assert client.get(f"{there}{word.slug}/edit/").status_code == 404


def test_another_organisation_finds_none_of_it(outsider: Member, editor: Member, client_of: ClientOf) -> None:
    said = TeamReflectionFactory(organisation=editor.organisation)
    assert client_of(outsider).get(f"/waterrijk/listen/team-reflections/{said.slug}/").status_code == 404
