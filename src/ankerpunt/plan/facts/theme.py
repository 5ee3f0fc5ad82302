"""Which theme the year is about now (C8)."""

from datetime import date

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Theme

Quarter = tuple[int, int]


def quarter_of(day: date) -> Quarter:
    """Give the year and the quarter of a day.

    Examples
    --------
    >>> quarter_of(date(2026, 11, 29))
    (2026, 4)
    """
    return day.year, (day.month + 2) // 3


def coming(index: Index, today: date) -> Theme | None:
    """Find this quarter's theme, or else the next one."""
    themes = [theme for theme in index.rows(Theme) if (theme.year, theme.quarter) >= quarter_of(today)]
    return min(themes, key=lambda theme: (theme.year, theme.quarter), default=None)


def is_now(theme: Theme, today: date) -> bool:
    """Tell whether it is the theme of this quarter."""
    return (theme.year, theme.quarter) == quarter_of(today)
