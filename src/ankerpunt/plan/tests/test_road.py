from datetime import date
from typing import Any

from ankerpunt.plan.facts.half_year import half_years
from ankerpunt.plan.facts.road import DIFFERS, MOST_COLUMNS, road, tells_who_moved
from ankerpunt.plan.nouns import Foundation, Heard, Marker, Story, TeamReflection, Unit
from ankerpunt.plan.tests.test_facts import index

TODAY = date(2026, 11, 30)
LEF = Foundation(id="lef", kind="core_value", title="Lef", text="We proberen iets uit.")
MARKERS = tuple(
    Marker(id=level, core_value="lef", level=level, text=f"Dit is {level}.") for level in ("expect", "like", "love")
)


def said(row_id: str, marker: str | None, on: date = date(2026, 9, 1), **fields: Any) -> TeamReflection:
    return TeamReflection(id=row_id, core_value="lef", held_on=on, marker=marker, **fields)


def laid(*rows: Any) -> Any:
    return road(LEF, index(LEF, *MARKERS, *rows), TODAY)


def test_a_half_year_is_shown_from_three_teams_on() -> None:
    two = [said("a", "expect"), said("b", "like")]
    assert laid(*two).columns[-1].unshown == "few"
    assert laid(*two).columns[-1].places == {}
    three = laid(*two, said("c", None, differs=True)).columns[-1]
    assert (three.unshown, three.places) == ("", {"expect": 1, "like": 1, DIFFERS: 1})


def test_a_named_team_counts_once_in_a_half_year_by_what_it_said_last() -> None:
    desk = Unit(id="balie", name="Balie", size=12)
    twice = [said("a", "expect", date(2026, 8, 1), unit="balie"), said("b", "love", unit="balie"), said("c", "like")]
    assert laid(desk, *twice).columns[-1].unshown == "few"
    assert laid(desk, *twice, said("d", "like")).columns[-1].places == {"love": 1, "like": 2}


def test_a_reflection_without_a_place_is_no_place() -> None:
    assert laid(said("a", "expect"), said("b", "like"), said("c", None)).columns[-1].unshown == "few"


def test_an_earlier_half_year_that_tells_who_moved_is_left_out() -> None:
    before = [said(f"v{each}", "expect", date(2026, 3, 1)) for each in range(3)]
    moved = laid(*before, *(said(f"n{each}", "love") for each in range(3)))
    assert [each.unshown for each in moved.columns[-2:]] == ["told", ""]
    stayed = laid(*before, *(said(f"n{each}", "expect") for each in range(3)))
    assert [each.unshown for each in stayed.columns[-2:]] == ["", ""]


def test_who_knows_one_team_learns_nothing_certain_of_both_others_where_it_is_shown() -> None:
    """Tried on every pair of half years: some assignment leaves one of the two others where it was."""
    places = ("expect", "like", "love", DIFFERS)
    pairs = [(a, b, c) for a in places for b in places for c in places]
    for before in pairs:
        for after in pairs:
            first, second = ({each: some.count(each) for each in set(some)} for some in (before, after))
            if tells_who_moved(first, second):
                continue
            for own in range(3):
                for now in range(3):
                    others = [before[at] for at in range(3) if at != own]
                    later = [after[at] for at in range(3) if at != now]
                    assert set(others) & set(later)


def test_four_teams_hide_each_other() -> None:
    assert not tells_who_moved({"expect": 4}, {"love": 4})
    assert not tells_who_moved({"expect": 3}, {"love": 4})


def test_stories_and_the_word_of_the_organisation_lie_in_their_half_year() -> None:
    story = Story(id="v", text="Ik durfde.", told_on=date(2026, 8, 5), core_value="lef")
    word = Heard(id="w", heard_on=date(2026, 4, 9), kind="evolution", foundation="lef", word="divided")
    team = Heard(
        id="t", heard_on=date(2026, 10, 9), kind="evolution", foundation="lef", together_with="A", word="too_few"
    )
    found = laid(story, word, team)
    assert found.columns[-1].stories == found.stories == (story,)
    assert [each.word for each in found.columns[-2:]] == ["divided", ""]
    assert found.heard == word


def test_what_teams_wrote_is_that_of_the_last_half_year_shown() -> None:
    rows = [said(name, "like", explanation=f"Wij: {name}.") for name in "abc"]
    assert laid(*rows).wrote == ("Wij: a.", "Wij: b.", "Wij: c.")
    assert laid(*rows[:2]).wrote == ()


def test_the_road_goes_back_five_half_years() -> None:
    assert half_years(TODAY, count=MOST_COLUMNS)[0] == date(2024, 7, 1)
    assert half_years(date(2027, 1, 1), count=MOST_COLUMNS)[-1] == date(2027, 1, 1)
