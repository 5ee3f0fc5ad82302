import operator
import re
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from numba import njit

from ankerpunt.science import hierarchical
from ankerpunt.science.hierarchical import engine, polishing, population
from ankerpunt.science.hierarchical.kernels import compiled, lanes, load, plain, registers
from ankerpunt.science.hierarchical.kernels.moments import FARTHEST
from ankerpunt.science.hierarchical.partition import pack
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.logit.squarem import accelerate
from ankerpunt.science.tests.simulate import simulate_study
from ankerpunt.science.tests.studies import small
from ankerpunt.science.tests.test_logit import partly_answered


@pytest.fixture(params=["plain", "compiled"])
def path(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(load.VARIABLE, request.param)
    return str(request.param)


def people() -> Population:
    means = np.array([[0.5, -0.2, 0.3, 0.0, -0.4], [-0.6, 0.1, 0.0, 0.9, 0.2]])
    return Population(np.array([0.6, 0.4]), means, 0.6 * (np.eye(5) + 1.0))


@njit
def use_every_operation(a: Any, items: Any, flags: Any) -> tuple[float, float]:
    x, y = lanes.load(a, 0, 0), lanes.load(a, 0, 1)
    at, to = lanes.index(items, 0, 0, 0), lanes.index(items, 0, 0, 1)
    z = lanes.exp(x) + lanes.log(lanes.exp(y)) - lanes.root(lanes.full(a, 2.0)) * lanes.flag(flags, 0, 0, 0)
    z = z + lanes.largest(x, y) / lanes.full(a, 3.0) + lanes.smallest(x, y)
    z = z + lanes.gather(a, 1, at) + lanes.gather_pair(a, at, to) + lanes.minus(lanes.plus(z, x, y), y, z)
    lanes.add_at(a, 2, at, z)
    lanes.add_pair(a, at, to, z)
    lanes.store(a, 2, 2, z)
    return lanes.top(z), lanes.top(lanes.load(a, 2, 1))


def test_the_registers_do_what_the_lanes_do() -> None:
    rng = np.random.default_rng(1)
    start = rng.normal(size=(3, 3, 8))
    items = rng.integers(0, 3, (1, 1, 2, 8)).astype(np.int8)
    flags = rng.integers(0, 2, (1, 1, 3, 8)).astype(np.int8)
    compiled_array, plain_array = start.copy(), start.copy()

    in_registers = use_every_operation(compiled_array, items, flags)
    in_numpy = use_every_operation.py_func(plain_array, items, flags)

    assert in_registers == pytest.approx(in_numpy, rel=1e-14)
    assert compiled_array == pytest.approx(plain_array, rel=1e-13)


def test_the_compiler_is_given_no_choice_of_what_to_fuse_or_in_which_order_to_add() -> None:
    """So the same bits come from code just compiled, code out of the cache, and another version of the compiler."""
    use_every_operation(np.ones((3, 3, 8)), np.zeros((1, 1, 2, 8), np.int8), np.zeros((1, 1, 3, 8), np.int8))

    (code,) = use_every_operation.inspect_llvm().values()

    assert "@llvm.fma.v8f64" in code
    assert not re.search(r"= f(add|sub|mul|div|neg) (fast|contract|reassoc|arcp|afn|nsz)", code)


def test_the_operators_are_the_lanes_own() -> None:
    assert registers.lane_of(registers.LANE, None) is None
    assert operator.add(1, 1) == 2


@pytest.mark.parametrize("kernels", [plain, compiled], ids=["plain", "compiled"])
def test_newton_stops_at_its_limit_when_nothing_is_near_enough(kernels: ModuleType) -> None:
    study = simulate_study(9, items=11, tasks=4, per_task=3, seed=2, versions=2)
    part = pack(study.data, 0, 1, kernels.WIDTH)
    now = population.start(study.data)
    given = (part.items, part.flags, part.weight, engine.cold(part, now), now.constants, now.means, now.precision)

    never, at_once = (kernels.expect(*given, tolerance)[2].sum() for tolerance in (-1.0, 1e-9))

    assert never == pytest.approx(at_once, abs=1e-9)


@pytest.mark.parametrize("kernels", [plain, compiled], ids=["plain", "compiled"])
def test_three_people_with_extreme_starts_end_in_the_same_place(kernels: ModuleType) -> None:
    part = pack(small().data.pick(np.arange(3)), 0, 1, kernels.WIDTH)
    now = people()
    near = engine.cold(part, now)
    far = near + 40.0 * np.array([1, -1, 1, -1, 1])[:, None]

    from_near, from_far = (
        kernels.expect(part.items, part.flags, part.weight, start, now.constants, now.means, now.precision, 1e-9)
        for start in (near, far)
    )

    for one, other in zip(from_near, from_far, strict=True):
        assert other.sum(-1) == pytest.approx(one.sum(-1), abs=1e-6)


def test_both_paths_give_the_same_sums() -> None:
    now = people()
    found = []
    for kernels in (plain, compiled):
        part = pack(partly_answered(), 0, 1, kernels.WIDTH)
        modes = engine.cold(part, now)
        given = (now.constants, now.means, now.precision, 1e-9)
        first, second, total = kernels.expect(part.items, part.flags, part.weight, modes, *given)
        found.append((first.sum(-1), second.sum(-1), total.sum(-1)))

    for one, other in zip(*found, strict=True):
        assert one == pytest.approx(other, abs=1e-8)


def test_both_paths_estimate_and_draw_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for name in ("plain", "compiled"):
        monkeypatch.setenv(load.VARIABLE, name)
        posterior = hierarchical.estimate(small().data, tolerance=1e-6)
        found.append((posterior.population.vector(), posterior.individual_draws(1, seed=3)))

    assert found[0][0] == pytest.approx(found[1][0], abs=1e-4)
    assert np.mean(np.abs(found[0][1] - found[1][1]) < 1e-2) > 0.98


def test_the_mean_of_people_who_never_contradict_themselves_stays_near_the_mode(path: str) -> None:
    wide = Population(np.ones(1), np.zeros((1, 5)), 400.0 * (np.eye(5) + 1.0))
    part = pack(simulate_study(60, items=6, tasks=6, per_task=3, seed=1, within=20.0).data, 0, 1, load.kernels().WIDTH)
    modes = engine.cold(part, wide)
    given = (wide.constants, wide.means, wide.precision, 1e-8)

    center, factors, _ = load.kernels().describe(part.items, part.flags, modes, *given)

    lower = np.tril(part.flat(factors[0]))
    on = np.arange(5)
    lower[:, on, on] = 1.0 / lower[:, on, on]
    away = np.einsum("nji,nj->ni", lower, part.flat(center[0]) - part.flat(modes[0]))
    distance = np.sqrt((away**2).mean(axis=1))
    assert distance == pytest.approx(np.full(60, FARTHEST))


def test_the_corrected_mean_is_nearer_to_the_posterior_mean_than_the_mode(path: str) -> None:
    now = Population(np.ones(1), np.array([[0.8, -0.5, 0.2, 0.0, 0.4]]), 1.2 * (np.eye(5) + 1.0))
    part = pack(small().data, 0, 1, load.kernels().WIDTH)
    modes = engine.cold(part, now)
    center, _, _ = load.kernels().describe(part.items, part.flags, modes, now.constants, now.means, now.precision, 1e-8)
    drawn = [polishing.expect(part, modes, polishing.shake(part, n, 1), now) for n in range(30)]
    exact = np.mean([one.first[0, :-1] for one in drawn], axis=0) / 120
    mode = part.flat(modes[0]).mean(axis=0) - now.means[0]
    corrected = part.flat(center[0]).mean(axis=0) - now.means[0]

    assert path == load.kernels().NAME
    assert np.abs(corrected - exact).max() < 0.5 * np.abs(mode - exact).max()


def test_numba_is_used_where_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(load.VARIABLE, raising=False)
    assert load.kernels().NAME == "compiled"

    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert load.kernels().NAME == "plain"


def test_the_population_survives_its_vector() -> None:
    now = people()
    again = now.like(now.vector())

    assert again.covariance == pytest.approx(now.covariance)
    assert again.shares == pytest.approx(now.shares)


def test_the_accelerator_falls_back_when_a_stretch_goes_wrong() -> None:
    def step(x: Any) -> tuple[Any, float]:
        return np.where(x < 2.0, x + 0.4 * (1.0 - x), 3.0), -float(np.abs(x - 1.0).sum())

    reached = accelerate(step, np.array([-40.0, 0.99]), tolerance=1e-6, most=300)

    assert reached.settled
    assert reached.point == pytest.approx(1.0, abs=1e-4)


def test_the_accelerator_says_when_it_ran_out_of_steps() -> None:
    reached = accelerate(
        lambda x: (0.99 * x + np.array([1.0, 2.0]) * x[::-1] * 1e-3, 0.0), np.ones(2), tolerance=0, most=5
    )

    assert not reached.settled
    assert reached.steps <= 6


def test_the_accelerator_waits_for_a_part_that_still_creeps() -> None:
    left_of_each_step, start = np.array([0.2, 0.6, 0.99]), np.array([1.0, 1.0, 0.05])

    together, apart = (
        accelerate(lambda x: (left_of_each_step * x, 0.0), start, tolerance=0.01, blocks=blocks)
        for blocks in ((slice(None),), (slice(0, 2), slice(2, 3)))
    )

    assert together.settled
    assert together.point[2] > 0.03
    assert apart.settled
    assert abs(apart.point[2]) < 0.01


def test_a_fixed_point_at_the_start_is_found_at_once() -> None:
    assert accelerate(lambda x: (x, 0.0), np.ones(1), tolerance=1e-9).steps == 2


def test_penalty_grows_as_the_covariance_leaves_the_prior() -> None:
    prior = population.Prior(population.shape(2), 3.0)
    like, unlike = (Population(np.ones(1), np.zeros((1, 2)), c) for c in (prior.shape, np.diag([1.0, 9.0])))

    assert population.penalty(like, prior) > population.penalty(unlike, prior)


def test_a_variance_that_rounding_makes_endless_or_negative_is_the_widest_there_is() -> None:
    """Where an item always wins its utility grows without end, and the precision that is left is noise."""
    prior = population.Prior(population.shape(2), 3.0)
    told = [prior.shown(v * prior.shape) for v in (0.5, 1e5, 1e12, -1e14)]

    np.testing.assert_allclose(told, [0.5, *[population.WIDEST] * 3])


def test_a_variance_does_not_run_off_to_zero() -> None:
    prior = population.Prior(population.shape(3), 6.0)
    narrow, narrower = (Population(np.ones(1), np.zeros((1, 3)), v * prior.shape) for v in (1e-3, 1e-6))
    alike = population.Sums(np.array([[0.0, 0.0, 0.0, 20.0]]), 20.0 * 1e-6 * prior.shape, 0.0)

    assert population.penalty(narrow, prior) > population.penalty(narrower, prior)
    assert population.maximise(narrower, alike, prior).covariance[0, 0] > 1.1 * narrower.covariance[0, 0]
