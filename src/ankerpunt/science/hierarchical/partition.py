"""Fixed partitions of the respondents, packed for the kernels.

Respondent i goes to partition i modulo the number of partitions, and sums are taken in partition order. The cut
depends on the number of people alone, so one thread, many threads and a cluster give the same bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from ankerpunt.science.logit.coding import kernel_index

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

Kind = TypeVar("Kind", bound=np.generic)

SIZE = 1024
"""People in a partition: small enough for the cache and for many workers, large enough to hide the overhead."""


REGISTER = 8
"""People in a register of the compiled kernels, which know no other width."""


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One partition in kernel layout, L people side by side in a lane.

    Attributes
    ----------
    items
        int8 [B, T, k, L], kernel indices; best first, worst second, padding J.
    flags
        int8 [B, T, 3, L]: best answered, worst answered, worst chosen out of all items.
    weight
        float64 [B, 1, L], 0 in unused lanes.
    people
        int64 [n], the respondents' indices in the data.
    free
        D, the number of free utilities.
    """

    items: NDArray[np.int8]
    flags: NDArray[np.int8]
    weight: NDArray[np.float64]
    people: NDArray[np.int64]
    free: int

    def flat(self, lanes: NDArray[np.float64]) -> NDArray[np.float64]:
        """Turn [B, .., L] into [n, ..], one row for each person."""
        moved = np.moveaxis(lanes, -1, 1)
        return moved.reshape(-1, *moved.shape[2:])[: len(self.people)]

    def lanes(self, rows: NDArray[Kind]) -> NDArray[Kind]:
        """Turn [n, ..] into [B, .., L]; unused lanes repeat the first person, whose weight there is 0."""
        return side_by_side(rows, self.weight.shape[2])


def side_by_side(rows: NDArray[Kind], width: int) -> NDArray[Kind]:
    """Turn [n, ..] into [B, .., width]; what is left of the last lane repeats the first row.

    Examples
    --------
    >>> side_by_side(np.arange(3.0)[:, None], 2).tolist()
    [[[0.0, 1.0]], [[2.0, 0.0]]]
    """
    batches = -(-len(rows) // width)
    if len(rows) < batches * width:
        rows = np.concatenate([rows, np.repeat(rows[:1], batches * width - len(rows), axis=0)])
    return np.ascontiguousarray(np.moveaxis(rows.reshape(batches, width, *rows.shape[1:]), 1, -1))


def partitions(n_respondents: int) -> int:
    """Return the number of partitions for N respondents.

    Examples
    --------
    >>> partitions(300), partitions(1025)
    (1, 2)
    """
    return -(-n_respondents // SIZE)


def pack(data: ChoiceData, number: int, count: int, width: int) -> Pack:
    """Pack partition `number` of `count`, in lanes of at most `width` people (never fewer than a register's)."""
    people = np.arange(number, data.n_respondents, count)
    part = data.pick(people)
    width = max(REGISTER, min(width, len(people)))
    batches = -(-len(people) // width)
    shown, flags = _ordered(part)
    at = kernel_index(part.n_items, part.anchor)
    position = np.arange(part.n_tasks) - np.searchsorted(part.respondent, part.respondent, "left")
    most = int(position.max()) + 1
    items = np.full((batches, most, shown.shape[1], width), part.n_items, np.int8)
    marks = np.zeros((batches, most, 3, width), np.int8)
    batch, lane = part.respondent // width, part.respondent % width
    items[:, :, :2] = [[part.n_items - 1]]
    items[batch, position, :, lane] = at[shown]
    marks[batch, position, :, lane] = flags
    weight = np.zeros((batches * width,))
    weight[: len(people)] = part.weight
    return Pack(items, marks, weight.reshape(batches, 1, width), people, part.n_items - 1)


def _ordered(data: ChoiceData) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """Put the best item first and the worst second; where one is missing, any other item takes its place."""
    rank = np.where(data.shown < 0, 4, 2)
    columns = np.arange(data.shown.shape[1])
    best, worst = data.best >= 0, data.worst >= 0
    rank = np.where(best[:, None] & (data.shown == data.best[:, None]), 0, rank)
    rank = np.where(worst[:, None] & (data.shown == data.worst[:, None]), 1, rank)
    first_other = np.argmax(rank == 2, axis=1)
    stand_in = (~best)[:, None] & (columns == first_other[:, None]) & (rank == 2)
    rank = np.where(stand_in, 0, rank)
    order = np.argsort(rank, axis=1, kind="stable")
    flags = np.stack([best, worst, ~best], axis=1).astype(np.int8)
    return np.take_along_axis(data.shown, order, axis=1), flags
