import numpy as np
import pytest

from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.science.logit.class_choice import ClassLine, adjusted_rand, choose_classes, components
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.studies import segmented
from ankerpunt.text import Refusal


def test_it_proposes_the_segments_that_are_there() -> None:
    found = choose_classes(segmented().data, seed=1, most=4, folds=2, starts=3)

    assert found.proposed == 3
    assert [line.classes for line in found.lines] == [1, 2, 3, 4]
    assert found.lines[2].predictive > found.lines[0].predictive
    assert min(found.lines, key=lambda line: line.bic).classes >= 3


def test_agreement_is_nought_for_chance_and_one_for_a_single_class() -> None:
    rng = np.random.default_rng(1)

    assert abs(adjusted_rand(rng.integers(0, 3, 3000), rng.integers(0, 3, 3000))) < 0.02
    assert adjusted_rand(np.zeros(4, int), np.zeros(4, int)) == 1.0


def test_people_with_one_task_cannot_be_cross_validated() -> None:
    data = choice_data(["a", "b"], [1, 2], [[0, 1]] * 2, best=[0, 1], worst=[1, 0])

    with pytest.raises(Refusal, match="at least 3"):
        choose_classes(data, seed=1)


def test_what_averages_over_kinds_of_people_stops_at_the_first_kind_too_many() -> None:
    said: list[float] = []

    assert components(segmented().data, seed=1, progress=lambda done, _what: said.append(done)) == 3
    assert len(said) == 4


def test_people_of_one_kind_are_of_one_kind() -> None:
    data = simulate_study(300, items=8, tasks=8, per_task=4, seed=3, versions=8, shares=(1.0,)).data

    assert components(data, seed=1) == 1


def test_a_segment_that_would_be_shown_is_large_enough() -> None:
    data = simulate_study(120, items=6, tasks=9, per_task=3, seed=3, versions=6, between=2.0, shares=(0.7, 0.3)).data

    assert components(data, seed=1) == 2
    assert components(data, seed=1, smallest=50) == 1


def test_a_large_study_is_judged_by_a_part_of_the_people(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def line(data: ChoiceData, k: int, _before: object, **_named: object) -> tuple[ClassLine, np.ndarray]:
        seen.append(data.n_respondents)
        return ClassLine(k, 0.0, 0.0, 0.0, 0.0, 0.1, 1.0, 100), np.zeros(1)

    monkeypatch.setattr("ankerpunt.science.logit.class_choice.ENOUGH", 200)
    monkeypatch.setattr("ankerpunt.science.logit.class_choice._line", line)

    assert components(segmented().data, seed=1) == 1
    assert seen == [200, 200]


def test_too_few_answers_to_leave_some_out_make_people_of_one_kind() -> None:
    one_task = choice_data(["a", "b"], [*range(40)], [[0, 1]] * 40, best=[0, 1] * 20, worst=[1, 0] * 20)
    shown = [[0, 3], [0, 2], [1, 2], *[[0, 1], [0, 2], [1, 2]] * 19]
    best, worst = zip(*shown, strict=True)
    rare = choice_data(["a", "b", "c", "d"], np.repeat(range(20), 3), shown, best=best, worst=worst)

    assert components(one_task, seed=1) == 1
    assert components(rare, seed=1) == 1
