"""What the check finds in Waterrijk on the day of the case, each finding argued from the data of examples/waterrijk."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from ankerpunt.check.causes import one_of_each
from ankerpunt.check.engine import Report, check, gates
from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Plan

CASE = Path(__file__).parents[4] / "examples" / "waterrijk"
TODAY = date(2026, 11, 15)

EXPECTED: dict[tuple[str, str, str], str] = {
    # ── Gates ──
    ("U111", "joost-vertellen", ""): "our goal that developers speak at trade fairs has no answer of Joost's",
    ("E601", "jaarplan-2027", ""): "l02 and l04 hold for all, and no campaign of the plan answered them",
    ("E601", "c3", ""): "c3 follows c2 on paspoort and answered l05 only; l06 and l07 are for paspoort",
    ("U106", "pr-soc-2027", ""): "replaces pr-soc; klantcontact and ict were asked, the wijkteams themselves not yet",
    # ── Understand ──
    ("U102", "reizigers", ""): "9400 people, and no size_source",
    ("U102", "verhuizers", ""): "4900 people, and no size_source",
    ("U102", "zorgvragers", ""): "2300 people, and no size_source",
    ("U104", "keuze-2026", ""): "review_on was 1 October 2026",
    ("U113", "ineke", ""): "her hard variant has neither minutes nor energy",
    ("U113", "marleen", ""): "her hard variant has neither minutes nor energy",
    ("U114", "ineke", ""): "ineke-1 and ineke-2 are both assumptions",
    (
        "U116",
        "waterrijk",
        "",
    ): "no conversation from 21 September to 4 October (weeks 39 and 40), nor 26 October to 1 November (44)",
    ("U117", "gemeenteraad", ""): "the council that adopts the budget, and no conversation with it was written down",
    ("U117", "ondernemingsraad", ""): "the works council advises, and no conversation with it was written down",
    ("U117", "nieuwe-wijkverpleegkundigen", ""): "a wanted group that nobody has spoken with yet",
    ("U117", "reizigers", ""): "g06 on 11 June is the last conversation: 157 days ago",
    ("U119", "pullfactoren-nl-2020", ""): "ten drivers lean on national figures of June 2020",
    # ── Promise ──
    ("P204", "pr-ict", ""): "the only proposition without foundations",
    ("P205", "pr-verhuizers", ""): "a draft without a single USP",
    ("P206", "pr-ict", ""): "has a why, and nothing on how it differs",
    ("P206", "pr-verhuizers", ""): "rests on conversations, and says nothing on how it differs",
    ("P219", "fiets", ""): "has a cost and no research",
    ("P219", "studietijd", ""): "has research and no cost",
    # ── Anchor ──
    ("A301", "verhuizers", ""): "a promise to an external group, and all nine touchpoints are internal",
    ("A304", "pr-ict", ""): "all eight cells are of the kind process",
    ("A305", "pr-soc", ""): "one of its cells has no kind",
    ("A312", "ict-u1-werving-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "ict-u3-overleg-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "kcc-u1-onboarding-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "kcc-u1-werving-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "kcc-u2-beoordelen-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "kcc-u2-ontwikkelen-2", ""): "has a day to look again, and none on which it was seen",
    ("A312", "kcc-u3-overleg-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "kcc-u3-samenwerken-2", ""): "has a day to look again, and none on which it was seen",
    ("A312", "soc-u1-onboarding-1", ""): "has a day to look again, and none on which it was seen",
    ("A312", "soc-u1-werkplek-2", ""): "has a day to look again, and none on which it was seen",
    ("A310", "soc-u3-overleg", ""): "V25 speaks against, nothing speaks for",
    ("A310", "soc-u3-werkplek", ""): "V22 and V33 speak against, one decision of the board speaks for",
    ("A313", "ict-u1-onboarding-2", ""): "V37: the laptop came on Thursday; no answer",
    ("A313", "ict-u2-ontwikkelen-2", ""): "V23: twenty-seven projects with eleven people; no answer",
    ("A313", "soc-u3-overleg-1", ""): "V25: three vacancies, extra files for all; no answer",
    ("A313", "soc-u3-werkplek-2", ""): "V22: an hour and a half of typing for each hour with a family; no answer",
    ("A313", "soc-u3-werkplek-3", ""): "V33: no reception in the flats at the harbour; no answer",
    # ── Activate ──
    ("C402", "een-keer-vertellen", ""): "from 58 to 80 percent, but not by when",
    ("C403", "post-email", ""): "has a cost and no effect",
    ("C407", "boodschap-administratie", ""): "points at Marleen, but at none of her motivations",
    ("C407", "boodschap-brp-uittreksel", ""): "no persona and no motivation",
    ("C407", "boodschap-geboorteaangifte", ""): "no persona and no motivation",
    ("C407", "boodschap-huwelijksaangifte", ""): "no persona and no motivation",
    ("C407", "boodschap-parkeervergunning", ""): "no persona and no motivation",
    ("C407", "boodschap-rijbewijs", ""): "no persona and no motivation",
    ("C410", "nj03", ""): "no owner",
    ("C411", "nj03", ""): "no cost",
    ("C417", "jaarplan-2027", ""): "eleven internal activities, none by the means leaders",
    ("C421", "ac10", ""): "ends on 9 July 2027; the summer holiday of Midden begins on Saturday 17 July",
    ("C426", "jaarplan-2027", ""): "seven targets need 1,472 cases; the best eight instruments for €30,500 bring 994",
    ("C427", "ict", "jaarplan-2027"): "ac02 on 11 February is the last thing before ac10 of 14 June",
    ("C427", "klantcontact", "jaarplan-2027"): "nothing between 16 April and 1 November",
    ("C427", "reizigers", "jaarplan-2027"): "nothing between 31 March and 11 October",
    ("C427", "sociaal", "jaarplan-2027"): "nothing between 18 May and 8 November",
    ("C427", "verhuizers", "jaarplan-2027"): "the first thing of 2027 comes on 7 June",
    ("C427", "zorgvragers", "jaarplan-2027"): "nothing after 25 June",
    ("C430", "geen-vrije-inloop-in-mei-en-juni", ""): "a restriction, and nobody wrote down why",
    # ── Listen ──
    ("L503", "een-keer-verteld", ""): "hides and gamed_by are both empty",
    ("L504", "ac06", ""): "the goal of a training is that all 46 employees come",
    ("L504", "ac10", ""): "the goal of the walk-along days is that 20 of 34 come",
    ("L504", "ac16", ""): "the goal is that 80% open the overview: the vanity measure that the README names",
    ("L505", "lef", ""): "V30 of 25 November 2025 is the last story on it: 355 days ago",
    ("L505", "nabij", ""): "V20 of 2 December 2025 is the last story on it",
    ("L505", "vertrouwen", ""): "V40 of 9 December 2025 is the last story on it",
    # ── Learn ──
    ("E605", "c1-na-afloop", ""): "names an effect, a baseline and a control process, but no rival explanation",
    ("E612", "brp-uittreksel", "2026-03"): "56 of 218 online in March 2026, the outage: a quarter instead of a half",
    (
        "E613",
        "geboorteaangifte",
        "",
    ): "the hospital registers births from January 2025: from 37 to 64 percent, no campaign",
    (
        "E613",
        "paspoort",
        "",
    ): "appointments in four steps since October 2024: from 60 to 71 percent, campaign c2 is of 2026",
    ("E614", "c3", "paspoort"): "more than a fifth above the mean in May and June of all three years",
    ("E614", "c4", "verhuismelding"): "more than a fifth above the mean in September of all three years",
}


@cache
def waterrijk() -> Plan:
    return load(CASE)


def report(plan: Plan | None = None) -> Report:
    return check(plan or waterrijk(), today=TODAY)


def codes_on(found: Report, noun: str, object_id: str) -> set[str]:
    return {finding.code for finding in found.for_object(noun, object_id)}


def test_it_finds_what_the_data_argues_and_nothing_else() -> None:
    found = {(finding.code, finding.object, finding.detail) for finding in report().each}
    assert sorted(found - set(EXPECTED)) == []
    assert sorted(set(EXPECTED) - found) == []


def test_it_finds_the_traps_that_were_laid() -> None:
    traps = {
        "the outage of March 2026": ("E612", "brp-uittreksel"),
        "a product change that looks like a campaign, passports": ("E613", "paspoort"),
        "a product change that looks like a campaign, births": ("E613", "geboorteaangifte"),
        "the peak of passports": ("E614", "c3"),
        "a lasting effect that cannot be told from zero": ("E605", "c1-na-afloop"),
        "a story against a lived USP": ("A313", "ict-u2-ontwikkelen-2"),
        "stories against the stretch USP": ("A310", "soc-u3-werkplek"),
        "the activity before the summer": ("C421", "ac10"),
        "opening as a goal": ("L504", "ac16"),
    }
    found = {(finding.code, finding.object) for finding in report().each}
    assert {trap for trap, key in traps.items() if key not in found} == set()


def test_the_campaign_that_does_not_pay_for_itself_is_put_before_the_next_ones() -> None:
    [finding] = gates(report(), "CommunicationPlan", "jaarplan-2027")
    assert ("Learning", "l04") in finding.related


def test_what_was_decided_in_writing_is_set_aside_and_stays_visible() -> None:
    [gate] = report().overridden
    hint, about_a_promise = sorted(report().dismissed, key=lambda said: said.code, reverse=True)
    assert (gate.code, gate.object) == ("U111", "joost-vertellen")
    assert (hint.code, hint.object) == ("C403", "post-email")
    assert (about_a_promise.code, about_a_promise.object) == ("A305", "pr-soc")
    # The override runs until 18 December; the day after, the gate is shut again.
    later = check(waterrijk(), today=date(2026, 12, 19))
    assert [finding.code for finding in gates(later, "Motivation", "joost-vertellen")] == ["U111"]
    assert "E611" in codes_on(later, "Override", "joost-vertellen")


def test_ac10_cannot_move_by_four_weeks() -> None:
    plan = waterrijk()
    later = tuple(
        replace(a, starts_on=a.starts_on + timedelta(weeks=4), ends_on=a.ends_on + timedelta(weeks=4))
        if a.id == "ac10" and a.starts_on and a.ends_on
        else a
        for a in plan.activities
    )
    assert "C412" in codes_on(report(replace(plan, activities=later)), "Activity", "ac10")


def test_the_honest_label_is_what_keeps_the_stretch_in_the_plan() -> None:
    plan = waterrijk()
    bare_activity = tuple(replace(a, stretch_label=False) if a.id == "ac17" else a for a in plan.activities)
    bare_message = tuple(replace(m, stretch_label=False) for m in plan.messages)
    without = replace(plan, activities=bare_activity, messages=bare_message)
    assert [finding.code for finding in gates(report(without), "Activity", "ac17")] == ["C409"]
    assert [finding.code for finding in gates(report(without), "Message", "boodschap-administratie")] == ["C406"]


def test_what_has_one_cause_is_said_once_and_names_every_row() -> None:
    told = {finding.code: finding for finding in report().findings if finding.also}
    values = told["L505"]
    assert [each.object for each in values.parts] == ["lef", "nabij", "vertrouwen"]
    assert values.message("nl") == "Kernwaarde zonder verhaal: “Lef”, “Nabij” en “Vertrouwen”."
    assert len(told["C407"].parts) == 6
    assert set(told) == {"U102", "U113", "U117", "P206", "P219", "A312", "C407", "C427", "L505"}
    assert len(report().findings) == len(EXPECTED) - sum(len(finding.also) for finding in told.values())


def test_what_is_not_true_comes_first_and_home_shows_one_of_each_rule() -> None:
    first = one_of_each(report().open)[:3]
    assert [(finding.code, finding.mood) for finding in first] == [
        ("A310", "not_right"),
        ("A313", "not_right"),
        ("E605", "not_right"),
    ]


def test_every_finding_can_be_said_in_both_languages() -> None:
    for finding in report().findings:
        for said in (finding.message("nl"), finding.message("en"), finding.way_out("nl"), finding.way_out("en")):
            assert said.strip()
            assert "{" not in said
