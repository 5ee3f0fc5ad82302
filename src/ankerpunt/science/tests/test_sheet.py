import msgspec
import numpy as np
import pytest

from ankerpunt.science.sheet import Choice, Sheet, decode, encode, to_choices, to_sheets
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.text import Refusal

ITEMS = ["pay", "team", "hours"]


def test_a_sheet_is_read_as_it_was_written() -> None:
    sheet = Sheet((Choice((2, 0), 0, -1), Choice((0, 1, 2), 2, 0)), "ict", 0.5)
    assert decode(encode(sheet)) == sheet


@pytest.mark.parametrize(
    "said",
    [
        "[[0, 1, 1], 0, 1]",
        "[[0, 1], 0, 0]",
        "[[0, 1], 2, 0]",
        "[[0, 1], -1, -1]",
        "[[-1, 1], 1, -1]",
        "[[], 0, 1]",
        '[[0, 1], 0, 1, "Jan"]',
    ],
)
def test_a_screen_that_nobody_can_have_answered_is_no_screen(said: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        decode('{"tasks": [' + said + "]}")


def test_a_sheet_has_no_room_for_a_name() -> None:
    with pytest.raises(msgspec.ValidationError):
        decode('{"tasks": [], "name": "Jan"}')


def test_answers_are_the_same_in_whatever_order_sheets_come() -> None:
    study = simulate_study(60, items=5, tasks=4, per_task=3, seed=3, versions=5)
    sheets = to_sheets(study.data)
    one, other = to_choices(sheets, study.data.items), to_choices(sheets[::-1], study.data.items)
    for name in ("respondents", "respondent", "shown", "best", "worst", "weight", "group"):
        assert np.array_equal(getattr(one, name), getattr(other, name))


def test_screens_of_several_lengths_and_groups_go_together() -> None:
    data = to_choices([Sheet((Choice((1, 0), 1, 0),), "wijk"), Sheet((Choice((0, 1, 2), 0, -1),)), Sheet(())], ITEMS)
    assert data.n_respondents == 2
    assert data.shown.tolist() == [[0, 1, 2], [1, 0, -1]]
    assert data.groups == ("wijk",)
    assert data.group.tolist() == [-1, 0]


def test_an_item_that_the_study_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="does not have"):
        to_choices([Sheet((Choice((1, 3), 1, 3),))], ITEMS)


def test_without_answers_there_is_nothing_to_estimate() -> None:
    with pytest.raises(Refusal):
        to_choices([], ITEMS)
