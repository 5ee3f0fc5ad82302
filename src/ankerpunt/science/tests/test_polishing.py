import numpy as np
import pytest

from ankerpunt.science.hierarchical import engine, estimate, polishing, population
from ankerpunt.science.hierarchical.kernels.load import kernels
from ankerpunt.science.hierarchical.partition import Pack, pack
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.logit.squarem import Reached
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.studies import segmented, small


def drawn(part: Pack, modes: np.ndarray, now: Population, seed: int) -> population.Sums:
    return polishing.expect(part, modes, polishing.shake(part, 0, seed), now)


def part_and_modes(now: Population) -> tuple[Pack, np.ndarray]:
    part = pack(small().data, 0, 1, kernels().WIDTH)
    return part, engine.cold(part, now)


def two(variance: float) -> Population:
    means = np.array([[0.5, -0.2, 0.3, 0.0, -0.4], [-0.6, 0.1, 0.0, 0.9, 0.2]])
    return Population(np.array([0.6, 0.4]), means, variance * (np.eye(5) + 1.0))


def test_draws_leave_next_to_nothing_to_chance_where_the_posterior_is_nearly_normal() -> None:
    now = two(0.01)
    part, modes = part_and_modes(now)
    laplace = engine.expect(part, modes, now, 1e-8)[1]

    exact = drawn(part, modes, now, 1)

    assert exact.second == pytest.approx(laplace.second, rel=0.002)
    assert exact.first[:, -1] == pytest.approx(laplace.first[:, -1], rel=0.001)
    assert exact.value == pytest.approx(laplace.value, abs=0.05)


def test_a_few_draws_give_the_moments_of_many() -> None:
    now = two(1.2)
    part, modes = part_and_modes(now)
    laplace = engine.expect(part, modes, now, 1e-8)[1]
    many = [drawn(part, modes, now, seed) for seed in range(40)]
    second = np.mean([one.second for one in many], axis=0)

    once = many[0]

    assert once.second == pytest.approx(second, rel=0.03)
    assert once.value == pytest.approx(np.mean([one.value for one in many]), abs=0.5)
    assert np.trace(second) > 1.02 * np.trace(laplace.second)


def test_the_same_seed_gives_everybody_the_same_draws() -> None:
    now = two(0.6)
    part, modes = part_and_modes(now)

    one, again, other = (drawn(part, modes, now, seed).second for seed in (1, 1, 2))

    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_two_seeds_find_people_to_differ_as_widely() -> None:
    data = simulate_study(400, items=8, tasks=8, per_task=4, seed=2, within=0.4).data

    one, other = (estimate(data, components=3, seed=seed) for seed in (1, 2))

    assert one.raw.vector() == pytest.approx(other.raw.vector(), abs=0.05)
    assert np.trace(one.population.covariance) == pytest.approx(np.trace(other.population.covariance), rel=0.04)


def test_people_who_hardly_differ_are_not_found_to_differ_twice_as_much() -> None:
    study = simulate_study(1000, seed=1, within=0.3)

    found = estimate(study.data, components=3, seed=1)

    variance = np.trace(np.linalg.solve(population.shape(15), found.population.covariance)) / 15
    assert found.settled is True  # a bool of Python's own, as JSON wants it
    assert 0.7 * 0.3**2 < variance < 1.4 * 0.3**2


def test_where_no_tilt_leads_anywhere_draws_alone_end_in_the_same_place(monkeypatch: pytest.MonkeyPatch) -> None:
    tilted = estimate(segmented().data, components=2, seed=1, tolerance=0.002)
    monkeypatch.setattr("ankerpunt.science.hierarchical.refining._tilted", lambda *_given: None)
    monkeypatch.setattr("ankerpunt.science.hierarchical.polishing.MOST", 100)

    alone = estimate(segmented().data, components=2, seed=1, tolerance=0.002)

    assert alone.settled
    assert alone.population.vector() == pytest.approx(tilted.population.vector(), abs=0.03)


def test_a_polish_that_does_not_settle_leaves_the_estimate_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    wild = Reached(np.full(estimate(small().data, seed=1).raw.vector().shape, 9.0), 0.0, 20, settled=False)
    monkeypatch.setattr("ankerpunt.science.hierarchical.refining._tilted", lambda *_given: None)
    monkeypatch.setattr("ankerpunt.science.hierarchical.polishing.attempt", lambda *_given, **_named: wild)

    found = estimate(small().data, seed=1)

    assert not found.settled
    assert found.population.vector() == pytest.approx(found.raw.vector())


def test_one_component_that_the_answers_spoke_for_is_held_less_for_several_kinds_of_people() -> None:
    data = simulate_study(300, items=8, tasks=8, seed=2, shares=(1.0,)).data

    held, sure = (estimate(data, sure=sure).population for sure in (False, True))

    assert np.trace(sure.covariance) > 1.005 * np.trace(held.covariance)


def test_a_polish_that_leads_to_no_number_leaves_the_estimate_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.refining._tilted", lambda *_given: None)
    monkeypatch.setattr("ankerpunt.science.hierarchical.polishing.attempt", lambda *_given, **_named: None)

    found = estimate(small().data, seed=1)

    assert not found.settled
    assert found.population.vector() == pytest.approx(found.raw.vector())
