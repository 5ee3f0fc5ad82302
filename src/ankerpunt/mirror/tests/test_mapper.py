from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.mapper import RefusedError, Snapshot, read, write
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Change, Member, Organisation, Unit
from ankerpunt.organisation.tests.factories import OrganisationFactory
from ankerpunt.plan.nouns import Evidence, Plan
from ankerpunt.plan.nouns import Unit as UnitNoun
from ankerpunt.plan.tables import tables

pytestmark = pytest.mark.django_db


def with_row(plan: Plan, name: str, at: int, /, **values: Any) -> Plan:
    table = tables()[name].name
    rows = list(getattr(plan, table))
    rows[at] = msgspec.structs.replace(rows[at], **values)
    return msgspec.structs.replace(plan, **{table: tuple(rows)})


def without(plan: Plan, name: str, row_id: str) -> Plan:
    table = tables()[name].name
    rows = tuple(row for row in getattr(plan, table) if row.id != row_id)
    return msgspec.structs.replace(plan, **{table: rows})


def without_all_of(plan: Plan, number: int) -> Plan:
    """The plan without the rows of one number; nothing else points at them when it is the last."""
    smaller = sample_plan(number)
    assert len(smaller.units) < len(plan.units)
    return smaller


def by_id(plan: Plan) -> dict[str, Any]:
    """What a plan says, whatever the order of its rows and links: an undo does not bring that back."""
    said: dict[str, Any] = {}
    for name, table in tables().items():
        rows = [msgspec.structs.asdict(row) for row in getattr(plan, table.name)]
        for link in (field for field in table.refs if field.many):
            for row in rows:
                row[link.name] = sorted(row[link.name])
        said[name] = {row["id"]: row for row in rows}
    return said


def queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


@pytest.mark.postgres
def test_a_plan_comes_back_as_it_went_in(organisation: Organisation, editor: Member) -> None:
    plan = sample_plan()
    written = write(plan, into=organisation, by=editor)
    assert read(organisation) == plan
    assert (written.created, written.changed, written.removed) == (3 * len(tables()), 0, 0)


@pytest.mark.postgres
def test_a_plan_can_be_replaced_by_any_other(organisation: Organisation, editor: Member) -> None:
    write(sample_plan(4), into=organisation, by=editor)
    smaller = sample_plan(2)
    written = write(smaller, into=organisation, by=editor)
    assert read(organisation) == smaller
    assert written.removed == 2 * len(tables())


@pytest.mark.postgres
def test_writing_the_same_plan_again_does_nothing(organisation: Organisation, editor: Member) -> None:
    write(sample_plan(), into=organisation, by=editor)
    revision = Organisation.objects.get().plan_revision
    written = write(sample_plan(), into=organisation, by=editor)
    assert (written.created, written.changed, written.removed) == (0, 0, 0)
    assert written.unchanged == 3 * len(tables())
    assert written.change is None
    assert Organisation.objects.get().plan_revision == revision


@pytest.mark.postgres
def test_a_change_of_every_field_is_carried_over(organisation: Organisation) -> None:
    plan = changed = sample_plan()
    for name, table in tables().items():
        values = {}
        for field in table.fields:
            first = getattr(getattr(plan, table.name)[0], field.name)
            values[field.name] = () if field.many else None if field.optional else first
        values |= {"answered_on": date(2026, 11, 1)} if name == "Evidence" else {}
        changed = with_row(changed, name, 2, **values)
    for name in ("ContactSeries", "FormSeries", "LearningAnswer", "StretchMeasurement", "Anchoring"):
        # Two rows of these cannot be about the same: the changed row takes the place of the first.
        changed = without(changed, name, slug_of(name, 0))
    changed = msgspec.structs.replace(changed, evidence=(), attachments=(), stories=())
    # Of an adopted promise not every field can change.
    drafts = tuple(msgspec.structs.replace(each, status="draft") for each in plan.propositions)
    write(msgspec.structs.replace(plan, propositions=drafts), into=organisation)
    write(changed, into=organisation)
    assert read(organisation) == changed


def test_merging_adds_and_changes_but_removes_nothing(organisation: Organisation) -> None:
    write(sample_plan(3), into=organisation)
    part = msgspec.structs.replace(
        Plan(organisation=sample_plan().organisation),
        units=(UnitNoun(id="unit-1", name="Anders"), UnitNoun(id="nieuw", name="N")),
    )
    written = write(part, into=organisation, mode="merge")
    assert (written.created, written.changed, written.removed) == (1, 1, 0)
    assert Unit.objects.get(slug="unit-1").name == "Anders"
    assert Unit.objects.count() == 4


@pytest.mark.postgres
def test_what_points_at_a_later_row_of_its_own_noun_is_filled_in(organisation: Organisation) -> None:
    plan = with_row(sample_plan(), "Unit", 0, parent="unit-2")
    plan = with_row(plan, "Unit", 1, parent="unit-2")
    plan = with_row(plan, "Unit", 2, parent=None)
    write(plan, into=organisation)
    assert read(organisation) == plan
    moved = msgspec.structs.replace(plan, units=(*plan.units, UnitNoun(id="top", name="Top")))
    moved = with_row(moved, "Unit", 2, parent="top")
    write(moved, into=organisation)
    assert read(organisation) == moved


@pytest.mark.postgres
def test_a_link_keeps_its_order(organisation: Organisation) -> None:
    plan = sample_plan()
    write(plan, into=organisation)
    turned = with_row(plan, "Activity", 0, usps=tuple(reversed(plan.activities[0].usps)))
    assert turned != plan
    write(turned, into=organisation)
    assert read(organisation) == turned


def test_two_organisations_can_hold_the_same_plan(organisation: Organisation) -> None:
    other = OrganisationFactory(slug="elders")
    write(sample_plan(), into=organisation)
    write(sample_plan(slug="elders"), into=other)
    write(sample_plan(1, slug="elders"), into=other)
    assert read(organisation) == sample_plan()
    assert read(other) == sample_plan(1, slug="elders")


def test_an_organisation_keeps_its_own_slug(organisation: Organisation) -> None:
    write(sample_plan(slug="elders"), into=organisation)
    organisation.refresh_from_db()
    assert organisation.slug == "waterrijk"
    assert organisation.residents == 68_400


@pytest.mark.postgres
def test_a_whole_plan_that_went_comes_back_whatever_lies_below_what(organisation: Organisation, editor: Member) -> None:
    """What lies above came after what lies below it."""
    below = UnitNoun(id="balie", name="Balie", parent="publiekszaken")
    above = UnitNoun(id="publiekszaken", name="Publiekszaken")
    write(Plan(organisation=read(organisation).organisation, units=(below, above)), into=organisation, by=editor)
    before = read(organisation)
    written = write(Plan(organisation=before.organisation), into=organisation, by=editor)
    assert written.change is not None
    undo(written.change, by=editor)
    assert by_id(read(organisation)) == by_id(before)


def test_an_import_can_be_undone_and_the_undo_too(organisation: Organisation, editor: Member) -> None:
    before = sample_plan(3)
    write(before, into=organisation, by=editor)
    after = with_row(without_all_of(before, 2), "Usp", 0, claim="Een andere belofte", conversations=())
    after = msgspec.structs.replace(after, units=(*after.units, UnitNoun(id="nieuw", name="Nieuw", parent="unit-0")))
    written = write(after, into=organisation, by=editor)
    assert read(organisation) == after
    assert written.change is not None
    undone = undo(Change.objects.get(pk=written.change.pk), by=editor)
    assert by_id(read(organisation)) == by_id(before)
    undo(undone, by=editor)
    assert by_id(read(organisation)) == by_id(after)


@pytest.mark.postgres
def test_history_says_who_imported(organisation: Organisation, editor: Member) -> None:
    write(sample_plan(1), into=organisation, by=editor)
    write(with_row(sample_plan(1), "Unit", 0, name="Anders"), into=organisation, by=editor)
    newest, first = Unit.objects.get().history.all()
    assert (first.history_type, newest.history_type) == ("+", "~")
    assert (first.history_user, newest.history_user) == (editor.user, editor.user)
    assert newest.history_change_reason == "import"


def test_a_plan_that_does_not_hold_together_is_refused_with_every_problem(organisation: Organisation) -> None:
    plan = with_row(sample_plan(), "Usp", 0, proposition="nergens")
    plan = msgspec.structs.replace(plan, units=(*plan.units, plan.units[0], UnitNoun(id="edit", name="E")))
    with pytest.raises(RefusedError) as refusal:
        write(plan, into=organisation)
    assert len(refusal.value.problems) == 3
    assert not Unit.objects.exists()


@pytest.mark.postgres
def test_what_the_database_refuses_is_told_row_by_row(organisation: Organisation) -> None:
    plan = with_row(sample_plan(), "Evidence", 1, answer="", answered_on=date(2026, 1, 1))
    plan = with_row(plan, "Anchoring", 1, usp="usp-0", touchpoint="touchpoint-0")
    with pytest.raises(RefusedError) as refusal:
        write(plan, into=organisation)
    text = str(refusal.value)
    assert "Evidence “evidence-1”: An answer needs both its text and its date." in text
    assert "Anchoring “anchoring-1”" in text
    assert not Unit.objects.exists()


def test_reading_takes_the_same_number_of_queries_at_any_size(organisation: Organisation) -> None:
    counts = set()
    for size in (0, 1, 12):
        write(sample_plan(size), into=organisation)
        counts.add(queries(lambda: read(organisation)))
    links = sum(len(shape.links) for shape in shapes().values())
    assert counts == {1 + len(tables()) + links}


def test_writing_takes_the_same_number_of_queries_for_few_and_many(organisation: Organisation) -> None:
    first = queries(lambda: write(sample_plan(4), into=organisation))
    other = OrganisationFactory()
    assert queries(lambda: write(sample_plan(8), into=other)) == first


def test_only_what_is_asked_for_is_fetched(organisation: Organisation) -> None:
    write(sample_plan(), into=organisation)
    snapshot = Snapshot.read(organisation.pk)
    shape = shapes()["Evidence"]
    key = snapshot.keys("Evidence")["evidence-1"]
    assert snapshot.fetch(shape, organisation.pk, [key]) == {key: snapshot.rows["Evidence"][key]}
    assert isinstance(snapshot.rows["Evidence"][key], Evidence)
