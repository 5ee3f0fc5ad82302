"""An import asks about an adopted promise what the pages ask (U4)."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from ankerpunt.mirror.mapper import RefusedError, read, write
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.models import Member
from ankerpunt.plan.nouns import EstrangementTest, Override, Plan, Proposition
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(editor: Member) -> Plan:
    promise = PropositionFactory(organisation=editor.organisation, slug="samen", status="adopted")
    UspFactory(organisation=editor.organisation, proposition=promise, slug="rooster", claim="Je maakt je rooster")
    return read(editor.organisation)


def reworded(plan: Plan) -> Plan:
    return replace(plan, usps=(replace(plan.usps[0], claim="Iets heel anders"),))


def renewed(plan: Plan) -> Plan:
    """The promise has a second version, adopted."""
    old = plan.propositions[0]
    new = Proposition(id="nieuw", target_group=old.target_group, promise="Anders.", status="adopted", replaces="samen")
    return replace(plan, propositions=(replace(old, status="retired"), new))


@pytest.mark.parametrize("mode", ["replace", "merge"])
def test_a_claim_of_an_adopted_promise_is_not_reworded(plan: Plan, editor: Member, mode: str) -> None:
    with pytest.raises(RefusedError, match=r"rooster.*the document rewords it"):
        write(reworded(plan), into=editor.organisation, by=editor, mode=mode)  # type: ignore[arg-type]
    assert read(editor.organisation) == plan


def test_a_document_with_one_more_claim_is_refused_when_it_is_laid_over_too(plan: Plan, editor: Member) -> None:
    one_more = replace(plan, usps=(replace(plan.usps[0], id="erbij", claim="Nog iets"),))
    with pytest.raises(RefusedError, match="the document adds it"):
        write(one_more, into=editor.organisation, mode="merge")


def test_the_rest_of_the_document_is_free_and_can_be_undone(plan: Plan, editor: Member) -> None:
    noted = replace(plan, usps=(replace(plan.usps[0], note="Vraag Ria."),))
    written = write(noted, into=editor.organisation, by=editor)
    assert written.change is not None
    undo(written.change, by=editor)
    assert read(editor.organisation) == plan


def test_a_version_that_the_document_adopts_is_asked_about_first(plan: Plan, editor: Member) -> None:
    with pytest.raises(RefusedError, match="without an estrangement test"):
        write(renewed(plan), into=editor.organisation)


def test_with_a_test_or_an_override_in_writing_it_goes_in(plan: Plan, editor: Member) -> None:
    group = plan.propositions[0].target_group
    day = date(2026, 11, 2)
    test = EstrangementTest(
        id="t", proposition="nieuw", target_group=group, tested_on=day, recognises="yes", reasons="Zij zeiden het."
    )
    own = Override(
        id="o", rule="U106", noun="Proposition", object="nieuw", reason="Samen.", decided_by="Eva", decided_on=day
    )
    for asked in (replace(renewed(plan), estrangement_tests=(test,)), replace(renewed(plan), overrides=(own,))):
        written = write(asked, into=editor.organisation, by=editor)
        assert written.change is not None
        undo(written.change, by=editor)


def test_a_claim_that_was_adopted_cannot_change_by_way_of_a_draft(plan: Plan, editor: Member) -> None:
    draft = replace(plan, propositions=(replace(plan.propositions[0], status="draft"),))
    with pytest.raises(RefusedError, match="makes it a draft"):
        write(draft, into=editor.organisation)
