from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from ankerpunt.check.engine import check
from ankerpunt.mirror import storing
from ankerpunt.mirror.actions.decision import dismiss, override, revoke
from ankerpunt.mirror.findings import (
    Draft,
    checkup_of,
    drafted,
    findings,
    findings_for,
    gates_for,
    would_gate,
)
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.mirror.models import Checkup, Dismissal, Finding, Override
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.mirror.tests.test_waterrijk import WATERRIJK
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Member, Organisation, Unit
from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Persona, Plan

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 15)


@pytest.fixture
def plan(organisation: Organisation) -> Plan:
    """Waterrijk before it decided about any finding."""
    plan = msgspec.structs.replace(load(WATERRIJK), overrides=(), dismissals=())
    write(plan, into=organisation)
    return plan


def persona_model() -> Any:
    return shapes()["Persona"].model


def queries(act: Any) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


@pytest.mark.postgres
def test_the_stored_answer_is_the_answer_of_the_check(organisation: Organisation, plan: Plan) -> None:
    expected = check(plan, today=TODAY)
    for _again in range(2):
        stored = findings(organisation, today=TODAY)
        assert stored.today == TODAY
        assert stored == expected
    assert checkup_of(organisation, today=TODAY).counts == expected.moods


def test_an_unchanged_plan_is_not_checked_again(organisation: Organisation, plan: Plan) -> None:
    checkup_of(organisation, today=TODAY)
    assert queries(lambda: checkup_of(organisation, today=TODAY)) == 1


def test_another_day_is_another_check(organisation: Organisation, plan: Plan) -> None:
    checkup_of(organisation, today=TODAY)
    assert checkup_of(organisation, today=TODAY + timedelta(days=400)).day == TODAY + timedelta(days=400)
    assert findings(organisation, today=TODAY + timedelta(days=400)) != findings(organisation, today=TODAY)


@pytest.mark.postgres
def test_a_change_is_seen_at_once_and_so_is_its_undo(organisation: Organisation, plan: Plan, editor: Member) -> None:
    before = findings(organisation, today=TODAY)
    gate = next(said for said in before.open if said.severity == "gate" and not said.also)
    _decision, change = override(gate, by=editor, reason="De raad vroeg erom.", today=TODAY)
    after = findings(organisation, today=TODAY)
    assert [said.key for said in after.overridden] == [gate.key]
    assert after == check(read(organisation), today=TODAY)
    undo(change, by=editor)
    assert findings(organisation, today=TODAY) == before


def test_only_what_differs_is_written(organisation: Organisation, plan: Plan, editor: Member) -> None:
    gate = checkup_of(organisation, today=TODAY).findings.gates().said()[0]
    known = set(Finding.objects.values_list("pk", flat=True))
    override(gate, by=editor, reason="Omdat het moet.", today=TODAY)
    checkup_of(organisation, today=TODAY)
    kept = known & set(Finding.objects.values_list("pk", flat=True))
    assert len(known - kept) == 1


def test_findings_about_one_object_and_about_many(organisation: Organisation, plan: Plan) -> None:
    report = check(plan, today=TODAY)
    some = report.findings[0]
    assert findings_for(organisation, some.noun, some.object, today=TODAY) == list(
        report.for_object(some.noun, some.object)
    )
    checkup = checkup_of(organisation, today=TODAY)
    slugs = {said.object for said in report.findings if said.noun == some.noun}
    with CaptureQueriesContext(connection) as captured:
        found = checkup.findings.about(some.noun, *slugs).by_object()
    assert len(captured) == 1
    assert found.keys() == slugs


def test_gates_stop_until_they_are_overridden(organisation: Organisation, plan: Plan, editor: Member) -> None:
    gate = next(said for said in check(plan, today=TODAY).open if said.severity == "gate")
    assert gate in gates_for(organisation, gate.noun, gate.object, today=TODAY)
    decision, _change = override(gate, by=editor, reason="Omdat het moet.", today=TODAY)
    assert decision.decided_by == str(editor)
    assert gate.key not in {said.key for said in gates_for(organisation, gate.noun, gate.object, today=TODAY)}
    revoke(decision, by=editor)
    assert gate in gates_for(organisation, gate.noun, gate.object, today=TODAY)


def test_a_dismissal_lasts_until_its_date(organisation: Organisation, plan: Plan, editor: Member) -> None:
    said = next(said for said in check(plan, today=TODAY).open if said.severity == "hint")
    until = TODAY + timedelta(days=30)
    dismiss(said, by=editor, reason="Na de zomer.", until=until, today=TODAY)
    assert said.key in {each.key for each in findings(organisation, today=until).dismissed}
    later = findings(organisation, today=until + timedelta(days=1))
    assert said.key not in {each.key for each in later.dismissed}


@pytest.mark.postgres
def test_a_decision_is_part_of_the_plan(organisation: Organisation, plan: Plan, editor: Member) -> None:
    gate = next(said for said in check(plan, today=TODAY).open if said.severity == "gate")
    override(gate, by=editor, reason="Omdat het moet.", today=TODAY)
    assert [made.rule for made in read(organisation).overrides] == [gate.code]


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_decision_needs_a_reason(organisation: Organisation, plan: Plan, editor: Member, reason: str) -> None:
    gate = next(said for said in check(plan, today=TODAY).open if said.severity == "gate")
    with pytest.raises(ValidationError):
        override(gate, by=editor, reason=reason, today=TODAY)
    assert not Override.objects.exists()


def test_a_gate_is_overridden_and_the_rest_is_dismissed(organisation: Organisation, plan: Plan, editor: Member) -> None:
    report = check(plan, today=TODAY)
    gate = next(said for said in report.open if said.severity == "gate")
    hint = next(said for said in report.open if said.severity == "hint")
    with pytest.raises(ValidationError, match="cannot be set aside"):
        dismiss(gate, by=editor, reason="Nee.", until=TODAY, today=TODAY)
    with pytest.raises(ValidationError, match="Only a gate"):
        override(hint, by=editor, reason="Nee.", today=TODAY)
    assert not Dismissal.objects.exists()


def test_a_change_that_is_not_saved_can_be_asked_about(organisation: Organisation, plan: Plan) -> None:
    group = plan.target_groups[0].id
    collective = Draft("Persona", "de-burger", {"target_group": group, "name": "De burger"})
    stopped = would_gate(organisation, collective, today=TODAY)
    assert "de-burger" in {said.object for said in stopped}
    assert read(organisation) == plan
    assert would_gate(organisation, Draft("Unit", "nieuw", {"name": "Team Nieuw"}), today=TODAY) == []


def test_a_draft_changes_a_row_or_adds_one() -> None:
    plan = sample_plan(2)
    changed = drafted(plan, [Draft("Unit", "unit-1", {"name": "Anders"}), Draft("Unit", "u", {"name": "U"})])
    assert [unit.name for unit in changed.units[1:]] == ["Anders", "U"]
    assert isinstance(drafted(plan, [Draft("Persona", "persona-0", {"age": 3})]).personas[0], Persona)


@pytest.mark.parametrize("size", [3, 30])
def test_asking_after_a_change_takes_the_same_queries_at_any_size(organisation: Organisation, size: int) -> None:
    write(sample_plan(size), into=organisation)
    checkup_of(organisation, today=TODAY)
    Unit.objects.get(slug="unit-0").save()
    # the checkup, the revision, the plan (4), and the storing of what differs
    assert queries(lambda: checkup_of(organisation, today=TODAY)) <= 16


@pytest.mark.postgres
def test_an_older_answer_does_not_replace_a_newer(organisation: Organisation, plan: Plan) -> None:
    checkup_of(organisation, today=TODAY)
    Checkup.objects.update(revision=10**6)
    checkup_of(organisation, today=TODAY + timedelta(days=1))
    assert Checkup.objects.get().day == TODAY


def test_findings_are_said_in_either_language(organisation: Organisation, plan: Plan) -> None:
    said = checkup_of(organisation, today=TODAY).findings.gates().said()[0]
    assert said.message("nl") != said.message("en")


def test_what_is_not_right_is_counted_by_row(organisation: Organisation, plan: Plan) -> None:
    checkup = checkup_of(organisation, today=TODAY)
    wrong = checkup.findings.open().filter(mood="not_right")
    assert checkup.not_right == len(wrong) > 0
    assert checkup.open(mood="not_right", stage="anchor") == len(wrong.filter(stage="anchor"))
    assert checkup.open() == len(checkup.findings.open())


@pytest.mark.postgres
@pytest.mark.parametrize("forgotten", [True, False])
def test_what_is_stored_after_many_changes_is_what_the_check_says(
    organisation: Organisation, plan: Plan, forgotten: bool
) -> None:
    for persona in persona_model().objects.of(organisation)[:4]:
        persona.name, persona.hard_variant = "De burger", ""
        persona.save()
        if forgotten:
            storing._remembered.clear()
        assert findings(organisation, today=TODAY) == check(read(organisation), today=TODAY)


@pytest.mark.postgres
def test_an_answer_that_was_rolled_back_is_not_remembered(organisation: Organisation, plan: Plan) -> None:
    checkup_of(organisation, today=TODAY)
    persona = persona_model().objects.of(organisation)[0]
    try:
        with transaction.atomic():
            persona.name = "De burger"
            persona.save()
            checkup_of(organisation, today=TODAY)
            raise ZeroDivisionError
    except ZeroDivisionError:
        persona.refresh_from_db()
    persona.hard_variant = ""
    persona.save()
    assert findings(organisation, today=TODAY) == check(read(organisation), today=TODAY)


def test_what_has_one_cause_is_kept_row_by_row_and_told_together(organisation: Organisation, plan: Plan) -> None:
    told = checkup_of(organisation, today=TODAY).findings.open()
    report = check(plan, today=TODAY)
    assert len(told) == len(report.each)
    assert tuple(told.leading().together()) == report.findings
    values = told.filter(code="L505").leading()
    with CaptureQueriesContext(connection) as captured:
        [finding] = values.together()
    assert len(captured) == 1
    assert len(finding.concerns) == 3
    [one] = told.about("Foundation", "nabij").filter(code="L505").said()
    assert one.concerns == (("Foundation", "nabij"),)


def test_a_page_with_room_for_a_few_gets_one_of_each_rule(organisation: Organisation, plan: Plan) -> None:
    first = checkup_of(organisation, today=TODAY).findings.open().one_of_each(3)
    assert [said.code for said in first] == ["A310", "A313", "E605"]


def test_a_decision_is_about_every_row_that_a_finding_concerns(
    organisation: Organisation, plan: Plan, editor: Member
) -> None:
    [values] = [said for said in check(plan, today=TODAY).open if said.code == "L505"]
    _first, change = dismiss(values, by=editor, reason="Na de zomer.", until=TODAY + timedelta(days=30), today=TODAY)
    assert set(Dismissal.objects.values_list("object", flat=True)) == {"lef", "nabij", "vertrouwen"}
    [aside] = findings(organisation, today=TODAY).dismissed
    assert aside.concerns == values.concerns
    undo(change, by=editor)
    assert findings(organisation, today=TODAY).dismissed == ()
