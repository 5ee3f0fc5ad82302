from datetime import date

import pytest

from ankerpunt.plan.facts.half_year import half_years, is_second


@pytest.mark.parametrize(
    ("begins", "second"), [(date(2026, 1, 1), False), (date(2026, 6, 30), False), (date(2026, 7, 1), True)]
)
def test_the_second_half_year_begins_in_july(begins: date, *, second: bool) -> None:
    assert is_second(begins) is second


def test_first_and_second_half_years_take_turns() -> None:
    last = half_years(date(2026, 11, 30), count=4)
    assert [is_second(begins) for begins in last] == [False, True, False, True]
