from typing import Any

from ankerpunt.plan.nouns import Organisation, Plan, Proposition, Usp
from ankerpunt.plan.versions import holding_usps, waiting_usps


def plan(*, old: Any, new: Any) -> Plan:
    return Plan(
        organisation=Organisation(id="o", name="O"),
        propositions=(
            Proposition(id="nu", target_group="g", promise="Nu.", status=old),
            Proposition(id="straks", target_group="g", promise="Straks.", status=new, replaces="nu"),
        ),
        usps=(
            Usp(id="a", proposition="nu", claim="A"),
            Usp(id="b", proposition="straks", claim="B", replaces="a"),
            Usp(id="c", proposition="straks", claim="C"),
        ),
    )


def held(found: Plan) -> list[str]:
    return [usp.id for usp in holding_usps(found)]


def test_while_a_draft_waits_the_old_usp_holds_and_a_new_one_may_begin() -> None:
    found = plan(old="adopted", new="draft")
    assert (waiting_usps(found), held(found)) == (frozenset({"b"}), ["a", "c"])


def test_a_draft_of_a_draft_waits_too() -> None:
    assert held(plan(old="draft", new="draft")) == ["a", "c"]


def test_once_adopted_the_new_usps_hold() -> None:
    found = plan(old="retired", new="adopted")
    assert (waiting_usps(found), held(found)) == (frozenset(), ["b", "c"])


def test_a_draft_after_a_retired_promise_waits_for_nothing() -> None:
    assert held(plan(old="retired", new="draft")) == ["b", "c"]
