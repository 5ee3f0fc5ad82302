"""How far a plan answers its nine questions, and what it says of each process or group (C1, C2)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from ankerpunt.plan.document import load
from ankerpunt.plan.facts.nine_questions import NineQuestions, nine_questions
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    Channel,
    CommunicationPlan,
    Foundation,
    Inspiration,
    Instrument,
    Message,
    Motivation,
    Objective,
    Organisation,
    Partner,
    Persona,
    Plan,
    PlanAnswer,
    Process,
    TargetGroup,
)

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
WEB = Channel(id="c", name="Web", kind="web")
CALL = Message(id="m", text="Call us", process="p")
GP = Partner(id="x", name="GP", processes=("p",))
LETTER = Instrument(id="i", name="Letter", kind="communication", processes=("p",))
DESK = TargetGroup(id="desk", name="The desk", scope="internal")
YEAR: dict[str, Any] = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 12, 31)}


def asked(plan: CommunicationPlan | None = None, **rows: Any) -> NineQuestions:
    said = plan or CommunicationPlan(id="y", title="Y", **YEAR)
    index = Index(Plan(organisation=Organisation(id="o", name="O"), plans=(said,), **rows))
    return nine_questions(content(said, index), index)


def told(nine: NineQuestions) -> dict[str, str]:
    return {each.question: each.progress for each in nine.questions}


def places(nine: NineQuestions) -> dict[str, str]:
    return {place.question: place.progress for place in nine.lines[0].places}


def test_an_empty_plan_answers_nothing_and_begins_with_what_it_stands_for() -> None:
    nine = asked()
    assert set(told(nine).values()) == {"empty"}
    assert (nine.next, nine.lines, nine.count("done")) == ("foundations", (), 0)


def test_the_plan_of_waterrijk_is_as_far_as_its_rows_say() -> None:
    index = Index(load(WATERRIJK))
    plan = index.get(CommunicationPlan, "jaarplan-2027")
    assert plan is not None
    nine = nine_questions(content(plan, index), index)
    assert told(nine) == {
        "foundations": "done",
        "channels": "done",
        "objectives": "begun",
        "approach": "begun",
        "partners": "begun",
        "messages": "begun",
        "means": "begun",
        "budget": "done",
        "inspiration": "begun",
    }
    assert nine.next == "objectives"
    counted = {each.question: (each.done, each.of) for each in nine.questions}
    assert (counted["objectives"], counted["partners"], counted["means"]) == ((7, 8), (4, 16), (18, 19))
    assert {line.subject.id: line.done for line in nine.lines} == {
        "brp-uittreksel": 6,
        "geboorteaangifte": 4,
        "huwelijksaangifte": 5,
        "parkeervergunning": 2,
        "paspoort": 7,
        "rijbewijs": 5,
        "verhuismelding": 7,
        "wmo-voorziening": 6,
    }


@pytest.mark.parametrize(
    ("process", "rows", "progress"),
    [
        (
            {},
            {},
            {"objectives": "empty", "approach": "empty", "channels": "empty", "means": "empty", "budget": "empty"},
        ),
        ({"target": 75}, {}, {"objectives": "begun"}),
        ({"target": 75, "baseline": 60, "target_on": date(2027, 12, 31)}, {}, {"objectives": "done"}),
        ({"no_digital_goal": "They tell it to a person."}, {}, {"objectives": "done"}),
        (
            {},
            {"objectives": (Objective(id="o", text="Tell it once", process="p", target=80),)},
            {"objectives": "begun"},
        ),
        ({"barriers": ("no printer",)}, {}, {"approach": "begun"}),
        ({"barriers": ("no printer", "no login")}, {}, {"approach": "done"}),
        ({"channel_note": "By phone first."}, {}, {"channels": "begun"}),
        (
            {"preferred_channels": ("c",)},
            {"channels": (Channel(id="c", name="Web", kind="web"),)},
            {"channels": "done"},
        ),
        ({}, {"partners": (GP,)}, {"partners": "begun"}),
        (
            {},
            {"partners": (replace(GP, contributes="Tells it"),)},
            {"partners": "done"},
        ),
        ({}, {"messages": (CALL,)}, {"messages": "begun"}),
        (
            {},
            {"messages": (replace(CALL, kind="reactive"),)},
            {"messages": "empty"},
        ),
        (
            {},
            {"instruments": (LETTER,)},
            {"means": "begun"},
        ),
        (
            {},
            {"activities": (Activity(id="a", title="Letter", process="p", starts_on=date(2027, 3, 1), cost_cents=5),)},
            {"means": "done", "budget": "begun"},
        ),
        (
            {},
            {
                "activities": (Activity(id="a", title="Letter", process="p", cost_cents=5),),
                "budgets": (Budget(id="b", plan="y", name="B", amount_cents=9, purpose="external", process="p"),),
            },
            {"means": "begun", "budget": "done"},
        ),
    ],
)
def test_a_process_is_as_far_as_what_it_has(
    process: dict[str, Any], rows: dict[str, Any], progress: dict[str, str]
) -> None:
    nine = asked(processes=(Process(id="p", name="Passport", **process),), **rows)
    found = places(nine)
    assert {question: found[question] for question in progress} == progress


def test_where_there_are_no_processes_the_groups_are_asked() -> None:
    lina = Persona(id="lina", name="Lina", target_group="desk", one_line="She answers the phone.")
    nine = asked(
        target_groups=(DESK,),
        personas=(lina,),
        motivations=(
            Motivation(id="w", persona="lina", goal="Fewer calls", answer="Home on time", kinds=("saving_time",)),
        ),
        channels=(Channel(id="c", name="Meeting", kind="other"),),
        activities=(
            Activity(
                id="a", title="Talk", target_groups=("desk",), channels=("c",), starts_on=date(2027, 3, 1), cost_cents=0
            ),
        ),
        objectives=(Objective(id="o", text="They know", target_group="desk"),),
    )
    assert places(nine) == {
        "channels": "done",
        "objectives": "begun",
        "approach": "done",
        "partners": "empty",
        "messages": "empty",
        "means": "done",
        "budget": "done",
    }
    assert nine.lines[0].subject is DESK


@pytest.mark.parametrize(
    ("known", "progress"),
    [({}, "empty"), ({"involvement": "decides"}, "begun"), ({"influence": "high", "stance": "divided"}, "done")],
)
def test_of_a_body_it_asks_where_it_stands_and_no_persona(known: dict[str, Any], progress: str) -> None:
    council = TargetGroup(id="council", name="The council", scope="external", kind="council", **known)
    assert places(asked(target_groups=(council,)))["approach"] == progress


def answer(question: str, text: str = "In our own words.", process: str | None = None) -> PlanAnswer:
    return PlanAnswer(id=f"{question}-{process}", plan="y", question=question, process=process, text=text)  # type: ignore[arg-type]


def test_words_are_an_answer_except_where_a_figure_or_a_calendar_is_asked() -> None:
    nine = asked(plan_answers=tuple(map(answer, ("partners", "objectives", "means", "inspiration"))))
    assert told(nine)["partners"] == told(nine)["inspiration"] == "done"
    assert told(nine)["objectives"] == told(nine)["means"] == "begun"


def test_words_do_not_make_up_for_what_is_half_there() -> None:
    nine = asked(partners=(Partner(id="x", name="GP"),), plan_answers=(answer("partners"),))
    assert told(nine)["partners"] == "begun"


def test_an_answer_for_one_process_fills_its_place_alone() -> None:
    processes = (Process(id="p", name="Passport"), Process(id="q", name="Moving"))
    written = (answer("approach", process="p"), answer("means", process="p"))
    nine = asked(processes=processes, plan_answers=written)
    first, second = ({place.question: place.progress for place in line.places} for line in nine.lines)
    assert (first["approach"], first["means"]) == ("done", "begun")
    assert set(second.values()) == {"empty"}


def test_what_it_rests_on_it_names_itself() -> None:
    near = Foundation(id="near", kind="core_value", text="Near")
    assert told(asked(foundations=(near,)))["foundations"] == "begun"
    plan = CommunicationPlan(id="y", title="Y", foundations=("near",), **YEAR)
    assert told(asked(plan, foundations=(near,)))["foundations"] == "done"


def test_money_is_answered_when_it_is_set_apart_and_each_activity_has_its_amount() -> None:
    priced = Activity(id="a", title="Letter", plan="y", cost_cents=500)
    assert told(asked(activities=(priced,)))["budget"] == "begun"
    apart = Budget(id="b", plan="y", name="B", amount_cents=900, purpose="external")
    assert told(asked(activities=(priced,), budgets=(apart,)))["budget"] == "done"
    assert (
        told(asked(activities=(priced, Activity(id="c", title="Talk", plan="y")), budgets=(apart,)))["budget"]
        == "begun"
    )


def test_an_answer_that_is_kept_for_a_question_is_no_message_that_is_sent() -> None:
    in_stock = Message(id="m", text="The desk stays open", kind="reactive")
    assert told(asked(messages=(in_stock,)))["messages"] == "empty"
    reasoned = Message(id="n", text="Tell it once", motivation="w")
    assert told(asked(messages=(in_stock, reasoned)))["messages"] == "done"


def test_an_example_counts_for_the_processes_that_it_is_about() -> None:
    example = Inspiration(id="i", title="A letter with the key", processes=("p",))
    one, two = Process(id="p", name="Passport"), Process(id="q", name="Moving")
    assert told(asked(processes=(one,), inspirations=(example,)))["inspiration"] == "done"
    assert told(asked(processes=(one, two), inspirations=(example,)))["inspiration"] == "begun"
