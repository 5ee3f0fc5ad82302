"""Undo, on the one noun of this room; `tests/test_undo.py` proves it for every noun of the plan, links included."""

import pytest

from ankerpunt.organisation.actions.change import UndoError, changing, undo
from ankerpunt.organisation.models import Change, Member, Unit
from ankerpunt.organisation.tests.factories import UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_it_undoes_a_new_row(editor: Member) -> None:
    with changing(by=editor) as change:
        Unit.objects.create(organisation=editor.organisation, name="Balie")
    undo(change, by=editor)
    assert not Unit.objects.exists()


def test_it_undoes_an_edit(editor: Member) -> None:
    unit = UnitFactory(organisation=editor.organisation, name="Balie")
    with changing(by=editor) as change:
        unit.name = "Loket"
        unit.save()
    undo(change, by=editor)
    unit.refresh_from_db()
    assert unit.name == "Balie"


def test_it_undoes_a_deletion_with_everything_that_went_along(editor: Member) -> None:
    top = UnitFactory(organisation=editor.organisation)
    team = UnitFactory(organisation=editor.organisation, parent=top)
    with changing(by=editor) as change:
        top.delete()
    assert not Unit.objects.exists()
    undo(change, by=editor)
    team.refresh_from_db()
    assert team.parent is not None
    assert team.parent.name == top.name


def test_an_undo_can_be_undone(editor: Member) -> None:
    unit = UnitFactory(organisation=editor.organisation, name="Balie")
    with changing(by=editor) as change:
        unit.name = "Loket"
        unit.save()
    undo(undo(change, by=editor), by=editor)
    unit.refresh_from_db()
    assert unit.name == "Loket"


def test_it_refuses_when_someone_changed_the_row_since(editor: Member, admin: Member) -> None:
    unit = UnitFactory(organisation=editor.organisation, name="Balie")
    with changing(by=editor) as change:
        unit.name = "Loket"
        unit.save()
    with changing(by=admin):
        unit.name = "Publiekszaken"
        unit.save()
    with pytest.raises(UndoError, match="Anna Admin has changed “Publiekszaken” since then"):
        undo(change, by=editor)
    unit.refresh_from_db()
    assert unit.name == "Publiekszaken"


def test_it_refuses_to_take_along_what_others_added(editor: Member) -> None:
    with changing(by=editor) as change:
        top = UnitFactory(organisation=editor.organisation, name="Sociaal domein")
    UnitFactory(organisation=editor.organisation, name="Balie", parent=top)
    with pytest.raises(UndoError, match="“Balie” has been added to “Sociaal domein” since then"):
        undo(change, by=editor)
    assert Unit.objects.count() == 2


def test_it_refuses_when_the_parent_is_gone(editor: Member) -> None:
    top = UnitFactory(organisation=editor.organisation)
    team = UnitFactory(organisation=editor.organisation, parent=top, name="Balie")
    with changing(by=editor) as change:
        team.delete()
    top.delete()
    with pytest.raises(UndoError, match="what “Balie” belonged to has been removed"):
        undo(change, by=editor)


def test_an_act_that_fails_leaves_nothing_behind(editor: Member) -> None:
    def fail() -> None:
        with changing(by=editor):
            UnitFactory(organisation=editor.organisation)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not Unit.objects.exists()
    assert not Change.objects.exists()


def test_history_names_who_did_it(editor: Member) -> None:
    with changing(by=editor):
        unit = UnitFactory(organisation=editor.organisation)
    assert unit.history.get().history_user == editor.user


def test_one_act_raises_the_plan_revision_once(editor: Member) -> None:
    with changing(by=editor):
        UnitFactory.create_batch(3, organisation=editor.organisation)
    editor.organisation.refresh_from_db()
    assert editor.organisation.plan_revision == 2
