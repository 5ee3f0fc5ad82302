"""What taking over contacts would change, month by month: held against what is here."""

from __future__ import annotations

from datetime import date
from hashlib import blake2s
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.plan.facts.process import counts_of, first_day, month_of
from ankerpunt.plan.nouns import ContactSeries
from ankerpunt.tables.three_way import Outcome, three_way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.activate.brought.contacts import Contacts, Key
    from ankerpunt.plan.index import Index

TAKE, KEEP = "take", "keep"


class MonthDifference(Struct, frozen=True):
    """A number that comes in, the one that is here, and which of both holds."""

    month: int
    comes: int
    stands: int | None
    outcome: Outcome


class SeriesDifference(Struct, frozen=True):
    """What comes in along one channel of a process.

    Parameters
    ----------
    process, channel
        The ids; of what is to be made its name, after the sign for new.
    kind
        Cases or questions.
    series
        What is here.
    months
        In their order.
    """

    process: str
    channel: str
    kind: str
    series: ContactSeries | None
    months: tuple[MonthDifference, ...]

    @property
    def name(self) -> str:
        """What the choice between both is called in the form."""
        return f"take {self.process} {self.channel} {self.kind}"

    def of(self, outcome: Outcome) -> list[MonthDifference]:
        """List the months with one outcome."""
        return [each for each in self.months if each.outcome == outcome]

    @property
    def changes(self) -> bool:
        """Tell whether anything in it may change."""
        return any(each.outcome != "same" for each in self.months)

    def replaces(self, choices: Mapping[str, str]) -> bool:
        """Tell whether what is here gives way: only where somebody says so."""
        return choices.get(self.name, KEEP) == TAKE

    def taken(self, choices: Mapping[str, str]) -> dict[int, int]:
        """Give what is taken over, by month."""
        outcomes = {"new", "clash"} if self.replaces(choices) else {"new"}
        return {each.month: each.comes for each in self.months if each.outcome in outcomes}


class Proposal(Struct, frozen=True):
    """All of it, channel by channel."""

    series: tuple[SeriesDifference, ...]

    def count(self, outcome: Outcome) -> int:
        """How many numbers have an outcome."""
        return sum(len(each.of(outcome)) for each in self.series)

    def taken(self, choices: Mapping[str, str]) -> int:
        """How many numbers are taken over."""
        return sum(len(each.taken(choices)) for each in self.series)

    @property
    def changes(self) -> int:
        """How many numbers may change."""
        return self.count("new") + self.count("clash")

    @property
    def digest(self) -> str:
        """Say in short what is shown."""
        return blake2s(repr(self.series).encode(), digest_size=12).hexdigest()


def proposed(contacts: Contacts, index: Index) -> Proposal:
    """Hold what a table says against the series of the plan."""
    here: dict[Key, ContactSeries] = {(row.process, row.channel, row.kind): row for row in index.rows(ContactSeries)}
    return Proposal(
        tuple(
            _difference(where, {month: heard.count for month, heard in found.items()}, here.get(where))
            for where, found in sorted(contacts.counts.items())
        )
    )


def merged(first: date | None, counts: Sequence[int | None], taken: Mapping[int, int]) -> tuple[date, list[int | None]]:
    """Give the first month and the counts of a series with others taken over; between them what is not known.

    Examples
    --------
    >>> merged(None, (), {24322: 5, 24324: 6})
    (datetime.date(2026, 11, 1), [5, None, 6])
    >>> merged(date(2026, 10, 1), (1, 2), {24322: 5})
    (datetime.date(2026, 10, 1), [1, 5])
    """
    here = dict(enumerate(counts, month_of(first))) if first else {}
    months = {*taken, *here}
    span = range(min(months), max(months) + 1)
    return first_day(span[0]), [taken.get(month, here.get(month)) for month in span]


def _difference(where: Key, comes: Mapping[int, int], series: ContactSeries | None) -> SeriesDifference:
    months = sorted(comes)
    stands = counts_of(series, months) if series else (None,) * len(months)
    found = tuple(
        MonthDifference(month, comes[month], here, three_way(went=None, stands=_said(here), comes=_said(comes[month])))
        for month, here in zip(months, stands, strict=True)
    )
    return SeriesDifference(*where, series, found)


def _said(count: int | None) -> str:
    return "" if count is None else str(count)
