"""What people write in their own plans, and what a document makes of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ankerpunt.plan import typed
from ankerpunt.plan.days import lacks_year, named_day, period
from ankerpunt.plan.document import dumps, parse
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.problem import DocumentError, Problem

WHOSE = "organisation: {id: o, name: O}\n"


def read(text: str) -> Plan:
    return parse([("plan.yaml", f"{WHOSE}{text}".encode())])


def only(text: str) -> Problem:
    with pytest.raises(DocumentError) as caught:
        read(text)
    (found,) = caught.value.problems
    return found


def group(fields: str) -> str:
    return f"target_groups: [{{id: g, name: G, scope: internal, {fields}}}]\n"


def activity(fields: str) -> str:
    return f"activities: [{{id: a, title: A, {fields}}}]\n"


def objective(fields: str) -> str:
    return f"objectives: [{{id: d, text: Meer, {fields}}}]\n"


def test_of_what_people_typed_only_what_nobody_can_know_is_asked_for_again() -> None:
    text = (Path(__file__).parent / "cases" / "plan-typed-as-people-write.yaml").read_text(encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        parse([("plan.yaml", text.encode())])
    assert [(each.path, each.code, each.write or each.nearest) for each in caught.value.problems] == [
        ("plans[0].approved_by", "unknown_field", "adopted_by"),
        ("activities[0].id", "shape", "a1"),
        ("activities[0].starts_on", "which_year", ""),
        ("activities[0].channel", "unknown_field", "channels"),
        ("evaluations[0].campaign", "dangling", ""),
    ]
    mended = text.replace("approved_by", "adopted_by").replace("id: A1", "id: a1").replace("week 12", "week 12 2027")
    known = [line for line in mended.replace(", channel: intranet", "").splitlines() if "evaluat" not in line]
    plan = parse([("plan.yaml", "\n".join(known).encode())])
    assert plan.target_groups[0].size == 200
    assert (plan.plans[0].starts_on, plan.plans[0].ends_on) == (date(2027, 1, 1), date(2027, 12, 31))
    (krant,) = plan.activities
    assert (krant.owners, krant.starts_on, krant.cost_cents) == (("Jan", "Els"), date(2027, 3, 22), 480_000)
    assert (krant.means, krant.target_groups) == ("video", ("g",))
    assert (plan.objectives[0].target, plan.objectives[0].unit) == (80, "%")


@pytest.mark.parametrize(
    ("written", "size"),
    [("ca. 200", 200), ("ca 200", 200), ("circa 1.200", 1200), ("ongeveer 1 200", 1200), ("± 40", 40), ("~40", 40)],
)
def test_about_a_number_is_that_number(written: str, size: int) -> None:
    assert read(group(f'size: "{written}"')).target_groups[0].size == size


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("€ 4.800", 480000), ("€ 1.250,-", 125000), ("€4800", 480000), ("4.800 euro", 480000), ("EUR 12,50", 1250),
        ("€ 4.80", 480), ("ca. € 4.800", 480000), ("€ 1.234.567,89", 123456789), ("0 euro", 0),
    ],
)  # fmt: skip
def test_an_amount_with_its_currency_is_read_as_euros(written: str, cents: int) -> None:
    assert read(activity(f'cost_cents: "{written}"')).activities[0].cost_cents == cents


@pytest.mark.parametrize("written", ["4.800", "4800,-", "€ 1e9", "€ -5", "€ 0,125", "€ veel", "€ 5%", "€ 99999999999"])
def test_an_amount_that_is_not_certain_is_refused(written: str) -> None:
    assert only(activity(f'cost_cents: "{written}"')).path == "activities[0].cost_cents"


@pytest.mark.parametrize(
    ("written", "share"), [("80%", 80), ("17,05 %", 17.05), ("12.5 procent", 12.5), ("ca. 18%", 18)]
)
def test_a_share_is_written_with_its_sign(written: str, share: float) -> None:
    assert read(group(f'share: "{written}"')).target_groups[0].share == share


def test_a_share_of_more_than_everyone_is_refused() -> None:
    assert only(group('share: "180%"')).path == "target_groups[0].share"


@pytest.mark.parametrize(
    ("fields", "target", "unit"),
    [
        ('target: "80%"', 80, "%"),
        ('target: "80 procent", unit: procent', 80, "procent"),
        ('target: "82,5%", unit: "% van de mensen"', 82.5, "% van de mensen"),
        ('target: "ca. 40"', 40, ""),
    ],
)
def test_a_percent_sign_says_the_unit_of_an_objective(fields: str, target: float, unit: str) -> None:
    (read_back,) = read(objective(fields)).objectives
    assert (read_back.target, read_back.unit) == (target, unit)


def test_a_percent_sign_beside_another_unit_is_asked_for_again() -> None:
    problem = only(objective('target: "80%", unit: minuten'))
    assert (problem.path, problem.write) == ("objectives[0].target", "80")


def test_three_figures_behind_the_comma_of_a_percentage_are_asked_for_again() -> None:
    assert only(objective('target: "80,125%"')).path == "objectives[0].target"


def test_the_unit_of_a_result_is_that_of_its_objective() -> None:
    result = 'results: [{id: r, objective: d, measured_on: 2026-10-01, value: "63%"}]\n'
    assert only(objective("target: 80") + result).write == "63"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Q4 2027", date(2027, 10, 1), date(2027, 12, 31)),
        ("2027-Q4", date(2027, 10, 1), date(2027, 12, 31)),
        ("K1 2028", date(2028, 1, 1), date(2028, 3, 31)),
        ("4e kwartaal 2027", date(2027, 10, 1), date(2027, 12, 31)),
        ("eerste kwartaal van 2027", date(2027, 1, 1), date(2027, 3, 31)),
        ("week 12 2027", date(2027, 3, 22), date(2027, 3, 28)),
        ("2027-W12", date(2027, 3, 22), date(2027, 3, 28)),
        ("wk 1, 2027", date(2027, 1, 4), date(2027, 1, 10)),
        ("2027-01", date(2027, 1, 1), date(2027, 1, 31)),
        ("02-2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("Maart 2027", date(2027, 3, 1), date(2027, 3, 31)),
        ("sept. 2027", date(2027, 9, 1), date(2027, 9, 30)),
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_plan_begins_on_the_first_day_of_a_period_and_ends_on_the_last(written: str, first: date, last: date) -> None:
    plan = read(f'plans: [{{id: p, title: P, starts_on: "{written}", ends_on: "{written}"}}]\n')
    assert (plan.plans[0].starts_on, plan.plans[0].ends_on) == (first, last)
    assert f"starts_on: {first.isoformat()}" in dumps(plan)


@pytest.mark.parametrize(
    "written", ["week 54 2027", "week 53 2027", "Q5 2027", "vijfde kwartaal 2027", "0000", "2027-13", "ooit"]
)
def test_what_is_no_period_is_none(written: str) -> None:
    assert period(written) is None
    assert not lacks_year(written)
    assert only(activity(f'starts_on: "{written}"')).code == "shape"


@pytest.mark.parametrize("written", ["week 12", "Q4", "kwartaal 4", "derde kwartaal", "maart", "12 mei"])
def test_without_a_year_it_asks_which(written: str) -> None:
    problem = only(activity(f"starts_on: {written}"))
    assert problem.code == "which_year"
    assert f"zoals: {written} 2027" in problem.say("nl")


def test_one_day_is_asked_for_where_one_is_meant() -> None:
    problem = only(group("size_on: Q4 2026"))
    assert problem.say("nl") == "“Q4 2026” is een periode, en hier past één dag. Schrijf die, zoals 2026-10-01."


@pytest.mark.parametrize("written", ["15 november 2026", "15 nov. 2026", '"15 November, 2026"'])
def test_a_day_with_its_month_in_words_can_be_no_other(written: str) -> None:
    assert read(group(f"size_on: {written}")).target_groups[0].size_on == date(2026, 11, 15)


def test_a_day_that_is_none_is_none() -> None:
    assert named_day("31 februari 2026") is None
    assert named_day("15-11-2026") is None


def test_a_single_one_may_stand_where_a_list_may() -> None:
    plan = read(
        group("channels: intranet")
        + "personas: [{id: p, name: P, target_group: g}]\n"
        + "motivations: [{id: m, persona: p, goal: Doel, kinds: comfort}]\n"
        + activity("target_groups: g, owners: Jan")
    )
    assert plan.target_groups[0].channels == ("intranet",)
    assert plan.motivations[0].kinds == ("comfort",)
    assert (plan.activities[0].target_groups, plan.activities[0].owners) == (("g",), ("Jan",))


def test_a_series_of_months_is_no_single_one() -> None:
    series = "contact_series: [{id: c, process: p, channel: k, kind: case, first_month: 2026-01, counts: 5}]\n"
    with pytest.raises(DocumentError) as caught:
        read(series)
    assert "contact_series[0].counts" in [problem.path for problem in caught.value.problems]


@pytest.mark.parametrize("value", [5, None, ["80%"], "9" * 61 + "%"])
def test_what_is_no_short_text_is_left_as_it_is(value: Any) -> None:
    assert typed.share_in(value) is None


def test_a_text_that_is_too_long_is_no_number() -> None:
    assert typed.whole("1" * 61) is None
