"""What every part of the generator makes things with: one stream of chance, one calendar."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")

Rows = dict[str, list[Any]]  # by name of table

TODAY = date(2026, 11, 15)


class Maker:
    """Chance with a seed, and dates around a fixed day.

    Parameters
    ----------
    scale
        How many times the smallest plan; at least one.
    seed
        The same seed makes the same choices.
    """

    def __init__(self, *, scale: int, seed: int) -> None:
        self.scale = scale
        self._random = Random(seed)  # noqa: S311 - nothing secret depends on it

    def chance(self, share: float) -> bool:
        """Be true for this share [0, 1] of the times."""
        return self._random.random() < share

    def pick(self, choices: Sequence[T]) -> T:
        """Take one of the choices."""
        return self._random.choice(choices)

    def some(self, choices: Sequence[T], least: int, most: int) -> tuple[T, ...]:
        """Take a few different ones of the choices."""
        return tuple(self._random.sample(choices, min(len(choices), self.number(least, most))))

    def number(self, least: int, most: int) -> int:
        """Take a whole number in this range, its ends included."""
        return self._random.randint(least, most)

    def around(self, middle: float) -> int:
        """Take a count that spreads around its middle as counts do."""
        return max(0, round(self._random.gauss(middle, middle**0.5)))

    def day(self, earliest: int, latest: int) -> date:
        """Take a day so many days from today; before it is negative."""
        return TODAY + timedelta(days=self.number(earliest, latest))

    def maybe(self, share: float, value: T, otherwise: T) -> T:
        """Take the value for this share of the times."""
        return value if self.chance(share) else otherwise


def together(parts: Iterable[Rows]) -> Rows:
    """Lay the rows of several parts behind each other, table by table."""
    found: Rows = {}
    for part in parts:
        for table, rows in part.items():
            found.setdefault(table, []).extend(rows)
    return found
