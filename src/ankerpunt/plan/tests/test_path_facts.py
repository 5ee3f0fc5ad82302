"""Which questions a stage asks of a group, and what answers them, on tiny plans."""

from datetime import date

import pytest

from ankerpunt.plan.facts.path import PATHS, activities_for, objectives_for, path, worked_on
from ankerpunt.plan.nouns import (
    Activity,
    Anchoring,
    Campaign,
    CommunicationPlan,
    Conversation,
    Driver,
    EstrangementTest,
    Evaluation,
    Evidence,
    Foundation,
    Inspiration,
    Learning,
    LearningAnswer,
    Marker,
    Message,
    Motivation,
    Objective,
    Persona,
    Profile,
    Proposition,
    Row,
    Story,
    StretchStep,
    TargetGroup,
    TeamReflection,
    Touchpoint,
    Usp,
)
from ankerpunt.plan.tests.test_facts import BOUW, ICT, TODAY, index

COUNCIL = TargetGroup(id="raad", name="Raad", scope="external", kind="council")
MOVERS = TargetGroup(id="verhuizers", name="Verhuizers", scope="external", size=1200)
WENS = Proposition(id="straks", target_group="ict", promise="Straks", replaces="bouw")
LEARN = Usp(id="leren", proposition="bouw", claim="Je leert", state="lived", order=1)
TEAM = Usp(id="team", proposition="bouw", claim="Samen", state="lived", order=2, conversations=("g",))
START = Touchpoint(id="start", name="Start", target_groups=("ict",))
CELL = Anchoring(id="c1", usp="leren", touchpoint="start", text="Vrijdag", state="experienced", owner="teamleider")
AWAY = Anchoring(id="c2", usp="team", touchpoint="start", not_applicable="Dan nog niet.")
SEEN = Evidence(id="e", anchoring="c1", text="Rooster")
YEAR = Campaign(id="jaar", title="Jaar", starts_on=TODAY, ends_on=TODAY, target_groups=("ict",))
LESSON = Learning(id="les", campaign="jaar", text="Bel terug")


def answered(stage: str, group: TargetGroup, *rows: Row) -> dict[str, bool]:
    return {step.code: step.progress == "done" for step in path(stage, group, index(group, *rows))}


def test_the_first_question_without_an_answer_is_the_next_and_there_is_at_most_one() -> None:
    told = Conversation(id="g", held_on=TODAY, target_group="verhuizers")
    steps = path("understand", MOVERS, index(MOVERS, told))
    assert [(step.code, step.progress) for step in steps] == [
        ("whom", "done"),
        ("heard", "done"),
        ("face", "next"),
        ("gain", "later"),
    ]


def test_what_draws_people_to_their_work_is_asked_of_no_resident_unless_there_is_research() -> None:
    applicants = Driver(id="d", target_group="verhuizers", name="salaris", research="r")
    opinion = Driver(id="e", target_group="verhuizers", name="reistijd")
    assert "draws" not in answered("understand", MOVERS)
    assert answered("understand", MOVERS, applicants)["draws"]
    assert not answered("understand", MOVERS, applicants, opinion)["draws"]
    assert "draws" in answered("understand", ICT)


def test_no_persona_is_asked_of_a_body_with_a_say() -> None:
    assert list(answered("understand", COUNCIL)) == ["whom", "heard"]


@pytest.mark.parametrize(
    "known", [{"description": "Zij bouwen."}, {"note": "Nieuw"}, {"share": 12.5}, {"units": ("i",)}]
)
def test_a_group_is_known_by_more_than_its_name(known: dict[str, object]) -> None:
    assert not answered("understand", ICT)["whom"]
    assert answered("understand", TargetGroup(id="ict", name="ICT", scope="internal", **known))["whom"]  # type: ignore[arg-type]


def test_a_goal_without_an_answer_does_not_say_what_is_in_it_for_them() -> None:
    ans, goal = Persona(id="ans", target_group="ict", name="Ans"), Motivation(id="m", persona="ans", goal="Blijven")
    assert not answered("understand", ICT, ans, goal)["gain"]
    told = Motivation(id="m", persona="ans", goal="Blijven", answer="Naar huis om vijf uur")
    assert answered("understand", ICT, ans, told)["gain"]


def test_a_promise_needs_two_or_three_usps_and_a_stretch_its_whole_contract() -> None:
    assert answered("promise", ICT, Foundation(id="f", kind="core_value", text="Nabij"), BOUW) == {
        "stand": True,
        "promise": True,
        "proof": False,
        "recognise": False,
        "short": False,
    }
    assert not answered("promise", ICT, BOUW, LEARN)["proof"]
    assert answered("promise", ICT, BOUW, LEARN, TEAM)["proof"]
    stretch = Usp(id="team", proposition="bouw", claim="Samen", state="stretch")
    assert not answered("promise", ICT, BOUW, LEARN, stretch)["proof"]
    whole = Usp(
        id="team",
        proposition="bouw",
        claim="Samen",
        state="stretch",
        stretch_wording="Nog niet.",
        stretch_unit="teams",
        stretch_baseline=0,
        stretch_target=4,
        stretch_due_on=TODAY,
        stretch_owner="hr",
    )
    assert answered("promise", ICT, BOUW, LEARN, whole, StretchStep(id="s", usp="team", text="Begin"))["proof"]


def test_a_first_promise_is_recognised_when_somebody_told_us_and_a_new_version_when_its_group_was_asked() -> None:
    assert not answered("promise", ICT)["recognise"]
    assert not answered("promise", ICT, BOUW, LEARN)["recognise"]
    assert answered("promise", ICT, BOUW, TEAM)["recognise"]
    unknown = EstrangementTest(id="t", proposition="bouw", target_group="ict", tested_on=TODAY)
    assert not answered("promise", ICT, BOUW, unknown)["recognise"]
    asked = EstrangementTest(
        id="t", proposition="straks", target_group="ict", tested_on=TODAY, recognises="partly", reasons="Het rooster."
    )
    assert not answered("promise", ICT, BOUW, TEAM, WENS)["recognise"]
    assert answered("promise", ICT, BOUW, TEAM, WENS, asked)["recognise"]


def test_the_draft_is_worked_on_before_what_holds() -> None:
    assert worked_on("ict", index(ICT, BOUW, WENS)) == WENS
    assert worked_on("ict", index(ICT, BOUW)) == BOUW
    assert worked_on("ict", index(ICT)) is None
    assert worked_on("weg", index(ICT)) is None


def test_a_short_text_that_names_what_holds_no_more_is_no_answer() -> None:
    old = Profile(id="p", channel="k", target_group="ict", what_we_deliver="Leren", usps=("weg",))
    new = Profile(id="p", channel="k", target_group="ict", what_we_deliver="Leren", usps=("leren",))
    assert not answered("promise", ICT, BOUW, LEARN, old)["short"]
    assert answered("promise", ICT, BOUW, LEARN, new)["short"]


def test_a_matrix_is_told_when_every_row_and_column_says_something() -> None:
    others = [Touchpoint(id=f"t{at}", name="-", order=at, target_groups=("ict",)) for at in range(1, 8)]
    cells = [Anchoring(id=each.id, usp="team", touchpoint=each.id, not_applicable="Niet daar.") for each in others]
    whole = (BOUW, LEARN, TEAM, START, *others, CELL, AWAY, *cells)
    told = Evidence(id="e", anchoring="c1", text="Rooster", kind="story")
    assert answered("anchor", ICT, *whole, told) == dict.fromkeys(["where", "how", "who", "shown", "felt"], True)
    assert not answered("anchor", ICT, BOUW, LEARN, TEAM, START, CELL)["how"]
    later = Touchpoint(id="later", name="Later", target_groups=("ict",))
    assert not answered("anchor", ICT, *whole, later)["how"]
    assert not answered("anchor", ICT, *whole)["shown"]
    assert not answered("anchor", ICT, *whole, SEEN)["felt"]  # a document is no experience
    against = Evidence(id="e2", anchoring="c1", text="Niet bij ons", stance="against")
    assert not answered("anchor", ICT, *whole, told, against)["felt"]


def test_eight_to_ten_moments_are_a_journey_and_every_cell_says_something_and_has_somebody_and_a_date() -> None:
    assert not answered("anchor", ICT, START)["where"]
    told = (BOUW, LEARN, START)
    agreed = {"id": "c", "usp": "leren", "touchpoint": "start", "state": "agreed"}
    assert not answered("anchor", ICT, *told, Anchoring(**agreed, owner="hr"))["how"]  # type: ignore[arg-type]
    assert not answered("anchor", ICT, *told, Anchoring(**agreed, owner="hr"))["who"]  # type: ignore[arg-type]
    assert answered("anchor", ICT, *told, Anchoring(**agreed, owner="hr", due_on=TODAY))["who"]  # type: ignore[arg-type]


def test_nothing_is_anchored_where_there_is_nothing() -> None:
    assert not any(answered("anchor", ICT).values())


def test_goals_of_the_group_come_before_those_of_its_campaigns_and_plans() -> None:
    plan = CommunicationPlan(id="plan", title="Plan", starts_on=TODAY, ends_on=TODAY, target_groups=("ict",))
    own = Objective(id="o1", text="Weten", target_group="ict", plan="plan")
    others = Objective(id="o2", text="Voelen", target_group="raad", plan="plan")
    shared = [Objective(id="o3", text="Doen", campaign="jaar"), Objective(id="o4", text="Doen", plan="plan")]
    found = objectives_for("ict", index(ICT, YEAR, plan, *shared, others, own))
    assert [each.id for each in found] == ["o1", "o3", "o4"]


def test_only_what_is_to_come_asks_for_an_owner_a_day_and_a_price() -> None:
    bare = Activity(id="a", title="Praten", target_groups=("ict",))
    done = Activity(id="b", title="Gedaan", target_groups=("ict",), status="done")
    assert activities_for("ict", index(ICT, bare, done)) == (bare,)
    assert answered("activate", ICT, bare) == {
        "goal": False,
        "message": False,
        "means": True,
        "when": False,
        "money": False,
    }
    full = Activity(
        id="a", title="Praten", target_groups=("ict",), owners=("team",), moment="dag 14", cost_cents=0, rhythm="weekly"
    )
    said = Message(id="m", text="Je leert", target_group="ict")
    aim = Objective(id="o", text="Weten", target_group="ict")
    assert all(answered("activate", ICT, full, said, aim).values())
    assert not any(answered("activate", ICT, done).values())
    by_a_partner = Activity(id="a", title="Praten", target_groups=("ict",), partners=("p",), starts_on=TODAY)
    assert answered("activate", ICT, by_a_partner)["when"]


def test_teams_are_asked_of_a_group_that_has_them_and_signs_of_every_core_value() -> None:
    value = Foundation(id="f", kind="core_value", text="Nabij")
    sign = Marker(id="s", core_value="f", level="expect", text="We bellen terug")
    told = Story(id="v", text="Gister", told_on=TODAY, target_group="ict")
    assert answered("listen", ICT, value, told) == {"story": True, "felt": False, "signs": False}
    teams = TargetGroup(id="ict", name="ICT", scope="internal", units=("bouw",))
    look = TeamReflection(id="t", unit="bouw", core_value="f", held_on=TODAY)
    assert not answered("listen", teams, value, sign)["teams"]
    assert answered("listen", teams, value, sign, look)["teams"]
    assert answered("listen", teams, value, sign, TeamReflection(id="t", core_value="f", held_on=TODAY))["teams"]
    assert answered("listen", teams, value, sign)["signs"]


def test_every_lesson_asks_for_an_answer() -> None:
    looked = Evaluation(id="e", campaign="jaar", evaluated_on=date(2026, 1, 1))
    idea = Inspiration(id="i", title="Elders", target_groups=("ict",))
    answer = LearningAnswer(id="a", learning="les", campaign="jaar", answer="adopted")
    assert answered("learn", ICT, YEAR, looked, LESSON, idea) == {
        "back": True,
        "lesson": True,
        "use": False,
        "elsewhere": True,
    }
    assert answered("learn", ICT, YEAR, LESSON, answer)["use"]
    assert not any(answered("learn", ICT).values())


def test_every_stage_has_four_or_five_questions_of_people() -> None:
    group = TargetGroup(id="ict", name="ICT", scope="internal", units=("bouw",))
    assert {stage: len(path(stage, group, index(group))) for stage in PATHS} == {
        "understand": 5,
        "promise": 5,
        "anchor": 5,
        "activate": 5,
        "listen": 4,
        "learn": 4,
    }
