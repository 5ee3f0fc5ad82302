from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.plan.formula import rewritten
from ankerpunt.plan.nouns import Organisation, Plan, Proposition, Usp

TODAY = date(2026, 11, 15)
PROMISE = Proposition(id="p", target_group="ict", promise="Je leert.", status="adopted")
WEEKLY = Usp(id="u", proposition="p", claim="Elke week")
DAILY = Usp(id="v", proposition="p", claim="Elke dag")


def plan(promise: Proposition = PROMISE, *usps: Usp) -> Plan:
    return Plan(organisation=Organisation(id="o", name="O"), propositions=(promise,), usps=usps)


def ways(before: Plan, after: Plan) -> list[tuple[str, str]]:
    return [(each.row.id, each.way) for each in rewritten(before, after)]


@pytest.mark.parametrize(
    ("values", "way"),
    [({"promise": "Je rust."}, "sentence"), ({"target_group": "kcc"}, "group"), ({"status": "draft"}, "draft")],
)
def test_an_adopted_promise_keeps_its_sentence_and_its_group(values: dict[str, Any], way: str) -> None:
    assert ways(plan(), plan(replace(PROMISE, **values))) == [("p", way)]


def test_what_is_no_part_of_the_formula_is_free() -> None:
    after = plan(replace(PROMISE, why="Ze zeiden het.", status="retired"), replace(WEEKLY, note="Vraag Ria."))
    assert ways(plan(PROMISE, WEEKLY), after) == []


def test_no_claim_is_reworded_added_or_taken_out() -> None:
    assert ways(plan(PROMISE, WEEKLY), plan(PROMISE, replace(WEEKLY, claim="Vaak"))) == [("u", "claim")]
    assert ways(plan(PROMISE, WEEKLY), plan(PROMISE, DAILY)) == [("u", "taken_out"), ("v", "added")]


def test_a_claim_that_is_put_away_by_itself_is_taken_out_and_brought_back_it_is_added() -> None:
    away = plan(PROMISE, replace(WEEKLY, archived_on=TODAY))
    assert ways(plan(PROMISE, WEEKLY), away) == [("u", "taken_out")]
    assert ways(away, plan(PROMISE, WEEKLY)) == [("u", "added")]


def test_a_promise_that_is_put_away_whole_keeps_its_formula() -> None:
    away = plan(replace(PROMISE, archived_on=TODAY), replace(WEEKLY, archived_on=TODAY))
    assert ways(plan(PROMISE, WEEKLY), away) == ways(away, plan(PROMISE, WEEKLY)) == []


def test_a_draft_and_what_is_gone_or_new_are_free() -> None:
    draft = replace(PROMISE, status="draft")
    nothing = Plan(organisation=Organisation(id="o", name="O"))
    assert ways(plan(draft, WEEKLY), plan(replace(draft, promise="Anders."), DAILY)) == []
    assert ways(plan(PROMISE, WEEKLY), nothing) == ways(nothing, plan(PROMISE, WEEKLY)) == []
