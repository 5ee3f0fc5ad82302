"""Preferences of individual people, estimated from their answers (U12)."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ankerpunt.science import memory
from ankerpunt.science.choice import ChoiceData, choice_data
from ankerpunt.science.hierarchical import estimate, population
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.hierarchical.posterior import MixturePosterior
from ankerpunt.science.logit.coding import report
from ankerpunt.science.tests.predict import holdout_log_likelihood
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.studies import segmented, small
from ankerpunt.text import Refusal

TIGHT = 1e-7


def found(data: ChoiceData) -> np.ndarray:
    return np.asarray(reported(estimate(data, polish=False, tolerance=TIGHT))[0])


def reported(posterior: MixturePosterior) -> np.ndarray:
    """The means as they are reported, the largest component first."""
    population, data = posterior.population, posterior.data
    return report(population.means[np.argsort(-population.shares)], data.n_items, data.anchor)


def test_it_finds_the_population_that_made_the_answers() -> None:
    study = segmented()

    posterior = estimate(study.data, components=3, seed=1)

    truth = study.means[np.argsort(-np.bincount(study.segment))]
    assert np.abs(reported(posterior) - truth).max() < 0.45
    assert np.sort(posterior.population.shares)[::-1] == pytest.approx(
        np.sort(np.bincount(study.segment) / 400)[::-1], abs=0.05
    )
    assert reported(posterior).sum(axis=1) == pytest.approx(0.0, abs=1e-9)


def test_people_who_answer_long_lists_are_not_taken_to_be_alike() -> None:
    study = simulate_study(200, items=30, tasks=10, seed=7, versions=10)

    draws = estimate(study.data, seed=1).individual_draws(40, seed=1)

    low, high = np.quantile(draws, [0.05, 0.95], axis=0, method="weibull")
    assert 0.88 < ((study.utilities > low) & (study.utilities < high)).mean() < 0.96


def test_answers_that_weigh_nothing_beside_the_prior_are_known_to() -> None:
    long, short = (
        simulate_study(200, items=items, tasks=tasks, seed=7, versions=10, shares=(1.0,)).data
        for items, tasks in ((32, 8), (10, 10))
    )

    assert estimate(long, seed=1).thin
    assert not estimate(short, seed=1).thin


def test_the_prior_of_the_covariance_counts_for_one_person_to_so_many_screens() -> None:
    data = small().data
    doubled = data.pick(np.tile(np.arange(120), 2))

    assert population.prior(data).people == 15.0
    assert population.prior(data.pick(np.arange(20))).people == 7.0
    halves = replace(doubled, weight=doubled.weight / 2).pick(np.arange(80))
    assert population.prior(halves).people == 40 * 6 / 24


def test_more_components_predict_better_where_there_are_segments() -> None:
    study = segmented()
    score = [
        holdout_log_likelihood(study.holdout, estimate(study.data, components=k).individual_draws(60, seed=1))
        for k in (1, 3)
    ]

    assert score[1] > score[0]


def test_intervals_of_people_cover_what_they_say() -> None:
    study = segmented()
    draws = estimate(study.data, components=3).individual_draws(200, seed=2)

    low, high = np.quantile(draws, [0.05, 0.95], axis=0)

    assert 0.86 < ((study.utilities > low) & (study.utilities < high)).mean() < 0.93


def test_draws_depend_on_their_number_alone() -> None:
    posterior = estimate(small().data, polish=False)

    assert np.array_equal(posterior.individual_draws(3, seed=5)[2:], posterior.individual_draws(1, seed=5, start=2))


def test_draws_may_be_made_under_another_population() -> None:
    posterior = estimate(small().data, polish=False)
    narrow = Population(np.ones(1), posterior.population.means, posterior.population.covariance * 1e-4)

    spread = posterior.individual_draws(20, seed=1, under=narrow).std(axis=0).mean()

    assert spread < 0.05
    assert posterior.component_shares(under=narrow).shape == (120, 1)


def test_results_do_not_depend_on_the_number_of_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.partition.SIZE", 25)
    one, four = (estimate(small().data, threads=threads).population.vector() for threads in (1, 4))

    assert np.array_equal(one, four)


def test_many_people_settle_on_a_sample_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.partition.SIZE", 25)
    monkeypatch.setattr("ankerpunt.science.hierarchical.SIZE", 25)
    monkeypatch.setattr("ankerpunt.science.hierarchical.posterior.KEEP", 10)
    said: list[str] = []

    posterior = estimate(segmented().data, components=2, progress=lambda _done, what: said.append(what))

    assert {"pack", "sample", "estimate", "polish", "done"} <= set(said)
    assert posterior.settled
    assert posterior.component_shares().sum(axis=1) == pytest.approx(1.0)


@settings(max_examples=4)
@given(st.permutations(range(6)), st.randoms(use_true_random=False))
def test_relabelling_and_reordering_leave_the_result_the_same(order: list[int], random: object) -> None:
    data = small().data
    new = np.array([*order, -1], np.int8)
    people = np.arange(data.n_respondents)
    random.shuffle(people)  # type: ignore[attr-defined]
    tasks = np.lexsort((np.random.default_rng(order[0]).random(data.n_tasks), data.respondent))
    renamed = replace(
        data,
        items=tuple(data.items[j] for j in np.argsort(order)),
        shown=new[data.shown][tasks],
        best=new[data.best][tasks],
        worst=new[data.worst][tasks],
        respondents=data.respondents + 1000,
    ).pick(people)

    assert found(renamed)[order] == pytest.approx(found(data), abs=1e-4)


def test_duplicating_everybody_with_half_weight_leaves_the_result_the_same() -> None:
    data = small().data
    twice = data.pick(np.tile(np.arange(data.n_respondents), 2))

    assert found(replace(twice, weight=twice.weight / 2)) == pytest.approx(found(data), abs=1e-4)


def test_an_anchor_stays_at_zero_for_everybody() -> None:
    posterior = estimate(replace(small().data, anchor=3))

    assert np.abs(posterior.individual_draws(2, seed=1)[:, :, 3]).max() == 0.0
    assert reported(posterior)[0, 3] == 0.0


@pytest.mark.parametrize(
    ("data", "components", "said"),
    [
        (choice_data(["a", "b"], [1], [[0, 1]], best=[0], worst=[1]), 1, "One person cannot show"),
        (choice_data(["a", "b", "c"], [1, 2], [[0, 1]] * 2, best=[0, 1], worst=[1, 0]), 1, "Nobody was shown: c"),
        (choice_data(["a", "b"], [1, 2], [[0, 1]] * 2, best=[0, 1], worst=[1, 0]), 2, "2 components are too many"),
    ],
)
def test_data_that_cannot_carry_the_model_is_refused(data: ChoiceData, components: int, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        estimate(data, components=components)


def test_more_data_than_memory_is_refused_before_the_work_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sysconf", lambda _name: 100)

    with pytest.raises(Refusal, match="GB is free"):
        estimate(small().data)


def test_a_system_that_does_not_say_how_much_is_free_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> int:
        raise ValueError(name)

    monkeypatch.setattr("os.sysconf", unknown)

    assert memory.available() == float("inf")


def test_an_item_that_is_always_best_still_gets_a_finite_place() -> None:
    data = choice_data(["a", "b", "c"], np.arange(30), [[0, 1, 2]] * 30, best=[0] * 30, worst=[1, 2] * 15)

    means = reported(estimate(data))

    assert np.isfinite(means).all()
    assert means[0].argmax() == 0


@pytest.mark.parametrize("components", [1, 3])
def test_people_who_never_contradict_themselves_get_finite_values(components: int) -> None:
    study = simulate_study(300, seed=3, within=8.0)

    found = estimate(study.data, components=components)

    assert found.settled or components > 1  # more leave the calibration open, and say so
    assert np.isfinite(found.population.vector()).all()
    assert np.isfinite(found.individual_draws(4, seed=1)).all()
