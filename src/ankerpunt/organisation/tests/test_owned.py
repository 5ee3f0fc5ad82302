import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from ankerpunt.organisation.models import Organisation, Unit
from ankerpunt.organisation.models.slug import free_slug, slug_of
from ankerpunt.organisation.tests.factories import OrganisationFactory, UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_it_makes_a_slug_from_its_name_and_numbers_a_second_one() -> None:
    organisation = OrganisationFactory()
    slugs = [Unit.objects.create(organisation=organisation, name="Team Zorg & Wonen").slug for _ in range(2)]
    assert slugs == ["team-zorg-wonen", "team-zorg-wonen-2"]


def test_a_name_without_letters_still_gets_a_slug() -> None:
    assert Unit.objects.create(organisation=OrganisationFactory(), name="…").slug == "unit"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("ß straße", "ss-strasse"),
        ("Smørrebrød & Æbleskiver", "smorrebrod-aebleskiver"),
        ("Łódź", "lodz"),
        ("Ĳsselstein", "ijsselstein"),
        ("Œuvre ﬁets", "oeuvre-fiets"),
        ("Þingvellir Đorđe ħ ı ŧ", "thingvellir-dorde-h-i-t"),
        ("Ýrena Çelik", "yrena-celik"),
        ("Αθήνα", "athina"),
        ("Київ", "kiiv"),
        ("Collega’s van 's-Gravenhage", "collegas-van-s-gravenhage"),
        ("Team 你好", "team-nihao"),
        ("２０２６ ½ m²", "2026-1-2-m2"),
        ("a_b  c--d", "a-b-c-d"),
    ],
)
def test_no_letter_of_a_name_is_left_out(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_name_in_letters_that_we_cannot_read_aloud_gets_that_of_its_noun() -> None:
    organisation = OrganisationFactory()
    made = [Unit.objects.create(organisation=organisation, name=name) for name in ("👩🏽‍💻", "يوسف", "…")]
    assert [unit.slug for unit in made] == ["unit", "unit-2", "unit-3"]
    assert free_slug("…", otherwise="CommunicationPlan", among=Unit.objects.none()) == "communication-plan"


def test_a_name_that_addresses_need_gets_a_number() -> None:
    organisation = OrganisationFactory()
    names = ("New", "Edit", "Select", "Several", "Many", "Accounts")
    slugs = [Unit.objects.create(organisation=organisation, name=name).slug for name in names]
    assert slugs == ["new-2", "edit-2", "select-2", "several-2", "many", "accounts"]
    assert Organisation.objects.create(name="Accounts").slug == "accounts-2"
    assert Organisation.objects.create(name="L").slug == "l-2"


def test_nothing_is_saved_under_an_id_that_addresses_need() -> None:
    with pytest.raises(ValidationError, match="“new” has a meaning of its own"):
        UnitFactory(slug="new")
    with pytest.raises(ValidationError, match="“kit” has a meaning of its own"):
        Organisation.objects.create(slug="kit", name="Kit")


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
