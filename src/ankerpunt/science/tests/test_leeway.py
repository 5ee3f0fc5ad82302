import numpy as np
import pytest

from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.leeway import Leeway
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.tests.studies import segmented, small

BEST = Population(np.array([0.7, 0.3]), np.array([[1.0, 0.0, -1.0], [-1.0, 0.5, 1.0]]), 0.6 * (np.eye(3) + 1.0))
PEOPLE = np.array([140.0, 60.0])


def drawn(told: float, people: np.ndarray = PEOPLE, count: int = 4000) -> list[Population]:
    leeway = Leeway.around(BEST, (1.0 - told) * BEST.covariance, people, 6.0)
    rng = np.random.default_rng(7)
    return [leeway.draw(rng) for _ in range(count)]


def test_it_lies_around_the_estimate() -> None:
    many = drawn(0.5)

    assert np.mean([one.means for one in many], axis=0) == pytest.approx(BEST.means, abs=0.01)
    assert np.mean([one.shares for one in many], axis=0) == pytest.approx(BEST.shares, abs=0.005)
    assert np.mean([np.log(np.linalg.det(one.covariance)) for one in many]) == pytest.approx(
        np.log(np.linalg.det(BEST.covariance)), abs=0.1
    )


def test_where_answers_tell_all_the_precision_is_that_of_an_inverse_wishart() -> None:
    found = np.mean([one.precision for one in drawn(1.0)], axis=0)

    assert found == pytest.approx(BEST.precision, abs=0.02)


@pytest.mark.parametrize("told", [0.3, 0.6, 0.9])
def test_a_variance_seen_through_noise_lies_where_its_posterior_does(told: float) -> None:
    people, noise, log = 400.0, (1.0 - told) / told, np.linspace(-2.5, 2.5, 5001)
    seen = np.exp(log) + noise
    density = -0.5 * people * (np.log(seen) + (1.0 + noise) / seen) - 0.5 * (log + np.exp(-log))
    mass = np.exp(density - density.max())
    exact = float(np.average(log, weights=mass))
    alone = Population(np.ones(1), np.zeros((1, 1)), np.ones((1, 1)))
    leeway = Leeway.around(alone, np.array([[1.0 - told]]), np.array([people]), 1.0)
    rng = np.random.default_rng(3)

    found = np.mean([np.log(leeway.draw(rng).covariance[0, 0]) for _ in range(40_000)])

    assert found == pytest.approx(exact, abs=0.005)


def test_a_mean_is_as_open_as_that_of_people_whose_utilities_are_known_in_part() -> None:
    spread = np.cov(np.array([one.means[1] for one in drawn(0.25)]).T)

    assert spread == pytest.approx(BEST.covariance / 0.25 / 60, rel=0.12)


def test_what_answers_tell_makes_it_narrow() -> None:
    wide, narrow = (np.std([one.covariance[0, 0] for one in drawn(told, count=800)]) for told in (0.1, 0.9))

    assert wide > 2 * narrow


def test_answers_that_tell_next_to_nothing_leave_it_finite() -> None:
    for one in drawn(0.0, np.array([0.0, 1e-3]), count=20):
        assert np.isfinite(one.means).all()
        assert np.isfinite(np.linalg.cholesky(one.covariance)).all()


def test_weights_that_differ_count_for_fewer_people() -> None:
    data = small().data
    uneven = data.pick(np.arange(data.n_respondents))
    uneven.weight[:60] = 9.0

    same, fewer = (estimate(one, polish=False).leeway.people.sum() for one in (data, uneven))

    assert same == pytest.approx(120)
    assert fewer == pytest.approx((60 * 9 + 60) ** 2 / (60 * 81 + 60))


def test_draws_hold_what_is_open_about_the_population() -> None:
    posterior = estimate(segmented().data.pick(np.arange(90)), components=2, seed=1)

    own = posterior.individual_draws(60, seed=1).mean(axis=1)
    fixed = posterior.individual_draws(60, seed=1, under=posterior.population).mean(axis=1)

    assert own.std(axis=0).mean() > 1.5 * fixed.std(axis=0).mean()


def test_moments_are_those_of_the_draws() -> None:
    posterior = estimate(segmented().data, components=3, seed=1)
    draws = posterior.individual_draws(200, seed=9)

    found = posterior.moments(seed=3)

    assert found.mean == pytest.approx(draws.mean(axis=(0, 1)), abs=0.02)
    assert np.trace(found.within) == pytest.approx(draws.var(axis=0, ddof=1).sum(axis=1).mean(), rel=0.03)
    assert np.trace(found.between) == pytest.approx(draws.mean(axis=0).var(axis=0).sum(), rel=0.05)
