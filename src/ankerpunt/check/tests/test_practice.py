"""Ten plans in the shape of real ones, with a verdict on each of 358 things that the check once said of them.

What was judged right is still said of its row, by itself or in a finding that names it; what was judged wrong, repeated
or useless is gone, but for the few that are argued here; and whatever is new is argued too. `compared.tsv` holds the
whole comparison, finding by finding.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from ankerpunt.check.engine import Report, check
from ankerpunt.check.finding import Finding
from ankerpunt.plan.document import load
from ankerpunt.plan.nouns import Plan

PRACTICE = Path(__file__).parent / "practice"
PLANS = sorted(path.stem for path in PRACTICE.glob("*.yaml"))
TODAY = date(2026, 11, 29)
RIGHT = "right"
# At most one finding in ten may be wrong, repeated or useless.
MOST_USELESS = 0.1

# Judged wrong and still said, with the reason.
STILL_SAID: dict[tuple[str, str], str] = {
    (
        "01-wijkteams-zes-partners",
        "U103",
    ): "residents whom nobody served stand beside clients of today: a choice (U3, U4)",
    ("03-kwaliteitshandvest", "C413"): "one finding instead of five; once the plan says that it is a charter, none",
    ("06-employee-promise-hospital", "C413"): "one finding instead of six: a people plan does have a calendar (C8)",
    ("08-welzijn-positionering", "C413"): "one finding instead of sixteen; once the plan says its kind, none",
    ("15-dienstverleningsconcept", "C413"): "one finding instead of seventeen; once the plan says its kind, none",
}
# What the plans are, in the words of the plan document; with it the check knows what such a plan does without.
KINDS = {
    "01-wijkteams-zes-partners": "project",
    "03-kwaliteitshandvest": "charter",
    "04-programma-klant-centraal": "project",
    "06-employee-promise-hospital": "employer_promise",
    "08-welzijn-positionering": "positioning",
    "09-afvalcampagne-evaluatie": "campaign",
    "11-oasis-winter": "campaign",
    "14-verhalen-werkvorm": "project",
    "15-dienstverleningsconcept": "policy_note",
}
# Judged right, and answered once the plan is entered again in its own nouns.
ANSWERED: dict[tuple[str, str, str], str] = {
    (
        "01-wijkteams-zes-partners",
        "C407",
        "kernboodschap",
    ): "it says now that it is the core message, which is for everyone",
    ("04-programma-klant-centraal", "C413", "cp"): "what had to be themes are phases now, and they cover its quarters",
}
NO_LOG = "groups, and not one conversation written down"
NO_SOURCE = "a cost per contact, and nothing on where it comes from"
NEW: dict[tuple[str, str, str], str] = {
    **{(plan, "U122", organisation): NO_LOG for plan, organisation in (
        ("01-wijkteams-zes-partners", "gemeente-oeverwijk"),
        ("03-kwaliteitshandvest", "gemeente-veenzijde"),
        ("04-programma-klant-centraal", "toetsbureau-delta"),
        ("06-employee-promise-hospital", "riverbank-trust"),
        ("11-oasis-winter", "northbeck-council"),
        ("12-personas-klantreizen", "omgevingsloket-delta"),
        ("14-verhalen-werkvorm", "zorggroep-lage-land"),
        ("15-dienstverleningsconcept", "gemeente-heuvelrand"),
    )},
    **{(plan, "C429", channel): NO_SOURCE for plan, channels in (
        ("03-kwaliteitshandvest", ("balie-k", "mail", "telefoon")),
        ("09-afvalcampagne-evaluatie", ("brief", "deur", "social")),
        ("11-oasis-winter", ("letter", "radio")),
        ("15-dienstverleningsconcept", ("balie", "post", "tel", "web")),
    ) for channel in channels},
    ("01-wijkteams-zes-partners", "C423", "a-brief"): "clients get a letter on 1 December, teams a toolkit on the 7th",
    ("03-kwaliteitshandvest", "C422", "publiekszaken"): "colleagues at the telephone are in the plan and hear nothing",
    ("04-programma-klant-centraal", "C422", "middelbaar"): "secondary schools are in the plan and get nothing",
    ("06-employee-promise-hospital", "C422", "newly-qualified"): "in the people plan, and nothing is done for them",
    ("06-employee-promise-hospital", "L503", "i1"): "what people do because of the figure is not said",
    ("06-employee-promise-hospital", "L503", "i2"): "what people do because of the figure is not said",
    ("06-employee-promise-hospital", "P220", "v3"): "“Passion for excellence”, without a sign to recognise it by",
    ("08-welzijn-positionering", "P220", "pf1"): "“Innovatief, verbindend en altijd dichtbij”",
    ("08-welzijn-positionering", "P220", "verbindend"): "“Verbindend en vernieuwend”, without a sign",
    ("08-welzijn-positionering", "L511", "o1"): "younger visitors: is it that they come, or what they do there?",
    ("08-welzijn-positionering", "L511", "o2"): "volunteers who sign up: is it that, or what they then do?",
    ("15-dienstverleningsconcept", "P220", "kw"): "“Klantgericht”, and no more than that",
}  # fmt: skip


def rows(name: str) -> list[dict[str, str]]:
    with (PRACTICE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@cache
def plan(name: str) -> Plan:
    return load(PRACTICE / f"{name}.yaml")


@cache
def report(name: str) -> Report:
    return check(plan(name), today=TODAY)


def findings() -> Iterator[tuple[str, Finding]]:
    return ((name, finding) for name in PLANS for finding in report(name).findings)


def said(name: str, code: str, object_id: str) -> str:
    """Say what became of a finding: still found, part of one that names it, or gone."""
    for finding in report(name).findings:
        if any((part.code, part.object) == (code, object_id) for part in finding.parts):
            return "found" if not finding.also else f"part of {finding.code}, which names {len(finding.parts)}"
    return "gone"


def by_rule() -> Iterator[str]:
    """Give the table of docs/practice.md: of each rule what was judged, and what became of it."""
    compared = rows("compared.tsv")
    for code in sorted({row["rule"] for row in compared}, key=lambda code: code[1:]):
        mine = [row for row in compared if row["rule"] == code]
        right, wrong = (
            Counter(row["now"].split(" ")[0] for row in mine if (row["verdict"] == RIGHT) == judged)
            for judged in (True, False)
        )
        told = len({(name, each.key) for name, each in findings() if each.code == code})
        yield (
            f"| [{code}](rules/{code}.md) | {sum(right.values())} | {right['found'] + right['part']} "
            f"| {sum(wrong.values())} | {wrong['gone']} | {told} |"
        )


def test_the_table_of_the_docs_says_what_became_of_each_rule() -> None:
    text = (Path(__file__).parents[4] / "docs" / "practice.md").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("| [")] == list(by_rule())


def test_every_verdict_is_compared_with_what_the_check_says_now() -> None:
    now = [{**row, "now": said(row["plan"], row["rule"], row["object"])} for row in rows("verdicts.tsv")]
    assert now == rows("compared.tsv")
    assert len(now) == 358


def test_what_was_judged_right_is_still_said_of_its_row() -> None:
    right = [row for row in rows("compared.tsv") if row["verdict"] == RIGHT]
    assert [row for row in right if row["now"] == "gone"] == []


def test_what_was_judged_wrong_is_gone_but_for_what_is_argued() -> None:
    wrong = {
        (row["plan"], row["rule"]) for row in rows("compared.tsv") if row["verdict"] != RIGHT and row["now"] != "gone"
    }
    assert wrong == set(STILL_SAID)


def test_whatever_is_new_is_argued() -> None:
    known = {(row["plan"], row["rule"], row["object"]) for row in rows("verdicts.tsv")}
    found = {(name, part.code, part.object) for name, finding in findings() for part in finding.parts}
    assert found - known == set(NEW)


def test_at_most_one_finding_in_ten_is_wrong_repeated_or_useless() -> None:
    everything = list(findings())
    useless = [finding for name, finding in everything if (name, finding.code) in STILL_SAID]
    assert len(useless) <= MOST_USELESS * len(everything)


def test_entered_again_in_its_own_nouns_a_plan_is_told_what_was_right_and_hardly_anything_else() -> None:
    answered, still = set(), set()
    for name in PLANS:
        again = check(load(PRACTICE / "entered_again" / f"{name}.yaml"), today=TODAY)
        found = {(part.code, part.object) for part in again.each}
        judged = [row for row in rows("verdicts.tsv") if row["plan"] == name]
        right = {(row["rule"], row["object"]) for row in judged if row["verdict"] == RIGHT}
        wrong = {(row["rule"], row["object"]) for row in judged if row["verdict"] != RIGHT}
        answered |= {(name, *each) for each in right - found}
        still |= {(name, code) for code, _object in wrong & found}
    assert answered == set(ANSWERED)
    assert still == {("06-employee-promise-hospital", "C413")}


@pytest.mark.parametrize("name", PLANS)
def test_no_cause_is_said_twice(name: str) -> None:
    twice = Counter((part.code, part.object, part.detail) for each in report(name).findings for part in each.parts)
    assert {key for key, number in twice.items() if number > 1} == set()


def test_a_plan_that_says_its_kind_is_not_asked_for_what_such_a_plan_does_without() -> None:
    still = set()
    for name, kind in KINDS.items():
        own = tuple(replace(each, kind=kind) for each in plan(name).plans)
        found = check(replace(plan(name), plans=own), today=TODAY).findings
        still |= {(name, finding.code) for finding in found if (name, finding.code) in STILL_SAID}
    assert still == {("06-employee-promise-hospital", "C413")}
