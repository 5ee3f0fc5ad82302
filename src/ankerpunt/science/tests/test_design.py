import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.science.design import make_design
from ankerpunt.text import Refusal


@given(st.integers(3, 12), st.integers(2, 5), st.integers(1, 8), st.integers(1, 3), st.integers(0, 9))
def test_a_design_repeats_no_item_in_a_task_and_shows_all_about_equally(
    items: int, per_task: int, tasks: int, versions: int, seed: int
) -> None:
    per_task = min(per_task, items)

    plan = make_design(items, per_task=per_task, tasks=tasks, versions=versions, seed=seed)

    assert plan.shown.shape == (versions, tasks, per_task)
    assert all(len(set(row)) == per_task for version in plan.shown.tolist() for row in version)
    fewest, most = plan.balance.showings
    assert most - fewest <= 1


def test_the_same_seed_gives_the_same_design() -> None:
    one, two = (make_design(9, per_task=3, tasks=9, versions=2, seed=5) for _ in range(2))

    assert np.array_equal(one.shown, two.shown)


def test_many_versions_spread_pairs_and_positions() -> None:
    balance = make_design(8, per_task=4, tasks=8, versions=10, seed=1).balance

    assert balance.pair_spread < 0.06
    assert balance.positions[1] - balance.positions[0] <= 2
    assert balance.connected


def test_it_warns_when_a_person_sees_items_too_seldom_or_apart() -> None:
    plan = make_design(12, per_task=3, tasks=4, seed=1)

    assert len(plan.warnings) == 3
    assert plan.warnings[0].en.startswith("A person sees an item only 1 time.")
    assert not plan.balance.connected


def test_a_good_design_has_no_warnings() -> None:
    assert make_design(7, per_task=4, tasks=7, versions=5, seed=1).warnings == ()


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({"items": 2, "per_task": 2, "tasks": 3}, "3 to 40 items"),
        ({"items": 41, "per_task": 2, "tasks": 3}, "3 to 40 items"),
        ({"items": 9, "per_task": 7, "tasks": 3}, "2 to 6 items per task"),
        ({"items": 9, "per_task": 3, "tasks": 0}, "1 to 200 tasks"),
        ({"items": 9, "per_task": 3, "tasks": 3, "versions": 0}, "1 to 1000 versions"),
        ({"items": 4, "per_task": 5, "tasks": 3}, "5 items per task is not possible with 4 items"),
    ],
)
def test_numbers_that_do_not_fit_are_refused(numbers: dict[str, int], said: str) -> None:
    with pytest.raises(Refusal, match=said):
        make_design(**numbers, seed=1)
