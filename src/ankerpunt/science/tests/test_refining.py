import numpy as np
import pytest

from ankerpunt.science.hierarchical import engine, estimate, population, refining
from ankerpunt.science.logit.squarem import Reached
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.studies import segmented


@pytest.fixture
def small_partitions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.partition.SIZE", 100)
    monkeypatch.setattr("ankerpunt.science.hierarchical.SIZE", 100)


@pytest.mark.usefixtures("small_partitions")
@pytest.mark.parametrize(("components", "shares"), [(1, (1.0,)), (2, (0.6, 0.4))])
def test_passes_bring_a_sample_to_where_everybody_ends(
    components: int, shares: tuple[float, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = simulate_study(2400, items=6, tasks=8, per_task=3, seed=4, versions=6, between=1.6, shares=shares).data
    passes: list[int] = []
    whole = refining.refine
    monkeypatch.setattr(
        "ankerpunt.science.hierarchical.refine",
        lambda *given, **named: whole(*given, **(named | {"report": passes.append})),
    )

    refined = estimate(data, components=components, polish=False, seed=1)
    monkeypatch.setattr("ankerpunt.science.hierarchical.LARGE", 1000)
    everybody = estimate(data, components=components, polish=False, seed=1, tolerance=1e-5)

    assert refined.settled
    assert passes == list(range(1, len(passes) + 1))
    assert 2 <= len(passes) <= 12
    assert np.abs(refined.raw.vector() - everybody.raw.vector()).max() < 3 * 0.2 / np.sqrt(2400)
    assert refined.log_likelihood == pytest.approx(everybody.log_likelihood, abs=1.0)


def test_a_sample_that_tells_too_little_leaves_the_work_to_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ankerpunt.science.hierarchical.partition.SIZE", 20)
    data = segmented().data
    parts = list(engine.packs(data))
    prior = population.prior(data)
    passes: list[int] = []
    monkeypatch.setattr("ankerpunt.science.hierarchical.refining._tilted", lambda *_given: None)

    start = population.start(data)
    everybody, sample = (engine.Engine(engine.LocalExecutor(), some, start) for some in (parts, parts[:5]))

    found, run = refining.refine(
        lambda here: population.add_up(everybody.expect(here)),
        sample.expect,
        start,
        prior=prior,
        goal=0.01,
        report=passes.append,
    )

    plain = estimate(data, polish=False, tolerance=1e-4).raw
    assert run.settled
    assert passes == [1]
    assert np.abs(found.vector() - plain.vector()).max() < 0.03


def test_a_tilt_is_nothing_where_sample_and_everybody_agree() -> None:
    data = segmented().data
    part = next(engine.packs(data))
    here = population.start(data)
    sums = engine.expect(part, engine.cold(part, here), here, 1e-6)[1]

    tilt = refining.Tilt.between(sums.times(3.0), sums, here)
    moved = population.Population(here.shares, here.means + 0.3, here.covariance * 1.4)
    added = tilt.added([sums], moved)

    assert added.people == pytest.approx(3 * sums.people)
    assert added.second == pytest.approx(3 * sums.second)
    assert added.value == pytest.approx(3 * sums.value)


def test_a_tilt_that_outweighs_the_sample_has_no_end() -> None:
    data = segmented().data
    part = next(engine.packs(data))
    here = population.start(data)
    sample = engine.Engine(engine.LocalExecutor(), [part], here)
    sums = population.add_up(sample.expect(here))
    less = population.Sums(sums.first, -5.0 * sums.second, sums.value)

    tilt = refining.Tilt.between(less, sums, here)
    assert refining._tilted(sample.expect, tilt, population.prior(data), 0.01) is None


def test_a_tilt_that_leads_to_no_number_has_no_end_either(monkeypatch: pytest.MonkeyPatch) -> None:
    data = segmented().data
    here = population.start(data)
    sample = engine.Engine(engine.LocalExecutor(), [next(engine.packs(data))], here)
    sums = population.add_up(sample.expect(here))
    lost = Reached(np.full_like(here.vector(), np.nan), 0.0, 1, settled=False)
    monkeypatch.setattr("ankerpunt.science.hierarchical.refining.climb", lambda *_given, **_named: lost)

    tilt = refining.Tilt.between(sums, sums, here)
    assert refining._tilted(sample.expect, tilt, population.prior(data), 0.01) is None
