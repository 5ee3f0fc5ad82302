"""What a calendar is asked to hold: activities, what each of them wishes, and what a broken wish costs (METHOD C8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct, field

Kind = Literal["outside", "owner", "big", "after", "lead", "absent", "theme", "holiday", "crowded", "moved"]
"""Why a place in the year costs something, dearest first."""


class Task(Struct, frozen=True, kw_only=True):
    """An activity as it stands today.

    Parameters
    ----------
    key
        What it is called by; no two are the same.
    first, last
        Its days today; both are part of it. A proposal keeps the weekday and the length.
    pinned
        Never moves. What has begun never moves either.
    owners, groups
        Who does it, and for whom.
    big
        Whether a group can bear only one such at a time.
    quarters
        (year, quarter) of each theme that it belongs to; it wishes to start in one of them.
    after
        The key of what must have ended before it starts.
    lead_weeks
        Weeks from today that its making takes, 0 or more.
    campaign
        The first and last day of its campaign.
    beside
        Whether it belongs to another calendar: it stays, takes room of owners and groups, and wishes nothing itself.
    on_holidays
        Whether somebody decided that it may fall in a holiday.
    """

    key: str
    first: date
    last: date
    pinned: bool = False
    beside: bool = False
    owners: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    big: bool = False
    quarters: tuple[tuple[int, int], ...] = ()
    after: str = ""
    lead_weeks: int = 0
    campaign: tuple[date, date] | None = None
    on_holidays: bool = False


class Owner(Struct, frozen=True):
    """How much one owner can do.

    Parameters
    ----------
    at_once
        Activities at a time, 0 or more.
    absences
        Stretches (first and last day) in which nothing new of this owner starts.
    """

    at_once: int = 2
    absences: tuple[tuple[date, date], ...] = ()


class Prices(Struct, frozen=True):
    """What a broken wish costs, in points: only their ratios mean something.

    Parameters
    ----------
    outside
        An activity that has no place in the period.
    hard
        Each week and each one too many for an owner, or of big ones for a group; each order, lead or absence broken.
    theme, theme_week
        Outside the quarter of its theme, and for each week to the nearest edge of it.
    holiday
        Times the share of its working days that is a day off, rounded down.
    crowded
        Each week and each one over two for a group.
    moved
        Each week that an activity moves.
    """

    outside: int = 20_000
    hard: int = 3_000
    theme: int = 250
    theme_week: int = 20
    holiday: int = 400
    crowded: int = 60
    moved: int = 10


class Wishes(Struct, frozen=True, kw_only=True):
    """Everything that a proposal is made from.

    Parameters
    ----------
    tasks
        In any order: the answer does not depend on it.
    first, last
        The period in which activities may be placed; both days are part of it.
    today
        Nothing is placed before it.
    days_off
        The kind (``public``, ``school``) of each day on which people are away.
    owners
        Who can do more or less than two at a time, or is absent.
    launch_week
        Whether something big of over two weeks counts as big in its first week only.
    prices
        What a broken wish costs.
    """

    tasks: tuple[Task, ...]
    first: date
    last: date
    today: date
    days_off: Mapping[date, str] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)
    launch_week: bool = True
    prices: Prices = Prices()
