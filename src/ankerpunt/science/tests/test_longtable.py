from typing import Any, cast

import pytest

from ankerpunt.science.choice import ChoiceData
from ankerpunt.science.longtable import Checked, check_table
from ankerpunt.text import Refusal

NAN = float("nan")


def table(**changes: Any) -> dict[str, Any]:
    columns = {
        "respondent": ["r1", "r1", "r2", "r2"],
        "task": [1, 2, 1, 2],
        "shown": [["pay", "team", "hours"], ["team", "hours", "pay"], ["pay", "team", None], ["hours", "pay", "team"]],
        "best": ["pay", "team", "team", "hours"],
        "worst": ["team", "pay", "pay", "pay"],
    }
    return columns | changes


def usable(checked: Checked) -> ChoiceData:
    return cast(ChoiceData, checked.data)


def codes(checked: Any) -> list[tuple[int | None, str]]:
    return [(p.row, p.code) for p in checked.problems]


def test_a_clean_table_has_no_problems() -> None:
    checked = check_table(table())

    assert checked.problems == ()
    assert usable(checked).items == ("hours", "pay", "team")
    assert usable(checked).shown.tolist()[2] == [1, 2, -1]


def test_weights_and_groups_go_with_the_person() -> None:
    checked = check_table(table(weight=["1,5", "1,5", 2.0, 2], group=["A", "A", None, NAN]))

    assert usable(checked).weight.tolist() == [1.5, 2.0]
    assert usable(checked).groups == ("A",)
    assert usable(checked).group.tolist() == [0, -1]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"best": ["pay", "team", "team", "pay"]}, [(5, "best_is_worst")]),
        ({"best": ["fruit", "team", "team", "hours"]}, [(2, "not_shown")]),
        ({"best": ["", "team", "team", "hours"], "worst": [None, "pay", "pay", "pay"]}, [(2, "empty_row")]),
        ({"task": [1, 1, 1, 1]}, [(3, "duplicate_task"), (5, "duplicate_task")]),
        ({"task": [1, 2, 1, 3]}, [(None, "missing_task"), (None, "missing_task")]),
        ({"respondent": ["r1", "r1", NAN, "r2"]}, [(4, "no_respondent"), (None, "missing_task")]),
        ({"weight": [1, "1e308", -2, "x"]}, [(3, "bad_weight"), (4, "bad_weight"), (5, "bad_weight")]),
        ({"weight": [1, 1, "", None]}, [(4, "no_weight"), (5, "no_weight")]),
        ({"weight": [1, 2, 1, 1]}, [(3, "weight_changes")]),
        ({"group": ["A", "B", "A", "A"]}, [(3, "group_changes")]),
    ],
)
def test_each_problem_is_reported_with_its_row(changes: dict[str, Any], found: list[tuple[int | None, str]]) -> None:
    known = {"always_best", "always_worst"}

    assert [pair for pair in codes(check_table(table(**changes))) if pair[1] not in known] == found


def test_sets_that_make_no_question_are_reported() -> None:
    shown = [["pay", "pay"], ["pay", "tea"], ["pay"], ["pay", "team"]]
    best, worst = ["pay", "pay", "pay", "pay"], ["", "tea", "", "team"]

    checked = check_table(table(shown=shown, best=best, worst=worst), items=["pay", "team", "hours"])

    assert codes(checked)[:3] == [(2, "duplicate_item"), (3, "unknown_item"), (4, "too_few")]
    assert (None, "never_shown") in codes(checked)
    assert usable(checked).n_tasks == 1


def test_an_item_that_is_always_best_or_worst_is_reported() -> None:
    checked = check_table(
        {"respondent": [1, 2], "task": [1, 1], "shown": [["a", "b"]] * 2, "best": ["a", "a"], "worst": ["b", "b"]}
    )

    assert codes(checked) == [(None, "always_best"), (None, "always_worst")]


def test_nothing_usable_gives_no_data() -> None:
    checked = check_table(table(best=[""] * 4, worst=[NAN] * 4))

    assert checked.data is None
    assert codes(checked) == [(2, "empty_row"), (3, "empty_row"), (4, "empty_row"), (5, "empty_row")]


def test_whole_numbers_read_as_floats_lose_their_point() -> None:
    checked = check_table(table(respondent=[1.0, 1.0, 2.0, 2.0]))

    assert usable(checked).respondents.tolist() == ["1", "2"]


def test_row_numbers_of_the_source_are_kept() -> None:
    checked = check_table(table(row=[10, 20, 30, 40], best=["team", "team", "team", "hours"]))

    assert codes(checked)[0] == (10, "best_is_worst")


def test_an_anchor_is_an_item() -> None:
    assert usable(check_table(table(), anchor="pay")).anchor == 1
    with pytest.raises(Refusal, match="'tea' is not in the list"):
        check_table(table(), anchor="tea")


def test_a_broken_table_is_refused() -> None:
    with pytest.raises(Refusal, match="missing: best, worst"):
        check_table({"respondent": [], "task": [], "shown": []})
    with pytest.raises(Refusal, match="differ in length"):
        check_table(table(weight=[1.0]))
    with pytest.raises(Refusal, match="names 121 different items"):
        check_table(
            {"respondent": [1], "task": [1], "shown": [[f"i{n}" for n in range(121)]], "best": ["i1"], "worst": ["i2"]}
        )


def test_one_odd_task_number_is_not_missing_from_everybody_else() -> None:
    people = [f"r{n}" for n in range(5) for _ in range(2)]
    checked = check_table(
        {
            "respondent": [*people, "r0"],
            "task": [*(["1", "2"] * 5), "x"],
            "shown": [["a", "b"]] * 11,
            "best": ["a", "b"] * 5 + ["a"],
            "worst": ["b", "a"] * 5 + ["b"],
        }
    )

    assert not checked.problems
