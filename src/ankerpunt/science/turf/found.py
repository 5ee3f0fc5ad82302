"""What a TURF finds, and what it is going to take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import comb

CHUNK = 1 << 16
"""Sets that are laid out and sorted at a time."""


@dataclass(frozen=True, slots=True)
class ReachSet:
    """One set of items and whom it reaches.

    Attributes
    ----------
    items
        Names, in the order of the table.
    reach
        Share of the people whom at least one item reaches, [0, 1]; averaged over draws.
    frequency
        Average number of items in the set that reach a person.
    low, high
        Bounds of the interval of `reach`; None without draws.
    """

    items: tuple[str, ...]
    reach: float
    frequency: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class BestSets:
    """The best sets of one size.

    Attributes
    ----------
    size
        Number of items in a set.
    looked_at
        Number of sets that were counted: all of them.
    tied
        Number of sets that reach as many people as the best; 1 means that the best stands alone.
    sets
        Best first; among ties the one with the higher frequency first, then in the order of the items.
    """

    size: int
    looked_at: int
    tied: int
    sets: tuple[ReachSet, ...]


@dataclass(frozen=True, slots=True)
class Turf:
    """The best sets per size.

    Attributes
    ----------
    items
        Names of all items, J.
    people
        Number of people behind the figures.
    draws
        Number of posterior draws averaged over; 1 for plain yes-or-no data.
    level
        Level of the intervals; None without draws.
    sizes
        Smallest size first.
    """

    items: tuple[str, ...]
    people: int
    draws: int
    level: float | None
    sizes: tuple[BestSets, ...]

    def without_intervals(self) -> Turf:
        """Return the same sets, with nothing said about how sure their reach is."""
        sizes = (
            replace(one, sets=tuple(replace(chosen, low=None, high=None) for chosen in one.sets)) for one in self.sizes
        )
        return replace(self, level=None, sizes=tuple(sizes))


@dataclass(frozen=True, slots=True)
class Plan:
    """What an exact TURF is going to take.

    Attributes
    ----------
    sets
        Number of sets that will be counted.
    memory_bytes
        Most memory that the calculation holds at a time, besides the table it is given [bytes].
    """

    sets: int
    memory_bytes: int


def plan(people: int, items: int, size: int, *, draws: int = 1, threads: int = 1) -> Plan:
    """Say up front how many sets there are and how much memory counting them takes.

    Parameters
    ----------
    people, items, size
        N, J and the largest size of a set.
    draws
        Posterior draws that are averaged over.
    threads
        Threads that will count.

    Returns
    -------
    Plan

    Examples
    --------
    >>> plan(1_000_000, 30, 5).sets
    174436
    >>> plan(1_000_000, 30, 5).memory_bytes < 256 * 2**20
    True
    """
    sets = [comb(items, k) for k in range(1, size + 1)]
    bits = items * draws * -(-people // 64) * 8
    counts = 8 * max(sets) * (threads + 4)
    spare = max(people * (3 * items + 24), 2**20 * 24 if items <= 20 else 0) + CHUNK * 8 * (2 * size + 6)
    return Plan(sets=sum(sets), memory_bytes=2 * bits + counts + spare)
