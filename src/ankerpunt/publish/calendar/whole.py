"""A calendar in one piece: what of a plan is in it, as bars and as a list (C8)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from msgspec import Struct

from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.facts.theme import Quarter
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Activity, CommunicationPlan
from ankerpunt.publish.calendar.agenda import AgendaQuarter, agenda_of
from ankerpunt.publish.calendar.lanes import Entry, Lane, entry_of, lanes_of, running
from ankerpunt.publish.calendar.window import (
    Month,
    Off,
    Themed,
    Window,
    days_off,
    months_of,
    quarters_in,
    unknown_after,
)
from ankerpunt.text import Language


class Calendar(Struct, frozen=True, kw_only=True):
    """What a plan does when, in one window.

    Parameters
    ----------
    plan, window
        Whose calendar, and which weeks of it.
    entries
        All activities with a day that were asked for, in the window or not.
    undated
        Those without a day.
    outside
        How many of the entries lie outside the window.
    lanes, agenda
        As bars, and as a list.
    busy
        How many run in each week.
    months, quarters, off
        What is above the bars and behind them.
    unknown_after
        The last year of which school holidays are known, where the window goes on; None where all are known.
    """

    plan: CommunicationPlan
    window: Window
    entries: tuple[Entry, ...]
    undated: tuple[Activity, ...]
    outside: int
    lanes: tuple[Lane, ...]
    agenda: tuple[AgendaQuarter, ...]
    busy: tuple[int, ...]
    months: tuple[Month, ...]
    quarters: tuple[Themed, ...]
    off: tuple[Off, ...]
    unknown_after: int | None


def activities_of(plan: CommunicationPlan, index: Index) -> tuple[Activity, ...]:
    """List the activities that a calendar is about: those of the plan that were not called off."""
    return tuple(each for each in content(plan, index).activities if each.status != "cancelled")


def calendar_of(
    plan: CommunicationPlan,
    index: Index,
    *,
    window: Window,
    quarters: Sequence[Quarter],
    language: Language,
    kept: Callable[[Activity], bool] = lambda _activity: True,
    opened: Collection[str] = (),
    ghosts: Mapping[str, tuple[date, str]] | None = None,
    with_owners: bool = False,
) -> Calendar:
    """Work out a calendar.

    Parameters
    ----------
    plan
        Whose activities.
    index
        The plan document.
    window
        The weeks that are shown as bars.
    quarters
        The quarters of the list.
    language
        Of the names.
    kept
        Which activities are asked for.
    opened
        The lanes that show every activity; see :func:`~ankerpunt.publish.calendar.lanes.lanes_of`.
    ghosts
        What is proposed; see there too.
    with_owners
        Whether the bars say who does it.
    """
    region = index.plan.organisation.school_region
    asked = [each for each in activities_of(plan, index) if kept(each)]
    dated = [entry for each in asked if (entry := entry_of(each))]
    entries = tuple(sorted(dated, key=lambda entry: (entry.first, entry.last, entry.activity.id)))
    inside = [entry for entry in entries if window.columns(entry.first, entry.last)]
    return Calendar(
        plan=plan,
        window=window,
        entries=entries,
        undated=tuple(each for each in asked if entry_of(each) is None),
        outside=len(entries) - len(inside),
        lanes=lanes_of(
            entries, window, index, language=language, opened=opened, ghosts=ghosts, with_owners=with_owners
        ),
        agenda=agenda_of(entries, plan, index, quarters=quarters, region=region),
        busy=running(inside, window),
        months=months_of(window),
        quarters=quarters_in(window, plan, index),
        off=days_off(window, region),
        unknown_after=unknown_after(window, region),
    )
