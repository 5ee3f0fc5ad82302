"""How people reach us for a process, month by month, and how much of it they arrange by themselves (C3).

What people arrange by themselves are the cases along the web; a question is no case, and counts in neither.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign, ContactSeries, Plan, ProcessEvent
from ankerpunt.text import Text

MONTHS = 12
DEFINITION = Text(
    nl="Zaken die iemand via het web afrondde, van alle zaken. Vragen tellen niet mee.",
    en="Cases that somebody completed online, out of all cases. Questions do not count.",
)
"""What the share of self-service is, in words."""


class Monthly(Struct, frozen=True):
    """Counts of consecutive months, a part and the whole.

    Parameters
    ----------
    first
        The first month, as year x 12 + month - 1.
    part, whole
        Counts, one a month; a month that is not wholly known is zero in both.
    """

    first: int
    part: tuple[int, ...]
    whole: tuple[int, ...]


class Year(Struct, frozen=True):
    """What people arranged by themselves in the last twelve months of which every channel is known.

    Parameters
    ----------
    first, last
        The months between which was counted, as year x 12 + month - 1.
    known
        How many of them are wholly known [1 to 12].
    part, whole
        Cases along the web, and all cases.
    behind
        Whether there are newer months, of which some channel is not known yet.
    """

    first: int
    last: int
    known: int
    part: int
    whole: int
    behind: bool

    @property
    def share(self) -> float:
        """The share of self-service [percent], to one decimal."""
        return round(100 * self.part / self.whole, 1)


class Along(Struct, frozen=True):
    """The contacts along one channel: its series, and how many there were in the last twelve months that are known."""

    series: ContactSeries
    last_year: int


class Happened(Struct, frozen=True):
    """What may show in the figures: a campaign, or something that happened to the process."""

    kind: Literal["campaign", "event"]
    row: Campaign | ProcessEvent
    first: int
    last: int


def month_of(day: date) -> int:
    """Number the month of a day: year x 12 + month - 1.

    Examples
    --------
    >>> month_of(date(2026, 11, 1)), first_day(24322)
    (24322, datetime.date(2026, 11, 1))
    """
    return day.year * MONTHS + day.month - 1


def first_day(month: int) -> date:
    """Give the first day of a month that is known by its number."""
    year, number = divmod(month, MONTHS)
    return date(year, number + 1, 1)


def monthly(series: Iterable[ContactSeries], *, part: Mapping[str, bool]) -> Monthly | None:
    """Lay the series of one process together, month by month.

    Parameters
    ----------
    series
        Of one process and one kind, along any number of channels.
    part
        By channel, whether its counts belong to the part.

    Returns
    -------
    Monthly or None
        None when there are no counts at all.
    """
    rows = [row for row in series if row.counts]
    if not rows:
        return None
    starts = [month_of(row.first_month) for row in rows]
    first = min(starts)
    length = max(start + len(row.counts) for start, row in zip(starts, rows, strict=True)) - first
    parts, wholes, known = [0] * length, [0] * length, [True] * length
    for start, row in zip(starts, rows, strict=True):
        in_part = part.get(row.channel, False)
        for month, count in enumerate(row.counts, start - first):
            if count is None:
                known[month] = False
                continue
            wholes[month] += count
            if in_part:
                parts[month] += count
    return Monthly(
        first,
        tuple(n if k else 0 for n, k in zip(parts, known, strict=True)),
        tuple(n if k else 0 for n, k in zip(wholes, known, strict=True)),
    )


def cases(process_id: str, index: Index) -> Monthly | None:
    """Give the cases of a process by month, with those along the web as the part; None without counts."""

    def counted(index: Index) -> Monthly | None:
        return monthly(_series(process_id, "case", index), part=index.once(_online))

    return index.once_for(("cases", process_id), counted)


def last_year(process_id: str, index: Index) -> Year | None:
    """Give what people arranged by themselves in the last twelve months; None where no case is known of them.

    A month counts once every channel is known that was known within the twelve months before: where only the web has
    come in yet, everybody would seem to use it.
    """
    counts = cases(process_id, index)
    if counts is None:
        return None
    ends = [month_of(row.first_month) + len(row.counts) for row in _series(process_id, "case", index) if row.counts]
    end = min(each for each in ends if each > max(ends) - MONTHS)
    begin = max(counts.first, end - MONTHS)
    part, whole = (each[begin - counts.first : end - counts.first] for each in (counts.part, counts.whole))
    known = [begin + at for at, count in enumerate(whole) if count]
    if not known:
        return None
    return Year(known[0], known[-1], len(known), sum(part), sum(whole), behind=end < max(ends))


def along(process_id: str, kind: str, index: Index) -> tuple[Along, ...]:
    """List the series of one kind, the channel with the most contacts in the last year that is known first."""
    rows = [row for row in _series(process_id, kind, index) if row.counts]
    last = max((month_of(row.first_month) + len(row.counts) for row in rows), default=0)
    found = [Along(row, sum(_count_at(row, month) or 0 for month in range(last - MONTHS, last))) for row in rows]
    return tuple(sorted(found, key=lambda each: (-each.last_year, each.series.channel)))


def happened(process_id: str, index: Index) -> tuple[Happened, ...]:
    """List the campaigns on a process and what happened to it, the earliest first."""
    campaigns = index.referring(process_id, by=(Campaign, "processes"))
    events = index.referring(process_id, by=(ProcessEvent, "process"))
    found = [
        *(Happened("campaign", row, month_of(row.starts_on), month_of(row.ends_on)) for row in campaigns),
        *(Happened("event", row, month_of(row.starts_on), month_of(row.ends_on or row.starts_on)) for row in events),
    ]
    return tuple(sorted(found, key=lambda each: (each.row.starts_on, each.row.id)))


def counts_of(series: ContactSeries, months: Iterable[int]) -> tuple[int | None, ...]:
    """Give the counts of a series for these months; None where it is not known."""
    return tuple(_count_at(series, month) for month in months)


def _count_at(series: ContactSeries, month: int) -> int | None:
    at = month - month_of(series.first_month)
    return series.counts[at] if 0 <= at < len(series.counts) else None


def _series(process_id: str, kind: str, index: Index) -> list[ContactSeries]:
    return [row for row in index.referring(process_id, by=(ContactSeries, "process")) if row.kind == kind]


def _online(plan: Plan) -> dict[str, bool]:
    return {channel.id: channel.kind == "web" for channel in plan.channels}
