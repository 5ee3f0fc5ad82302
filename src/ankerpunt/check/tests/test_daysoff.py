"""The days off that the check knows are those of the package that keeps them."""

import json
from datetime import date

import pytest

from ankerpunt.check.daysoff import FILE, holidays_of, known_until, runs
from tools.daysoff import written


def test_the_file_says_what_the_package_says() -> None:
    """After a release with more school years: `python -m tools.daysoff` writes the file anew."""
    assert json.loads(FILE.read_text(encoding="utf-8")) == json.loads(json.dumps(written()))


def test_a_school_holiday_goes_before_a_public_one_and_other_years_have_none() -> None:
    assert holidays_of(2026, "")[date(2026, 12, 25)] == ("Eerste kerstdag", "Christmas Day")
    assert holidays_of(2026, "north")[date(2026, 12, 25)] == ("Kerstvakantie", "Christmas Break")
    assert date(2026, 12, 24) not in holidays_of(2026, "")
    assert holidays_of(1990, "south") == {}


def test_days_off_are_listed_under_their_name_and_those_of_a_weekend_are_left_out() -> None:
    found = {run.name.nl: run for run in runs(date(2027, 1, 1), date(2027, 12, 31), "middle")}
    assert (found["Zomervakantie"].first, found["Zomervakantie"].school) == (date(2027, 7, 17), True)
    assert "Eerste paasdag" not in found
    assert not any(run.school for run in runs(date(2027, 1, 1), date(2027, 12, 31), ""))


@pytest.mark.parametrize("region", ["north", "middle", "south"])
def test_the_last_year_that_is_known_has_every_school_holiday(region: str) -> None:
    last = known_until(region)
    names = {run.name.nl for run in runs(date(last, 1, 1), date(last, 12, 31), region) if run.school}
    assert names == {"Kerstvakantie", "Voorjaarsvakantie", "Meivakantie", "Zomervakantie", "Herfstvakantie"}
