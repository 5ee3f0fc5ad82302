"""A plan again for another period, and what it does differently afterwards (C1)."""

from datetime import date
from typing import Any

import pytest

from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.facts.plan_copy import Period, as_document, copy_of, free_id, next_period
from ankerpunt.plan.facts.plan_difference import differences
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    CommunicationPlan,
    Noun,
    Objective,
    Organisation,
    Plan,
    PlanAnswer,
    Result,
    Risk,
    Theme,
)

OWN = Organisation(id="o", name="O")
YEAR = CommunicationPlan(
    id="jaarplan-2027",
    title="Jaarplan 2027",
    kind="year_plan",
    starts_on=date(2027, 1, 1),
    ends_on=date(2027, 12, 31),
    status="adopted",
    adopted_on=date(2026, 11, 1),
    adopted_by="the board",
    differs="Without a poster.",
)
LETTER = Activity(
    id="letter",
    title="A letter",
    plan=YEAR.id,
    status="done",
    starts_on=date(2027, 3, 2),
    ends_on=date(2027, 3, 16),
    pinned=True,
    cost_cents=500,
    actual_cents=450,
    committed_cents=450,
    approved_by="the lead",
)
TALK = Activity(id="talk", title="A talk", plan=YEAR.id, after="letter", starts_on=date(2027, 4, 6))


def document(**rows: Any) -> Index:
    return Index(Plan(organisation=OWN, plans=(YEAR,), **rows))


def copied(index: Index, **asked: Any) -> dict[str, Any]:
    rows = copy_of(content(YEAR, index), index, next_period(YEAR), **asked)
    return {row.id: row for row in rows}


def test_days_move_along_and_keep_their_day_of_the_week() -> None:
    found = copied(
        document(activities=(LETTER, TALK), themes=(Theme(id="k2", plan=YEAR.id, title="T", year=2027, quarter=2),))
    )
    assert found["jaarplan-2028"].title == "Jaarplan 2028"
    assert (found["jaarplan-2028"].starts_on, found["jaarplan-2028"].ends_on) == (date(2028, 1, 1), date(2028, 12, 31))
    letter = found["letter-2"]
    assert (letter.starts_on, letter.ends_on) == (date(2028, 2, 29), date(2028, 3, 14))
    assert letter.starts_on.weekday() == LETTER.starts_on.weekday()  # type: ignore[union-attr]
    assert (found["k2-2"].year, found["k2-2"].quarter) == (2028, 2)


def test_what_happened_stays_with_the_first_plan() -> None:
    found = copied(document(activities=(LETTER, TALK)))
    plan, letter = found["jaarplan-2028"], found["letter-2"]
    assert (plan.status, plan.adopted_on, plan.adopted_by, plan.differs, plan.based_on) == (
        "draft",
        None,
        "",
        "",
        YEAR.id,
    )
    assert (letter.status, letter.pinned, letter.actual_cents, letter.committed_cents, letter.approved_by) == (
        "planned",
        False,
        None,
        None,
        "",
    )
    assert letter.cost_cents == LETTER.cost_cents


def test_what_points_at_a_row_of_the_plan_points_at_its_copy() -> None:
    found = copied(document(activities=(LETTER, TALK)))
    assert (found["talk-2"].after, found["talk-2"].plan) == ("letter-2", "jaarplan-2028")


def test_where_the_first_plan_came_to_is_where_the_second_begins() -> None:
    goal = Objective(id="g", text="Online", plan=YEAR.id, baseline=50, target=70, due_on=date(2027, 12, 31))
    result = Result(id="r", objective="g", measured_on=date(2027, 10, 1), value=64)
    found = copied(document(objectives=(goal,), results=(result,)))
    assert (found["g-2"].baseline, found["g-2"].target, found["g-2"].due_on) == (64, 70, date(2028, 12, 29))


def test_money_keeps_to_the_years_of_the_copy() -> None:
    own = Budget(id="b-2027", plan=YEAR.id, name="Intern 2027", amount_cents=900, year=2027, purpose="internal")
    late = Budget(id="b-2030", plan=YEAR.id, name="Later", amount_cents=900, year=2030, purpose="internal")
    found = copied(document(budgets=(own, late)))
    assert (found["b-2028"].name, found["b-2028"].year) == ("Intern 2028", 2028)
    assert "b-2031" not in found


def test_only_the_chosen_parts_come_along_and_only_what_is_of_the_plan_itself() -> None:
    shared = Activity(id="shared", title="Of no plan")
    risk, said = Risk(id="r", text="It rains", plan=YEAR.id), PlanAnswer(id="a", plan=YEAR.id, question="budget")
    index = document(activities=(LETTER, shared), risks=(risk,), plan_answers=(said,))
    assert set(copied(index)) == {"jaarplan-2028", "letter-2", "r-2", "a-2"}
    assert set(copied(index, parts=["risks"])) == {"jaarplan-2028", "r-2"}
    assert set(copied(index, parts=[])) == {"jaarplan-2028"}


@pytest.mark.parametrize(
    ("first", "last", "next_first", "next_last"),
    [
        (date(2026, 10, 1), date(2026, 12, 31), date(2027, 10, 1), date(2027, 12, 31)),
        (date(2026, 11, 1), date(2027, 10, 31), date(2027, 11, 1), date(2028, 10, 31)),
        (date(2026, 1, 1), date(2030, 12, 31), date(2031, 1, 1), date(2035, 12, 31)),
        (date(2028, 2, 29), date(2028, 12, 31), date(2029, 2, 28), date(2029, 12, 31)),
        (date(2027, 1, 15), date(2028, 1, 14), date(2028, 1, 15), date(2029, 1, 14)),
        (date(2026, 9, 1), date(2027, 8, 31), date(2027, 9, 1), date(2028, 8, 31)),
        (date(2027, 11, 1), date(2028, 2, 29), date(2028, 11, 1), date(2029, 2, 28)),
    ],
)
def test_the_next_period_is_a_year_on_or_as_long_as_it_was(
    first: date, last: date, next_first: date, next_last: date
) -> None:
    found = next_period(CommunicationPlan(id="p", title="P", starts_on=first, ends_on=last))
    assert (found.starts_on, found.ends_on) == (next_first, next_last)


def test_no_id_is_given_twice() -> None:
    index = document(activities=(LETTER, Activity(id="letter-2", title="Another")))
    assert free_id("letter", Activity, index, {"letter-3"}) == "letter-4"


def test_the_copy_is_a_document_of_its_own_tables() -> None:
    rows = copy_of(content(YEAR, document(activities=(LETTER,))), document(activities=(LETTER,)), next_period(YEAR))
    found = as_document(rows, OWN)
    assert (len(found.plans), len(found.activities), found.organisation) == (1, 1, OWN)


def changes(began: tuple[Noun, ...], is_now: tuple[Noun, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (each.before.id if each.before else "", each.now.id if each.now else "", each.fields)
        for each in differences(began, is_now)
    ]


def test_a_fresh_copy_is_no_different_from_what_it_began_as() -> None:
    index = document(activities=(LETTER, TALK), risks=(Risk(id="r", text="It rains", plan=YEAR.id),))
    again = copy_of(content(YEAR, index), index, next_period(YEAR))
    period = Period("Another name", date(2028, 1, 1), date(2028, 12, 31))
    assert changes(copy_of(content(YEAR, index), index, period), again) == []


def test_it_tells_what_changed_what_is_new_and_what_was_left_out() -> None:
    moved = Activity(id="x", title="a  Letter", starts_on=date(2027, 3, 9), ends_on=date(2027, 3, 16), cost_cents=500)
    poster = Activity(id="y", title="A poster")
    assert changes((LETTER, TALK), (moved, poster, YEAR)) == [
        ("letter", "x", ("starts_on",)),
        ("", "y", ()),
        ("talk", "", ()),
    ]
