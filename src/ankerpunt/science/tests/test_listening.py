"""Who is heard together, whether a round may open, and what it says, by cases and for any register (METHOD L7, L10)."""

import pickle
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from ankerpunt.science.auditor.cells import shown
from ankerpunt.science.auditor.groups import divided
from ankerpunt.science.listening.groups import FEWEST, Group, groups_of
from ankerpunt.science.listening.reading import round_of
from ankerpunt.science.listening.register import Register, Unit, counted, from_the_top, whole
from ankerpunt.science.listening.rounds import Asked, Question, Round, lineage, open_round, remembered, to_approve
from ankerpunt.science.ruled import RuleBroken

CASES = Path(__file__).parent / "rounds"
DAY = date(2027, 3, 1)
LEF = Question(kind="evolution", about="lef")


def case(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return read


def waterrijk() -> Register:
    given = case("register")
    units = msgspec.convert(given["units"], tuple[Unit, ...])
    people = {f"{unit} {number}": unit for unit, size in given["people"].items() for number in range(size)}
    return counted(units, people)


def days(number: int) -> date:
    return DAY + timedelta(days=number)


def asking(*questions: Question, opens: int = 0, closes: int | None = None, **fields: Any) -> Round:
    last = days(opens + 13 if closes is None else closes)
    return Round(
        id="r", opens_on=days(opens), closes_on=last, questions=questions or (LEF,), **{"units": ("city",), **fields}
    )


def asked(opens: int, closes: int, *roster: str, about: str = "lef") -> Asked:
    return Asked(
        opens_on=days(opens),
        closes_on=days(closes),
        subjects=frozenset({("evolution", about)}),
        roster=frozenset(roster or {"city"}),
    )


CITY = Register(
    (
        Unit(id="city"),
        Unit(id="care", parent="city", people=30),
        Unit(id="pool", parent="city", people=40),
    )
)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(RuleBroken) as told:
        act()
    assert len(told.value.sentence.nl.split(". ")) > 1, "what happened, then what to do"
    return told.value.rule


@some.composite
def registers(draw: some.DrawFn) -> Register:
    number = draw(some.integers(1, 14))
    units = []
    for at in range(number):
        above = draw(some.integers(-1, at - 1))
        units.append(Unit(id=f"u{at}", parent=f"u{above}" if above >= 0 else "", people=draw(some.integers(0, 60))))
    return Register(tuple(draw(some.permutations(units))))


def test_small_units_are_heard_together() -> None:
    given = case("small-units-are-heard-together")

    found = open_round(round_of(given["round"]), waterrijk())

    expected = {(frozenset(group["units"]), group["invited"]) for group in given["expect"]["groups"]}
    assert {(group.units, group.invited) for group in found} == expected


def test_a_list_by_hand_is_refused() -> None:
    given = case("a-list-by-hand")

    assert refused(lambda: round_of(given["round"])) == given["expect"]["rule"]


def test_the_same_question_a_week_later_is_refused() -> None:
    given = case("a-week-later")
    earlier = msgspec.convert(given["earlier"], list[Asked])

    assert refused(lambda: open_round(round_of(given["round"]), waterrijk(), earlier)) == given["expect"]["rule"]


def test_a_number_that_slips_through_is_held_back() -> None:
    given = case("a-number-slips-through")
    published = given["published"]

    found = refused(lambda: shown(published["cells"], groups=published["groups"], questions=["lef"]))

    assert found == given["expect"]["rule"]


@given(registers(), some.data())
def test_groups_are_a_partition_of_the_roster_above_the_floor(register: Register, data: some.DataObject) -> None:
    named = data.draw(some.lists(some.sampled_from([unit.id for unit in register.units]), min_size=1))
    people = {unit.id: unit.people for unit in register.units if unit.id in whole(register, named)}
    if sum(people.values()) < FEWEST:
        assert refused(lambda: groups_of(register, named)) == "R2"
        return

    found = groups_of(register, named)

    divided({str(at): group.units for at, group in enumerate(found)}, people, formed_on=DAY, opens_on=DAY)
    assert all(group.invited == sum(people[unit] for unit in group.units) for group in found)


@given(registers(), some.integers(0, 13))
def test_a_unit_that_can_stand_by_itself_and_has_large_siblings_does(register: Register, at: int) -> None:
    sizes = [max(unit.people, FEWEST) for unit in register.units]
    large = Register(tuple(replace(unit, people=size) for unit, size in zip(register.units, sizes, strict=True)))

    assert len(groups_of(large, [unit.id for unit in large.units])) == len(sizes)


@given(registers())
def test_names_of_units_decide_nothing(register: Register) -> None:
    def other(name: str) -> str:
        return f"{99 - int(name[1:])}" if name else ""

    renamed = Register(tuple(replace(unit, id=other(unit.id), parent=other(unit.parent)) for unit in register.units))
    named = [unit.id for unit in register.units]
    if sum(unit.people for unit in register.units) >= FEWEST:
        found = {frozenset(map(other, group.units)) for group in groups_of(register, named)}
        assert found == {group.units for group in groups_of(renamed, list(map(other, named)))}


@given(registers(), some.dates())
def test_only_invited_numbers_and_the_tree_make_the_groups(register: Register, day: date) -> None:
    named = [unit.id for unit in register.units]
    other = Register(
        tuple(replace(unit, changed_on=day, joined=3, left=1, came_from=("old",)) for unit in register.units)
    )
    if sum(unit.people for unit in register.units) >= FEWEST:
        assert groups_of(other, named) == groups_of(register, named)


def test_a_tie_goes_by_the_order_of_the_register() -> None:
    siblings = [Unit(id="a", people=4), Unit(id="b", people=30), Unit(id="c", people=30)]

    assert groups_of(Register(tuple(siblings)), "abc")[0].units == {"a", "b"}
    assert groups_of(Register((siblings[0], siblings[2], siblings[1])), "abc")[0].units == {"a", "c"}


def test_people_of_the_unit_itself_are_a_sibling_of_what_its_children_hand_up() -> None:
    register = Register(
        (
            Unit(id="top", people=5),
            Unit(id="left", parent="top"),
            Unit(id="leaf", parent="left", people=10),
            Unit(id="right", parent="top", people=25),
        )
    )

    assert groups_of(register, ["top"]) == (Group(frozenset({"top", "leaf", "right"}), 40),)


def test_only_people_of_the_roster_count() -> None:
    assert groups_of(CITY, ["care"]) == (Group(frozenset({"care"}), 30),)


@pytest.mark.parametrize(
    "units",
    [
        (Unit(id="a"), Unit(id="a")),
        (Unit(id="a", parent="b"),),
        (Unit(id="a", people=-1),),
        (Unit(id="a", parent="b"), Unit(id="b", parent="a")),
    ],
)
def test_a_register_that_is_no_tree_is_refused(units: tuple[Unit, ...]) -> None:
    with pytest.raises(ValueError, match="unit"):
        Register(units)


def test_who_has_two_units_needs_a_main_one() -> None:
    places = {"p": ["care", "pool"]}

    assert refused(lambda: counted(CITY.units, places)) == "R2"
    assert [unit.people for unit in counted(CITY.units, places, main={"p": "pool"}).units] == [0, 0, 1]
    for nowhere in ([], ["sea"]):
        with pytest.raises(ValueError, match="sits in"):
            counted(CITY.units, {"p": nowhere})


def test_each_unit_comes_after_the_one_it_lies_in() -> None:
    turned = Register(tuple(reversed(CITY.units)))

    assert [unit.id for unit in from_the_top(turned)] == ["city", "pool", "care"]


@pytest.mark.parametrize("units", [(), ("sea",), ("city", "sea")])
def test_a_round_asks_units_of_the_register(units: tuple[str, ...]) -> None:
    assert refused(lambda: open_round(asking(units=units), CITY)) == "R1"


@pytest.mark.parametrize(
    ("unit", "seen_by_two"),
    [
        (Unit(id="care", people=30, changed_on=days(-29)), True),
        (Unit(id="care", people=30, changed_on=days(-30)), False),
        (Unit(id="care", people=30, joined=6), True),
        (Unit(id="care", people=30, joined=5), False),
        (Unit(id="care", people=30, left=8), True),
        (Unit(id="care", people=30, left=7), False),
    ],
)
def test_what_changed_shortly_before_is_seen_by_two(unit: Unit, seen_by_two: bool) -> None:
    register = Register((unit, Unit(id="new", people=30, changed_on=DAY)))

    assert to_approve(register, ["care"], DAY) == (("care",) if seen_by_two else ())


def test_who_opens_a_round_does_not_approve_it() -> None:
    register = Register((Unit(id="city", people=30, changed_on=DAY),))

    for by in ({}, {"opened_by": "ann", "approved_by": "ann"}, {"approved_by": "bob"}, {"opened_by": "ann"}):
        assert refused(lambda by=by: open_round(asking(**by), register)) == "R1"  # type: ignore[misc]
    assert open_round(asking(opened_by="ann", approved_by="bob"), register)


def test_a_round_has_one_to_three_questions_about_different_things() -> None:
    four = [Question(kind="evolution", about=name) for name in "abcd"]
    in_other_words = Question(kind="evolution", about="lef", text="Anders gezegd")

    assert open_round(asking(*four[:3]), CITY)
    assert open_round(asking(LEF, Question(kind="recognition", about="lef")), CITY)
    assert refused(lambda: open_round(asking(*four), CITY)) == "R4"
    assert refused(lambda: open_round(replace(asking(), questions=()), CITY)) == "R4"
    assert refused(lambda: open_round(asking(LEF, in_other_words), CITY)) == "R3"
    assert refused(lambda: open_round(asking(closes=-1), CITY)) == "R3"


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (asked(-160, -150), ""),
        (asked(-160, -149), "R3"),
        (asked(-160, -149, about="trots"), ""),
        (asked(-160, -149, "sea"), ""),
        (asked(-20, 0, about="trots"), "R3"),
        (asked(-20, -1, about="trots"), ""),
        (asked(13, 20, about="trots"), "R3"),
        (asked(14, 20, about="trots"), ""),
        (asked(13 + 149, 170), "R3"),
        (asked(13 + 150, 170), ""),
        (asked(-20, 0, "care", about="trots"), "R3"),
    ],
)
def test_rounds_of_the_same_people_keep_their_distance(other: Asked, rule: str) -> None:
    if rule:
        assert refused(lambda: open_round(asking(), CITY, [other])) == rule
    else:
        assert open_round(asking(), CITY, [other])


STUDY = replace(asking(), questions=(), study=True)


def test_a_study_hears_everybody_together_and_asks_nothing_else() -> None:
    assert open_round(STUDY, CITY) == (Group(frozenset({"care", "pool"}), 70),)
    assert len(open_round(asking(), CITY)) == 2
    assert refused(lambda: open_round(replace(STUDY, questions=(LEF,)), CITY)) == "R4"


def test_figures_are_never_of_fewer_than_fifty() -> None:
    few = Register((Unit(id="city", people=49),))
    assert refused(lambda: open_round(STUDY, few)) == "R12"
    assert open_round(STUDY, Register((Unit(id="city", people=50),)))


def test_a_study_neither_is_nor_makes_a_third_round_but_keeps_its_days_apart() -> None:
    two = [asked(-300, -290), asked(-200, -190, about="samen")]
    assert open_round(STUDY, CITY, two)
    study = Asked(opens_on=days(-40), closes_on=days(-30), subjects=frozenset(), roster=frozenset({"city"}))
    assert open_round(asking(), CITY, [two[1], study])
    assert refused(lambda: open_round(STUDY, CITY, [asked(-5, 3)])) == "R3"


def test_a_refusal_says_how_long_to_wait() -> None:
    with pytest.raises(RuleBroken, match="wait another 7 days"):
        open_round(asking(), CITY, [asked(-160, -143)])
    open_round(asking(opens=7), CITY, [asked(-160, -143)])


def test_before_a_round_that_is_planned_waiting_is_no_way_out() -> None:
    with pytest.raises(RuleBroken, match="asked again shortly after this round") as told:
        open_round(asking(), CITY, [asked(100, 110)])
    assert told.value.rule == "R3"
    assert "wait" not in told.value.sentence.en


def test_a_split_unit_counts_as_what_it_came_from() -> None:
    register = Register(
        (
            Unit(id="east", people=30, came_from=("care",)),
            Unit(id="both", people=30, came_from=("east", "pool")),
        )
    )

    assert lineage(register, ["both"]) == {"both", "east", "care", "pool"}
    assert refused(lambda: open_round(asking(units=("both",)), register, [asked(-20, -10, "care")])) == "R3"


def test_a_unit_that_moved_is_still_one_that_was_asked() -> None:
    before = remembered(
        asking(units=("care",)), Register((Unit(id="care"), Unit(id="north", parent="care", people=30)))
    )
    register = Register((Unit(id="care"), Unit(id="pool"), Unit(id="north", parent="pool", people=30)))

    assert refused(lambda: open_round(asking(units=("pool",), opens=60), register, [before])) == "R3"


@pytest.mark.parametrize(
    ("openings", "rule"),
    [
        ((-365, -180), "R4"),
        ((-366, -180), ""),
        ((-180, 180), "R4"),
        ((-180,), ""),
        ((180, 360), "R4"),
        ((180, 366), ""),
    ],
)
def test_nobody_gets_a_third_round_within_a_year(openings: tuple[int, ...], rule: str) -> None:
    others = [asked(opens, opens + 7, about="trots") for opens in openings]
    if rule:
        assert refused(lambda: open_round(asking(), CITY, others)) == rule
    else:
        assert open_round(asking(), CITY, others)


def test_two_rounds_of_different_people_are_not_a_third_for_anybody() -> None:
    others = [asked(-100, -90, "care", about="trots"), asked(-80, -70, "pool", about="trots")]

    assert open_round(asking(), CITY, others)


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ({"without": ["p1"]}, "R1"),
        ({"and": {"p1": "care"}}, "R1"),
        ({"split_by": "age"}, "R8"),
        ({"questions": [{"kind": "evolution", "about": "lef", "by": "age"}]}, "R8"),
    ],
)
def test_a_field_that_a_round_does_not_know_is_refused(more: dict[str, object], rule: str) -> None:
    sent = {"id": "r", "opens_on": DAY, "closes_on": DAY, "units": ["city"], "questions": []}

    assert refused(lambda: round_of({**sent, **more})) == rule


@pytest.mark.parametrize("wrong", [{"questions": "lef"}, {"units": [3]}, {"opens_on": "soon"}, {"questions": ["lef"]}])
def test_a_round_of_another_shape_is_no_round(wrong: dict[str, object]) -> None:
    sent = {"id": "r", "opens_on": DAY, "closes_on": DAY, "units": ["city"], "questions": []}

    with pytest.raises(msgspec.ValidationError):
        round_of({**sent, **wrong})


def test_a_broken_rule_keeps_its_name_between_processes() -> None:
    told = RuleBroken(nl="Nee.", en="No.", rule="R2")

    again = pickle.loads(pickle.dumps(told))

    assert (again.rule, again.sentence) == (told.rule, told.sentence)
