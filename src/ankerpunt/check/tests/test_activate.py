from datetime import date
from typing import Any

import pytest

from ankerpunt.check.tests.tiny import (
    MIDDLE,
    OFFICE,
    activity,
    ahead,
    cell,
    found,
    group,
    objects,
    process,
    promise,
    usp,
    year,
)
from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    Channel,
    Message,
    Objective,
    Partner,
    Phase,
    Profile,
    Theme,
)

QUARTER_STARTS = (date(2027, 1, 11), date(2027, 4, 12), date(2027, 9, 6), date(2027, 10, 25))


def message(row_id: str = "boodschap", **fields: Any) -> Message:
    return Message(**{"id": row_id, "text": "Eerst je pas, dan je koffers.", **fields})


def planned(count: int, **fields: Any) -> list[Activity]:
    return [activity(f"a{n}", plan="jaarplan", **{"starts_on": QUARTER_STARTS[n % 4], **fields}) for n in range(count)]


def themes(*quarters: int) -> list[Theme]:
    return [Theme(id=f"k{q}", plan="jaarplan", title="Ruimte", year=2027, quarter=q) for q in quarters]


def test_c401_asks_for_target_baseline_and_date() -> None:
    assert found("C401", process(target=82.0))[0].values == {"missing": ["baseline", "date"]}
    assert objects("C401", process(target=82.0, baseline=74.7, target_on=ahead(400))) == []


def test_c401_leaves_a_process_with_another_objective_to_that_objective() -> None:
    other = Objective(id="d", text="Eén keer vertellen", process="paspoort")
    assert objects("C401", process(), other) == []
    assert objects("C401", process(target=82.0), other) == ["paspoort"]


def test_c401_knows_a_reason_not_to_go_online() -> None:
    counter, web = Channel(id="balie", name="Balie", kind="counter"), Channel(id="web", name="Web", kind="web")
    reason: dict[str, Any] = {"preferred_channels": ("balie",), "channel_note": "bewust niet online: gesprek aan huis"}
    assert objects("C401", counter, process(**reason)) == []
    assert objects("C401", counter, process(no_digital_goal="De uitvaartondernemer doet dit.")) == []
    assert objects("C401", counter, process(**{**reason, "channel_note": "balie, telefoon en web"})) == ["paspoort"]
    assert objects("C401", counter, process(**{**reason, "channel_note": ""})) == ["paspoort"]
    assert objects("C401", counter, process(**reason, self_service="aandeel online")) == ["paspoort"]
    assert objects("C401", counter, web, process(preferred_channels=("balie", "web"), channel_note="x")) == ["paspoort"]
    assert objects("C401", process(preferred_channels=("weg",), channel_note="x")) == ["paspoort"]


def test_c402_knows_that_a_norm_has_no_end() -> None:
    assert objects("C402", Objective(id="d", text="Opgenomen binnen 20 seconden", target=80)) == []
    assert objects("C402", Objective(id="d", text="Klanten zijn tevreden", norm=True)) == []
    assert objects("C402", Objective(id="d", text="Opgenomen binnen 20 seconden")) == ["d"]
    assert objects("C402", Objective(id="d", text="Score hoger dan 4", target=4)) == ["d"]


def test_c402_asks_an_objective_from_where_to_where_by_when() -> None:
    whole = Objective(id="d", text="Eén keer vertellen", baseline=58, target=80, due_on=ahead(400))
    assert objects("C402", whole) == []
    assert found("C402", Objective(id="d", text="x", baseline=58, target=80))[0].values == {"missing": ["date"]}


def test_c403_asks_what_a_channel_brings_and_costs() -> None:
    assert found("C403", Channel(id="web", name="Web"))[0].values == {"missing": ["effect", "cost"]}
    assert objects("C403", Channel(id="web", name="Web", effect="high", cost_cents=65)) == []


def test_c404_asks_who_else_meets_these_people() -> None:
    assert objects("C404", process()) == ["paspoort"]
    assert objects("C404", process(), Partner(id="school", name="Scholen", processes=("paspoort",))) == []


def test_c405_asks_for_a_message() -> None:
    assert objects("C405", process()) == ["paspoort"]
    assert objects("C405", process(), message(process="paspoort")) == []


def test_c406_stops_a_stretch_told_as_true() -> None:
    stretch = usp(state="stretch")
    assert objects("C406", stretch, message(usps=("techniek",))) == ["boodschap"]
    assert objects("C406", stretch, message(usps=("techniek",), stretch_label=True)) == []
    assert objects("C406", usp(), message(usps=("techniek", "weg"))) == []


def test_c407_asks_for_the_readers_reason() -> None:
    for someone in ({"target_group": "ict"}, {"persona": "joost"}, {"process": "paspoort"}, {"usps": ("techniek",)}):
        assert objects("C407", message(**someone)) == ["boodschap"]
        assert objects("C407", message(**someone, motivation="daan")) == []


def test_c407_asks_nothing_of_what_is_for_everyone_who_asks() -> None:
    assert objects("C407", message()) == []
    for kind in ("core", "question", "reactive"):
        assert objects("C407", message(target_group="ict", kind=kind)) == []
    assert objects("C407", message(target_group="ict", kind="sub")) == ["boodschap"]
    assert objects("C407", group("pers", name="Regionale pers"), message(target_group="pers")) == []


def test_c408_asks_for_text_that_is_easy_to_read() -> None:
    hard = "De vergunningaanvraag wordt door de verantwoordelijke afdeling zorgvuldig behandeld."
    [finding] = found("C408", message(text=hard))
    assert finding.values["words"] == ["vergunningaanvraag", "verantwoordelijke"]
    assert "wordt door" in finding.message("nl")
    assert objects("C408", message()) == []


def test_c408_reads_profiles_too() -> None:
    long = "Wij zijn er voor jou en voor je buren en voor wie er morgen in de straat komt wonen en werken."
    assert objects("C408", Profile(id="p", channel="X", who_we_are=long)) == ["p"]
    assert objects("C408", Profile(id="p", channel="X")) == []


def test_c408_does_not_blame_a_message_for_the_name_of_the_product() -> None:
    text = "Parkeervergunning? Regel hem samen met je verhuizing."
    assert objects("C408", message(text=text)) == ["boodschap"]
    permit = process("vergunning", name="Parkeervergunning")
    assert objects("C408", permit, message(text=text, process="vergunning")) == []


def test_c409_stops_showing_what_is_not_anchored() -> None:
    shown = activity(usps=("techniek",))
    assert objects("C409", usp(), cell(state="agreed"), shown) == ["demo-uur"]
    assert objects("C409", usp(), cell(state="in_practice"), shown) == []
    assert objects("C409", usp(), cell(state="experienced", not_applicable="Nee."), shown) == ["demo-uur"]


def test_c409_lets_a_stretch_through_with_its_label() -> None:
    stretch = usp(state="stretch")
    assert objects("C409", stretch, cell(state="in_practice"), activity(usps=("techniek",))) == ["demo-uur"]
    assert objects("C409", stretch, activity(usps=("techniek",), stretch_label=True)) == []


def test_c409_looks_at_what_is_still_to_come() -> None:
    assert objects("C409", usp(), activity(usps=("techniek",), status="activated")) == ["demo-uur"]
    assert objects("C409", usp(), activity(usps=("techniek",), status="done")) == []
    assert objects("C409", usp(), activity(usps=("techniek",), status="cancelled")) == []
    assert objects("C409", usp(), activity(usps=("weg",))) == []


def test_c410_asks_who_when_and_for_whom() -> None:
    assert found("C410", activity())[0].values == {"missing": ["owner", "date", "group"]}
    assert objects("C410", activity(owners=("team",), starts_on=ahead(9), target_groups=("ict",))) == []
    assert objects("C410", activity(status="cancelled")) == []


@pytest.mark.parametrize(
    "title",
    [
        "Succesverhaal bij elke mijlpaal",
        "Brief, dag −14",
        "Brief, 14 dagen voor de start",
        "Uitleg meteen na het besluit",
        "Maandelijkse nieuwsbrief",
        "Spreekuur, elke week",
    ],
)
def test_c410_takes_a_moment_in_words(title: str) -> None:
    assert objects("C410", activity(title=title, owners=("team",), target_groups=("ict",))) == []
    assert objects("C410", activity(moment=title, owners=("team",), target_groups=("ict",))) == []


def test_c410_wants_a_date_for_anything_else() -> None:
    for title in ("Week 4: besluit doorgaan of stoppen", "Kennismaking bij huisartsen", "Bij de balie"):
        assert objects("C410", activity(title=title, owners=("team",), target_groups=("ict",))) == ["demo-uur"]


def test_c411_asks_what_it_costs() -> None:
    assert objects("C411", activity()) == ["demo-uur"]
    assert objects("C411", activity(cost_cents=0)) == []
    assert objects("C411", activity(actual_cents=30_000)) == []
    assert objects("C411", activity(status="cancelled")) == []


def test_c412_warns_for_the_school_holiday_of_the_region() -> None:
    july = activity(starts_on=date(2027, 7, 12), ends_on=date(2027, 7, 23))
    [finding] = found("C412", july, organisation=MIDDLE)
    assert finding.values["off"] == 5
    assert "Zomervakantie" in finding.message("nl")
    assert "Summer Break" in finding.message("en")
    # Without a region only public holidays count.
    assert objects("C412", july, organisation=OFFICE) == []


def test_c412_warns_for_a_public_holiday() -> None:
    assert objects("C412", activity(starts_on=date(2027, 5, 17))) == ["demo-uur"]
    assert objects("C412", activity(starts_on=date(2027, 5, 18))) == []


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"starts_on": date(2026, 5, 25)},
        {"starts_on": date(2027, 5, 17), "status": "cancelled"},
        {"starts_on": date(2027, 5, 17), "ends_on": date(2027, 5, 10)},
        {"starts_on": date(2027, 5, 17), "ends_on": date(2028, 5, 17)},
        {"starts_on": date(2027, 1, 18), "ends_on": date(2027, 3, 31)},
        {"starts_on": date(2027, 1, 9), "ends_on": date(2027, 1, 10)},
        # a quarter of it falls in the autumn break
        {"starts_on": date(2027, 10, 11), "ends_on": date(2027, 11, 5)},
        # what comes back or goes on only begins on its first day
        {"starts_on": date(2027, 5, 17), "rhythm": "weekly"},
        {"starts_on": date(2027, 5, 17), "title": "Maandelijkse nieuwsbrief"},
        {"starts_on": date(2027, 5, 17), "title": "Spreekuur vanaf mei"},
        {"starts_on": date(2027, 5, 17), "means": "online"},
    ],
)
def test_c412_leaves_alone_what_it_cannot_help(fields: dict[str, Any]) -> None:
    assert objects("C412", activity(**fields), organisation=MIDDLE) == []


def test_c413_asks_for_a_theme_in_each_quarter_to_come() -> None:
    [finding] = found("C413", year(), *themes(1, 3))
    assert (
        finding.message("nl") == "“Jaarplan 2027” heeft nog geen thema voor kwartaal 2 van 2027 en kwartaal 4 van 2027."
    )
    assert finding.message("en") == "“Jaarplan 2027” has no theme yet for quarter 2 of 2027 and quarter 4 of 2027."
    assert objects("C413", year(), *themes(1, 2, 3, 4)) == []
    [late] = found("C413", year(), today=date(2027, 8, 1))
    assert late.values["quarters"]["nl"] == ["kwartaal 3 van 2027", "kwartaal 4 van 2027"]
    assert objects("C413", year(status="closed")) == []
    assert objects("C413", year(), today=date(2028, 1, 1)) == []


def test_c413_follows_a_plan_over_the_turn_of_the_year() -> None:
    winter = year(starts_on=date(2026, 12, 1), ends_on=date(2027, 1, 31))
    [finding] = found("C413", winter)
    assert finding.values["quarters"]["nl"] == ["kwartaal 4 van 2026", "kwartaal 1 van 2027"]


def test_c413_takes_a_phase_for_a_theme() -> None:
    def phase(row_id: str, **fields: Any) -> Phase:
        return Phase(**{"id": row_id, "plan": "jaarplan", "title": "Proef", **fields})

    spring = phase("proef", starts_on=date(2027, 1, 11), ends_on=date(2027, 5, 1))
    [finding] = found("C413", year(), spring, phase("start", starts_on=date(2027, 8, 1)))
    assert finding.values["quarters"]["en"] == ["quarter 4 of 2027"]
    assert objects("C413", year(), phase("cyclus", moment="per cyclus")) == []
    assert objects("C413", year(), phase("los")) == ["jaarplan"]
    assert objects("C413", year(), phase("besluit", kind="milestone", moment="week 4")) == ["jaarplan"]


def test_c413_looks_four_quarters_ahead_in_a_plan_of_years_and_asks_no_calendar_of_a_charter() -> None:
    years = year(ends_on=date(2030, 12, 31))
    [finding] = found("C413", years)
    assert finding.values["quarters"]["en"] == [f"quarter {n} of 2027" for n in (1, 2, 3, 4)]
    for kind in ("charter", "positioning", "policy_note", "journey"):
        assert objects("C413", year(kind=kind)) == []
    assert objects("C413", year(kind="year_plan")) == ["jaarplan"]


def test_c414_asks_for_an_activity_for_each_usp() -> None:
    shown = activity(plan="jaarplan", usps=("techniek",))
    rows = (group(), promise(), usp(), usp("leren", claim="Leren"), year(target_groups=("ict",)))
    [finding] = found("C414", *rows, shown)
    assert (finding.object, finding.detail) == ("leren", "jaarplan")
    assert objects("C414", *rows) == []
    assert objects("C414", *rows, activity(plan="jaarplan", status="cancelled", usps=("techniek",))) == []


def test_c414_looks_at_the_groups_of_the_plan_and_at_promises_that_stand() -> None:
    rows = (group(), usp(), activity(plan="jaarplan"))
    assert objects("C414", *rows, promise(), year(target_groups=("ict",))) == ["techniek"]
    assert objects("C414", *rows, promise(), year(target_groups=("verhuizers",))) == []
    assert objects("C414", *rows, promise(), year()) == []
    assert objects("C414", *rows, promise(), year(target_groups=("ict",), horizon="soon")) == []
    assert objects("C414", *rows, promise(status="retired"), year(target_groups=("ict",))) == []


def test_c415_asks_to_spread_the_year() -> None:
    spread, piled = planned(8), planned(5, starts_on=date(2027, 4, 12))
    assert objects("C415", year(), *spread) == []
    [finding] = found("C415", year(), *piled)
    assert finding.values == {"total": 5, "count": 5, "year": 2027, "quarter": 2}
    assert "2027" in finding.message("nl")
    assert objects("C415", year(), *piled[:4]) == []
    assert objects("C415", year(starts_on=date(2027, 1, 1), ends_on=date(2027, 10, 31)), *piled) == []
    lasting = planned(5, starts_on=date(2027, 4, 12), ends_on=date(2027, 8, 1))
    assert objects("C415", year(), *lasting) == []
    assert objects("C415", year(), *lasting[:3], *planned(5, starts_on=date(2027, 4, 12))[3:]) == []


def test_c416_asks_for_a_mix_of_means() -> None:
    assert objects("C416", year(), *planned(5, means="print")) == ["jaarplan"]
    assert objects("C416", year(), *planned(4, means="print")) == []
    assert objects("C416", year(), *planned(3, means="print"), *planned(7, means="training")[3:]) == ["jaarplan"]
    assert objects("C416", year(), *planned(3, means="print"), *planned(6, means="training")[3:]) == []


def test_c417_asks_for_something_through_leaders() -> None:
    assert objects("C417", year(), *planned(5)) == ["jaarplan"]
    assert objects("C417", year(), *planned(5), activity("b", plan="jaarplan", means="leaders")) == []
    assert objects("C417", year(), *planned(4)) == []
    assert objects("C417", year(), *planned(5, scope="external")) == []


def test_c418_asks_for_foundations_groups_and_goals_first() -> None:
    assert found("C418", year(), *planned(1))[0].values == {"missing": ["foundations", "groups", "goals"]}
    assert objects("C418", year()) == []
    grounded = year(foundations=("missie",), target_groups=("ict",), processes=("paspoort", "weg"))
    assert objects("C418", grounded, process(target=82.0), *planned(1)) == []
    assert objects("C418", grounded, Objective(id="d", text="x"), *planned(1)) == []
    assert objects("C418", grounded, *planned(1, goal="drie keuzes besproken")) == []
    assert objects("C418", grounded, process(), *planned(1)) == ["jaarplan"]


def budget(purpose: str, amount: int, of: int | None = None) -> Budget:
    fields: dict[str, Any] = {"id": f"{purpose}-{of or 'plan'}", "name": purpose, "purpose": purpose, "year": of}
    return Budget(plan="jaarplan", amount_cents=amount, **fields)


def test_c419_stops_a_plan_that_costs_more_than_there_is() -> None:
    spent = planned(2, cost_cents=600_00)
    [finding] = found("C419", year(), budget("internal", 1_000_00), budget("contingency", 100_00), *spent)
    assert finding.values == {"cost": 120_000, "budget": 110_000, "over": 10_000, "during": ""}
    assert "€ 100" in finding.message("nl")
    assert objects("C419", year(), budget("internal", 1_200_00), *spent) == []
    assert objects("C419", year(), *spent) == []
    assert objects("C419", year(status="closed"), budget("internal", 1), *spent) == []


def test_c419_counts_what_was_really_spent() -> None:
    real = planned(1, cost_cents=900_00, actual_cents=400_00)
    dropped = planned(2, cost_cents=900_00, status="cancelled")[1:]
    assert objects("C419", year(), budget("internal", 400_00), *real, *dropped) == []
    assert objects("C419", year(), budget("internal", 399_00), *real) == ["jaarplan"]


def test_c419_and_c420_look_at_each_year_that_has_a_budget() -> None:
    years = year(starts_on=date(2027, 1, 1), ends_on=date(2028, 12, 31))
    rows = (years, budget("internal", 500_00, 2027), budget("internal", 500_00, 2028))
    spent = (activity("a", plan="jaarplan", starts_on=date(2027, 3, 1), cost_cents=700_00),)
    [gate] = found("C419", *rows, *spent)
    assert gate.message("nl") == "“Jaarplan 2027” kost in 2027 € 700; er is € 500. Dat is € 200 te veel."
    [part] = found("C420", *rows, *spent)
    assert "het interne deel in 2027" in part.message("nl")
    # Money of no year in particular is there in each of them; what has no date is of no year.
    assert objects("C419", *rows, budget("contingency", 200_00), *spent) == []
    assert objects("C419", *rows, activity("a", plan="jaarplan", cost_cents=700_00)) == []
    too_much = activity("b", plan="jaarplan", starts_on=date(2028, 3, 1), cost_cents=900_00)
    assert [each.detail for each in found("C419", *rows, *spent, too_much)] == ["2027", "2028"]
    [whole] = found("C419", *rows, budget("contingency", 100_00), *spent, too_much)
    assert whole.values["during"] == ""


def test_c419_reads_the_year_of_a_budget_in_its_name() -> None:
    years = year(starts_on=date(2026, 1, 1), ends_on=date(2029, 12, 31))
    each_year = [
        activity(f"a{n}", plan="jaarplan", starts_on=date(n, 3, 1), cost_cents=400_00) for n in range(2026, 2030)
    ]
    named = Budget(id="b", plan="jaarplan", name="Begroting 2026", amount_cents=500_00, purpose="internal")
    assert objects("C419", years, named, *each_year) == []
    assert objects("C420", years, named, *each_year) == []
    yearly = Budget(id="b", plan="jaarplan", name="Communicatie, per jaar", amount_cents=500_00, purpose="internal")
    assert objects("C419", years, yearly, *each_year) == []
    more = activity("meer", plan="jaarplan", starts_on=date(2028, 9, 1), cost_cents=200_00)
    [finding] = found("C419", years, yearly, *each_year, more)
    assert finding.detail == "2028"
    whole = Budget(id="b", plan="jaarplan", name="Communicatie", amount_cents=500_00, purpose="internal")
    assert found("C419", years, whole, *each_year)[0].values["budget"] == 500_00


def test_c420_keeps_inside_and_outside_apart() -> None:
    rows = (year(), budget("internal", 500_00), budget("external", 500_00))
    [finding] = found("C420", *rows, *planned(1, cost_cents=600_00))
    assert finding.detail == "internal"
    assert objects("C420", *rows, *planned(1, cost_cents=600_00, scope="external")) == ["jaarplan"]
    assert objects("C420", *rows, *planned(1, cost_cents=500_00)) == []
    assert objects("C420", year(), *planned(1, cost_cents=500_00)) == []
    assert objects("C420", year(status="closed"), budget("internal", 1), *planned(1, cost_cents=9)) == []


def test_what_is_over_is_not_judged_again() -> None:
    past = date(2028, 2, 1)
    for code in ("C412", "C413", "C414", "C415", "C416", "C417", "C418"):
        assert found(code, group(), promise(), usp(), year(), *planned(6, means="print"), today=past) == []
