from datetime import date
from typing import Any

from ankerpunt.check.engine import check
from ankerpunt.check.tests.tiny import (
    TODAY,
    activity,
    ago,
    ahead,
    found,
    group,
    objects,
    outside,
    persona,
    plan,
    promise,
    year,
)
from ankerpunt.plan.nouns import (
    ChoiceArgument,
    Claim,
    Conversation,
    Driver,
    EstrangementTest,
    Message,
    Motivation,
    Research,
    TargetGroupChoice,
)

SUNDAY_BEFORE = date(2026, 11, 8)


def talk(days_ago: int, row_id: str = "gesprek", **fields: Any) -> Conversation:
    return Conversation(**{"id": row_id, "held_on": ago(days_ago), **fields})


def choice(route: str = "both", **fields: Any) -> TargetGroupChoice:
    return TargetGroupChoice(**{"id": "keuze", "route": route, "decided_on": ago(100), **fields})


def test_u101_asks_for_a_first_target_group() -> None:
    assert objects("U101") == ["waterrijk"]
    assert objects("U101", group()) == []


def test_u102_asks_where_a_size_or_share_comes_from() -> None:
    assert objects("U102", group(size=34)) == ["ict"]
    assert objects("U102", group(share=7.0)) == ["ict"]
    assert objects("U102", group(size=34, size_source="formatieplan 2026")) == []
    assert objects("U102", group()) == []


def test_u121_asks_for_a_group_by_its_work_or_its_question() -> None:
    for name in ("De klant", "Medewerkers", "Iedereen", "Onze klanten en inwoners", "Alle inwoners van Waterrijk"):
        assert objects("U121", group(name=name)) == ["ict"], name
    for name in ("Klantcontactmedewerkers", "Inwoners met een paspoort", "Wijkteam", "Mantelzorgers"):
        assert objects("U121", group(name=name)) == [], name


def test_u103_asks_for_a_written_choice() -> None:
    new = outside(relation="new")
    assert objects("U103", group(), new) == ["waterrijk"]
    assert objects("U103", group(), new, choice("undecided")) == []


def test_u103_asks_only_where_there_is_something_to_choose() -> None:
    assert objects("U103", group(), outside()) == []
    assert objects("U103", group(), outside("raad", name="Gemeenteraad", relation="new")) == []
    new = outside(relation="new")
    assert objects("U103", group(), new, year(kind="project")) == []
    assert objects("U103", group(), new, year(kind="project"), year("jaar", kind="year_plan")) == ["waterrijk"]


def test_u104_asks_to_look_at_a_choice_again() -> None:
    assert objects("U104", group(), choice(review_on=ago(1))) == ["keuze"]
    assert objects("U104", group(), choice(decided_on=ago(731))) == ["keuze"]
    assert objects("U104", group(), choice(decided_on=ago(731), review_on=TODAY)) == []
    assert objects("U104", group(), choice()) == []
    assert objects("U104", group()) == []


def test_u104_looks_at_the_latest_choice_only() -> None:
    assert objects("U104", choice(review_on=ago(1)), choice(id="nieuw", decided_on=ago(1))) == []


def test_u105_asks_for_an_argument_for_both() -> None:
    argument = ChoiceArgument(id="a", choice="keuze", route="both", stance="for", text="Andere dagen.")
    against = ChoiceArgument(id="b", choice="keuze", route="both", stance="against", text="Te duur.")
    assert objects("U105", choice(), against) == ["keuze"]
    assert objects("U105", choice(), argument) == []
    assert objects("U105", choice("reach_new")) == []


def test_u106_asks_whether_the_existing_group_still_recognises_itself() -> None:
    new = promise("nieuw", replaces="bouw")
    assert objects("U106", group(), promise(), new) == ["nieuw"]
    assert objects("U106", group(), promise(), new, recognised(reasons="Zij noemden het rooster.")) == []
    assert objects("U106", group(), promise()) == []
    assert objects("U106", group(), promise(), promise("nieuw", replaces="bouw", status="retired")) == []


def recognised(**fields: Any) -> EstrangementTest:
    given = {"id": "t", "proposition": "nieuw", "target_group": "ict", "tested_on": ago(3), "recognises": "yes"}
    return EstrangementTest(**{**given, **fields})


def test_u106_a_bare_yes_is_nobodys_answer() -> None:
    new = promise("nieuw", replaces="bouw")
    assert objects("U106", group(), promise(), new, recognised()) == ["nieuw"]
    assert objects("U106", group(), promise(), new, recognised(conversations=("g1",))) == []
    assert objects("U106", group(), promise(), new, recognised(research="mto")) == []


def test_u106_an_open_answer_is_no_answer() -> None:
    test = EstrangementTest(id="t", proposition="nieuw", target_group="ict", tested_on=ago(3))
    assert objects("U106", group(), promise(), promise("nieuw", replaces="bouw"), test) == ["nieuw"]


def test_u106_a_promise_that_moves_to_a_new_group_is_tested_on_the_old_one() -> None:
    starters = group("starters", name="Starters", relation="new")
    new = promise("nieuw", replaces="bouw", target_group="starters")
    [finding] = found("U106", group(), starters, promise(), new)
    assert finding.related == (("TargetGroup", "ict"),)
    assert objects("U106", starters, promise("nieuw", replaces="weg", target_group="starters")) == []


def test_u107_stops_what_is_made_for_a_group_without_a_person() -> None:
    message = Message(id="m", text="Hallo.", target_group="ict")
    assert objects("U107", group(), promise()) == ["ict"]
    assert objects("U107", group(), message) == ["ict"]
    assert objects("U107", group(), activity(target_groups=("ict",))) == ["ict"]
    assert objects("U107", group(), promise(), persona()) == []
    assert objects("U107", group()) == []


def test_u107_asks_no_persona_of_a_body_with_a_say() -> None:
    for name in ("Regionale pers", "Gemeenteraad en cliëntenraden", "Gemeenten als opdrachtgever", "Works council"):
        assert objects("U107", group(name=name), promise()) == [], name
    assert objects("U107", group(kind="stakeholder"), promise()) == []
    for name in ("Bewoners die de raad schreven", "Council tenants", "Multimedia-ontwikkelaars", "Kameraden"):
        assert objects("U107", group(name=name), promise()) == ["ict"], name


def test_u108_refuses_a_group_that_poses_as_a_person() -> None:
    assert objects("U108", group(), persona(name="De medewerkers")) == ["joost"]
    assert objects("U108", group(), persona(name="ict'ers")) == ["joost"]
    assert objects("U108", group(), persona()) == []
    assert objects("U108", persona()) == []


def test_u109_asks_for_a_face() -> None:
    assert objects("U109", persona(work="ontwikkelaar")) == ["joost"]
    assert objects("U109", persona(work="ontwikkelaar", age=31)) == []


def test_u110_stops_a_persona_without_any_reason_of_its_own() -> None:
    assert objects("U110", persona()) == ["joost"]
    assert objects("U110", persona(), Motivation(id="m", persona="joost", goal="Blijven")) == []


def test_u111_stops_a_goal_without_an_answer() -> None:
    empty = Motivation(id="m", persona="joost", goal="Blijven", answer=" ")
    assert objects("U111", persona(), empty) == ["m"]
    assert found("U111", empty)[0].message("nl").startswith("joost")
    assert objects("U111", persona(), Motivation(id="m", persona="joost", goal="Blijven", answer="Tijd.")) == []


def test_u112_asks_for_the_hard_side() -> None:
    assert objects("U112", persona()) == ["joost"]
    assert objects("U112", persona(hard_variant="Krijgt elke week een beter aanbod.")) == []


def test_u113_asks_how_much_time_there_is_on_a_bad_day() -> None:
    assert objects("U113", persona(hard_variant="Boos.")) == ["joost"]
    assert objects("U113", persona(hard_variant="Boos.", hard_minutes=2)) == []
    assert objects("U113", persona(hard_variant="Boos.", hard_energy="little")) == []
    assert objects("U113", persona()) == []


def test_u114_asks_for_one_claim_that_is_more_than_assumed() -> None:
    assumed = Claim(id="c", persona="joost", text="Leest geen intranet.")
    proven = Claim(id="c", persona="joost", text="Leest geen intranet.", basis="evidence")
    heard = Motivation(id="m", persona="joost", goal="Blijven", conversations=("gesprek",))
    assert objects("U114", persona(), assumed) == ["joost"]
    assert objects("U114", persona()) == ["joost"]
    assert objects("U114", persona(), proven) == []
    assert objects("U114", persona(), heard) == []
    assert objects("U114", persona(conversations=("gesprek",))) == []
    assert objects("U114", persona(conversations=("gesprek",)), assumed) == ["joost"]


def test_u114_counts_research() -> None:
    assert objects("U114", persona(research=("reizen",))) == []
    shown = Claim(id="c", persona="joost", text="Belt na.", basis="evidence", research="reizen")
    everyone = Research(id="reizen", title="Klantreisinterviews")
    anna = persona("anna")
    assert objects("U114", persona(), anna, shown, everyone) == []
    # Research on one group is about the personas that it was tied to.
    of_one = Research(id="reizen", title="Interviews", target_groups=("ict",))
    assert objects("U114", persona(), anna, shown, of_one) == ["anna"]
    assert objects("U114", persona(), anna, shown) == ["anna"]


def test_u115_asks_evidence_for_its_source() -> None:
    bare = Claim(id="c", persona="joost", text="Leest geen intranet.", basis="evidence")
    assert objects("U115", bare) == ["c"]
    sourced = Claim(id="c", persona="joost", text="Leest geen intranet.", basis="evidence", source="webcijfers")
    assert objects("U115", sourced) == []
    assert objects("U115", Claim(id="c", persona="joost", text="Leest geen intranet.")) == []


def test_u116_counts_the_weeks_in_which_nobody_of_the_team_went_out() -> None:
    weekly = [talk(7 * back + 1, f"g{back}") for back in range(1, 9)]
    assert objects("U116", group(), *weekly) == []
    [finding] = found("U116", group(), *weekly[:3], *weekly[4:])
    assert (finding.values["lost"], finding.values["window"]) == (1, 8)


def test_u116_never_says_who_stayed_inside() -> None:
    [finding] = found("U116", group(), talk(70))
    assert (finding.noun, finding.values["lost"]) == ("Organisation", 8)


def test_u122_an_empty_log_is_one_next_step() -> None:
    [finding] = check(
        plan(group(), outside(name="Gezinnen")), today=TODAY, select=["U116", "U117", "U122", "L508"]
    ).findings
    assert (finding.code, finding.mood) == ("U122", "next_step")
    assert finding.related == (("TargetGroup", "ict"), ("TargetGroup", "verhuizers"))
    assert objects("U122") == []
    assert objects("U122", group(), talk(900)) == []


def test_u116_loses_no_week_before_the_first_conversation() -> None:
    # The team began on the last day of the week before this one.
    assert objects("U116", group(), talk((TODAY - SUNDAY_BEFORE).days)) == []
    assert objects("U116") == []


def test_u117_asks_for_a_conversation_with_each_group_each_quarter() -> None:
    assert objects("U117", group(), talk(3)) == ["ict"]
    assert objects("U117", group()) == []
    assert objects("U117", group(), talk(92, target_group="ict")) == ["ict"]
    assert objects("U117", group(), talk(91, target_group="ict")) == []


def test_u118_asks_drivers_for_their_research() -> None:
    [finding] = found("U118", group(), Driver(id="b", target_group="ict", name="leren"))
    assert finding.related == (("Driver", "b"),)
    assert objects("U118", group(), Driver(id="b", target_group="ict", name="leren", research="peiling")) == []


def test_u119_asks_for_research_that_is_not_too_old() -> None:
    driver = Driver(id="b", target_group="ict", name="leren", research="peiling")
    assert objects("U119", Research(id="peiling", title="Peiling", conducted_on=ago(731)), driver) == ["peiling"]
    assert objects("U119", Research(id="peiling", title="Peiling", conducted_on=ago(730)), driver) == []
    assert objects("U119", Research(id="peiling", title="Peiling", conducted_on=ago(731))) == []
    assert objects("U119", Research(id="peiling", title="Peiling"), driver) == []


def test_u120_asks_what_a_group_looks_for() -> None:
    assert objects("U120", group(), promise()) == ["ict"]
    assert objects("U120", group(), promise(), Driver(id="b", target_group="ict", name="leren")) == []
    assert objects("U120", group()) == []
    assert objects("U120", group(scope="external"), promise()) == []


def test_a_plan_is_judged_on_the_day_it_is_given() -> None:
    research = Research(id="peiling", title="Peiling", conducted_on=ago(700))
    driver = Driver(id="b", target_group="ict", name="leren", research="peiling")
    assert objects("U119", research, driver) == []
    assert objects("U119", research, driver, today=ahead(60)) == ["peiling"]
