import pytest
from django import forms

from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import save_once
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.models import Change, Member, Unit
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
    sent = save_once(send(unit, {**opened(unit), "name": "Loket"}), by=editor)
    assert sent
    assert Change.objects.get().undo_url == sent.undo_url
    assert Change.objects.get().user == editor.user
    unit.refresh_from_db()
    assert unit.name == "Loket"


def test_it_shows_both_versions_when_someone_saved_in_between(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    assert save_once(form, by=editor) is None
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
    save_once(form, by=editor)
    assert form.conflict is not None
    assert {d.label: d.keep for d in form.conflict.differences} == {"Name": "mine", "Own mission": "theirs"}


@pytest.mark.parametrize(("keep", "name"), [("mine", "Loket"), ("theirs", "Publiekszaken")])
def test_the_second_person_chooses_per_field(unit: Unit, editor: Member, admin: Member, keep: str, name: str) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_once(form, by=editor)
    again = {**mine, "opened": form["opened"].value(), "keep-name": keep}
    assert save_once(send(unit, again), by=editor)
    unit.refresh_from_db()
    assert unit.name == name


def test_a_third_save_in_between_is_a_conflict_again(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_once(form, by=editor)
    saved_by(admin, unit, name="Klantcontact")
    again = send(unit, {**mine, "opened": form["opened"].value(), "keep-name": "mine"})
    assert save_once(again, by=editor) is None
    assert again.conflict is not None


def test_two_people_who_made_the_same_change_do_not_conflict(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Loket")
    assert save_once(send(unit, mine), by=editor)


def test_what_was_typed_stays_in_the_form(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_once(form, by=editor)
    assert form["name"].value() == "Loket"


def test_it_offers_rows_of_the_own_organisation_only(unit: Unit) -> None:
    UnitFactory()
    field = UnitForm(instance=unit, organisation=unit.organisation).fields["parent"]
    assert isinstance(field, forms.ModelChoiceField)
    assert list(field.queryset or []) == [unit]


def test_without_a_choice_nobody_is_overwritten(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_once(form, by=editor)
    again = send(unit, {**mine, "opened": form["opened"].value()})
    assert save_once(again, by=editor) is None
    assert again.status == 409
    assert again.conflict
    assert [each.label for each in again.conflict.missed] == ["Name"]
    assert "Which of the two stays? Choose one." in str(again)
    unit.refresh_from_db()
    assert unit.name == "Publiekszaken"
    chosen = {**mine, "opened": again["opened"].value(), "keep-name": "mine"}
    assert save_once(send(unit, chosen), by=editor)


def test_a_choice_that_is_none_is_no_choice(unit: Unit, editor: Member, admin: Member) -> None:
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, name="Publiekszaken")
    form = send(unit, mine)
    save_once(form, by=editor)
    again = {**mine, "opened": form["opened"].value(), "keep-name": "both"}
    assert save_once(send(unit, again), by=editor) is None


def test_what_only_one_person_touched_is_no_conflict(unit: Unit, editor: Member, admin: Member) -> None:
    """The other saved what this form does not even ask; it stays, and so does what was typed here."""
    mine = {**opened(unit), "name": "Loket"}
    saved_by(admin, unit, size="12")
    assert save_once(send(unit, mine), by=editor)
    unit.refresh_from_db()
    assert (unit.name, unit.size) == ("Loket", 12)


def test_what_the_other_wrote_while_the_form_was_on_its_way_stays(unit: Unit, editor: Member, admin: Member) -> None:
    """The row was read for the form, and only then somebody else saved."""
    form = send(unit, {**opened(unit), "name": "Loket"})
    saved_by(admin, unit, size="12")
    assert save_once(form, by=editor)
    unit.refresh_from_db()
    assert (unit.name, unit.size) == ("Loket", 12)


@pytest.mark.parametrize("text", ["", "een", "-", "99999999999999999999"])
def test_a_version_that_is_none_is_taken_for_the_oldest(unit: Unit, editor: Member, text: str) -> None:
    form = send(unit, {**opened(unit), "name": "Loket", "opened": text})
    assert save_once(form, by=editor) is None
    assert form.conflict
