"""The days off that the check knows are those of the package that keeps them."""

import json
from datetime import date

from ankerpunt.check.daysoff import FILE, holidays_of
from tools.daysoff import written


def test_the_file_says_what_the_package_says() -> None:
    """After a release with more school years: `python -m tools.daysoff` writes the file anew."""
    assert json.loads(FILE.read_text(encoding="utf-8")) == json.loads(json.dumps(written()))


def test_a_school_holiday_goes_before_a_public_one_and_other_years_have_none() -> None:
    assert holidays_of(2026, "")[date(2026, 12, 25)] == ("Eerste kerstdag", "Christmas Day")
    assert holidays_of(2026, "north")[date(2026, 12, 25)] == ("Kerstvakantie", "Christmas Break")
    assert date(2026, 12, 24) not in holidays_of(2026, "")
    assert holidays_of(1990, "south") == {}
