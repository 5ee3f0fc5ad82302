"""Careless answers are found and counted, and careful ones are left in peace."""

from dataclasses import replace

import numpy as np
import pytest

from ankerpunt.science import careless
from ankerpunt.science.alike import alike
from ankerpunt.science.careless import at_random, copies, places, signs, staying
from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.science.counts import showings
from ankerpunt.science.tests.simulate import Simulated, simulate_study
from ankerpunt.science.tests.spoil import spoiled
from ankerpunt.science.tests.studies import small


@pytest.fixture(scope="module")
def study() -> Simulated:
    return simulate_study(240, items=10, tasks=10, seed=3, versions=20)


def told(data: ChoiceData) -> dict[str, int]:
    return signs(data, seed=1).told()


def test_careful_answers_show_no_sign(study: Simulated) -> None:
    assert told(study.data) == {}
    assert not places(study.data).uneven


def test_a_quarter_that_always_taps_the_first_place_is_found(study: Simulated) -> None:
    data, bad = spoiled(study.data, "first place", seed=1)

    found = signs(data, seed=1)

    assert found.told() == {"staying": found.careless.sum()}
    assert (found.careless == bad).mean() > 0.99
    assert places(data).uneven
    assert places(data).best[0] == pytest.approx(0.25 + 0.75 * 0.25, abs=0.06)
    assert places(data).by_items == pytest.approx(0.25, abs=0.03)


def test_a_quick_look_counts_what_can_be_counted_and_looks_for_no_dice(study: Simulated) -> None:
    data, bad = spoiled(study.data, "first place", seed=1)
    said: list[float] = []

    found = signs(data, seed=1, quick=True, progress=lambda share, _what: said.append(share))

    assert found.told() == {"staying": found.careless.sum()}
    assert (found.careless == bad).mean() > 0.99
    assert not found.at_random.any()
    assert (found.dice, said) == ((0.0, 0.0), [])


def test_a_third_that_answers_at_random_is_found_and_most_of_them_left_out(study: Simulated) -> None:
    data, bad = spoiled(study.data, "random", seed=1)

    found = signs(data, seed=1)

    assert list(found.told()) == ["at_random"]
    assert found.dice[0] == pytest.approx(bad.mean(), abs=0.07)
    assert found.careless[bad].mean() > 0.5
    assert found.careless[~bad].mean() < 0.08


def test_who_answers_at_random_is_found_without_a_bar_too() -> None:
    chance, share, added = at_random(small().data)

    assert share < 0.1
    assert chance.mean() == pytest.approx(share, abs=1e-3)
    assert added < careless.DICE


def test_answers_at_random_among_people_of_one_kind_are_found() -> None:
    one = simulate_study(240, items=10, tasks=10, seed=5, versions=20, shares=(1.0,)).data
    data, bad = spoiled(one, "random", seed=1)

    assert abs(told(data)["at_random"] - bad.sum()) < 25


def test_people_who_stand_in_the_file_ten_times_are_found_and_stay_in_once(study: Simulated) -> None:
    data, bad = spoiled(study.data, "copied", seed=1)

    found = signs(data, seed=1)

    assert (found.careless == bad).all()
    assert bad.sum() == 180


def test_people_who_think_alike_are_no_copies() -> None:
    utilities = np.tile([6.0, 4.0, 2.0, 0.0, -2.0, -4.0], (200, 1))
    order = [[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5]]
    shown = np.tile(order, (200, 1))
    rng = np.random.default_rng(1)
    value = utilities[0][shown] + rng.gumbel(size=shown.shape)
    best = shown[np.arange(800), value.argmax(axis=1)]
    worst = shown[np.arange(800), value.argmin(axis=1)]
    data = choice_data(list("abcdef"), np.repeat(range(200), 4), shown, best=best, worst=worst)

    found, coincidences = copies(data)

    assert found.sum() > 100
    assert coincidences > found.sum() / 3


def test_a_few_screens_are_too_few_to_stay_in_one_place() -> None:
    shown = np.tile([[0, 1, 2, 3], [4, 5, 6, 7], [0, 2, 4, 6]], (60, 1))
    data = choice_data(list("abcdefgh"), np.repeat(range(60), 3), shown, best=shown[:, 0], worst=shown[:, 1])

    assert not staying(data).any()
    assert not copies(data)[0].any()


def test_nothing_is_said_about_a_handful() -> None:
    handful = small().data.pick(np.arange(49))

    assert told(replace(handful, best=handful.shown[:, 0], worst=handful.shown[:, 1])) == {}


def test_answers_that_leave_an_item_unseen_are_not_judged() -> None:
    shown = np.tile([[0, 1, 2]] * 4, (60, 1))
    data = choice_data(list("abcd"), np.repeat(range(60), 4), shown, best=shown[:, 0], worst=shown[:, 1])

    found = signs(data)

    assert found.dice == (0.0, 0.0)
    assert at_random(data)[0].sum() == 0.0
    assert places(data).by_items == pytest.approx(1 / 3)


def test_a_large_study_is_judged_by_a_part_of_the_people(study: Simulated, monkeypatch: pytest.MonkeyPatch) -> None:
    data, bad = spoiled(study.data, "random", seed=1)
    said: list[float] = []
    monkeypatch.setattr(careless, "MANY", 100)
    monkeypatch.setattr(careless, "SAMPLE", 150)

    found = signs(data, seed=1, progress=lambda share, _what: said.append(share))

    assert found.careless[bad].mean() > 0.4
    assert said == [0.5, 1.0]


def test_how_often_people_saw_an_item(study: Simulated) -> None:
    assert showings(study.data) == (4.0, 4.0, 4.0)


def test_names_that_differ_in_writing_are_alike_and_names_that_differ_in_a_number_are_not() -> None:
    assert alike(["Fijne collega\u2019s", "fijne collega's"]) == [("Fijne collega\u2019s", "fijne collega's")]
    assert alike(["een goed salaris", "een goed salari"]) != []
    assert alike(["promotie in 2025", "promotie in 2026"]) == []
    assert alike(["werkdruk", "werkplek", "+", "-", "thuiswerken", "werken thuis", "salaris", "salarisschaal"]) == []
