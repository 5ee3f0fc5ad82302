import pytest
from django import forms

from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.owned import OwnedForm, save_or_conflict
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.organisation.tests.factories import UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


class UnitForm(OwnedForm):
    class Meta:
        model = Unit
        fields = ["name", "parent", "mission"]


@pytest.fixture
def unit(editor: Member) -> Unit:
    return UnitFactory(organisation=editor.organisation, name="Balie", mission="")


def opened(unit: Unit) -> dict[str, str]:
    """What a browser would send back untouched."""
    form = UnitForm(instance=unit, organisation=unit.organisation)
    return {field.html_name: field.value() or "" for field in form}


def send(unit: Unit, data: dict[str, str]) -> UnitForm:
    return UnitForm(data, instance=Unit.objects.get(pk=unit.pk), organisation=unit.organisation)


def saved_by(member: Member, unit: Unit, **values: str) -> None:
    with changing(by=member):
        row = Unit.objects.get(pk=unit.pk)
        for name, value in values.items():
            setattr(row, name, value)
        row.save()


def test_it_saves_when_nobody_was_before_you(unit: Unit, editor: Member) -> None:
    change = save_or_conflict(send(unit, {**opened(unit), "name": "Loket"}), by=editor)
    assert change is not None
    assert change.user == editor.user
    unit.refresh_from_db()
    assert unit.name == "Loket"


def test_it_shows_both_versions_when_someone_saved_in_between(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    assert save_or_conflict(form, by=editor) is None
    assert form.status == 409
    assert form.conflict is not None
    assert form.conflict.who == admin.user
    assert [(d.label, d.mine, d.theirs, d.keep) for d in form.conflict.differences] == [
        ("Name", "Loket", "Publiekszaken", "")
    ]
    unit.refresh_from_db()
    assert unit.name == "Publiekszaken"


def test_it_proposes_the_version_of_the_only_one_who_changed_a_field(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, mission="Iedereen snel verder")
    form = send(unit, mine)
    save_or_conflict(form, by=editor)
    assert form.conflict is not None
    assert {d.label: d.keep for d in form.conflict.differences} == {"Name": "mine", "Own mission": "theirs"}


@pytest.mark.parametrize(("keep", "name"), [("mine", "Loket"), ("theirs", "Publiekszaken")])
def test_the_second_person_chooses_per_field(unit: Unit, editor: Member, admin: Member, keep: str, name: str) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_or_conflict(form, by=editor)
    again = {**mine, "opened": form["opened"].value(), "keep-name": keep}
    assert save_or_conflict(send(unit, again), by=editor)
    unit.refresh_from_db()
    assert unit.name == name


def test_a_third_save_in_between_is_a_conflict_again(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_or_conflict(form, by=editor)
    saved_by(admin, unit, name="Klantcontact")
    again = send(unit, {**mine, "opened": form["opened"].value(), "keep-name": "mine"})
    assert save_or_conflict(again, by=editor) is None
    assert again.conflict is not None


def test_two_people_who_made_the_same_change_do_not_conflict(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Loket")
    assert save_or_conflict(send(unit, mine), by=editor)


def test_what_was_typed_stays_in_the_form(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_or_conflict(form, by=editor)
    assert form["name"].value() == "Loket"


def test_it_offers_rows_of_the_own_organisation_only(unit: Unit) -> None:
    UnitFactory()
    field = UnitForm(instance=unit, organisation=unit.organisation).fields["parent"]
    assert isinstance(field, forms.ModelChoiceField)
    assert list(field.queryset or []) == [unit]
