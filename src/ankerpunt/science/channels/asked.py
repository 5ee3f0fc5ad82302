"""What a channel choice is made from: ways, processes, instruments, and how much is assumed about each (METHOD C4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Aim = Literal["goals", "ease", "money"]
Sort = Literal["communication", "product", "utility", "restriction"]
Part = Literal["price", "shift", "questions", "cost", "minutes"]
AIMS: tuple[Aim, ...] = ("goals", "ease", "money")
PARTS: tuple[Part, ...] = ("price", "shift", "questions", "cost", "minutes")
MOST_FOR_A_PROCESS = 12
"""With more instruments for one process there are over four thousand ways to combine them."""


class Range(Struct, frozen=True):
    """An assumption: what is likely, between the least and the most that it could be.

    Raises
    ------
    ValueError
        When what is likely is not between the other two.

    Examples
    --------
    >>> Range(1.0, 2.0, 6.0).mean
    3.0
    >>> Range(2.0, 1.0, 3.0)
    Traceback (most recent call last):
    ...
    ValueError: 1.0 is not between 2.0 and 3.0
    """

    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.likely <= self.high:
            message = f"{self.likely} is not between {self.low} and {self.high}"
            raise ValueError(message)

    @property
    def mean(self) -> float:
        """The mean of the triangular distribution."""
        return (self.low + self.likely + self.high) / 3

    @property
    def is_known(self) -> bool:
        """Whether there is nothing to doubt."""
        return self.low == self.high


class Way(Struct, frozen=True, kw_only=True):
    """A channel along which people come.

    Parameters
    ----------
    key
        What it is called by; no two are the same.
    online
        Whether it is the web.
    cost
        Of one contact [€].
    minutes
        That one contact takes of the person who comes.
    """

    key: str
    online: bool = False
    cost: Range
    minutes: Range


class Process(Struct, frozen=True, kw_only=True):
    """Something people arrange, with a year of contacts.

    Parameters
    ----------
    key
        What it is called by; no two are the same.
    cases
        Cases a year by the key of their way, 0 or more.
    questions
        Questions a year by the key of their way, 0 or more.
    target
        The share of the cases that is to be online, in [0, 1]; None where there is no such goal.
    steered
        Whether cases may be counted as moving to the web at all.
    """

    key: str
    cases: Mapping[str, float]
    questions: Mapping[str, float] = field(default_factory=dict)
    target: float | None = None
    steered: bool = True


class Means(Struct, frozen=True, kw_only=True):
    """An instrument that could be bought.

    Parameters
    ----------
    key
        What it is called by; no two are the same.
    sort
        Of several sorts of *communication* for a process the second and later count for less.
    processes
        The keys of the processes it is for; one price buys it for all of them.
    price
        A year [€].
    shift
        Of the share online, on the logit scale.
    questions
        The factor by which questions change; 1 leaves them as they are.
    """

    key: str
    sort: Sort
    processes: tuple[str, ...]
    price: Range
    shift: Range
    questions: Range


class Terms(Struct, frozen=True):
    """What holds for all of it.

    Parameters
    ----------
    again
        How much of a second and later communication for the same process counts, in [0, 1].
    ceiling
        No share online is taken to rise above it.
    stay_open
        Cases a year that always keep coming along another way than the web: the help stays open.
    hour
        What an hour of a person who comes is worth [€].
    """

    again: float = 0.6
    ceiling: float = 0.95
    stay_open: float = 120
    hour: float = 17.0

    @property
    def small(self) -> float:
        """Up to so many cases a year only the ceiling holds: those that stay open would be most of them."""
        return 2 * self.stay_open


class Asked(Struct, frozen=True, kw_only=True):
    """Everything that a choice is made from.

    Parameters
    ----------
    ways, processes, means
        In any order; the answer does not depend on it.
    budget
        What the instruments may cost together, on their mean price [€ a year].
    aim
        *goals*: the cases that processes need for their target. *money*: what comes free less what is paid. *ease*:
        that, with the hours of the people who come.
    terms
        What holds for all of it.

    Raises
    ------
    ValueError
        When two have the same key, a key stands for nothing, or a process has too many instruments.
    """

    ways: tuple[Way, ...]
    processes: tuple[Process, ...]
    means: tuple[Means, ...]
    budget: float
    aim: Aim = "goals"
    terms: Terms = Terms()

    def __post_init__(self) -> None:
        ways = _only_once([each.key for each in self.ways])
        processes = _only_once([each.key for each in self.processes])
        _only_once([each.key for each in self.means])
        _known({key for each in self.processes for key in (*each.cases, *each.questions)}, ways)
        _known({key for each in self.means for key in each.processes}, processes)
        for each in self.processes:
            if len(self.means_for(each)) > MOST_FOR_A_PROCESS:
                message = f"“{each.key}” has more than {MOST_FOR_A_PROCESS} instruments"
                raise ValueError(message)

    def means_for(self, process: Process) -> tuple[Means, ...]:
        """List the instruments for a process, by key."""
        return tuple(sorted((each for each in self.means if process.key in each.processes), key=lambda each: each.key))


def _only_once(keys: list[str]) -> set[str]:
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        message = f"more than one is called {twice}"
        raise ValueError(message)
    return set(keys)


def _known(asked: set[str], known: set[str]) -> None:
    if asked - known:
        message = f"nothing is called {sorted(asked - known)}"
        raise ValueError(message)
