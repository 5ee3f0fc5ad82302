"""Waterrijk's year as wishes, and the calendar that comes out of it; the figures are argued in ADR 49."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.check.spreading import dated, wishes_of
from ankerpunt.check.tests.tiny import MIDDLE, TODAY
from ankerpunt.check.tests.tiny import plan as plan_of
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Absence,
    Activity,
    Campaign,
    CommunicationPlan,
    Dismissal,
    Noun,
    OwnerCapacity,
    Plan,
    Theme,
)
from ankerpunt.science.spread import spread
from ankerpunt.science.spread.conflict import Rule, conflict, conflicts, rules
from ankerpunt.science.spread.proposal import Proposal
from ankerpunt.science.spread.wishes import Owner, Task, Wishes

CASE = Path(__file__).parents[4] / "examples" / "waterrijk"
YEAR = CommunicationPlan(
    id="jaar", title="Jaarplan", kind="year_plan", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31)
)


@cache
def waterrijk() -> Plan:
    return load(CASE)


def asked(plan: Plan, **options: bool) -> Wishes:
    index = Index(plan)
    year = index.get(CommunicationPlan, "jaarplan-2027")
    assert year is not None
    return wishes_of(index, year, today=TODAY, **options)


def moved(found: Proposal) -> dict[str, int]:
    return {move.key: move.weeks for move in found.moves}


def test_waterrijk_goes_from_521_to_221_with_three_moves() -> None:
    found = spread(asked(waterrijk()))
    assert (found.cost_today, found.cost) == (521, 221)
    assert moved(found) == {"ac10": 11, "ac14": 3, "ac15": 2}


def test_each_move_says_why_and_ac14_may_as_well_stay() -> None:
    found = {move.key: move for move in spread(asked(waterrijk())).moves}
    assert found["ac10"].reasons == {"theme": 310, "moved": -110}
    assert found["ac14"].reasons == {"holiday": 50, "moved": -30}
    assert found["ac15"].reasons == {"holiday": 100, "moved": -20}
    assert [key for key, move in found.items() if move.almost_equal] == ["ac14"]


def test_what_stays_broken_is_said() -> None:
    left = spread(asked(waterrijk())).still_broken
    assert [(each.kind, each.price, each.tasks) for each in left] == [
        ("holiday", 50, ("ac02",)),
        ("holiday", 11, ("ac07",)),
    ]


def test_without_the_launch_week_it_goes_from_9521_to_318_with_five_moves() -> None:
    found = spread(asked(waterrijk(), launch_week=False))
    assert (found.cost_today, found.cost) == (9521, 318)
    assert moved(found) == {"ac10": 11, "ac11": 3, "ac12": -1, "ac14": 3, "ac15": 2}
    assert [move.key for move in found.moves if move.leaves_campaign] == ["ac11"]


def test_a_holiday_that_was_decided_on_costs_nothing() -> None:
    decided = Dismissal(
        id="foto",
        rule="C412",
        noun="Activity",
        object="ac15",
        reason="In de herfstvakantie maken mensen hun foto.",
        decided_by="communicatieadviseur",
        decided_on=TODAY,
        until=date(2027, 11, 5),
    )
    plan = waterrijk()
    found = spread(asked(replace(plan, dismissals=(*plan.dismissals, decided))))
    assert (found.cost_today, found.cost, moved(found)) == (421, 201, {"ac10": 11, "ac14": 3})
    lapsed = replace(decided, until=TODAY - timedelta(days=1))
    assert spread(asked(replace(plan, dismissals=(*plan.dismissals, lapsed)))).cost_today == 521


def test_two_wishes_that_cannot_both_be_are_two_named_rules() -> None:
    year = asked(waterrijk())
    first = date(2027, 1, 4) + timedelta(weeks=26)
    fixed = tuple(
        replace(task, first=first, last=first + (task.last - task.first), pinned=True) if task.key == "ac07" else task
        for task in year.tasks
    )
    year = replace(year, tasks=fixed)
    pair = {Rule("theme", ("ac07",)), Rule("fixed", ("ac07",))}
    assert set(conflict(year, rules(year))) == pair
    why = {each.kind: set(rules) for each, rules in conflicts(year, spread(year)).items()}
    assert why == {"theme": pair, "holiday": {Rule("holiday", ("ac07",)), Rule("fixed", ("ac07",))}}


def made(*rows: Noun) -> Wishes:
    return wishes_of(Index(plan_of(YEAR, *rows, organisation=MIDDLE)), YEAR, today=TODAY)


def tasks(*rows: Noun) -> dict[str, Task]:
    return {task.key: task for task in made(*rows).tasks}


def activity(own: str = "a", **fields: Any) -> Activity:
    first = {"starts_on": date(2027, 3, 1), "plan": "jaar"} | fields
    return Activity(id=own, title="Open dag", **first)  # type: ignore[arg-type]


def test_what_has_no_date_or_was_cancelled_has_no_wishes() -> None:
    cases = (
        activity(starts_on=None),
        activity(status="cancelled"),
        activity(ends_on=date(2027, 2, 1)),
        activity(plan="ander", starts_on=date(2026, 3, 1)),
        activity(plan="ander", starts_on=date(2028, 3, 1)),
    )
    assert [tasks(case) for case in cases] == [{}] * len(cases)


@pytest.mark.parametrize("fields", [{"pinned": True}, {"status": "activated"}, {"status": "done"}])
def test_what_is_pinned_or_was_begun_or_done_stays(fields: dict[str, Any]) -> None:
    assert tasks(activity(**fields))["a"].pinned


def test_an_activity_of_another_plan_takes_room_and_wishes_nothing() -> None:
    beside = tasks(activity(plan="ander", owners=("HR",), lead_weeks=4))["a"]
    assert (beside.beside, beside.owners, beside.lead_weeks) == (True, ("hr",), 0)


def test_what_must_end_first_is_there_wherever_it_is() -> None:
    later = activity("b", plan="ander", starts_on=date(2028, 3, 1))
    [left] = spread(made(activity(after="b"), later)).still_broken
    assert (left.kind, left.tasks) == ("after", ("b", "a"))


def test_the_nouns_of_the_plan_become_wishes() -> None:
    year = made(
        activity("b"),
        activity(
            usps=("u1",),
            process="p1",
            after="b",
            lead_weeks=6,
            owners=("HR  adviseur", " hr adviseur", " "),
            cost_cents=300_000,
            campaign="c1",
        ),
        Theme(id="k1", plan="jaar", title="Ruimte", year=2027, quarter=1, usps=("u1",)),
        Theme(id="k2", plan="jaar", title="Samen", year=2027, quarter=2, processes=("p1",)),
        Theme(id="k3", plan="jaar", title="Dichtbij", year=2027, quarter=3, usps=("u2",)),
        Campaign(id="c1", title="Lente", starts_on=date(2027, 3, 1), ends_on=date(2027, 4, 1)),
        OwnerCapacity(id="hr", owner="Hr adviseur", at_once=1),
        OwnerCapacity(id="ict", owner="ICT"),
        Absence(id="weg", capacity="hr", starts_on=date(2027, 7, 1)),
        Absence(id="zomer", capacity="hr", starts_on=date(2027, 8, 1), ends_on=date(2027, 8, 9)),
    )
    task = next(task for task in year.tasks if task.key == "a")
    assert (task.after, task.lead_weeks, task.owners, task.big) == ("b", 6, ("hr adviseur",), True)
    assert task.quarters == ((2027, 1), (2027, 2))
    assert task.campaign == (date(2027, 3, 1), date(2027, 4, 1))
    one_day = date(2027, 7, 1)
    away = ((one_day, one_day), (date(2027, 8, 1), date(2027, 8, 9)))
    assert year.owners == {"hr adviseur": Owner(1, away), "ict": Owner(2)}
    assert year.days_off[date(2027, 5, 17)] == "public"
    assert year.days_off[date(2027, 10, 20)] == "school"


def test_what_says_of_no_plan_belongs_to_the_only_one() -> None:
    alone = made(activity(plan=None, starts_on=date(2027, 3, 1)))
    assert [(task.key, task.beside) for task in alone.tasks] == [("a", False)]
    other = CommunicationPlan(id="ander", title="Ander", starts_on=YEAR.starts_on, ends_on=YEAR.ends_on)
    beside = made(activity(plan=None, starts_on=date(2027, 3, 1)), other)
    assert [(task.key, task.beside) for task in beside.tasks] == [("a", True)]


def test_an_activity_is_asked_about_as_if_it_began_on_another_day_or_had_one_at_all() -> None:
    fair = Activity(id="fair", title="Fair", plan="jaar", starts_on=date(2027, 5, 3), ends_on=date(2027, 5, 4))
    loose = Activity(id="loose", title="Loose", plan="jaar")
    index = Index(plan_of(YEAR, fair, loose))
    moved_to = dated(index, YEAR, fair, date(2027, 8, 2), today=TODAY)
    assert [(task.first, task.last) for task in moved_to.tasks] == [(date(2027, 8, 2), date(2027, 8, 3))]
    given = dated(index, YEAR, loose, date(2027, 6, 1), today=TODAY)
    assert {task.key: task.first for task in given.tasks} == {"fair": date(2027, 5, 3), "loose": date(2027, 6, 1)}
