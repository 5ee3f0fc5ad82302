from dataclasses import replace

import numpy as np
import pytest

from ankerpunt.science.logit import conditional_logit
from ankerpunt.science.logit.latent import latent_classes, memberships
from ankerpunt.science.tests.studies import segmented, small
from ankerpunt.text import Refusal


def test_it_finds_the_segments_that_made_the_answers() -> None:
    study = segmented()

    found = latent_classes(study.data, 3, seed=1, starts=4)

    classes = memberships(study.data, found).argmax(axis=1)
    truth = np.argsort(np.argsort(-np.bincount(study.segment)))[study.segment]
    assert (classes == truth).mean() > 0.9
    assert found.utilities.sum(axis=1) == pytest.approx(0.0, abs=1e-9)


def test_one_class_is_the_conditional_logit() -> None:
    data = small().data

    found = latent_classes(data, 1, seed=1, starts=1)

    assert found.log_likelihood == pytest.approx(conditional_logit(data).log_likelihood, abs=1e-3)
    assert found.utilities[0] == pytest.approx(conditional_logit(data).mean, abs=1e-2)


def test_weights_count_as_people() -> None:
    data = small().data
    twice = data.pick(np.tile(np.arange(data.n_respondents), 2))

    one = latent_classes(data, 2, seed=3, starts=3)
    other = latent_classes(replace(twice, weight=twice.weight / 2), 2, seed=3, starts=3)

    assert other.log_likelihood == pytest.approx(one.log_likelihood, abs=1e-2)
    assert other.bic == pytest.approx(one.bic, abs=3e-2)


def test_more_classes_than_people_are_refused() -> None:
    with pytest.raises(Refusal, match="121 classes out of 120 people"):
        latent_classes(small().data, 121, seed=1)
