"""Days on which people are away: Dutch public holidays, and the school holidays of a region."""

from collections.abc import Mapping
from datetime import date, timedelta
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
    working_days
        Days of the period from Monday to Friday.
    days_off
        Those of them that are a holiday.
    names
        The holidays, in order, in each language.
    """

    working_days: int
    days_off: int
    names: dict[str, list[str]]

    @property
    def share(self) -> float:
        """The part of the working days that is a holiday, in [0, 1]."""
        return self.days_off / self.working_days if self.working_days else 0.0


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
def absence(first: date, last: date, region: str) -> Absence:
    """Measure how much of a period falls on holidays; both ends are part of it.

    Examples
    --------
    >>> absence(date(2027, 10, 11), date(2027, 10, 22), "middle").days_off
    5
    """
    working = off = 0
    names: dict[tuple[str, str], None] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if day.weekday() < WEEKEND:
            working += 1
            name = holidays_of(day.year, region).get(day)
            if name:
                off += 1
                names[name] = None
    return Absence(working, off, {"nl": [name[0] for name in names], "en": [name[1] for name in names]})


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
