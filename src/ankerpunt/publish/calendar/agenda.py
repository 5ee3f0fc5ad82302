"""The calendar as a list: quarter by quarter below its theme, month by month, with the days off in between."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ankerpunt.check.daysoff import Run, runs
from ankerpunt.plan.facts.theme import Quarter, quarter_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CommunicationPlan, Theme
from ankerpunt.publish.calendar.lanes import Entry
from ankerpunt.publish.calendar.window import days_of, quarters_of

Line = Entry | Run


class AgendaMonth(Struct, frozen=True):
    """A month, by its first day, with what begins in it: activities and days off, by day."""

    day: date
    lines: tuple[Line, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The activities among them."""
        return tuple(line for line in self.lines if isinstance(line, Entry))


class AgendaQuarter(Struct, frozen=True):
    """A quarter with the themes of the plan in it and its months; months without an activity are left out."""

    quarter: Quarter
    themes: tuple[Theme, ...]
    months: tuple[AgendaMonth, ...]


def agenda_of(
    entries: Sequence[Entry], plan: CommunicationPlan, index: Index, *, quarters: Sequence[Quarter], region: str
) -> tuple[AgendaQuarter, ...]:
    """Lay out a list.

    Parameters
    ----------
    entries
        The activities, by day.
    plan
        Whose themes are above the quarters.
    index
        The plan document.
    quarters
        Those that are shown, also where nothing happens; of others only those outside the plan's own time, where it has
        an activity all the same.
    region
        Whose school holidays are in between; empty for none.
    """
    own = index.referring(plan.id, by=(Theme, "plan"))
    elsewhere = {*quarters_of(plan)}.difference(quarters)
    by_quarter: dict[Quarter, list[Entry]] = {each: [] for each in quarters}
    for entry in entries:
        if (quarter := quarter_of(entry.first)) not in elsewhere:
            by_quarter.setdefault(quarter, []).append(entry)
    return tuple(
        AgendaQuarter(
            quarter,
            tuple(theme for theme in own if (theme.year, theme.quarter) == quarter),
            _months(by_quarter[quarter], quarter, _off(plan, quarter, region)),
        )
        for quarter in sorted(by_quarter)
    )


def _off(plan: CommunicationPlan, quarter: Quarter, region: str) -> list[Run]:
    """List the days off that begin in a quarter, as far as the plan runs; one that runs already when it begins too."""
    begin, end = days_of(quarter)
    first, last = max(begin, plan.starts_on), min(end, plan.ends_on)
    found = runs(first, last, region) if first <= last else ()
    return [run for run in found if run.first >= begin or first == plan.starts_on]


def _months(entries: Sequence[Entry], quarter: Quarter, off: Sequence[Run]) -> tuple[AgendaMonth, ...]:
    lines: list[Line] = sorted([*entries, *off], key=lambda line: (line.first, isinstance(line, Entry)))
    # What ran already stands in the first month.
    by_month: dict[date, list[Line]] = {}
    for line in lines:
        by_month.setdefault(max(line.first, days_of(quarter)[0]).replace(day=1), []).append(line)
    return tuple(AgendaMonth(day, tuple(by_month[day])) for day in sorted(by_month))
