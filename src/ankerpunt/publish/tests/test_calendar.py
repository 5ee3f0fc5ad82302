"""The calendar, worked out for the page and for paper: weeks, lanes, list, days off, and its sentences (C8)."""

import io
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from ankerpunt.check.spreading import begun_on, dated, touched, wishes_of
from ankerpunt.plan.document import load
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import (
    Activity,
    Campaign,
    CommunicationPlan,
    Organisation,
    OwnerCapacity,
    Plan,
    TargetGroup,
    Theme,
)
from ankerpunt.publish.calendar.sheet import pictures_of, sheet_of, unprintable_of
from ankerpunt.publish.calendar.telling import Telling
from ankerpunt.publish.calendar.whole import Calendar, calendar_of
from ankerpunt.publish.calendar.window import (
    Columns,
    days_off,
    months_of,
    quarter_window,
    quarters_in,
    quarters_of,
    unknown_after,
    window_of,
    year_window,
    years_of,
)
from ankerpunt.publish.calendar.words import say_busiest, say_holiday, title_of
from ankerpunt.science.spread.conflict import Rule
from ankerpunt.science.spread.cost import Broken
from ankerpunt.science.spread.proposal import Move
from ankerpunt.text import Language

EXAMPLE = Path(__file__).parents[4] / "examples" / "waterrijk"
TODAY = date(2026, 11, 30)
YEAR = CommunicationPlan(id="jaar", title="Jaarplan", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31))
LONG = replace(YEAR, starts_on=date(2026, 1, 13), ends_on=date(2031, 12, 31))
GROUPS = (
    TargetGroup(id="ouders", name="Ouders", scope="external"),
    TargetGroup(id="balie", name="Balie", scope="internal"),
)


def activity(own: str, first: date | None = None, last: date | None = None, **said: Any) -> Activity:
    return Activity(id=own, **({"title": own.title(), "plan": "jaar", "starts_on": first, "ends_on": last} | said))


def plan(*activities: Activity, themes: tuple[Theme, ...] = (), region: Any = "middle", **rows: Any) -> Plan:
    organisation = Organisation(id="w", name="Gemeente W", school_region=region)
    found = {"target_groups": GROUPS, "plans": (YEAR,), "activities": activities, "themes": themes} | rows
    return Plan(organisation=organisation, **found)


def calendar(*activities: Activity, own: CommunicationPlan = YEAR, language: Language = "nl", **asked: Any) -> Calendar:
    index = Index(plan(*activities, plans=(own,)))
    window = asked.pop("window", None) or year_window(own, years_of(own)[0])
    return calendar_of(own, index, window=window, quarters=quarters_of(own), language=language, **asked)


def lanes(found: Calendar) -> dict[str, list[tuple[str, int, int]]]:
    """By lane its bars: the name, the first week from 0 and the line."""
    return {lane.key: [(bar.name, bar.columns.at, bar.row) for bar in lane.bars] for lane in found.lanes}


# ── weeks ────────────────────────────────────────────────────────────────────────────────────────


def test_a_plan_of_a_year_is_shown_whole_and_a_longer_one_a_year_at_a_time() -> None:
    assert (years_of(YEAR), years_of(LONG)) == ((2027,), (2026, 2027, 2028, 2029, 2030, 2031))
    season = replace(YEAR, starts_on=date(2026, 11, 2), ends_on=date(2027, 10, 31))
    assert year_window(season, 2026).begin == date(2026, 11, 2)
    assert (year_window(LONG, 2026).begin, year_window(LONG, 2026).end) == (date(2026, 1, 12), date(2027, 1, 3))


def test_what_lies_outside_the_weeks_has_no_place_and_what_runs_over_the_edge_is_cut() -> None:
    window = quarter_window((2027, 2))
    assert window.columns(date(2027, 1, 4), date(2027, 1, 8)) is None
    assert window.columns(date(2027, 3, 1), date(2027, 4, 9)) == Columns(0, 2)
    assert window.columns(date(2027, 6, 28), date(2027, 9, 1)) == Columns(13, 1)


def test_months_and_quarters_fill_the_weeks_without_a_gap() -> None:
    window = year_window(YEAR, 2027)
    for parts in (months_of(window), quarters_in(window, YEAR, Index(plan()))):
        ends = [each.columns.at + each.columns.weeks for each in parts]
        assert [each.columns.at for each in parts] == [0, *ends[:-1]]
        assert ends[-1] == window.weeks
    assert [month.day.month for month in months_of(window)] == list(range(1, 13))


def test_a_holiday_fills_its_weeks_and_a_day_off_is_in_one() -> None:
    off = {each.run.name.nl: each for each in days_off(year_window(YEAR, 2027), "middle")}
    assert (off["Zomervakantie"].columns, off["Zomervakantie"].whole) == (Columns(29, 6), True)
    assert (off["Koningsdag"].columns, off["Koningsdag"].whole) == (Columns(17, 1), False)
    assert {each.run.school for each in days_off(year_window(YEAR, 2027), "")} == {False}


def test_it_says_where_the_list_of_holidays_ends() -> None:
    assert unknown_after(year_window(LONG, 2031), "middle") == 2029
    assert unknown_after(year_window(YEAR, 2027), "middle") is None
    assert unknown_after(year_window(LONG, 2031), "") is None


# ── lanes ────────────────────────────────────────────────────────────────────────────────────────


def test_inside_comes_first_and_what_is_for_several_groups_is_on_the_lane_of_each() -> None:
    both = activity("feest", date(2027, 5, 10), target_groups=("ouders", "balie"))
    found = calendar(both, activity("los", date(2027, 2, 1)))
    assert [lane.key for lane in found.lanes] == ["balie", "no-group-internal", "ouders"]
    assert lanes(found)["ouders"] == lanes(found)["balie"] == [("Feest", 19, 0)]


def test_what_has_no_day_was_called_off_or_ends_before_it_begins_has_no_bar() -> None:
    found = calendar(
        activity("ooit"),
        activity("af", date(2027, 5, 10), status="cancelled"),
        activity("om", date(2027, 5, 10), date(2027, 5, 1)),
    )
    assert found.lanes == ()
    assert [each.id for each in found.undated] == ["om", "ooit"]


def test_no_two_bars_of_a_line_meet_and_a_name_is_where_there_is_room() -> None:
    long: dict[str, Any] = {"target_groups": ("balie",), "title": "Een hele lange naam die nergens in past"}
    found = calendar(
        activity("a", date(2027, 1, 11), **long),
        activity("b", date(2027, 1, 18), **long),
        activity("c", date(2027, 12, 20), **long),
        activity("d", date(2027, 2, 1), date(2027, 8, 1), target_groups=("balie",), title="Kort"),
    )
    [lane] = found.lanes
    assert {bar.entry.activity.id: bar.name_at for bar in lane.bars} == {
        "a": "right", "b": "right", "c": "left", "d": "inside",
    }  # fmt: skip
    for row in range(lane.rows):
        line = sorted((bar.around.at, bar.around.weeks) for bar in lane.bars if bar.row == row)
        assert all(at + weeks <= then for (at, weeks), (then, _) in pairwise(line))


def test_a_name_that_fits_nowhere_takes_what_room_there_is() -> None:
    one = activity("x", date(2027, 7, 5), target_groups=("balie",), title="w" * 80)
    found = calendar(one, window=window_of(date(2027, 7, 1), date(2027, 7, 31)))
    [bar] = found.lanes[0].bars
    assert (bar.name_at, bar.around.at + bar.around.weeks) == ("right", found.window.weeks)


def test_a_full_lane_counts_and_keeps_its_three_dearest_until_it_is_opened() -> None:
    many = [
        activity(f"m{number}", date(2027, 3, 1), target_groups=("balie",), cost_cents=number * 100_000)
        for number in range(9)
    ]
    [lane] = calendar(*many).lanes
    assert (lane.counts[9], sum(lane.counts), lane.full) == (9, 9, True)
    assert [bar.entry.activity.id for bar in lane.bars] == ["m6", "m7", "m8"]
    [opened] = calendar(*many, opened=["balie"]).lanes
    assert (opened.counts, len(opened.bars)) == ((), 9)


def test_what_is_proposed_lies_beside_what_is() -> None:
    one = activity("a", date(2027, 3, 1), date(2027, 3, 5), target_groups=("balie",))
    [lane] = calendar(one, ghosts={"a": (date(2027, 4, 5), "naar 5 april")}).lanes
    assert [(bar.name, bar.columns.at, bar.ghost) for bar in lane.bars] == [("A", 9, False), ("naar 5 april", 14, True)]


def test_it_counts_what_runs_and_what_is_at_another_time() -> None:
    found = calendar(
        activity("a", date(2027, 3, 1), date(2027, 3, 12)),
        activity("b", date(2027, 3, 8)),
        activity("c", date(2029, 3, 8)),
    )
    assert (found.busy[9], found.busy[10], found.outside) == (1, 2, 1)
    assert say_busiest(found.busy, found.window, "nl") == "Het drukst is de week van 8 maart, met 2 tegelijk."
    assert say_busiest((0, 0), found.window, "nl") == "Er loopt nog niets."


# ── list ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_list_has_every_quarter_with_its_months_and_the_days_off_in_order() -> None:
    found = calendar(activity("a", date(2027, 5, 3)), activity("z", date(2028, 2, 1)))
    assert [quarter.quarter for quarter in found.agenda] == [(2027, 1), (2027, 2), (2027, 3), (2027, 4), (2028, 1)]
    second = found.agenda[1]
    assert [month.day for month in second.months] == [date(2027, 4, 1), date(2027, 5, 1)]
    assert [line.first for line in second.months[1].lines] == [date(2027, 5, 3), date(2027, 5, 6), date(2027, 5, 17)]
    assert found.agenda[0].months[0].lines[0].first == date(2026, 12, 19)  # the Christmas holiday that runs already
    assert [len(month.lines) for month in found.agenda[4].months] == [1]


# ── sentences ────────────────────────────────────────────────────────────────────────────────────

THEME = Theme(id="t", plan="jaar", title="Samen", year=2027, quarter=2, usps=("u",))
LETTER = activity(
    "brief", date(2027, 3, 1), date(2027, 3, 12), target_groups=("ouders",), owners=("Redactie",), usps=("u",),
    cost_cents=400_000, campaign="c", note="voor de zomer",
)  # fmt: skip
CAMPAIGN = Campaign(id="c", title="Voorjaar", starts_on=date(2027, 3, 1), ends_on=date(2027, 4, 1))
CAPACITY = OwnerCapacity(id="k", owner="redactie", at_once=1)


def telling(*more: Activity, language: Language = "nl") -> Telling:
    index = Index(plan(LETTER, *more, themes=(THEME,), campaigns=(CAMPAIGN,), owner_capacities=(CAPACITY,)))
    return Telling(index, YEAR, wishes_of(index, YEAR, today=TODAY), language)


def on(told: Telling, own: str, first: date) -> list[tuple[str, bool]]:
    """What a day means for an activity."""
    found = told.activity(own)
    wishes = dated(told.index, YEAR, found, first, today=TODAY)
    there = Telling(told.index, YEAR, wishes, told.language)
    return [(each.text, each.good) for each in there.place(found, touched(wishes, own))]


def test_a_day_says_what_it_touches_and_what_suits_it() -> None:
    told = telling()
    assert on(told, "brief", date(2027, 5, 24)) == [
        ("Hoort bij het thema “Samen”.", True),
        ("Geen vakantie of feestdag.", True),
    ]
    assert on(told, "brief", date(2027, 4, 26))[0] == (
        "In “Brief” valt de meivakantie, Koningsdag en Hemelvaartsdag.",
        False,
    )
    assert on(told, "brief", date(2027, 8, 30))[0] == (
        "“Brief” hoort bij het thema “Samen”, van april tot en met juni 2027.",
        False,
    )


def test_what_has_no_day_yet_is_looked_at_as_well() -> None:
    assert on(telling(activity("poster")), "poster", date(2027, 4, 27)) == [
        ("In “Poster” valt de meivakantie en Koningsdag.", False)
    ]


def test_an_owner_who_is_full_is_named_as_people_wrote_it_with_their_capacity() -> None:
    told = telling(activity("film", date(2027, 3, 8), owners=("redactie",)))
    found = told.place(told.activity("film"), touched(told.wishes, "film"))
    assert found[0].text == "Redactie heeft dan meer tegelijk dan afgesproken (1): “Brief” en “Film”."
    assert found[0].capacity == CAPACITY


@pytest.mark.parametrize("language", ["nl", "en"])
def test_of_many_a_few_are_named(language: Language) -> None:
    told = telling(*(activity(f"a{each}", date(2027, 3, 1)) for each in range(5)), language=language)
    said = told.broken(Broken("owner", 1, ("brief", "a0", "a1", "a2", "a3"), "redactie"))
    assert said.endswith({"nl": "“A1” en nog 2.", "en": "“A1” and 2 more."}[language])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_wish_and_every_rule_has_words(language: Language) -> None:
    told = telling(activity("film", date(2027, 7, 19), after="brief", usps=("u",)), language=language)
    for kind in ("outside", "after", "lead", "absent", "theme", "holiday"):
        pair = ("brief", "film") if kind == "after" else ("film",)
        assert "{" not in told.broken(Broken(kind, 1, pair))
        assert "ilm" in told.rule(Rule(kind, pair))
    for kind, about, who in (("owner", "redactie", "Redactie"), ("big", "ouders", "Ouders")):
        assert who in told.broken(Broken(kind, 1, ("brief", "film"), about))  # type: ignore[arg-type]
        assert who in told.rule(Rule(kind, (), about))  # type: ignore[arg-type]
    assert "Ouders" in told.broken(Broken("crowded", 1, ("brief",), "ouders"))
    said = told.conflict((Rule("fixed", ("film",)), Rule("theme", ("film",))))
    assert ("19 jul" in said.lower(), "Samen" in said) == (True, True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_move_says_its_gains_its_losses_and_what_to_look_at(language: Language) -> None:
    told = telling(language=language)
    kinds = ("outside", "owner", "big", "after", "lead", "absent", "theme", "holiday", "crowded")
    reasons: dict[Any, int] = dict.fromkeys(kinds, 300)
    move = Move("brief", date(2027, 5, 24), date(2027, 6, 4), 12, reasons, (), leaves_campaign=True)
    said = told.reasons(move)
    assert len(said) == len(kinds) + 2
    assert "Voorjaar" in said[-2]
    assert "voor de zomer" in said[-1]
    lost: dict[Any, int] = dict.fromkeys(("theme", "holiday", "crowded", "owner", "big"), -5)
    back = Move("brief", date(2027, 4, 26), date(2027, 5, 7), 8, {**lost, "moved": -80}, (), leaves_campaign=False)
    assert len(told.reasons(back)) == 1 + len(lost) + 2
    assert not any("{" in sentence for sentence in (*said, *told.reasons(back)))


def test_a_holiday_that_is_only_partly_left_is_not_named() -> None:
    told = telling(activity("kamp", date(2027, 7, 19), date(2027, 7, 30)))
    move = Move("kamp", date(2027, 8, 16), date(2027, 8, 27), 4, {"holiday": 40}, (), leaves_campaign=False)
    assert told.reasons(move)[0] == "Dan ligt een deel van de vakantie er niet meer in."


def test_what_is_not_in_the_plan_has_no_words() -> None:
    with pytest.raises(KeyError):
        telling().activity("weg")


def test_a_calendar_is_called_by_its_years() -> None:
    assert (title_of(YEAR, "nl"), title_of(LONG, "en")) == ("Kalender 2027", "Calendar 2026–2031")
    run = days_off(year_window(YEAR, 2027), "middle")[0].run
    assert (say_holiday(run, "nl"), say_holiday(run, "en")) == ("de kerstvakantie", "the Christmas Break")


def test_only_one_activity_is_looked_at_elsewhere() -> None:
    wishes = telling().wishes
    assert begun_on(wishes, "weg", date(2027, 8, 2)) == wishes
    assert touched(wishes, "weg") == ()


# ── paper ────────────────────────────────────────────────────────────────────────────────────────


def read(pdf: bytes) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def test_it_fits_on_one_sheet_of_a3_with_names_owners_themes_and_tags() -> None:
    text, reader = read(sheet_of(load(EXAMPLE), "jaarplan-2027", today=TODAY, language="nl"))
    for part in ("Kalender 2027", "Samen: niemand staat alleen", "Morgen in huis · burgerzaken", "Zomervakantie"):
        assert part in text
    assert text.index("Binnen") < text.index("Buiten")
    box = reader.pages[0].mediabox
    assert (len(reader.pages), round(float(box.width)), round(float(box.height))) == (1, 1191, 842)
    root = reader.root_object
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("nl", True)


def test_two_hundred_go_on_on_a_next_sheet_below_the_same_axis_and_none_is_lost() -> None:
    many = [activity(f"nummer-{each:03}", date(2027, 3, 1), target_groups=("balie",)) for each in range(200)]
    text, reader = read(sheet_of(plan(*many), "jaar", today=TODAY, language="nl"))
    assert all(f"Nummer-{each:03}" in text for each in range(200))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert all("april tot en met juni 2027" in page for page in pages)
    # No sheet holds more than there is room for.
    assert max(page.count("Nummer-") for page in pages) < 64
    assert "Balie (vervolg)" in text


def test_what_has_no_bar_is_said_below_it() -> None:
    text, _reader = read(sheet_of(plan(LETTER, activity("poster")), "jaar", today=TODAY, language="nl"))
    assert "Nog zonder dag: Poster." in text
    given = plan(replace(LETTER, starts_on=date(2031, 3, 3), ends_on=None), plans=(LONG,))
    text, _reader = read(sheet_of(given, "jaar", year=2031, today=TODAY, language="en"))
    assert "School holidays are known until 2029." in text


@pytest.mark.parametrize("own", ["weg", "jaar"])
def test_without_a_plan_or_a_day_there_is_no_sheet(own: str) -> None:
    with pytest.raises(LookupError):
        sheet_of(plan(activity("poster")), own, today=TODAY, language="nl")


def test_it_can_be_drawn_and_says_which_characters_it_lacks() -> None:
    odd = plan(replace(LETTER, title="Brief 你"))
    assert pictures_of(odd, "jaar", today=TODAY, language="nl")[0].startswith(b"\x89PNG")
    assert unprintable_of(odd, "jaar", today=TODAY, language="nl") == ("你",)
