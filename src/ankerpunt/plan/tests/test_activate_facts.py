from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.plan.facts import activity, communication_plan, objective, stage, target_group
from ankerpunt.plan.facts.budget import Amounts, by_year, unpriced
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    Campaign,
    CommunicationPlan,
    Objective,
    Organisation,
    Plan,
    Result,
    Story,
    TargetGroup,
)

TODAY = date(2026, 11, 15)


def from_to(starts_on: date, ends_on: date) -> CommunicationPlan:
    return CommunicationPlan(id="p", title="P", starts_on=starts_on, ends_on=ends_on)


def measured(own: Objective, *results: Result) -> Index:
    return Index(Plan(organisation=Organisation(id="o", name="O"), objectives=(own,), results=results))


def test_a_plan_of_one_year_in_five_quarters_is_looked_at_to_its_end() -> None:
    plan = from_to(date(2026, 11, 1), date(2027, 10, 31))
    assert not communication_plan.is_of_years(plan)
    assert len(communication_plan.quarters_ahead(plan, TODAY)) == 5


def test_a_stage_has_begun_once_it_holds_one_of_its_rows() -> None:
    plan = Plan(organisation=Organisation(id="o", name="O"))
    assert set(stage.begun(plan).values()) == {False}
    told = Story(id="s", text="Ze belde terug.", told_on=TODAY)
    assert stage.begun(replace(plan, stories=(told,)))["listen"]


def test_a_plan_of_years_looks_four_quarters_ahead() -> None:
    plan = from_to(date(2027, 1, 1), date(2030, 12, 31))
    assert communication_plan.is_of_years(plan)
    assert communication_plan.quarters_ahead(plan, TODAY) == ((2027, 1), (2027, 2), (2027, 3), (2027, 4))


def test_a_document_names_the_kinds_of_its_plans_that_say_theirs() -> None:
    own = CommunicationPlan(id="p", title="P", kind="charter", starts_on=TODAY, ends_on=TODAY)
    plan = Plan(organisation=Organisation(id="o", name="O"), plans=(own, from_to(TODAY, TODAY)))
    assert communication_plan.kinds(plan) == {"charter"}


def test_a_plan_of_a_year_looks_to_its_end_and_one_that_ended_no_further() -> None:
    plan = from_to(date(2026, 4, 1), date(2027, 3, 31))
    assert not communication_plan.is_of_years(plan)
    assert communication_plan.quarters_ahead(plan, TODAY) == ((2026, 4), (2027, 1))
    assert communication_plan.quarters_ahead(plan, date(2027, 5, 1)) == ()


@pytest.mark.parametrize("kind", ["board", "council", "works_council", "press", "funder", "opponents", "stakeholder"])
def test_a_body_or_a_party_is_a_stakeholder_and_people_are_not(kind: str) -> None:
    assert target_group.is_stakeholder(TargetGroup(id="g", name="Raad", scope="external", kind=kind))  # type: ignore[arg-type]
    assert not target_group.is_stakeholder(TargetGroup(id="g", name="Verhuizers", scope="external"))


def test_a_date_a_moment_in_words_and_a_rhythm_each_say_when() -> None:
    assert activity.has_a_moment(Activity(id="a", title="Krant", starts_on=TODAY))
    assert activity.has_a_moment(Activity(id="a", title="Krant", moment="na elk besluit"))
    assert activity.has_a_moment(Activity(id="a", title="Krant", rhythm="monthly"))
    assert not activity.has_a_moment(Activity(id="a", title="Krant", moment=" "))


def test_a_partner_can_be_the_one_who_does_it() -> None:
    assert activity.has_an_owner(Activity(id="a", title="Krant", owners=("redactie",)))
    assert activity.has_an_owner(Activity(id="a", title="Krant", partners=("bibliotheek",)))
    assert not activity.has_an_owner(Activity(id="a", title="Krant", owners=(" ",)))


def test_an_objective_is_due_without_a_result_once_its_day_is_past() -> None:
    own = Objective(id="d", text="Van 52 naar 70", target=70, due_on=date(2026, 10, 1))
    assert objective.is_due_without_result(own, measured(own), TODAY)
    result = Result(id="r", objective="d", measured_on=date(2026, 10, 1), value=63)
    assert not objective.is_due_without_result(own, measured(own, result), TODAY)
    assert not objective.is_due_without_result(own, measured(own), date(2026, 9, 1))
    norm = Objective(id="d", text="Binnen 20 seconden", norm=True, due_on=date(2026, 10, 1))
    assert not objective.is_due_without_result(norm, measured(norm), TODAY)


def test_the_newest_figure_says_whether_the_target_is_reached() -> None:
    own = Objective(id="d", text="Van 52 naar 70", baseline=52, target=70)
    older = Result(id="r1", objective="d", measured_on=date(2026, 5, 1), value=72)
    newer = Result(id="r2", objective="d", measured_on=date(2026, 10, 1), value=63)
    words = Result(id="r3", objective="d", measured_on=date(2026, 11, 1), text="Niet opnieuw gemeten.")
    assert objective.reached(own, measured(own)) is None
    assert objective.reached(own, measured(own, words)) is None
    assert objective.reached(own, measured(own, older)) is True
    assert objective.reached(own, measured(own, older, newer, words)) is False
    assert [each.id for each in objective.results(own, measured(own, older, newer, words))] == ["r3", "r2", "r1"]
    aimless = Objective(id="d", text="Meer")
    assert objective.reached(aimless, measured(aimless, newer)) is None


def test_at_most_is_said_or_follows_from_where_it_starts() -> None:
    falls = Objective(id="d", text="Wachttijd", baseline=14, target=10)
    said = Objective(id="d", text="Wachttijd", target=5, direction="at_most")
    result = Result(id="r", objective="d", measured_on=date(2026, 10, 1), value=9)
    assert objective.direction(falls) == "at_most"
    assert objective.reached(falls, measured(falls, result)) is True
    assert objective.reached(said, measured(said, result)) is False
    assert objective.direction(Objective(id="d", text="Meer")) == "at_least"


def test_money_is_laid_out_by_the_year_in_which_it_goes() -> None:
    plan = CommunicationPlan(id="p", title="P", starts_on=date(2027, 1, 1), ends_on=date(2028, 12, 31))
    index = Index(
        Plan(
            organisation=Organisation(id="o", name="O"),
            plans=(plan,),
            budgets=(
                Budget(id="a", plan="p", name="Intern 2027", amount_cents=100, purpose="internal"),
                Budget(id="b", plan="p", name="Per jaar", amount_cents=10, purpose="internal"),
                Budget(id="c", plan="p", name="Onvoorzien", amount_cents=1, purpose="contingency"),
            ),
            activities=(
                Activity(id="x", title="X", plan="p", starts_on=date(2028, 3, 1), cost_cents=50, actual_cents=40),
                Activity(id="y", title="Y", plan="p", cost_cents=7),
            ),
        )
    )
    assert by_year(plan, index) == {
        2027: Amounts(set_apart=110),
        2028: Amounts(set_apart=10, planned=50, spent=40, expected=40),
        None: Amounts(set_apart=1, planned=7, expected=7),
    }


def test_a_plan_within_one_year_has_all_its_money_in_it() -> None:
    plan = CommunicationPlan(id="p", title="P", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
    index = Index(
        Plan(
            organisation=Organisation(id="o", name="O"),
            plans=(plan,),
            budgets=(Budget(id="c", plan="p", name="Alles", amount_cents=9, purpose="internal"),),
            activities=(Activity(id="y", title="Y", plan="p", cost_cents=7, status="cancelled", actual_cents=2),),
        )
    )
    assert by_year(plan, index) == {2027: Amounts(set_apart=9, spent=2, expected=2)}


def test_what_is_to_come_without_an_amount_is_not_priced_yet() -> None:
    rows = (
        Activity(id="open", title="A", status="planned"),
        Activity(id="priced", title="A", status="planned", cost_cents=100),
        Activity(id="over", title="A", status="done"),
    )
    assert [each.id for each in unpriced(rows)] == ["open"]


@pytest.mark.parametrize(
    ("fields", "value", "said"),
    [
        ({"target": 70, "baseline": 56}, 71, "reached"),
        ({"target": 70, "baseline": 56}, 60, "on_the_way"),
        ({"target": 70, "baseline": 56}, 55, "not_yet"),
        ({"target": 70}, 60, "not_yet"),
        ({"target": 70, "baseline": 56, "due_on": date(2026, 1, 1)}, 60, "not_yet"),
        ({"target": 10, "baseline": 14}, 12, "on_the_way"),
        ({"target": 70, "baseline": 56}, None, "cannot_tell"),
        ({"baseline": 56}, 60, "cannot_tell"),
    ],
)
def test_an_objective_is_reached_on_the_way_not_yet_or_cannot_be_told(
    fields: dict[str, Any], value: float | None, said: str
) -> None:
    own = Objective(**{"id": "d", "text": "Via het web", **fields})
    figure = Result(id="r", objective="d", measured_on=date(2026, 10, 1), value=value)
    assert objective.standing(own, measured(own, figure), TODAY) == said


def test_the_objectives_of_a_campaign_are_its_own_and_those_of_its_processes() -> None:
    campaign = Campaign(id="c", title="C", starts_on=TODAY, ends_on=TODAY, plan="p", processes=("verhuizing",))
    own = Objective(id="a", text="A", campaign="c")
    about = Objective(id="b", text="B", process="verhuizing", plan="p")
    other = Objective(id="x", text="X", process="verhuizing")
    index = Index(Plan(organisation=Organisation(id="o", name="O"), objectives=(own, about, other)))
    assert objective.of_campaign(campaign, index) == (own, about)
