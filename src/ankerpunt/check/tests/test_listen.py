from typing import Any

import pytest

from ankerpunt.check.tests.tiny import activity, ago, ahead, campaign, found, group, objects, outside, usp, value
from ankerpunt.plan.nouns import (
    Conversation,
    Heard,
    Indicator,
    Learning,
    Marker,
    Objective,
    Story,
    StretchStep,
    TeamReflection,
    Unit,
)

TEAM = Unit(id="klantcontact", name="Klantcontact")


def figure(**fields: Any) -> Indicator:
    return Indicator(**{"id": "cijfer", "name": "Aandeel via web", "about": "process", **fields})


def story(row_id: str = "v", **fields: Any) -> Story:
    return Story(**{"id": row_id, "text": "Ze nam mijn lijn over.", "told_on": ago(10), **fields})


def reflection(**fields: Any) -> TeamReflection:
    return TeamReflection(
        **{"id": "gesprek", "unit": "klantcontact", "core_value": "lef", "held_on": ago(91), **fields},
    )


def test_l501_refuses_figures_on_persons() -> None:
    assert objects("L501", figure(about="person")) == ["cijfer"]
    assert objects("L501", figure(about="team")) == []


def test_l502_refuses_scores_and_rankings() -> None:
    assert objects("L502", figure(name="NPS balie")) == ["cijfer"]
    assert objects("L502", figure(definition="Ranglijst van de teams")) == ["cijfer"]
    assert objects("L502", Objective(id="d", text="eNPS naar 30")) == ["d"]
    assert objects("L502", figure(), Objective(id="d", text="Proces sneller")) == []


def test_l503_asks_a_figure_its_three_questions() -> None:
    [finding] = found("L503", figure(hides="Wie afhaakt.", leads_to="Minder balie."))
    assert (finding.field, finding.values) == ("gamed_by", {"missing": ["gamed_by"]})
    assert objects("L503", figure(hides="Wie afhaakt.", gamed_by="Balie dicht.")) == ["cijfer"]
    assert objects("L503", figure(hides="Wie afhaakt.", gamed_by="Balie dicht.", leads_to="Minder balie.")) == []


@pytest.mark.parametrize("goal", ["80% opent het overzicht", "alle 46 medewerkers", "20 van 34 ict'ers", "500 likes"])
def test_l504_sees_vanity_in_a_goal(goal: str) -> None:
    assert objects("L504", activity(goal=goal)) == ["demo-uur"]


@pytest.mark.parametrize("goal", ["75% via web", "vijf reacties van inwoners", "drie keuzenotities besproken", ""])
def test_l504_leaves_other_goals_alone(goal: str) -> None:
    assert objects("L504", activity(goal=goal)) == []


def test_l504_reads_every_goal_that_is_still_aimed_for() -> None:
    goal = "Meer volgers"
    assert objects("L504", Objective(id="d", text=goal)) == ["d"]
    assert objects("L504", campaign(goal=goal)) == ["ronde"]
    assert objects("L504", campaign(goal=goal, starts_on=ago(9), ends_on=ago(1))) == []
    assert objects("L504", figure(name=goal, objective_of="jaarplan")) == ["cijfer"]
    assert objects("L504", figure(name=goal)) == []
    assert objects("L504", activity(goal=goal, status="done")) == []


def test_l511_leaves_alone_what_was_said_to_be_a_deed() -> None:
    goal = "Opkomst van 48 naar 54 procent"
    assert objects("L511", Objective(id="d", text=goal)) == ["d"]
    assert objects("L511", Objective(id="d", text=goal, kind="outcome")) == []


def test_l505_asks_for_a_story_about_each_value_each_half_year() -> None:
    assert objects("L505", value()) == ["lef"]
    assert objects("L505", value(), story(core_value="lef", told_on=ago(184))) == ["lef"]
    assert objects("L505", value(), story(core_value="lef", told_on=ago(183))) == []
    assert objects("L505", value(kind="mission")) == []


def test_l506_asks_for_failures_too() -> None:
    good = [story(f"v{number}", outcome="success") for number in range(5)]
    assert objects("L506", *good) == ["waterrijk"]
    assert objects("L506", *good, story("x", outcome="mixed")) == []
    assert objects("L506", *good, story("x", stance="against")) == []
    assert objects("L506", *good[:4], story("x")) == []


def test_l507_asks_for_a_team_reflection_each_quarter() -> None:
    assert objects("L507", TEAM, value()) == ["waterrijk"]
    assert objects("L507", TEAM, value(), reflection(held_on=ago(92))) == ["waterrijk"]
    assert objects("L507", TEAM, value(), reflection()) == []
    assert objects("L507", value()) == []
    assert objects("L507", TEAM) == []


def test_l508_asks_to_hear_customers() -> None:
    talk = Conversation(id="g", held_on=ago(10), target_group="verhuizers")
    inside = Conversation(id="binnen", held_on=ago(10), target_group="ict")
    assert objects("L508", outside(), inside) == ["waterrijk"]
    assert objects("L508", outside(), inside, story()) == ["waterrijk"]
    assert objects("L508", outside(), inside, story(teller="customer", told_on=ago(184))) == ["waterrijk"]
    # An empty log is one next step of its own: U122.
    assert objects("L508", outside()) == []
    assert objects("L508", outside(), story(teller="customer")) == []
    assert objects("L508", outside(), talk) == []
    assert objects("L508", group()) == []


def test_l509_asks_for_markers() -> None:
    marker = Marker(id="m", core_value="lef", level="expect", text="Zegt het als iets misging.")
    assert objects("L509", TEAM, value()) == ["lef"]
    assert objects("L509", TEAM, value(), marker) == []
    assert objects("L509", value()) == []


def test_l510_asks_for_the_story_behind_a_place() -> None:
    assert objects("L510", reflection()) == ["gesprek"]
    explained = reflection(id="lef", explanation="Fouten toegeven is nog eng.")
    assert objects("L510", explained) == []
    assert objects("L510", reflection(), reflection(id="b")) == ["b"]
    assert objects("L510", reflection(), explained) == []
    # Nobody can ask a team that is not named.
    assert objects("L510", reflection(unit=None)) == []


def word(row_id: str = "lef-nu", **fields: Any) -> Heard:
    said = {"id": row_id, "heard_on": ago(30), "kind": "evolution", "foundation": "lef", "word": "less_often"}
    return Heard(**{**said, **fields})


def test_l512_asks_for_a_lesson_where_a_value_is_seen_less_often() -> None:
    [finding] = found("L512", value(), word())
    assert (finding.object, finding.related) == ("lef", (("Heard", "lef-nu"),))
    assert finding.form.values == {"heard": "lef-nu"}
    assert objects("L512", value(), word(word="divided")) == []
    assert objects("L512", value(), word(), Learning(id="l", heard="lef-nu", text="Teams kiezen weer zelf.")) == []


def test_l512_goes_by_the_last_round_and_by_every_group_in_it() -> None:
    before = word("lef-toen", heard_on=ago(220))
    assert objects("L512", value(), before, word(word="more_often")) == []
    team = word("lef-team", together_with="Klantcontact")
    assert objects("L512", value(), word(word="about_as_often"), team) == ["lef"]


def test_l513_asks_for_a_step_where_a_stretch_usp_is_noticed_less_often() -> None:
    said = word(kind="recognition", foundation=None, usp="techniek")
    stretch = usp(state="stretch")
    assert objects("L513", stretch, said) == ["techniek"]
    assert objects("L513", usp(state="lived"), said) == []
    done = StretchStep(id="s", usp="techniek", text="Proef in twee teams.", done_on=ago(60))
    assert objects("L513", stretch, said, done) == ["techniek"]
    assert objects("L513", stretch, said, StretchStep(id="s", usp="techniek", text="Proef.", done_on=ago(5))) == []
    assert objects("L513", stretch, said, done, StretchStep(id="t", usp="techniek", text="Alle teams.")) == []


def test_l514_sees_a_team_of_fewer_than_five_by_name() -> None:
    assert objects("L514", Unit(id="klantcontact", name="Klantcontact", size=4), reflection()) == ["gesprek"]
    assert objects("L514", Unit(id="klantcontact", name="Klantcontact", size=5), reflection()) == []
    assert objects("L514", TEAM, reflection()) == []
    assert objects("L514", Unit(id="klantcontact", name="Klantcontact", size=4), reflection(unit=None)) == []


def test_a_coming_campaign_is_still_aimed_for() -> None:
    assert objects("L504", campaign(goal="Meer volgers", starts_on=ahead(1), ends_on=ahead(2))) == ["ronde"]
