"""Look at monthly counts with the eye of someone who must not be fooled: odd months, jumps and seasons.

These are signs, not estimates: they say where to look before an effect is claimed (E2). A share is pooled over
months, and a difference counts only when it is both large and far beyond what chance gives (binomial standard error).
"""

from itertools import accumulate
from math import sqrt

from msgspec import Struct

from ankerpunt.plan.facts.process import MONTHS, Monthly

# Beyond five standard errors chance is out of the question, even over hundreds of months looked at.
STANDARD_ERRORS = 5.0
# Ten points in one month, or eight that last, are worth a question (our own limits).
ODD_POINTS, JUMP_POINTS = 10.0, 8.0
NEIGHBOURS = 6
# A peak is a month with a fifth more than the mean of its year, each year, and at least two years long.
PEAK_RATIO, PEAK_YEARS = 1.2, 2


class Odd(Struct, frozen=True):
    """A month whose share [percent] stands apart from the months before and after it."""

    month: int
    share: float
    usual: float


class Jump(Struct, frozen=True):
    """A month from which the share [percent] lies at another level."""

    month: int
    before: float
    after: float


class _Sums:
    """Sums over any stretch of months, in constant time."""

    def __init__(self, counts: Monthly) -> None:
        self.part = (0, *accumulate(counts.part))
        self.whole = (0, *accumulate(counts.whole))

    def share(self, start: int, stop: int) -> float:
        """Give the share [0, 1] of the months start up to stop; zero where nothing was counted."""
        whole = self.whole[stop] - self.whole[start]
        return (self.part[stop] - self.part[start]) / whole if whole else 0.0

    def errors(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        """Give the difference between two stretches in standard errors; zero where there is nothing to compare."""
        n, m = (self.whole[stop] - self.whole[start] for start, stop in (left, right))
        if not n or not m:
            return 0.0
        before, after = self.share(*left), self.share(*right)
        pooled = (before * n + after * m) / (n + m)
        error = sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
        return abs(after - before) / error if error else 0.0


def odd_months(counts: Monthly) -> list[Odd]:
    """Find months that stand apart from the six before and the six after, both in the same direction.

    A campaign that lasts, or a new form, changes what comes after; an outage does not.
    """
    sums = _Sums(counts)
    found = []
    for month in range(NEIGHBOURS, len(counts.whole) - NEIGHBOURS):
        before, here, after = (month - NEIGHBOURS, month), (month, month + 1), (month + 1, month + 1 + NEIGHBOURS)
        share = sums.share(*here)
        earlier = 100 * (share - sums.share(*before))
        if abs(earlier) < ODD_POINTS:
            continue
        later = 100 * (share - sums.share(*after))
        if abs(later) < ODD_POINTS or (earlier > 0) != (later > 0):
            continue
        if min(sums.errors(before, here), sums.errors(after, here)) >= STANDARD_ERRORS:
            usual = 100 * share - (earlier + later) / 2
            found.append(Odd(counts.first + month, round(100 * share, 1), round(usual, 1)))
    return found


def jump(counts: Monthly) -> Jump | None:
    """Find the month that best splits the counts into two levels, looking at most a year to each side."""
    sums, length = _Sums(counts), len(counts.whole)
    found, most = None, STANDARD_ERRORS
    for month in range(NEIGHBOURS, length - NEIGHBOURS + 1):
        before, after = (max(0, month - MONTHS), month), (month, min(length, month + MONTHS))
        lower, upper = 100 * sums.share(*before), 100 * sums.share(*after)
        if abs(upper - lower) < JUMP_POINTS:
            continue
        errors = sums.errors(before, after)
        if errors > most:
            found, most = Jump(counts.first + month, round(lower, 1), round(upper, 1)), errors
    return found


def peak(counts: Monthly) -> list[int]:
    """Find the calendar months [1 to 12] that are busier every year.

    Whole years are counted back from the last month, and each month is held against the mean of its own year.
    """
    years = len(counts.whole) // MONTHS
    if years < PEAK_YEARS:
        return []
    offset = len(counts.whole) - years * MONTHS
    busy: dict[int, int] = {}
    for year in range(years):
        start = offset + year * MONTHS
        mean = sum(counts.whole[start : start + MONTHS]) / MONTHS
        for month in range(start, start + MONTHS):
            high = counts.whole[month] >= PEAK_RATIO * mean and counts.whole[month] - mean >= 3 * sqrt(mean)
            if mean and high:
                calendar = (counts.first + month) % MONTHS + 1
                busy[calendar] = busy.get(calendar, 0) + 1
    return sorted(month for month, seen in busy.items() if seen == years)
