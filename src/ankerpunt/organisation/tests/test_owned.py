import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from ankerpunt.organisation.models import Unit
from ankerpunt.organisation.tests.factories import OrganisationFactory, UnitFactory

pytestmark = pytest.mark.django_db


def test_it_makes_a_slug_from_its_name_and_numbers_a_second_one() -> None:
    organisation = OrganisationFactory()
    slugs = [Unit.objects.create(organisation=organisation, name="Team Zorg & Wonen").slug for _ in range(2)]
    assert slugs == ["team-zorg-wonen", "team-zorg-wonen-2"]


def test_a_name_without_letters_still_gets_a_slug() -> None:
    assert Unit.objects.create(organisation=OrganisationFactory(), name="…").slug == "unit"


def test_a_slug_is_unique_within_its_organisation_only() -> None:
    unit = UnitFactory(slug="balie")
    UnitFactory(slug="balie")
    with pytest.raises(IntegrityError):
        UnitFactory(slug="balie", organisation=unit.organisation)


def test_of_gives_the_rows_of_one_organisation() -> None:
    unit, _other = UnitFactory(), UnitFactory()
    assert list(Unit.objects.of(unit.organisation)) == [unit]


def test_every_change_of_the_plan_is_a_new_revision() -> None:
    organisation = OrganisationFactory()
    unit = UnitFactory(organisation=organisation)
    unit.name = "Anders"
    unit.save()
    unit.delete()
    organisation.refresh_from_db()
    assert organisation.plan_revision == 4


def test_the_tree_lists_each_parent_before_its_children() -> None:
    top = UnitFactory(name="Sociaal domein")
    team = UnitFactory(name="Balie", parent=top, organisation=top.organisation)
    assert Unit.objects.of(top.organisation).tree() == [(top, 0), (team, 1)]


def test_a_unit_cannot_be_part_of_its_own_part() -> None:
    top = UnitFactory()
    team = UnitFactory(parent=top, organisation=top.organisation)
    top.parent = team
    with pytest.raises(ValidationError, match="cannot be part of itself"):
        top.full_clean()


def test_places_are_words_and_nothing_else() -> None:
    organisation = OrganisationFactory(places=("Waterrijk", "Oudedijk"))
    organisation.refresh_from_db()
    assert organisation.places == ("Waterrijk", "Oudedijk")
    organisation.places = (3,)
    with pytest.raises(ValidationError, match="right shape"):
        organisation.full_clean()
