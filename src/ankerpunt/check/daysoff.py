"""Days on which people are away: Dutch public holidays, and the school holidays of a region."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cache

from holidays import country_holidays
from msgspec import Struct

REGIONS = {"north": "Noord", "middle": "Midden", "south": "Zuid"}
LANGUAGES = {"nl": "nl", "en": "en_US"}
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
        Outside the years that are known (school holidays: until 2030) there are none.
    region
        ``north``, ``middle`` or ``south``; with an empty region there are public holidays only.

    References
    ----------
    Regeling vaststelling schoolvakanties 2025-2030 and the Algemene termijnenwet, as kept by the package `holidays`.
    """
    names: dict[str, dict[date, str]] = {}
    for ours, theirs in LANGUAGES.items():
        public = country_holidays("NL", years=year, language=theirs)
        names[ours] = dict(public)
        if region:
            school = country_holidays("NL", years=year, subdiv=REGIONS[region], language=theirs, categories="school")
            names[ours] |= dict(school)
    return {day: (names["nl"][day], names["en"][day]) for day in names["nl"]}


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
