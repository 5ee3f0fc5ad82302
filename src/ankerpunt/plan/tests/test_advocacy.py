"""What colleagues can pass on, on tiny plans (C11, A5)."""

from datetime import date
from typing import Any

import pytest

from ankerpunt.plan.facts.advocacy import kit
from ankerpunt.plan.facts.sharing import why_not
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Anchoring,
    CommunicationPlan,
    Evidence,
    Message,
    Organisation,
    Plan,
    Proposition,
    Story,
    Theme,
    Usp,
)

TODAY = date(2026, 11, 30)
PROMISE = Proposition(id="p", target_group="g", promise="Hier leer je.", status="adopted")
LIVED = Usp(id="leren", proposition="p", claim="Je leert hier", state="lived", examples=("Elke vrijdagochtend.",))
NOT_YET = "We zijn er nog niet."
STRETCH = Usp(id="rust", proposition="p", claim="Rust", state="stretch", stretch_wording=NOT_YET, examples=("Rust!",))
CELLS = (
    Anchoring(id="c1", usp="leren", touchpoint="t", state="in_practice"),
    Anchoring(id="c2", usp="rust", touchpoint="t", state="idea"),
)
DOUBT = Evidence(id="e", anchoring="c1", text="Bij ons niet.", stance="against")


def story(name: str, usp: str = "leren", **more: Any) -> Story:
    given: dict[str, Any] = {"text": f"{name}.", "told_on": date(2026, 5, 1), "usp": usp, "stance": "for"}
    given["audience"] = "outside"
    return Story(id=name, **given | more)


def index(*usps: Usp, **tables: Any) -> Index:
    rows = {"propositions": (PROMISE,), "usps": usps, "anchorings": CELLS} | tables
    return Index(Plan(organisation=Organisation(id="o", name="O"), **rows))


def texts(subject: Any, found: Index, today: date = TODAY) -> list[str]:
    return [piece.text for piece in kit(subject, found, today).pieces]


def test_words_of_colleagues_go_before_those_of_the_organisation() -> None:
    message = Message(id="m", text="Kom leren.", usps=("leren",))
    found = index(LIVED, stories=(story("Anna"),), messages=(message,))
    assert texts(LIVED, found) == ["Anna.", "Kom leren."]
    assert [piece.kind for piece in kit(LIVED, found, TODAY).pieces] == ["own_words", "message"]


def test_what_its_teller_keeps_inside_is_not_passed_on() -> None:
    assert texts(LIVED, index(LIVED, stories=(story("Anna", audience="inside"),))) == ["Elke vrijdagochtend."]


def test_an_example_is_offered_where_no_colleague_told_anything() -> None:
    assert texts(LIVED, index(LIVED)) == ["Elke vrijdagochtend."]


@pytest.mark.parametrize("more", [{"stance": "against"}, {"stance": ""}, {"teller": "customer"}])
def test_only_colleagues_who_speak_for_it_are_passed_on(more: dict[str, Any]) -> None:
    assert texts(LIVED, index(LIVED, stories=(story("Anna", **more),))) == ["Elke vrijdagochtend."]


def test_of_stretch_only_the_honest_wording_is_offered() -> None:
    found = index(STRETCH, stories=(story("Anna", usp="rust"),))
    (piece,) = kit(STRETCH, found, TODAY).pieces
    assert (piece.kind, piece.text) == ("stretch", "We zijn er nog niet.")


def test_nothing_is_offered_that_somebody_contradicts_until_it_is_answered() -> None:
    said = {"stories": (story("Anna"),), "messages": (Message(id="m", text="Kom leren.", usps=("leren",)),)}
    found = kit(LIVED, index(LIVED, evidence=(DOUBT,), **said), TODAY)
    assert found.pieces == ()
    assert [(each.row.id, each.why) for each in found.withheld] == [("leren", "contradicted")]
    answered = Evidence(id="e", anchoring="c1", text="Bij ons niet.", stance="against", answer="Sinds mei wel.")
    assert texts(LIVED, index(LIVED, evidence=(answered,), **said)) == ["Anna.", "Kom leren."]


def test_a_message_about_several_usps_falls_with_the_one_that_is_contradicted() -> None:
    both = Message(id="m", text="Leer in rust.", usps=("rust", "leren"), stretch_label=True)
    found = index(LIVED, STRETCH, messages=(both,), evidence=(DOUBT,))
    assert texts(STRETCH, found) == ["We zijn er nog niet."]


def test_a_message_about_what_is_not_true_yet_has_to_say_so() -> None:
    bare = Message(id="m", text="Rust!", usps=("rust",))
    labelled = Message(id="n", text="Nog niet: rust.", usps=("rust",), stretch_label=True)
    found = kit(STRETCH, index(STRETCH, messages=(bare, labelled)), TODAY)
    assert {piece.text for piece in found.pieces} == {"We zijn er nog niet.", "Nog niet: rust."}
    assert [(each.row.id, each.why) for each in found.withheld] == [("m", "unlabelled")]


@pytest.mark.parametrize(
    ("usp", "more", "why"),
    [
        (LIVED, {"propositions": (Proposition(id="p", target_group="g", promise="x", status="draft"),)}, "draft"),
        (LIVED, {"anchorings": ()}, "nowhere"),
        (LIVED, {"anchorings": (Anchoring(id="c1", usp="leren", touchpoint="t", state="agreed"),)}, "nowhere"),
        (Usp(id="rust", proposition="p", claim="Rust"), {}, "unworded"),
        (
            Usp(id="rust", proposition="p", claim="Rust", stretch_wording="Nog niet.", stretch_due_on=date(2026, 1, 1)),
            {},
            "overdue",
        ),
    ],
)
def test_what_may_not_be_said_is_named_with_its_reason(usp: Usp, more: dict[str, Any], why: str) -> None:
    found = index(usp, **more)
    assert why_not(usp, found, TODAY) == why
    assert kit(usp, found, TODAY).pieces == ()


def test_a_place_that_does_not_apply_makes_nothing_true_and_contradicts_nothing() -> None:
    none = Anchoring(id="c1", usp="leren", touchpoint="t", state="in_practice", not_applicable="Nooit.")
    assert why_not(LIVED, index(LIVED, anchorings=(none,), evidence=(DOUBT,)), TODAY) == "nowhere"


def test_an_activity_has_its_own_messages_and_the_words_about_its_usps() -> None:
    doing = Activity(id="a", title="Lunch", usps=("leren",), messages=("m", "q"))
    messages = (
        Message(id="m", text="Vanaf de bank geregeld."),
        Message(id="q", text="Waarom?", kind="question"),
        Message(id="x", text="Van een ander."),
    )
    found = index(LIVED, stories=(story("Anna"),), messages=messages, activities=(doing,))
    assert texts(doing, found) == ["Anna.", "Vanaf de bank geregeld."]


def test_a_plan_has_what_its_activities_and_themes_are_about_with_one_colleague_for_each() -> None:
    other = Usp(id="samen", proposition="p", claim="Samen", state="lived")
    plan = CommunicationPlan(id="plan", title="Plan", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    found = index(
        LIVED,
        other,
        anchorings=(*CELLS, Anchoring(id="c3", usp="samen", touchpoint="t", state="experienced")),
        plans=(plan,),
        activities=(Activity(id="a", title="Lunch", plan="plan", usps=("leren",)),),
        themes=(Theme(id="k", plan="plan", title="Kijk: wat staat er?", year=2026, quarter=4, usps=("samen",)),),
        stories=(story("Anna"), story("Bert", told_on=date(2026, 6, 1)), story("Cato", usp="samen")),
    )
    made = kit(plan, found, TODAY)
    assert [piece.text for piece in made.pieces] == ["Cato.", "Bert."]
    assert made.theme is not None


def test_another_colleague_speaks_each_month() -> None:
    found = index(LIVED, stories=(story("Anna"), story("Bert", told_on=date(2026, 6, 1))))
    months = {kit(LIVED, found, date(2026, month, 1)).pieces[0].text for month in (11, 12)}
    assert months == {"Anna.", "Bert."}


def test_what_stopped_or_waits_is_not_offered() -> None:
    doing = Activity(id="a", title="Lunch", usps=("leren", "weg"))
    retired = Proposition(id="p", target_group="g", promise="x", status="retired")
    assert texts(doing, index(LIVED, propositions=(retired,), activities=(doing,))) == []
