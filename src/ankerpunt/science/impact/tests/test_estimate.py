from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ankerpunt.science.impact import Event, Series, Window
from ankerpunt.science.impact.estimate import estimate, interval, shared
from ankerpunt.science.impact.kernel import grid, prior
from ankerpunt.science.impact.laplace import climb, share_of
from ankerpunt.science.impact.tests.campaigns import flat, named, waterrijk


def test_what_was_found_of_the_demo_is_what_was_found_elsewhere() -> None:
    """The figures of another implementation of the same model; the truth is .80, .55 and .25."""
    process, controls, window = waterrijk()
    found = estimate([process, *controls], window)
    during = interval(found.effect[:, found.during].mean(axis=1))
    pulse = interval(found.effect[:, 22] - found.lasting)
    lasting = interval(found.lasting)
    for each, known in ((during, (0.53, 0.73, 0.94)), (pulse, (0.33, 0.54, 0.76)), (lasting, (-0.04, 0.20, 0.41))):
        assert (each.low, each.middle, each.high) == pytest.approx(known, abs=0.03)
    points = interval(found.points[:, found.during].mean(axis=1))
    assert (points.low, points.middle, points.high) == pytest.approx((12, 16, 20), abs=0.8)
    last = interval(found.points[:, found.last].mean(axis=1))
    assert (last.low, last.middle, last.high) == pytest.approx((0.9, 5.3, 9.9), abs=0.5)
    extra = interval(found.extra)
    assert (extra.low, extra.middle, extra.high) == pytest.approx((210, 377, 562), abs=20)


def test_other_seeds_say_nearly_the_same() -> None:
    process, controls, window = waterrijk()
    found = [estimate([process, *controls], window, seed=seed) for seed in range(3)]
    during = [interval(each.effect[:, 22]) for each in found]
    assert np.ptp([(each.low, each.middle, each.high) for each in during], axis=0).max() < 0.04
    assert np.ptp([np.median(each.extra) for each in found]) < 25


def test_the_same_seed_says_the_same() -> None:
    process, controls, window = waterrijk()
    one, other = (estimate([process, *controls], window, draws=200, seed=5) for _ in range(2))
    assert (one.points == other.points).all()


@pytest.mark.parametrize("change", ["outage", "step"])
def test_what_has_a_name_is_not_taken_for_the_campaign(change: str) -> None:
    online = np.full(36, 500)
    online[20 if change == "outage" else slice(12, None)] -= 250
    bare = Series(date(2023, 1, 1), np.full(36, 1000), online)
    told = named(bare, Event("outage", 20, 20) if change == "outage" else Event("step", 12, 12))
    known, unknown = (interval(estimate([each], Window(24, 25)).effect[:, 24]) for each in (told, bare))
    assert abs(known.middle) < 0.05
    assert known.high - known.low < unknown.high - unknown.low


def test_an_outage_before_or_after_the_series_changes_nothing() -> None:
    bare = flat(12, [600], 3)
    told = named(bare, Event("outage", -5, -1), Event("outage", 40, 41))
    assert (estimate([bare], Window(12, 12)).points == estimate([told], Window(12, 12)).points).all()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5000), st.floats(0, 1)), min_size=8, max_size=30),
    st.integers(1, 7),
    st.booleans(),
)
def test_a_top_is_found_for_any_counts(months: list[tuple[int, float]], start: int, controlled: bool) -> None:
    n = np.array([cases for cases, _ in months])
    y = np.array([int(cases * share) for cases, share in months])
    process = Series(date(2024, 3, 1), n, y)
    every = [process, Series(date(2024, 3, 1), n[::-1], y[::-1])] if controlled else [process]
    before = prior(every, Window(start, start))
    cases, online = np.concatenate([each.n for each in every]), np.concatenate([each.y for each in every])
    top = climb(cases, online, before.of_all)
    f = np.matmul(before.of_all, top.slope[..., None])[..., 0]
    assert np.abs(top.slope - (online - cases * share_of(f))).max() < 1e-3
    found = estimate(every, Window(start, start), draws=50)
    assert found.points.shape == (50, len(n))
    assert np.isfinite(found.points).all()
    assert ((found.without >= 0) & (found.without <= 100)).all()
    assert (found.points[:, :start] == 0).all()


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=40), st.integers(1, 3000))
def test_draws_are_shared_to_the_last(weights: list[float], draws: int) -> None:
    many = shared(np.array(weights), draws)
    share = np.exp(np.array(weights) - max(weights))
    assert many.sum() == draws
    assert (np.abs(many - draws * share / share.sum()) < 1).all()


def test_without_a_control_half_of_the_grid_is_left() -> None:
    assert len(grid(controlled=True)) == 2 * len(grid(controlled=False))
    assert {point.phi for point in grid(controlled=False)} == {0.0}


def test_an_unknown_month_is_guessed_and_counts_for_nothing() -> None:
    found = flat(18, [650, 650], 6)
    n, y = found.n.copy(), found.y.copy()
    n[21] = y[21] = 0
    gap = estimate([Series(found.first_month, n, y)], Window(18, 19))
    assert gap.last == [23, 24, 25]
    assert interval(gap.extra).high < interval(estimate([found], Window(18, 19)).extra).high + 20
