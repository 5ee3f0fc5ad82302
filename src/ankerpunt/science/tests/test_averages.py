from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from ankerpunt.science.averages import average
from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.science.results import Moments
from ankerpunt.text import Refusal


@dataclass
class Known:
    """People whose own estimates are made up: drawn half-way to the average, with what is left open as noise."""

    data: ChoiceData
    own: NDArray[np.float64]
    left_open: float = 0.0

    def moments(self, *, seed: int) -> Moments:
        share = self.data.weight / self.data.weight.sum()
        away = self.own - share @ self.own
        return Moments(share @ self.own, (away * share[:, None]).T @ away, np.eye(3) * self.left_open**2)


def known(people: int = 400, left_open: float = 0.0) -> Known:
    rng = np.random.default_rng(3)
    weight = rng.uniform(0.5, 2, people)
    shown = np.tile([0, 1, 2], (people, 1))
    best, worst = np.zeros(people), np.ones(people)
    data = choice_data(["a", "b", "c"], np.arange(people), shown, best=best, worst=worst, weight=weight)
    return Known(data, rng.normal([1.0, 0.0, -1.0], 0.8, (people, 3)), left_open)


def test_it_is_the_weighted_average() -> None:
    study = known()
    found = average(study)
    assert found.mean == pytest.approx(np.average(study.own, axis=0, weights=study.data.weight))
    assert found.n_respondents == 400


def test_when_nothing_is_left_open_it_is_the_standard_error_of_an_average() -> None:
    study = known()
    share = study.data.weight / study.data.weight.sum()
    away = study.own - share @ study.own
    expected = np.sqrt((share @ away**2) * (share**2).sum())
    assert average(study).standard_error == pytest.approx(expected)


def test_what_is_left_open_widens_it_by_more_than_its_own_size() -> None:
    study = known(left_open=0.8)
    plain = average(known()).standard_error
    # Between people .64, left open .64: the spread 1.28 counts twice against .64 between people.
    assert average(study).standard_error == pytest.approx(plain * 2, rel=0.1)


def test_items_that_do_not_differ_between_people_stay_finite() -> None:
    study = known(left_open=1.0)
    study.own[:] = study.own.mean(axis=0)
    assert np.isfinite(average(study).standard_error).all()


def test_people_who_are_all_alike_and_certain_leave_no_doubt() -> None:
    study = known()
    study.own[:] = 0.0
    assert average(study).standard_error == pytest.approx(0.0)


def test_fewer_than_fifty_people_are_not_averaged() -> None:
    with pytest.raises(Refusal, match="fewer than 50 people"):
        average(known(people=49))
