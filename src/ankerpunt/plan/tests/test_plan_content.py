"""What belongs to a communication plan, and what it comes to in money (C1, C9)."""

from datetime import date
from typing import Any

from ankerpunt.plan.facts.budget import Amounts, amounts, costs, expected_cents, set_apart
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    Campaign,
    CommunicationPlan,
    Message,
    Objective,
    Organisation,
    Partner,
    Plan,
    Process,
    Risk,
    TargetGroup,
    Theme,
)

DAYS: dict[str, Any] = {"starts_on": date(2027, 1, 1), "ends_on": date(2028, 12, 31)}
YEAR = CommunicationPlan(id="y", title="Y", target_groups=("g",), processes=("p",), **DAYS)
OTHER = CommunicationPlan(id="z", title="Z", **DAYS)
GROUPS = (TargetGroup(id="g", name="G", scope="internal"), TargetGroup(id="h", name="H", scope="internal"))
PROCESSES = (Process(id="p", name="P"), Process(id="q", name="Q"))


def index(*plans: CommunicationPlan, **rows: Any) -> Index:
    organisation = Organisation(id="o", name="O")
    return Index(Plan(organisation=organisation, plans=plans, target_groups=GROUPS, processes=PROCESSES, **rows))


def ids(rows: tuple[Any, ...]) -> list[str]:
    return [row.id for row in rows]


BESIDE: dict[str, Any] = {
    "objectives": (
        Objective(id="own", text="Own", plan="y"),
        Objective(id="group", text="Group", target_group="g"),
        Objective(id="process", text="Process", process="p"),
        Objective(id="campaign", text="Campaign", campaign="c"),
        Objective(id="loose", text="Loose"),
        Objective(id="theirs", text="Theirs", plan="z", target_group="g"),
        Objective(id="elsewhere", text="Elsewhere", campaign="d", target_group="g"),
    ),
    "campaigns": (
        Campaign(id="c", title="C", plan="y", **DAYS),
        Campaign(id="d", title="D", **DAYS),
    ),
    "partners": (
        Partner(id="held", name="Held", holds=("g",)),
        Partner(id="works", name="W"),
        Partner(id="no", name="N"),
    ),
    "messages": (
        Message(id="said", text="Said"),
        Message(id="to", text="To", target_group="g"),
        Message(id="not", text="N"),
    ),
    "activities": (
        Activity(id="undated", title="U", plan="y"),
        Activity(id="late", title="L", plan="y", starts_on=date(2027, 5, 1), partners=("works",), messages=("said",)),
        Activity(id="early", title="E", campaign="c", starts_on=date(2027, 2, 1)),
        Activity(id="nobodys", title="N", target_groups=("g",)),
    ),
    "risks": (Risk(id="mine", text="M", plan="y"), Risk(id="loose", text="L")),
    "themes": (
        Theme(id="b", plan="y", title="B", year=2028, quarter=1),
        Theme(id="a", plan="y", title="A", year=2027, quarter=4),
    ),
}


def test_beside_another_plan_a_row_has_to_be_about_a_group_or_a_process_of_it() -> None:
    found = content(YEAR, index(YEAR, OTHER, **BESIDE))
    assert ids(found.groups) == ["g"]
    assert ids(found.processes) == ["p"]
    assert ids(found.objectives) == ["own", "group", "process", "campaign"]
    assert ids(found.partners) == ["held", "works"]
    assert ids(found.messages) == ["said", "to"]
    assert ids(found.activities) == ["early", "late", "undated"]
    assert ids(found.risks) == ["mine"]
    assert ids(found.themes) == ["a", "b"]
    assert ("CommunicationPlan", "y") in found.keys
    assert ("Activity", "nobodys") not in found.keys


def test_beside_another_plan_one_that_names_no_group_has_only_what_is_said_to_be_of_it() -> None:
    found = content(OTHER, index(YEAR, OTHER, **BESIDE))
    assert (found.groups, found.processes) == ((), ())
    assert ids(found.objectives) == ["theirs"]
    assert (found.partners, found.messages, found.activities) == ((), (), ())


def test_alone_in_its_document_a_plan_has_all_that_is_of_no_other() -> None:
    rows = {
        "objectives": (Objective(id="loose", text="Loose"), Objective(id="campaign", text="C", campaign="c")),
        "campaigns": (Campaign(id="c", title="C", **DAYS),),
        "activities": (Activity(id="a", title="A"),),
    }
    found = content(OTHER, index(OTHER, **rows))
    assert ids(found.groups) == ["g", "h"]
    assert ids(found.processes) == ["p", "q"]
    assert ids(found.objectives) == ["loose", "campaign"]
    assert ids(found.activities) == ["a"]


def test_what_was_spent_counts_above_what_was_planned_and_what_is_called_off_costs_nothing() -> None:
    rows = (
        Activity(id="a", title="A", plan="y", cost_cents=10, committed_cents=8, starts_on=date(2027, 3, 1)),
        Activity(id="b", title="B", plan="y", scope="external", cost_cents=10, actual_cents=12),
        Activity(id="c", title="C", plan="y", cost_cents=10, committed_cents=4, status="cancelled"),
        Activity(id="d", title="D", plan="y"),
    )
    budgets = (
        Budget(id="b1", plan="y", name="Elk jaar, per jaar", amount_cents=50, purpose="internal"),
        Budget(id="b2", plan="y", name="Feest in 2027", amount_cents=7, purpose="internal"),
        Budget(id="b3", plan="y", name="Rest", amount_cents=5, year=2028, purpose="contingency"),
        Budget(id="b4", plan="y", name="Niets", amount_cents=0, purpose="external"),
    )
    found = index(YEAR, activities=rows, budgets=budgets)
    assert [expected_cents(each) for each in rows] == [10, 12, 0, 0]
    assert costs(YEAR, found) == {"internal": 10, "external": 12}
    assert costs(YEAR, found, 2027) == {"internal": 10, "external": 0}
    assert set_apart(YEAR, found) == {"internal": 107, "contingency": 5, "external": 0}
    assert set_apart(YEAR, found, 2027) == {"internal": 57, "external": 0}
    assert amounts(YEAR, found) == {
        "internal": Amounts(set_apart=107, planned=10, committed=8, expected=10),
        "external": Amounts(planned=10, spent=12, expected=12),
        "contingency": Amounts(set_apart=5),
    }
    assert amounts(OTHER, found) == {}
