from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.science.impact import Event, Series, Window


def series(*cases: int, first: date = date(2026, 1, 1)) -> Series:
    return Series(first, np.array(cases, np.int64), np.array(cases, np.int64) // 2)


@pytest.mark.parametrize(("n", "y"), [([5], [6]), ([5], [-1]), ([5, 5], [5]), ([[5]], [[5]])])
def test_counts_that_cannot_be_are_refused(n: list[int], y: list[int]) -> None:
    with pytest.raises(ValueError, match="online"):
        Series(date(2026, 1, 1), np.array(n), np.array(y))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_campaign_is_in_the_series_and_ends_after_it_starts(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="campaign"):
        Window(start, end)


def test_unknown_months_at_the_end_are_left_out() -> None:
    assert series(0, 4, 0, 6, 0, 0).trimmed().n.tolist() == [0, 4, 0, 6]
    assert len(series(0, 0).trimmed()) == 0


@given(st.integers(-30, 30), st.integers(1, 12), st.integers(1, 12))
def test_a_series_in_the_months_of_another_keeps_each_month(later: int, months: int, others: int) -> None:
    number = 2026 * 12 + later
    here = Series(date(2026, 1, 1), np.arange(1, others + 1), np.zeros(others, np.int64))
    there = Series(
        date(number // 12, number % 12 + 1, 1), np.arange(100, 100 + months), np.arange(months), (Event("step", 1, 1),)
    )
    moved = there.beside(here)
    assert len(moved) == others
    assert moved.first_month == here.first_month
    for place in range(others):
        inside = 0 <= place - later < months
        assert moved.n[place] == (100 + place - later if inside else 0)
    assert moved.events == (Event("step", 1 + later, 1 + later),)
