import pickle

import numpy as np
import pytest

from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.text import Refusal


def example() -> ChoiceData:
    return choice_data(
        ["a", "b", "c"],
        ["x", "y", "x"],
        [[0, 1, 2], [0, 1, -1], [2, 1, 0]],
        best=[0, 1, 2],
        worst=[1, -1, 0],
        weight=[2.0, 1.0],
        groups=["nurses", "planners"],
        group=[0, 1],
    )


def test_it_puts_the_tasks_of_a_person_together() -> None:
    data = example()

    assert data.respondents.tolist() == ["x", "y"]
    assert data.respondent.tolist() == [0, 0, 1]
    assert data.best.tolist() == [0, 2, 1]
    assert data.task.tolist() == [1, 2, 1]


def test_picking_people_may_repeat_them() -> None:
    picked = example().pick(np.array([1, 0, 0]))

    assert picked.respondents.tolist() == ["y", "x", "x"]
    assert picked.best.tolist() == [1, 0, 2, 0, 2]
    assert picked.respondent.tolist() == [0, 1, 1, 2, 2]


def test_a_group_is_the_people_in_it() -> None:
    assert example().of_group("planners").respondents.tolist() == ["y"]


def test_an_unknown_or_empty_group_is_refused_in_both_languages() -> None:
    with pytest.raises(Refusal, match="Nobody in the group 'cooks'") as refused:
        example().of_group("cooks")

    assert "Niemand in de doelgroep 'cooks'" in refused.value.sentence.nl


def test_a_refusal_survives_the_way_between_processes() -> None:
    again = pickle.loads(pickle.dumps(Refusal(nl="Nee.", en="No.")))

    assert (str(again), again.sentence.nl) == ("No.", "Nee.")


def test_no_answers_are_refused() -> None:
    with pytest.raises(Refusal, match="There are no answers"):
        choice_data(["a", "b"], [], [], best=[], worst=[])


@pytest.mark.parametrize("weight", [float("nan"), 0.0, -1.0, float("inf"), 1e308, 1e-308])
def test_a_weight_that_is_no_usable_number_above_nought_is_refused(weight: float) -> None:
    with pytest.raises(Refusal, match="A weight is not a usable number above 0"):
        choice_data(["a", "b"], [1], [[0, 1]], best=[0], worst=[1], weight=[weight])


def test_one_item_is_refused() -> None:
    with pytest.raises(Refusal, match="these are 1"):
        choice_data(["a"], [1], [[0]], best=[0], worst=[-1])
