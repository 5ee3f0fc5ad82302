import numpy as np
import pytest

from ankerpunt.science.choice import choice_data
from ankerpunt.science.logit.class_choice import adjusted_rand, choose_classes
from ankerpunt.science.refusal import Refusal
from ankerpunt.science.tests.studies import segmented


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
