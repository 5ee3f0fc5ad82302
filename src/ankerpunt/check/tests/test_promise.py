from typing import Any

from ankerpunt.check.tests.tiny import (
    TODAY,
    activity,
    ago,
    ahead,
    cell,
    found,
    group,
    objects,
    outside,
    process,
    promise,
    proof,
    usp,
    value,
    year,
)
from ankerpunt.plan.nouns import (
    CafeteriaOption,
    Foundation,
    Message,
    Profile,
    ProfileChannel,
    Story,
    StretchMeasurement,
    StretchStep,
    Usp,
)

MISSION = Foundation(id="missie", kind="mission", text="Waar je graag werkt.")
STEP = StretchStep(id="stap", usp="techniek", text="Dubbel formulier vervalt.")


def stretch(**fields: Any) -> Usp:
    whole = {
        "state": "stretch",
        "stretch_wording": "We zijn er nog niet.",
        "stretch_unit": "% van de tijd",
        "stretch_baseline": 60.0,
        "stretch_target": 30.0,
        "stretch_due_on": ahead(400),
        "stretch_owner": "programmamanager",
    }
    return usp(**{**whole, **fields})


def test_p201_asks_for_a_mission_and_a_core_value_under_a_promise() -> None:
    assert found("P201", promise(), value())[0].values == {"missing": ["mission"]}
    assert objects("P201", promise(), value(), MISSION) == []
    assert objects("P201", value()) == []


def test_p202_asks_how_you_recognise_a_value() -> None:
    assert objects("P202", value()) == ["lef"]
    assert objects("P202", value(recognised_by=("deelt een mislukking",)), MISSION) == []


def test_p203_asks_for_foundations_that_still_hold() -> None:
    expired = value(valid_until=ago(1))
    assert objects("P203", expired, promise(foundations=("lef",))) == ["lef"]
    assert objects("P203", expired, process(foundations=("lef",))) == ["lef"]
    assert objects("P203", expired, year(foundations=("lef",))) == ["lef"]
    assert objects("P203", expired, Profile(id="p", channel="LinkedIn", foundations=("lef",))) == ["lef"]
    assert objects("P203", expired) == []
    assert objects("P203", value(valid_until=TODAY), value("nabij"), promise(foundations=("lef",))) == []


def test_p204_asks_for_a_foundation_under_each_promise() -> None:
    assert objects("P204", promise()) == ["bouw"]
    assert objects("P204", promise(foundations=("lef",))) == []
    assert objects("P204", promise(status="retired")) == []


def test_p205_asks_for_two_or_three_usps() -> None:
    assert objects("P205", promise(), usp("a")) == ["bouw"]
    assert objects("P205", promise(), usp("a"), usp("b")) == []
    assert objects("P205", promise(), usp("a"), usp("b"), usp("c")) == []
    assert objects("P205", promise(), usp("a"), usp("b"), usp("c"), usp("d")) == ["bouw"]


def test_p205_too_few_is_a_next_step_and_too_many_cannot_be_kept() -> None:
    [few] = found("P205", promise(), usp("a"))
    [many] = found("P205", promise(), *[usp(letter) for letter in "abcd"])
    assert (few.mood, many.mood) == ("next_step", "not_right")


def test_p220_asks_for_words_that_not_anyone_can_say() -> None:
    profile = Profile(id="p", channel="x", what_we_deliver="Innovatief, verbindend en altijd dichtbij.")
    [finding] = found(
        "P220", profile, Message(id="m", text="Onze passie is jouw bestemming."), value("kg", text="Klantgericht")
    )
    assert [each.object for each in finding.parts] == ["kg", "m", "p"]
    assert "(innovatief en verbindend)" in finding.message("nl")
    assert objects("P220", value(text="Klantgericht", recognised_by=("belt terug",))) == []
    assert objects("P220", value("missie", kind="mission", text="Klantgericht werken")) == []
    assert objects("P220", Message(id="m", text="Eerst je pas, dan je koffers.")) == []


def test_p206_asks_why_a_promise_fits_and_how_it_differs() -> None:
    assert found("P206", promise())[0].values == {"missing": ["why", "differs"]}
    assert found("P206", promise(drivers=("leren",)))[0].values == {"missing": ["differs"]}
    assert objects("P206", promise(why="19 van de 31.", differs="Elders beslist de chef.")) == []


def test_p207_asks_for_the_promise_inside_first() -> None:
    shown = promise("snel", target_group="verhuizers", status="adopted", internal_first="bouw")
    assert objects("P207", outside(), group(), promise(), shown) == ["snel"]
    assert objects("P207", outside(), group(), promise(status="adopted"), shown) == []
    assert objects("P207", outside(), promise("snel", target_group="verhuizers", status="adopted")) == ["snel"]
    assert objects("P207", outside(), promise("snel", target_group="verhuizers")) == []
    assert objects("P207", group(), promise(status="adopted"), promise("x", target_group="weg")) == []


def test_p208_asks_for_an_example_instead_of_a_slogan() -> None:
    assert objects("P208", promise(), usp(claim="De leukste werkgever")) == ["techniek"]
    assert objects("P208", promise(), usp(claim="The best team", examples=("Laptop op dag 1",))) == []
    assert objects("P208", promise(promise="Uniek werk vol passie"), usp()) == ["bouw"]
    assert objects("P208", promise(promise="Uniek werk"), usp(examples=("Laptop op dag 1",))) == []
    assert objects("P208", promise(), usp()) == []


def test_p209_asks_to_promise_each_group_something_of_its_own() -> None:
    second = promise("balie", target_group="klantcontact")
    counter = group("klantcontact", name="Klantcontact")
    same = usp("zelfde", proposition="balie", claim="je team kiest  de techniek.")
    [finding] = found("P209", group(), counter, promise(), second, usp(), same)
    assert (finding.object, finding.values, finding.related) == (
        "techniek",
        {"groups": ["Klantcontact"]},
        (("Usp", "zelfde"),),
    )
    assert objects("P209", group(), counter, promise(), second, usp(), usp("anders", claim="Leren")) == []
    assert objects("P209", group(), promise(), usp(), usp("nogmaals")) == []


def test_p210_asks_what_a_usp_answers() -> None:
    assert objects("P210", group(), promise(), usp()) == ["techniek"]
    assert objects("P210", group(), promise(), usp(drivers=("ruimte",))) == []
    heard = usp(proposition="snel", conversations=("gesprek",))
    assert objects("P210", outside(), promise("snel", target_group="verhuizers"), heard) == []
    assert objects("P210", group(), promise(), usp(conversations=("gesprek",))) == ["techniek"]
    told = promise("snel", target_group="verhuizers", why="40 gesprekken aan de balie.")
    assert objects("P210", outside(), told, usp(proposition="snel")) == []
    assert objects("P210", group(), promise(why="Zij vroegen het."), usp()) == ["techniek"]
    assert objects("P210", usp(proposition="weg")) == ["techniek"]


def test_p211_asks_what_shows_that_a_usp_is_lived() -> None:
    story = Story(id="v", text="Een half A4.", told_on=ago(9), usp="techniek", stance="for")
    assert objects("P211", usp(), cell()) == ["techniek"]
    assert objects("P211", usp(), cell(), proof(stance="against")) == ["techniek"]
    assert objects("P211", usp(), cell(not_applicable="Niet hier."), proof()) == ["techniek"]
    assert objects("P211", usp(), cell(), proof()) == []
    assert objects("P211", usp(), story) == []
    assert objects("P211", usp(state="stretch")) == []


def test_p212_stops_a_stretch_without_its_whole_contract() -> None:
    assert objects("P212", stretch(), STEP) == []
    assert found("P212", stretch())[0].values == {"missing": ["steps"]}
    assert found("P212", stretch(stretch_owner="", stretch_baseline=None), STEP)[0].values == {
        "missing": ["baseline", "owner"]
    }
    assert objects("P212", usp()) == []


def test_p213_stops_an_overdue_stretch_that_is_still_claimed() -> None:
    late = stretch(stretch_due_on=ago(1))
    message = Message(id="m", text="Minder papier.", usps=("techniek",))
    assert objects("P213", promise(status="adopted"), late) == ["techniek"]
    assert objects("P213", promise(), late, message) == ["techniek"]
    assert objects("P213", promise(), late, activity(usps=("techniek",))) == ["techniek"]
    assert objects("P213", promise(), late, activity(usps=("techniek",), status="done")) == []
    assert objects("P213", promise(status="adopted"), stretch(stretch_due_on=TODAY)) == []
    assert objects("P213", promise(status="adopted"), stretch(stretch_due_on=None), usp("waar")) == []


def test_p214_asks_for_steps_on_time() -> None:
    late = StretchStep(id="stap", usp="techniek", text="Formulier vervalt.", due_on=ago(1))
    done = StretchStep(id="stap", usp="techniek", text="Formulier vervalt.", due_on=ago(9), done_on=ago(2))
    assert objects("P214", stretch(), late) == ["stap"]
    assert objects("P214", late) == ["stap"]
    assert objects("P214", stretch(), done) == []
    assert objects("P214", stretch(), STEP) == []


def test_p215_asks_for_progress_in_the_last_half_year() -> None:
    assert objects("P215", stretch()) == ["techniek"]
    assert objects("P215", stretch(), StretchMeasurement(id="m", usp="techniek", measured_on=ago(184), value=57)) == [
        "techniek"
    ]
    assert objects("P215", stretch(), StretchMeasurement(id="m", usp="techniek", measured_on=ago(183), value=57)) == []
    assert objects("P215", usp()) == []


def test_p216_asks_for_a_profile_beside_an_adopted_promise() -> None:
    shown = promise("snel", target_group="verhuizers", status="adopted")
    assert objects("P216", outside(), shown) == ["verhuizers"]
    assert objects("P216", outside(), shown, Profile(id="p", channel="Intranet")) == []
    assert objects("P216", outside(), shown, Profile(id="p", channel="X", target_group="verhuizers")) == []
    assert objects("P216", outside(), promise("snel", target_group="verhuizers")) == []
    assert objects("P216", group(), promise(status="adopted")) == []


def test_p217_asks_for_a_profile_that_fits() -> None:
    profile = Profile(id="p", channel="intranet", who_we_are="Wij.")
    assert objects("P217", ProfileChannel(id="intranet", name="Intranet", max_length=3), profile) == ["p"]
    assert objects("P217", ProfileChannel(id="intranet", name="Intranet", max_length=4), profile) == []
    assert objects("P217", ProfileChannel(id="intranet", name="Intranet"), profile) == []
    assert objects("P217", profile) == []


def test_p218_asks_what_a_profile_follows_from() -> None:
    assert objects("P218", Profile(id="p", channel="X")) == ["p"]
    assert objects("P218", Profile(id="p", channel="X", usps=("techniek",))) == []
    assert objects("P218", Profile(id="p", channel="X", foundations=("lef",))) == []


def test_p219_asks_for_research_and_cost_of_a_choice() -> None:
    assert found("P219", CafeteriaOption(id="k", name="Fiets"))[0].values == {"missing": ["research", "cost"]}
    assert objects("P219", CafeteriaOption(id="k", name="Fiets", research="peiling", cost_cents=0)) == []


def test_the_promise_rules_leave_retired_promises_alone() -> None:
    retired = promise(status="retired")
    assert objects("P2", group(), retired, usp(claim="De leukste"), MISSION, value(recognised_by=("x",))) == []
