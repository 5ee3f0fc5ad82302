"""What is kept of a preference study once it is estimated: only what is about the population (LISTENING R12).

Everything is rounded to two decimals, which is finer than its uncertainty and too coarse to work out, from what
all the others answered, what the last one did. Numbers of people are rounded down to tens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

DECIMALS = 2


class Value(Struct, frozen=True):
    """How important an item is on average.

    Attributes
    ----------
    mean, low, high
        With its 90 % interval; logit units, 0 is the average item.
    """

    mean: float
    low: float
    high: float


class Group(Struct, frozen=True):
    """One target group of at least 50 people, or everybody together.

    Attributes
    ----------
    name
        "" for everybody.
    people
        Rounded down to tens.
    values
        [J], in the order of the items.
    """

    name: str
    people: int
    values: tuple[Value, ...]


class Kind(Struct, frozen=True):
    """One segment that stands for at least 50 people.

    Attributes
    ----------
    share, low, high
        Of the population with its 90 % interval, in [0, 1].
    people
        That it stands for, rounded down to tens.
    stability
        In [0, 1]; below .6 it does not come back every time.
    values
        [J], in the order of the items.
    more, less
        Numbers of the items that people in it find more and less important than others do, strongest first.
    """

    share: float
    low: float
    high: float
    people: int
    stability: float
    values: tuple[Value, ...]
    more: tuple[int, ...]
    less: tuple[int, ...]


class Mixture(Struct, frozen=True):
    """The population: people of K kinds, who vary around the average of their kind.

    Attributes
    ----------
    shares
        [K], largest first, in the order of the segments.
    means
        [K][J], logit units, sum-to-zero.
    covariance
        [J][J], shared by the kinds.
    """

    shares: tuple[float, ...]
    means: tuple[tuple[float, ...], ...]
    covariance: tuple[tuple[float, ...], ...]


class Reached(Struct, frozen=True):
    """A set of items, and the share of people for whom one of them is among their best.

    Attributes
    ----------
    items
        Their numbers.
    reach
        In [0, 1], averaged over draws.
    low, high
        Of a 90 % interval; None where the answers tell too little.
    """

    items: tuple[int, ...]
    reach: float
    low: float | None
    high: float | None


class Best(Struct, frozen=True):
    """The best sets of one size.

    Attributes
    ----------
    size
        Items in a set.
    tied
        Sets that reach as many people as the best, 1 where it stands alone.
    sets
        Best first.
    """

    size: int
    tied: int
    sets: tuple[Reached, ...]


class Unestimated(Struct, frozen=True, tag="unestimated"):
    """A study without figures.

    Attributes
    ----------
    why
        In a sentence, and what to do instead.
    """

    why: Text


class Studied(Struct, frozen=True, tag="studied"):
    """All that is known after a study.

    Attributes
    ----------
    items
        [J] names.
    people
        Who answered, rounded down to tens.
    everybody
        What they find important together.
    groups
        The same for each group that is shown.
    hidden
        Names of groups that are not shown, as they or what they leave would be fewer than 50 people.
    population
        From which people can be made up (see `simulated`).
    kinds
        Segments, largest first; none where people are of one kind.
    best
        Sets that reach most people, smallest first.
    top
        An item reaches somebody when it is among so many most-liked ones.
    settled, thin
        Whether the estimate came to rest, and whether the answers tell too little to say how sure reach is.
    notes
        What was noticed about the answers, as counts of 50 or more.
    """

    items: tuple[str, ...]
    people: int
    everybody: Group
    groups: tuple[Group, ...]
    hidden: tuple[str, ...]
    population: Mixture
    kinds: tuple[Kind, ...]
    best: tuple[Best, ...]
    top: int
    settled: bool
    thin: bool
    notes: tuple[Text, ...] = ()


def tens(people: float) -> int:
    """Round a number of people down to tens.

    Examples
    --------
    >>> tens(57), tens(120.0)
    (50, 120)
    """
    return int(people // 10) * 10


def coarse(number: float) -> float:
    """Round a figure as it is kept.

    Examples
    --------
    >>> coarse(0.7549), coarse(-0.001)
    (0.75, 0.0)
    """
    return round(float(number), DECIMALS) + 0.0


def written(studied: Studied | Unestimated) -> str:
    """Write it as JSON.

    Examples
    --------
    >>> written(Unestimated(Text(nl="Te weinig mensen.", en="Too few people.")))
    '{"type":"unestimated","why":{"nl":"Te weinig mensen.","en":"Too few people."}}'
    """
    return msgspec.json.encode(studied).decode()


def read(kept: Mapping[str, object]) -> Studied | Unestimated:
    """Read what was written.

    Raises
    ------
    msgspec.ValidationError
        When it is something else.
    """
    return msgspec.convert(kept, Studied | Unestimated)
