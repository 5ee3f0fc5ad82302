"""Whatever was changed on a row, its history brings back what it was: of every noun, by the rules of its own form."""

from __future__ import annotations

import pytest

from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.forms.once import save_once
from ankerpunt.organisation.models import Change, Member, Organisation
from ankerpunt.pages.forms.earlier import EarlierForm, earlier_form
from ankerpunt.pages.registry import filling
from ankerpunt.plan.nouns import Plan
from tests.test_undo import NOUNS, edit, rows_of

EDITABLE = [noun for noun in NOUNS if filling(noun).noun.editable]

# The sample fills every field with something; what its forms would not take does not come back either.
REFUSED = {
    **dict.fromkeys(("Evidence", "FiscalParameter", "Inspiration", "Research"), "is not a link"),
    "Profile": "Cut it to the core",
    "Proposition": "This promise is adopted",
    "TeamReflection": "Fewer than five people work in",
}


@pytest.fixture
def plan(organisation: Organisation, editor: Member) -> Plan:
    write(sample_plan(), into=organisation, by=editor)
    return read(organisation)


def back_to_the_first(noun: str, editor: Member) -> EarlierForm:
    row = rows_of(noun, editor.organisation)[1]
    row.organisation = editor.organisation
    return earlier_form(filling(noun).form_class, row, row.history.earliest(), by=editor)


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_row_is_what_it_was_or_the_form_says_why_not(plan: Plan, organisation: Organisation, editor: Member) -> None:
    refused = {}
    for noun in EDITABLE:
        change = edit(rows_of(noun, organisation)[1], by=editor)
        form = back_to_the_first(noun, editor)
        sent = save_once(form, by=editor)
        if sent is None:
            refused[noun] = form.in_the_way
            undo(change, by=editor)
        assert plan_of(organisation) == plan, noun
        if sent and (act := Change.objects.order_by("-made_at")[0]) != change:
            undo(undo(act, by=editor), by=editor)
            assert plan_of(organisation) == plan, noun
    assert refused.keys() == REFUSED.keys()
    assert all(said in "".join(refused[noun]) for noun, said in REFUSED.items())
    assert read(organisation) == plan
