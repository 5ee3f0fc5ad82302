"""Moving one row among others that have an order of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


MOST = 10_000  # the highest number that an order may be


class Ordered(Protocol):
    """A row with an order."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def order(self) -> int:
        """Where it stands."""


def moved(rows: Sequence[Ordered], row: str, to: int) -> dict[str, int]:
    """Say which rows get another order when one of them moves.

    The rows keep the numbers that they have among them, so that what stands between them elsewhere stays there; only
    rows with the same number are told apart.

    Parameters
    ----------
    rows
        In their order.
    row
        The id of the one that moves.
    to
        Its place afterwards, from 0; beyond the end is the end.

    Returns
    -------
    dict
        Id → order, of those whose order changes.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Touchpoint
    >>> points = [Touchpoint(id=name, name=name, order=order) for name, order in (("a", 1), ("b", 4), ("c", 4))]
    >>> moved(points, "c", 0), moved(points, "a", 9), moved(points, "b", 1)
    ({'c': 1, 'a': 4, 'b': 5}, {'b': 1, 'a': 5}, {'c': 5})
    """
    ids = [each.id for each in rows if each.id != row]
    ids.insert(max(to, 0), row)
    numbers: list[int] = []
    for each in rows:
        numbers.append(max(each.order, numbers[-1] + 1) if numbers else each.order)
    if numbers[-1] > MOST:
        numbers = list(range(len(numbers)))
    now = {each.id: each.order for each in rows}
    return {each: number for each, number in zip(ids, numbers, strict=True) if now[each] != number}
