"""What a campaign did to the share of cases that comes online, worked out of the plan by `science.impact` (E2).

The counts of a process are its contacts; what happened to it is named in its events; what it is held against are the
controls of the campaign. What a contact costs is what the channels say, by how much each is used.
"""

import numpy as np
from msgspec import Struct

from ankerpunt.plan.facts.process import Monthly, along, cases, first_day, month_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Campaign, Channel, Process, ProcessEvent
from ankerpunt.science.impact import SMALL, Event, Interval, Series, Triangle, Verdict, Window, assess, savings

HALF = 15
"""A campaign that begins after this day of a month begins in the next; one that ends before it ended in the last."""

CENTS = 100


class Prices(Struct, frozen=True):
    """What one case costs along the web and elsewhere [€], as the channels say."""

    elsewhere: Triangle
    web: Triangle


class Effect(Struct, frozen=True, kw_only=True):
    """What can be told of one process of a campaign.

    Parameters
    ----------
    campaign, process
        Whose.
    first
        The first month of the series, as year x 12 + month - 1.
    window
        The months of the campaign, by their place in the series.
    verdict
        The three answers, with their reasons.
    controls
        The processes that it was held against.
    events
        What happened to the process and to those, the earliest first.
    prices
        What a case costs; None where no channel says so.
    worth
        The time that comes free [€]; None where nothing can be told, or where nobody said what a case costs.
    """

    campaign: Campaign
    process: Process
    first: int
    window: Window
    verdict: Verdict
    controls: tuple[Process, ...]
    events: tuple[ProcessEvent, ...]
    prices: Prices | None
    worth: Interval | None

    @property
    def small(self) -> float:
        """How many of a hundred are too few to matter."""
        return SMALL if self.campaign.matters_from is None else max(self.campaign.matters_from, 0.1)


def effects(campaign: Campaign, index: Index) -> tuple[Effect, ...]:
    """Say what a campaign did, process by process; one without counts is left out.

    It is worked out once for as long as the counts, the campaigns and what happened stay the same.

    Parameters
    ----------
    campaign
        The campaign.
    index
        What of the plan counts.

    References
    ----------
    METHOD E2.

    Examples
    --------
    >>> from datetime import date
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> moved = Campaign(id="c", title="C", starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 31))
    >>> effects(moved, Index(Plan(organisation=Organisation(id="o", name="O"), campaigns=(moved,))))
    ()
    """
    found = (effect(campaign, process, index) for process in campaign.processes)
    return tuple(each for each in found if each)


def effect(campaign: Campaign, process_id: str, index: Index) -> Effect | None:
    """Say what a campaign did to one process; None without counts."""
    return index.once_for(
        ("effect", campaign.id, process_id), lambda index: _worked_out(campaign.id, process_id, index)
    )


def months_of(campaign: Campaign) -> tuple[int, int]:
    """Give the first and the last month of a campaign, of those in which it ran for about half or more.

    Examples
    --------
    >>> from datetime import date
    >>> late = Campaign(id="c", title="C", starts_on=date(2027, 8, 30), ends_on=date(2027, 10, 10))
    >>> [first_day(month).month for month in months_of(late)]
    [9, 9]
    """
    first = month_of(campaign.starts_on) + (campaign.starts_on.day > HALF)
    last = month_of(campaign.ends_on) - (campaign.ends_on.day < HALF)
    return (first, last) if first <= last else (month_of(campaign.starts_on), month_of(campaign.ends_on))


def _worked_out(campaign_id: str, process_id: str, index: Index) -> Effect | None:
    campaign, process, counts = (
        index.get(Campaign, campaign_id),
        index.get(Process, process_id),
        cases(process_id, index),
    )
    if campaign is None or process is None or counts is None:
        return None
    start, end = months_of(campaign)
    first = min(counts.first, start)
    window = Window(start - first, end - first)
    beside = [each for slug in campaign.controls if slug != process_id and (each := index.get(Process, slug))]
    controls = [(each, made) for each in beside if (made := _series(each, index))]
    after = _next(campaign, process_id, start, counts.first + len(counts.whole), index)
    verdict = assess(
        _laid(counts, process_id, first, index),
        [made for _each, made in controls],
        window,
        next_start=None if after is None else after - first,
        small=SMALL if campaign.matters_from is None else max(campaign.matters_from, 0.1),
    )
    prices = _prices(process_id, index)
    held = tuple(each for each, _made in controls)
    happened = (event for each in (process, *held) for event in index.referring(each.id, by=(ProcessEvent, "process")))
    return Effect(
        campaign=campaign,
        process=process,
        first=first,
        window=window,
        verdict=verdict,
        controls=held,
        events=tuple(sorted(happened, key=lambda event: (event.starts_on, event.id))),
        prices=prices,
        worth=savings(verdict, prices.elsewhere, prices.web) if prices else None,
    )


def _series(process: Process, index: Index) -> Series | None:
    counts = cases(process.id, index)
    return None if counts is None else _laid(counts, process.id, counts.first, index)


def _laid(counts: Monthly, process_id: str, first: int, index: Index) -> Series:
    """Lay the counts out from a month on; what is before them is unknown."""
    before = np.zeros(counts.first - first, np.int64)
    n = np.concatenate([before, np.array(counts.whole, np.int64)])
    y = np.concatenate([before, np.array(counts.part, np.int64)])
    events = tuple(_event(each, first) for each in index.referring(process_id, by=(ProcessEvent, "process")))
    return Series(first_day(first), n, y, events)


def _event(event: ProcessEvent, first: int) -> Event:
    """What is over again counts for nothing; what stays differs from its month on."""
    begins, ends = month_of(event.starts_on), month_of(event.ends_on or event.starts_on)
    passing = event.kind == "outage" or (event.kind == "other" and event.ends_on is not None)
    return Event("outage" if passing else "step", begins - first, ends - first)


def _next(campaign: Campaign, process_id: str, start: int, end: int, index: Index) -> int | None:
    """Give the month in which the next campaign for a process begins, if there are counts of it yet."""
    others = (each for each in index.referring(process_id, by=(Campaign, "processes")) if each.id != campaign.id)
    later = (months_of(each)[0] for each in others)
    return min((month for month in later if start < month < end), default=None)


def _prices(process_id: str, index: Index) -> Prices | None:
    """What a case costs online and, by how much each channel is used, elsewhere."""
    web: list[tuple[Channel, int]] = []
    elsewhere: list[tuple[Channel, int]] = []
    for each in along(process_id, "case", index):
        channel = index.get(Channel, each.series.channel)
        if channel is not None and channel.cost_cents is not None:
            (web if channel.kind == "web" else elsewhere).append((channel, each.last_year))
    return Prices(_triangle(elsewhere), _triangle(web)) if web and elsewhere else None


def _triangle(used: list[tuple[Channel, int]]) -> Triangle:
    weights = [max(many, 1) for _channel, many in used]

    def mean(values: list[int]) -> float:
        return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights) / CENTS

    middle = [channel.cost_cents or 0 for channel, _many in used]
    low = [
        min(at if channel.cost_low_cents is None else channel.cost_low_cents, at)
        for (channel, _many), at in zip(used, middle, strict=True)
    ]
    high = [
        max(at if channel.cost_high_cents is None else channel.cost_high_cents, at)
        for (channel, _many), at in zip(used, middle, strict=True)
    ]
    return Triangle(mean(low), mean(middle), mean(high))
