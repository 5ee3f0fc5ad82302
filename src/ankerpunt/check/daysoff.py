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

from ankerpunt.text import Text

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


class Run(Struct, frozen=True):
    """Days off in a row under one name.

    Parameters
    ----------
    first, last
        Both are part of it.
    name
        What it is called.
    school
        Whether only schools are closed.
    """

    first: date
    last: date
    name: Text
    school: bool


def runs(first: date, last: date, region: str) -> tuple[Run, ...]:
    """List the holidays that touch a period, by day; those on one day of a weekend are left out.

    Parameters
    ----------
    first, last
        The period; both ends are part of it.
    region
        Whose school holidays are among them; empty for none.

    Examples
    --------
    >>> [(str(run.first), run.name.nl) for run in runs(date(2027, 4, 20), date(2027, 5, 6), "middle")]
    [('2027-04-24', 'Meivakantie'), ('2027-04-27', 'Koningsdag'), ('2027-05-06', 'Hemelvaartsdag')]
    """
    found = [*_listed()[""], *(_listed()[region] if region else ())]
    touching = (run for run in found if run.first <= last and run.last >= first)
    kept = (run for run in touching if run.first != run.last or run.first.weekday() < WEEKEND)
    return tuple(sorted(kept, key=lambda run: (run.first, not run.school)))


def known_until(region: str) -> int:
    """Give the last year of which all school holidays of a region are set.

    Examples
    --------
    >>> known_until("middle") >= 2029
    True
    """
    names: dict[int, set[str]] = {}
    for run in _listed()[region]:
        names.setdefault(run.first.year, set()).add(run.name.nl)
    most = max(map(len, names.values()))
    return max(year for year, found in names.items() if len(found) == most)


@cache
def _listed() -> dict[str, tuple[Run, ...]]:
    read = json.loads(FILE.read_text(encoding="utf-8"))
    return {
        region: tuple(
            Run(date.fromisoformat(first), date.fromisoformat(last), Text(nl=dutch, en=english), bool(region))
            for first, last, dutch, english in rows
        )
        for region, rows in read.items()
    }


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
    for region, listed in _listed().items():
        days = found[region] = {}
        for run in listed:
            for later in range((run.last - run.first).days + 1):
                days[run.first + timedelta(later)] = run.name.nl, run.name.en
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
