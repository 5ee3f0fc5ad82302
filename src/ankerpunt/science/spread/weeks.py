"""Weeks as whole numbers: they begin on Monday, and the week of 1 January of the year 1 is number 0."""

from __future__ import annotations

from datetime import date, timedelta

DAYS = 7
WEEKS_IN_QUARTER = 13


def week_of(day: date) -> int:
    """Give the number of the week that a day is in.

    Examples
    --------
    >>> week_of(date(2027, 1, 10)) - week_of(date(2027, 1, 4)), week_of(date(2027, 1, 11)) - week_of(date(2027, 1, 4))
    (0, 1)
    """
    return (day.toordinal() - 1) // DAYS


def monday(week: int) -> date:
    """Give the Monday of a week.

    Examples
    --------
    >>> monday(week_of(date(2027, 1, 10)))
    datetime.date(2027, 1, 4)
    """
    return date.fromordinal(week * DAYS + 1)


def quarter(year: int, number: int) -> tuple[int, int]:
    """Give the first and the last week of a quarter: thirteen ISO weeks; a 53rd week belongs to the fourth.

    Examples
    --------
    >>> [str(monday(week)) for week in quarter(2027, 3)]
    ['2027-07-05', '2027-09-27']
    """
    first = week_of(date.fromisocalendar(year, (number - 1) * WEEKS_IN_QUARTER + 1, 1))
    after = date(year, 12, 28) if number == 4 else monday(first + WEEKS_IN_QUARTER - 1)
    return first, week_of(after)


def later(day: date, weeks: int) -> date:
    """Give the same weekday some weeks later."""
    return day + timedelta(weeks=weeks)
