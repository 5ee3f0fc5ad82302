from typing import Any

import pytest

from ankerpunt.check.tests.tiny import TODAY, ago, ahead, campaign, found, objects, persona
from ankerpunt.plan.nouns import (
    Activity,
    Adjustment,
    CommunicationPlan,
    Dismissal,
    Evaluation,
    Learning,
    LearningAnswer,
    Noun,
    Objective,
    Override,
    Result,
)

EARLIER = campaign("eerste", starts_on=ago(400), ends_on=ago(340), processes=("verhuismelding",))


def lesson(**fields: Any) -> Learning:
    return Learning(**{"id": "les", "campaign": "eerste", "text": "Leg de brief bij de sleutel.", **fields})


def answer(**fields: Any) -> LearningAnswer:
    return LearningAnswer(**{"id": "a", "learning": "les", "campaign": "ronde", "answer": "adopted", **fields})


def evaluation(**fields: Any) -> Evaluation:
    return Evaluation(**{"id": "e", "campaign": "eerste", "evaluated_on": ago(300), **fields})


def override(**fields: Any) -> Override:
    wanted = {"rule": "U108", "noun": "Persona", "object": "joost", "reason": "Volgt.", "decided_by": "Directie"}
    return Override(**{"id": "besluit", "decided_on": ago(10), **wanted, **fields})


def dismissal(**fields: Any) -> Dismissal:
    wanted = {"rule": "U112", "noun": "Persona", "object": "joost", "reason": "Volgt.", "decided_by": "Redactie"}
    return Dismissal(**{"id": "weg", "decided_on": ago(10), "until": ahead(9), **wanted, **fields})


@pytest.mark.parametrize(
    ("rows", "owed"),
    [
        ((lesson(applies_to_all=True), campaign()), True),
        ((lesson(processes=("verhuismelding",)), campaign(processes=("verhuismelding",))), True),
        ((lesson(), campaign(follows="eerste")), True),
        ((lesson(processes=("verhuismelding",)), campaign(processes=("paspoort",))), False),
        ((lesson(), campaign()), False),
        ((lesson(applies_to_all=True), campaign(), answer()), False),
    ],
)
def test_e601_stops_a_campaign_that_passes_over_what_was_learned(rows: tuple[Noun, ...], owed: bool) -> None:
    assert objects("E601", EARLIER, *rows) == (["ronde"] if owed else [])


def test_e601_counts_each_learning_once_and_only_earlier_ones() -> None:
    twice = lesson(applies_to_all=True, processes=("verhuismelding",))
    own = lesson(id="eigen", campaign="ronde", applies_to_all=True)
    new = campaign(processes=("verhuismelding",), follows="eerste")
    [finding] = found("E601", EARLIER, twice, own, new)
    assert finding.related == (("Learning", "les"),)
    beside = campaign("naast", starts_on=ago(20), ends_on=ahead(40))
    assert objects("E601", beside, lesson(campaign="naast", applies_to_all=True), campaign()) == []
    assert objects("E601", lesson(applies_to_all=True), campaign()) == ["ronde"]


def plan(**fields: Any) -> CommunicationPlan:
    return CommunicationPlan(
        **{"id": "jaar", "title": "Jaarplan", "starts_on": ago(9), "ends_on": ahead(300), **fields}
    )


def test_e601_asks_once_for_a_plan_what_holds_for_all() -> None:
    always = lesson(applies_to_all=True, processes=("verhuismelding",))
    inside = campaign(plan="jaar", processes=("verhuismelding",))
    assert objects("E601", EARLIER, always, plan(), inside) == ["jaar"]
    assert objects("E601", EARLIER, always, plan(), inside, answer(campaign=None, plan="jaar")) == []
    assert objects("E601", EARLIER, always, plan(), inside, answer()) == []
    assert objects("E601", EARLIER, always, plan(status="closed")) == []
    assert objects("E601", lesson(campaign="ronde", applies_to_all=True), plan(), inside) == []


def test_e601_adds_the_three_that_lie_nearest_and_no_more_once_they_are_answered() -> None:
    near = [lesson(id=f"l{at}", target_groups=("ouders",)) for at in range(5)]
    new = campaign(target_groups=("ouders",))
    [finding] = found("E601", EARLIER, *near, new)
    assert [slug for _noun, slug in finding.related] == ["l0", "l1", "l2"]
    [left] = found("E601", EARLIER, *near, new, answer(learning="l0"), answer(id="b", learning="l1"))
    assert [slug for _noun, slug in left.related] == ["l2"]


def test_e601_prefers_a_lesson_on_the_same_means() -> None:
    letter = Activity(id="brief", title="Brief", campaign="ronde", means="letter")
    near = [lesson(id=f"l{at}", target_groups=("ouders",)) for at in range(3)]
    same = lesson(id="zelfde", target_groups=("ouders",), means=("letter",))
    [finding] = found("E601", EARLIER, *near, same, campaign(target_groups=("ouders",)), letter)
    assert ("Learning", "zelfde") in finding.related


@pytest.mark.parametrize(
    ("fields", "stops"),
    [
        ({}, ["start"]),
        ({"status": "planned"}, []),
        ({"campaign": None, "plan": "jaar"}, ["start"]),
        ({"campaign": None}, []),
        ({"campaign": "eerste"}, []),
    ],
)
def test_e616_stops_an_activity_that_starts_before_the_lessons_are_answered(
    fields: dict[str, Any], stops: list[str]
) -> None:
    started = Activity(**{"id": "start", "title": "Brief", "campaign": "ronde", "status": "activated", **fields})
    rows = (EARLIER, lesson(applies_to_all=True), plan(), campaign(plan="jaar"), started)
    assert objects("E616", *rows) == stops
    assert objects("E616", *rows, answer(campaign=None, plan="jaar")) == []


def test_e601_leaves_past_campaigns_alone() -> None:
    assert objects("E601", EARLIER, lesson(applies_to_all=True), campaign(starts_on=ago(9), ends_on=ago(1))) == []


def test_e602_asks_for_an_evaluation_within_a_month() -> None:
    assert objects("E602", campaign(starts_on=ago(60), ends_on=ago(31))) == ["ronde"]
    assert objects("E602", campaign(starts_on=ago(60), ends_on=ago(30))) == []
    assert objects("E602", EARLIER, evaluation(moment="during")) == ["eerste"]
    assert objects("E602", EARLIER, evaluation()) == []


def test_e603_asks_to_look_halfway() -> None:
    long = campaign(starts_on=ago(40), ends_on=ahead(30))
    assert objects("E603", long) == ["ronde"]
    assert objects("E603", long, evaluation(campaign="ronde", moment="during")) == []
    assert objects("E603", campaign(starts_on=ago(20), ends_on=ahead(50))) == []
    assert objects("E603", campaign(starts_on=ago(20), ends_on=ahead(10))) == []
    assert objects("E603", EARLIER) == []


def test_e604_asks_for_a_learning() -> None:
    assert objects("E604", EARLIER, evaluation()) == ["eerste"]
    assert objects("E604", EARLIER, evaluation(), lesson()) == []
    assert objects("E604", EARLIER) == []


def test_e605_asks_what_else_it_could_have_been() -> None:
    whole = {"effect": "356 extra", "baseline": "56%", "rival_explanation": "Nieuw formulier."}
    assert objects("E605", EARLIER, evaluation(**whole)) == []
    assert found("E605", evaluation(effect="356 extra"))[0].values == {"missing": ["baseline", "rival_explanation"]}
    assert found("E605", EARLIER, evaluation(effect="x", baseline="y"))[0].field == "rival_explanation"
    assert objects("E605", evaluation()) == []


def test_e615_asks_what_came_of_an_objective_past_its_date() -> None:
    late = Objective(id="d", text="70 procent weet het", due_on=ago(1))
    assert objects("E615", late) == ["d"]
    assert objects("E615", late, Result(id="r", objective="d", measured_on=ago(1), value=63)) == []
    assert objects("E615", Objective(id="d", text="Binnen 20 seconden", due_on=ago(1), norm=True)) == []
    assert objects("E615", Objective(id="d", text="70 procent weet het", due_on=TODAY)) == []


def test_e615_takes_an_evaluation_that_says_whether_it_was_reached() -> None:
    of_round = Objective(id="d", text="70 procent weet het", due_on=ago(1), campaign="ronde")
    assert objects("E615", of_round, campaign(), evaluation(campaign="ronde")) == ["d"]
    assert objects("E615", of_round, campaign(), evaluation(campaign="ronde", objective_reached="no")) == []


def test_e606_asks_a_learning_for_its_ground() -> None:
    assert objects("E606", lesson()) == ["les"]
    assert objects("E606", lesson(evidence="n=412")) == []


def test_e607_asks_why_a_learning_is_not_adopted() -> None:
    assert objects("E607", lesson(), answer(answer="declined")) == ["a"]
    assert objects("E607", lesson(), answer(answer="adapted", reason="Geen brievenbus.")) == []
    assert objects("E607", lesson(), answer()) == []


def test_e608_asks_why_something_was_adjusted() -> None:
    change: dict[str, Any] = {"id": "w", "campaign": "ronde", "adjusted_on": ago(3), "what": "Tweede brief geschrapt"}
    assert objects("E608", Adjustment(**change)) == ["w"]
    assert objects("E608", Adjustment(**change, reason="Zes bellers liepen vast.")) == []


@pytest.mark.parametrize(
    ("fields", "unknown"),
    [
        ({"rule": "X999"}, ["the_rule"]),
        ({"object": "samira"}, ["the_object"]),
        ({"noun": "Engel"}, ["the_object"]),
        ({"noun": "Organisation"}, ["the_object"]),
        ({"rule": "X999", "object": "samira"}, ["the_rule", "the_object"]),
    ],
)
def test_e609_sees_a_decision_about_nothing(fields: dict[str, Any], unknown: list[str]) -> None:
    [finding] = found("E609", persona(), override(**fields))
    assert finding.values["unknown"] == unknown


def test_e609_leaves_a_decision_about_something_alone() -> None:
    assert objects("E609", persona(), override(), dismissal()) == []
    assert objects("E609", dismissal(rule="U116", noun="Organisation", object="waterrijk")) == []


def test_e610_asks_for_the_fitting_kind_of_decision() -> None:
    assert objects("E610", override(rule="U112")) == ["besluit"]
    assert objects("E610", dismissal(rule="U108")) == ["weg"]
    assert objects("E610", override(), dismissal(), override(id="x", rule="X999")) == []


def test_e611_says_when_a_decision_has_run_out() -> None:
    assert objects("E611", dismissal(until=ago(1))) == ["weg"]
    assert objects("E611", dismissal(until=TODAY), override()) == []
