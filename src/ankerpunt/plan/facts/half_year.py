"""The half years in which an organisation listens: what rounds, teams and stories said is laid side by side in them."""

from datetime import date

SECOND = 7


def half_year_of(day: date) -> date:
    """Give the first day of the half year that a day lies in.

    Examples
    --------
    >>> half_year_of(date(2026, 11, 30))
    datetime.date(2026, 7, 1)
    """
    return date(day.year, SECOND if day.month >= SECOND else 1, 1)


def is_second(begins: date) -> bool:
    """Tell whether it is the second half year of its year."""
    return begins.month >= SECOND


def half_years(today: date, *, count: int) -> tuple[date, ...]:
    """List the days on which the last half years began, that of today last.

    Parameters
    ----------
    today
        A day of the last one.
    count
        How many, at least 1.

    Examples
    --------
    >>> half_years(date(2026, 3, 1), count=2)
    (datetime.date(2025, 7, 1), datetime.date(2026, 1, 1))
    """
    found = [half_year_of(today)]
    while len(found) < count:
        first = found[0]
        found.insert(0, date(first.year - 1, SECOND, 1) if first.month < SECOND else date(first.year, 1, 1))
    return tuple(found)
