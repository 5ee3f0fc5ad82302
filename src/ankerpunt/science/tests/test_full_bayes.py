from dataclasses import replace

import numpy as np
import pytest

from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.kernels import compiled, load, plain
from ankerpunt.science.hierarchical.partition import pack
from ankerpunt.science.tests import full_bayes
from ankerpunt.science.tests.full_bayes import sample
from ankerpunt.science.tests.leap import compiled_leap, leap
from ankerpunt.science.tests.studies import segmented, small
from ankerpunt.science.tests.test_logit import partly_answered
from ankerpunt.text import Refusal


def test_its_intervals_hold_the_truth() -> None:
    study = segmented()
    said: list[float] = []

    found = sample(
        study.data, seed=1, components=3, draws=200, warmup=200, thin=5, progress=lambda done, _what: said.append(done)
    )

    low, high = np.quantile(found.individual_draws(200, seed=1), [0.05, 0.95], axis=0)
    assert 0.86 < ((study.utilities > low) & (study.utilities < high)).mean() < 0.94
    assert 0.6 < found.acceptance < 0.99
    assert said == sorted(said)
    assert np.sort(found.population.shares)[::-1] == pytest.approx(
        np.sort(np.bincount(study.segment) / 400)[::-1], abs=0.06
    )


def test_it_leaves_open_how_widely_people_differ() -> None:
    begin = estimate(small().data)
    chain, scales = full_bayes._Chain(begin, np.random.default_rng(1), 0.55), []

    for _ in range(300):
        chain.advance()
        scales.append(chain.scale)

    assert 0.1 < np.std(np.log(scales)) < 1.0
    assert np.log(np.mean(scales)) == pytest.approx(np.log(chain.prior.scale(begin.population.covariance)), abs=0.7)


def test_its_moments_are_those_of_its_draws() -> None:
    found = sample(small().data, seed=1, draws=60, warmup=40)
    draws = found.individual_draws(60, seed=1)

    moments = found.moments(seed=1)

    assert moments.mean == pytest.approx(draws.mean(axis=(0, 1)))
    assert np.diag(moments.within) == pytest.approx(draws.var(axis=0, ddof=1).mean(axis=0))
    assert np.diag(moments.between + moments.within / 60) == pytest.approx(draws.mean(axis=0).var(axis=0))


def test_both_paths_leap_the_same() -> None:
    rng = np.random.default_rng(3)
    u, mean, noise = (rng.normal(size=(120, 5)) for _ in range(3))
    factors = np.tile(np.eye(5) * 0.7 + 0.1 * np.tri(5, k=-1), (120, 1, 1))
    found = []
    for kernels, step in ((plain, leap), (compiled, compiled_leap)):
        part = pack(partly_answered(), 0, 1, kernels.WIDTH)
        means = np.ascontiguousarray(part.lanes(mean).transpose(1, 0, 2))
        given = (part.lanes(u), part.lanes(factors), means, np.eye(5) + 0.2, part.lanes(noise), 0.4)
        proposal, gain = step(part.items, part.flags, *given)
        found.append(np.column_stack([part.flat(proposal), part.flat(gain)]))

    assert found[0] == pytest.approx(found[1], abs=1e-9)


def test_small_steps_keep_the_energy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(load.VARIABLE, "compiled")

    assert sample(small().data, seed=1, draws=10, warmup=5, pace=0.01).acceptance > 0.99


def test_weighted_people_and_too_many_draws_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = small().data
    with pytest.raises(Refusal, match="no full Bayes estimate for weighted"):
        sample(replace(data, weight=np.linspace(1, 2, 120)), seed=1)

    monkeypatch.setattr(full_bayes, "MEMORY", 1000)
    with pytest.raises(Refusal, match="GB of memory"):
        sample(data, seed=1)
