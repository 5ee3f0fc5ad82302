"""Where one of several rows of the same name is chosen, each says what the others are not."""

from datetime import date
from typing import Any

from ankerpunt.plan.apart import name_apart
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Driver, Organisation, Plan, Proposition, Research, TargetGroup, Usp

ICT = TargetGroup(id="ict", name="ICT", scope="internal")
BALIE = TargetGroup(id="balie", name="Balie", scope="internal")


def named(*rows: Any, **others: Any) -> list[str]:
    """Each row by the name by which it is chosen, in Dutch."""
    tables: dict[Any, str] = {Usp: "usps", Research: "research", Driver: "drivers", TargetGroup: "target_groups"}
    known: dict[str, Any] = {"target_groups": (ICT, BALIE), **others, tables[type(rows[0])]: rows}
    index = Index(Plan(organisation=Organisation(id="w", name="W"), **known))
    return [name_apart(each, index, "nl") for each in rows]


def test_a_name_of_its_own_stays_as_it_is() -> None:
    assert named(ICT, BALIE) == ["ICT", "Balie"]


def test_a_usp_of_the_draft_is_told_from_the_one_that_holds() -> None:
    promises = (
        Proposition(id="nu", target_group="ict", promise="Je beslist zelf.", status="adopted"),
        Proposition(id="straks", target_group="ict", promise="Je beslist zelf.", replaces="nu"),
    )
    usps = [Usp(id=each.id, proposition=each.id, claim="Je beslist  zelf") for each in promises]
    assert named(*usps, propositions=promises) == ["Je beslist zelf (vastgesteld)", "Je beslist zelf (concept)"]


def test_versions_that_hold_no_more_are_told_apart_by_their_day() -> None:
    promises = [
        Proposition(id=f"v{day}", target_group="ict", promise="Zo.", status="retired", adopted_on=date(2025, 1, day))
        for day in (1, 2)
    ]
    usps = [Usp(id=each.id, proposition=each.id, claim="Zelf") for each in promises]
    assert named(*usps, propositions=tuple(promises)) == ["Zelf (1 januari 2025)", "Zelf (2 januari 2025)"]


def test_two_studies_with_one_title_are_told_apart_by_what_they_say() -> None:
    studies = [Research(id=f"s{n}", title="MTO", kind="survey", conducted_on=date(2026, n, 1)) for n in (3, 4)]
    assert named(*studies) == ["MTO (1 maart 2026)", "MTO (1 april 2026)"]
    without = Research(id="s5", title="mto", kind="survey")
    assert named(*studies, without) == ["MTO (1 maart 2026)", "MTO (1 april 2026)", "mto"]
    assert named(Research(id="a", title="MTO", kind="survey"), Research(id="b", title="MTO", kind="interviews"))[0] == (
        "MTO (peiling)"
    )


def test_rows_that_say_the_same_are_told_apart_by_their_id() -> None:
    assert named(*(Research(id=each, title="MTO", kind="survey") for each in ("a", "b"))) == ["MTO (a)", "MTO (b)"]


def test_what_belongs_to_two_wholes_says_to_which() -> None:
    drivers = [Driver(id=each, target_group=each, name="salaris") for each in ("ict", "balie")]
    assert named(*drivers) == ["salaris (ICT)", "salaris (Balie)"]
    lost = Driver(id="x", target_group="weg", name="Salaris")
    assert named(*drivers, lost)[-1] == "Salaris"


def test_what_is_in_the_archive_is_not_told_apart_from() -> None:
    away = Research(id="weg", title="MTO", kind="survey", archived_on=date(2026, 1, 5))
    assert named(Research(id="s", title="MTO", kind="survey", respondents=31), away) == [
        "MTO",
        "MTO",
    ]


def test_a_row_whose_whole_is_gone_is_told_apart_all_the_same() -> None:
    promise = Proposition(id="nu", target_group="ict", promise="Zo.", status="adopted")
    usps = [Usp(id=each, proposition=each, claim="Zelf") for each in ("nu", "weg")]
    assert named(*usps, propositions=(promise,)) == ["Zelf (vastgesteld)", "Zelf"]


def test_a_row_that_the_plan_has_otherwise_is_told_apart_as_it_is() -> None:
    index = Index(Plan(organisation=Organisation(id="w", name="W"), target_groups=(ICT, BALIE)))
    assert name_apart(TargetGroup(id="ict", name="Balie", scope="internal"), index, "nl") == "Balie (ict)"
