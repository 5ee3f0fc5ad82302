"""The stretch of time that a calendar shows: whole weeks, by their Monday, with its months, quarters and days off."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from msgspec import Struct

from ankerpunt.check.daysoff import WEEKEND, Run, known_until, runs
from ankerpunt.plan.facts.communication_plan import is_of_years
from ankerpunt.plan.facts.theme import Quarter, quarter_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CommunicationPlan, Theme
from ankerpunt.science.spread.weeks import monday, quarter, week_of

DAYS = 7
MOST_OFF = 3
"""From so many working days off a week counts as one of a holiday."""


class Columns(Struct, frozen=True):
    """Weeks beside each other in a window: the number of the first, from 0, and how many."""

    at: int
    weeks: int


class Window(Struct, frozen=True):
    """Weeks in a row.

    Parameters
    ----------
    first
        The number of the first week, as `science.spread.weeks` counts them.
    weeks
        How many, 1 or more.

    Examples
    --------
    >>> year = window_of(date(2027, 1, 1), date(2027, 12, 31))
    >>> year.weeks, year.mondays[0], year.columns(date(2027, 1, 4), date(2027, 1, 15))
    (53, datetime.date(2026, 12, 28), Columns(at=1, weeks=2))
    """

    first: int
    weeks: int

    @property
    def mondays(self) -> tuple[date, ...]:
        """The first day of each of its weeks."""
        return tuple(monday(self.first + at) for at in range(self.weeks))

    @property
    def begin(self) -> date:
        """Its first day."""
        return monday(self.first)

    @property
    def end(self) -> date:
        """Its last day."""
        return monday(self.first + self.weeks) - timedelta(days=1)

    def columns(self, first: date, last: date) -> Columns | None:
        """Say which weeks days touch; None where they lie outside."""
        begin = max(week_of(first) - self.first, 0)
        end = min(week_of(last) - self.first, self.weeks - 1)
        return Columns(begin, end - begin + 1) if begin <= end else None


class Month(Struct, frozen=True):
    """A month above its weeks: those whose Monday is in it."""

    day: date
    columns: Columns


class Themed(Struct, frozen=True):
    """A quarter above its weeks, with the themes that a plan has for it; none where it has none."""

    quarter: Quarter
    themes: tuple[Theme, ...]
    columns: Columns


class Off(Struct, frozen=True):
    """Days off with the weeks of them; `whole` where most of each week is off, as in a school holiday."""

    run: Run
    columns: Columns
    whole: bool


def window_of(first: date, last: date) -> Window:
    """Give the weeks that hold two days and what lies between them."""
    return Window(week_of(first), week_of(last) - week_of(first) + 1)


def years_of(plan: CommunicationPlan) -> tuple[int, ...]:
    """List the years that are shown apart; one, where the plan fits in a year."""
    if is_of_years(plan):
        return tuple(range(plan.starts_on.year, plan.ends_on.year + 1))
    return (plan.starts_on.year,)


def year_window(plan: CommunicationPlan, year: int) -> Window:
    """Show a plan of one year as a whole, and of a longer one the part in a year."""
    if not is_of_years(plan):
        return window_of(plan.starts_on, plan.ends_on)
    return window_of(max(plan.starts_on, date(year, 1, 1)), min(plan.ends_on, date(year, 12, 31)))


def quarters_of(plan: CommunicationPlan) -> tuple[Quarter, ...]:
    """List the quarters of a plan, in order."""
    first, last = (each.year * 4 + (each.month - 1) // 3 for each in (plan.starts_on, plan.ends_on))
    return tuple((each // 4, each % 4 + 1) for each in range(first, last + 1))


def days_of(quarter: Quarter) -> tuple[date, date]:
    """Give the first and the last day of a quarter.

    Examples
    --------
    >>> days_of((2027, 4))
    (datetime.date(2027, 10, 1), datetime.date(2027, 12, 31))
    """
    year, number = quarter
    after = date(year + number // 4, number % 4 * 3 + 1, 1)
    return date(year, number * 3 - 2, 1), after - timedelta(days=1)


def quarter_window(quarter: Quarter) -> Window:
    """Show the weeks of a quarter."""
    return window_of(*days_of(quarter))


def months_of(window: Window) -> tuple[Month, ...]:
    """Group the weeks by month; a first week that begins in the month before belongs to the first whole one."""
    days = [(day if at else day + timedelta(days=DAYS - 1)) for at, day in enumerate(window.mondays)]
    found: list[Month] = []
    at = 0
    for (year, month), each in groupby(days, key=lambda day: (day.year, day.month)):
        weeks = len(list(each))
        found.append(Month(date(year, month, 1), Columns(at, weeks)))
        at += weeks
    return tuple(found)


def quarters_in(window: Window, plan: CommunicationPlan, index: Index) -> tuple[Themed, ...]:
    """Lay the quarters of thirteen weeks over a window, each with its themes, as the spreading counts them."""
    own = index.referring(plan.id, by=(Theme, "plan"))
    first = quarter_of(window.begin + timedelta(days=DAYS - 1))
    found: list[Themed] = []
    for each in _from(first):
        begin, end = quarter(*each)
        if begin > window.first + window.weeks - 1:
            break
        # What comes before the first quarter of a year is shown with it, and what is left after the last one too.
        at = max(begin - window.first, 0) if found else 0
        weeks = min(end - window.first, window.weeks - 1) - at + 1
        if weeks > 0:
            themes = tuple(theme for theme in own if (theme.year, theme.quarter) == each)
            found.append(Themed(each, themes, Columns(at, weeks)))
    return tuple(found)


def _from(first: Quarter) -> Iterator[Quarter]:
    year, number = first
    while True:
        yield year, number
        year, number = year + number // 4, number % 4 + 1


def days_off(window: Window, region: str) -> tuple[Off, ...]:
    """Say which weeks are of a holiday, and in which a single day off lies."""
    found = []
    for run in runs(window.begin, window.end, region):
        whole = [week for week in range(week_of(run.first), week_of(run.last) + 1) if _working(run, week) >= MOST_OFF]
        first, last = (monday(whole[0]), monday(whole[-1])) if whole else (run.first, run.first)
        columns = window.columns(first, last)
        if columns:
            found.append(Off(run, columns, bool(whole)))
    return tuple(found)


def _working(run: Run, week: int) -> int:
    """Count the working days of a week that are in it."""
    days = (monday(week) + timedelta(days=at) for at in range(WEEKEND))
    return sum(run.first <= day <= run.last for day in days)


def unknown_after(window: Window, region: str) -> int | None:
    """Give the last year of which the school holidays are known, where a window goes on after it."""
    known = known_until(region) if region else None
    return known if known is not None and window.end.year > known else None
