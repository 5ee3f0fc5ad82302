"""The auditor finds each way in which a release can go wrong, and lets a right one through (METHOD L7, L10)."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from ankerpunt.science.auditor import before_commit, emptied
from ankerpunt.science.auditor.cells import shown
from ankerpunt.science.auditor.groups import divided
from ankerpunt.science.auditor.neighbours import Three, neighbours
from ankerpunt.science.auditor.rhythm import Past, apart
from ankerpunt.science.listening.release import release
from ankerpunt.science.listening.words import Counts, word_of
from ankerpunt.science.ruled import RuleBroken

DAY = date(2027, 3, 1)
CELL: dict[str, object] = {"group": "care", "question": "q", "word": "divided"}


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(RuleBroken) as told:
        act()
    return told.value.rule


def past(opens: int = 0, closes: int = 13, **fields: Any) -> Past:
    asked = {"subjects": {("evolution", "lef")}, "roster": {"care"}, **fields}
    return Past(opens_on=DAY + timedelta(opens), closes_on=DAY + timedelta(closes), **asked)


def audited(
    cell: Mapping[str, object] = CELL, people: int = 31, formed: int = 0, others: tuple[Past, ...] = (), **this: Any
) -> None:
    before_commit(
        [cell],
        questions=["q"],
        groups={"care": ["care"]},
        roster={"care": people},
        formed_on=DAY + timedelta(formed),
        this=past(**this),
        others=others,
    )


def test_a_right_release_passes() -> None:
    audited()
    audited({**CELL, "group": "*"}, others=(past(-200, -150),))
    emptied(tallies=0, codes=0)


def test_rules_are_broken_in_one_order() -> None:
    wrong: dict[str, Any] = {"cell": {**CELL, "n": 17}, "people": 24, "others": (past(-20, -10),), "released": True}

    rules = []
    for name in ("", "cell", "people", "released"):
        wrong.pop(name, None)
        rules.append(refused(lambda: audited(**wrong)))

    assert rules == ["R8", "R2", "R6", "R3"]


@pytest.mark.parametrize(
    "cell",
    [
        {**CELL, "answered": 17},
        {"group": "care", "question": "q"},
        {**CELL, "word": "everybody"},
        {**CELL, "word": 17},
        {**CELL, "word": ["divided"]},
        {**CELL, "group": "somebody"},
        {**CELL, "question": "other"},
    ],
)
def test_what_is_no_word_of_a_group_is_held_back(cell: Mapping[str, object]) -> None:
    assert refused(lambda: shown([cell], groups=["care"], questions=["q"])) == "R8"


def test_of_taking_part_more_or_less_than_half_is_said() -> None:
    for said in ("", "more_than_half", "less_than_half"):
        shown([CELL], groups=["care"], questions=["q"], took_part=said)
    for told in ("61 %", 17, None):
        assert refused(lambda told=told: shown([], groups=[], questions=[], took_part=told)) == "R8"  # type: ignore[misc]


def test_a_cell_is_shown_once() -> None:
    assert refused(lambda: shown([CELL, {**CELL, "word": "too_few"}], groups=["care"], questions=["q"])) == "R8"


@pytest.mark.parametrize(
    "groups",
    [
        {"a": ["north", "east"]},
        {"a": ["north"], "b": ["east", "south"]},
        {"a": ["north", "south"], "b": ["east", "south"]},
        {"a": ["north", "east", "south", "sea"]},
        {"a": ["north", "east", "south", "south"]},
        {"a": ["north", "east", "south"], "b": []},
    ],
)
def test_groups_that_are_small_or_no_partition_are_held_back(groups: dict[str, list[str]]) -> None:
    roster = {"north": 30, "east": 4, "south": 20, "nobody": 0}

    assert refused(lambda: divided(groups, roster, formed_on=DAY, opens_on=DAY)) == "R2"
    divided({"a": ["north"], "b": ["east", "south", "nobody"]}, roster | {"east": 5}, formed_on=DAY, opens_on=DAY)


def test_groups_that_were_made_later_are_held_back() -> None:
    assert refused(lambda: audited(formed=1)) == "R2"


@pytest.mark.parametrize(
    ("other", "held"),
    [
        (past(-160, -150), False),
        (past(-160, -149), True),
        (past(-160, -149, subjects={("recognition", "lef")}), False),
        (past(-160, -149, roster={"pool"}), False),
        (past(-20, 0, subjects=set()), True),
        (past(13, 20, subjects=set()), True),
        (past(14, 20, subjects=set()), False),
    ],
)
def test_a_round_too_close_to_another_is_held_back(other: Past, held: bool) -> None:
    if held:
        assert refused(lambda: apart(past(), [other])) == "R3"
    else:
        apart(past(), [other])


@pytest.mark.parametrize("left", [{"tallies": 1, "codes": 0}, {"tallies": 0, "codes": 1}])
def test_answers_that_are_left_hold_everything_back(left: dict[str, int]) -> None:
    assert refused(lambda: emptied(**left)) == "R6"


def ours(seed: int) -> Callable[[Mapping[str, Three]], Mapping[str, str]]:
    """Our own release, with chance that is the same each time."""
    below = Random(seed).randrange

    def releases(counts: Mapping[str, Three]) -> Mapping[str, str]:
        said = release({(group, "q"): Counts(*each) for group, each in counts.items()}, invited=100, below=below)
        return {cell.group: cell.word for cell in said.cells}

    return releases


def words(counts: Mapping[str, Counts]) -> Mapping[str, str]:
    whole = counts["first"] + counts["second"]
    return {group: word_of(each) for group, each in {**counts, "*": whole}.items()}


def bare(counts: Mapping[str, Three]) -> Mapping[str, str]:
    return words({group: Counts(*each) for group, each in counts.items()})


SOME = Random(6).choice


def too_little(counts: Mapping[str, Three]) -> Mapping[str, str]:
    chance = SOME
    return words({group: Counts(*(each + chance((-1, 0, 1)) for each in three)) for group, three in counts.items()})


def for_the_whole_without_noise(counts: Mapping[str, Three]) -> Mapping[str, str]:
    return {**ours(5)(counts), "*": "divided" if sum(counts["first"]) > 24 else "about_as_often"}


def test_our_own_release_keeps_neighbours_apart_enough() -> None:
    neighbours(ours(3), draws=3_000)


@pytest.mark.parametrize("releases", [bare, too_little, for_the_whole_without_noise])
def test_noise_that_is_missing_is_found(releases: Callable[[Mapping[str, Three]], Mapping[str, str]]) -> None:
    assert refused(lambda: neighbours(releases, draws=2_000)) == "R6"
