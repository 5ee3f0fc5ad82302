"""Days on which people are away: Dutch public holidays, and the school holidays of a region.

They are read from a file beside this one, written from the package `holidays` by `tools/daysoff.py`.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec import Struct

FILE = Path(__file__).with_name("daysoff.json")
WEEKEND = 5
SUMMER = "Zomervakantie"


class Absence(Struct, frozen=True):
    """How much of a period falls on days off.

    Parameters
    ----------
    first, last
        The period; both ends are part of it.
    region
        Whose school holidays count; empty for none.
    days_off
        The days from Monday to Friday that are a holiday.
    """

    first: date
    last: date
    region: str
    days_off: tuple[date, ...]

    @property
    def working_days(self) -> int:
        """The number of days from Monday to Friday, holidays included."""
        weeks, rest = divmod((self.last - self.first).days + 1, 7)
        return weeks * WEEKEND + sum(1 for day in range(rest) if (self.first.weekday() + day) % 7 < WEEKEND)

    @property
    def share(self) -> float:
        """The part of the working days that is a holiday, in [0, 1]."""
        return len(self.days_off) / self.working_days if self.days_off else 0.0

    @property
    def names(self) -> dict[str, list[str]]:
        """The holidays, in order, in each language."""
        names = dict.fromkeys(holidays_of(day.year, self.region)[day] for day in self.days_off)
        return {"nl": [name[0] for name in names], "en": [name[1] for name in names]}


@cache
def holidays_of(year: int, region: str) -> Mapping[date, tuple[str, str]]:
    """List the holidays of a year, each with its name in Dutch and in English.

    Parameters
    ----------
    year
        Outside the years that are known (2010 to 2060; school holidays until 2030) there are none.
    region
        ``north``, ``middle`` or ``south``; with an empty region there are public holidays only.

    References
    ----------
    Regeling vaststelling schoolvakanties 2025-2030 and the Algemene termijnenwet, as kept by the package `holidays`.
    """
    days = _known()[""] | (_known()[region] if region else {})
    return {day: names for day, names in days.items() if day.year == year}


@cache
def _known() -> dict[str, dict[date, tuple[str, str]]]:
    """Every day off by region; the empty one holds the public holidays."""
    found: dict[str, dict[date, tuple[str, str]]] = {}
    for region, runs in json.loads(FILE.read_text(encoding="utf-8")).items():
        days = found[region] = {}
        for first, last, dutch, english in runs:
            begin = date.fromisoformat(first)
            for later in range((date.fromisoformat(last) - begin).days + 1):
                days[begin + timedelta(later)] = dutch, english
    return found


@cache
def _weekdays_off(year: int, region: str) -> tuple[date, ...]:
    return tuple(sorted(day for day in holidays_of(year, region) if day.weekday() < WEEKEND))


def absence(first: date, last: date, region: str) -> Absence:
    """Find the working days of a period that are a holiday.

    Examples
    --------
    >>> absence(date(2027, 10, 11), date(2027, 10, 19), "middle").days_off
    (datetime.date(2027, 10, 18), datetime.date(2027, 10, 19))
    """
    off: tuple[date, ...] = ()
    for year in range(first.year, last.year + 1):
        days = _weekdays_off(year, region)
        off += days[bisect_left(days, first) : bisect_right(days, last)]
    return Absence(first, last, region, off)


@cache
def _summer_of(year: int, region: str) -> date | None:
    days = [day for day, (name, _) in holidays_of(year, region).items() if name == SUMMER]
    return min(days, default=None)


def summer_after(day: date, region: str) -> date | None:
    """Find the first day of the summer holiday of that year, if it is still to come on that day.

    Examples
    --------
    >>> summer_after(date(2027, 7, 9), "middle")
    datetime.date(2027, 7, 17)
    """
    summer = _summer_of(day.year, region)
    return summer if summer is not None and summer > day else None
