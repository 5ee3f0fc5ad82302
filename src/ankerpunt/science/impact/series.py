"""Series: per month how many cases there were, how many of them online, and what happened besides the campaign."""

from __future__ import annotations

from datetime import date
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

MONTHS = 12
Counts = NDArray[np.int64]
Happening = Literal["outage", "step"]


class Event(Struct, frozen=True):
    """Something named that moved a process and was no campaign.

    Parameters
    ----------
    kind
        ``outage`` (these months count for nothing) or ``step`` (from its first month on things differ for good, as
        after a new form).
    start, end
        Its first and last month, as places in the series; of a step only the first is looked at.
    """

    kind: Happening
    start: int
    end: int


class Window(Struct, frozen=True):
    """The months of a campaign: the first and the last, as places in the series of the process."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a campaign that ends before it starts.

        Raises
        ------
        ValueError
            When it does, or starts before the series.
        """
        if not 0 <= self.start <= self.end:
            raise ValueError("a campaign starts in the series, and ends in the month in which it starts or later")

    @property
    def months(self) -> int:
        """How many months it takes, at least 1."""
        return self.end - self.start + 1


class Series(Struct, frozen=True, eq=False):
    """The cases of one process, month by month.

    Parameters
    ----------
    first_month
        A day of the month with which it begins.
    n
        All cases of all channels: int64 [months], at least 0. An unknown month is n = y = 0.
    y
        Those that came online: int64 [months], at most ``n``.
    events
        What happened and has a name, in any order; before or after the series too.

    Examples
    --------
    >>> process = Series(date(2026, 11, 1), np.array([90, 0, 80]), np.array([60, 0, 50]))
    >>> process.known.tolist(), process.calendar.tolist()
    ([True, False, True], [10, 11, 0])
    """

    first_month: date
    n: Counts
    y: Counts
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        """Refuse counts that cannot be.

        Raises
        ------
        ValueError
            When the two are not equally long, or more cases came online than there were.
        """
        if self.n.ndim != 1 or self.n.shape != self.y.shape:
            raise ValueError("the cases and those online are two rows of equally many months")
        if (self.y < 0).any() or (self.y > self.n).any():
            raise ValueError("of the cases of a month none to all come online")

    def __len__(self) -> int:
        """How many months it has, unknown ones too."""
        return len(self.n)

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which months are known: bool [months]."""
        return self.n > 0

    @property
    def calendar(self) -> Counts:
        """Which month of the year each is, January 0: int64 [months]."""
        return (self.first_month.month - 1 + np.arange(len(self))) % MONTHS

    @property
    def number(self) -> int:
        """The first month, counted from year 0."""
        return self.first_month.year * MONTHS + self.first_month.month - 1

    def until(self, month: int) -> Series:
        """Give what was before a month, by its place."""
        return replace(self, n=self.n[:month], y=self.y[:month])

    def trimmed(self) -> Series:
        """Leave out the unknown months after the last known one."""
        return self.until(int(np.flatnonzero(self.known).max(initial=-1)) + 1)

    def beside(self, other: Series) -> Series:
        """Give this series in the months of another: what that does not have goes, what this does not have is unknown.

        Examples
        --------
        >>> late = Series(date(2026, 2, 1), np.array([7, 8]), np.array([3, 4]), (Event("step", 1, 1),))
        >>> moved = late.beside(Series(date(2026, 1, 1), np.array([5, 5]), np.array([5, 5])))
        >>> moved.n.tolist(), moved.events[0].start
        ([0, 7], 2)
        """
        later = self.number - other.number
        n, y = np.zeros(len(other), np.int64), np.zeros(len(other), np.int64)
        first, last = max(later, 0), min(later + len(self), len(other))
        if first < last:
            n[first:last], y[first:last] = self.n[first - later : last - later], self.y[first - later : last - later]
        events = tuple(Event(each.kind, each.start + later, each.end + later) for each in self.events)
        return Series(other.first_month, n, y, events)
