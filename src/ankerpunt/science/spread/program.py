"""The calendar as a mixed-integer program with one 0/1 variable for each activity and week (time-indexed).

References
----------
Pritsker, A. A. B., Watters, L. J., & Wolfe, P. M. (1969). Multiproject scheduling with limited resources: a zero-one
programming approach. Management Science, 16(1), 93-108.
Huangfu, Q., & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. Mathematical Programming
Computation, 10, 119-142. (HiGHS, the solver inside `scipy.optimize.milp`.)
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csc_array

from ankerpunt.science.spread.model import Model, Order, Shared, Weeks

EXACT_COLUMNS = 3_000
"""Up to here (over fifty activities and a year) the very best is found; a larger program may stop within the gap."""
EXACT, GAP = 1e-9, 0.01
NODES = 1_000
"""A solver stops at a gap or at a number of nodes, never at a time: the answer is the same on a slow machine."""


class Program(Struct, frozen=True):
    """Minimise cost·x for low ≤ rows·x ≤ high, 0 ≤ x ≤ upper; the first `whole` of x are 0 or 1.

    Parameters
    ----------
    cost, upper
        float64 [columns].
    rows
        float64 [rows, columns], sparse.
    low, high
        float64 [rows].
    whole
        The number of columns that stand for an activity in a week; those after it pay for what is too much.
    """

    cost: NDArray[np.float64]
    upper: NDArray[np.float64]
    rows: csc_array
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    whole: int

    @property
    def gap(self) -> float:
        """How much dearer than the best an answer may be, as a share of it."""
        return EXACT if self.whole <= EXACT_COLUMNS else GAP


class Rows:
    """Rows of a program in the making."""

    def __init__(self) -> None:
        self.at: list[Weeks] = []
        self.columns: list[Weeks] = []
        self.low: list[float] = []
        self.high: list[float] = []
        self.prices: list[float] = []
        self.paid: list[tuple[int, int]] = []

    def open(self, number: int, *, low: float, high: float) -> Weeks:
        """Begin rows with the same bounds, and give their numbers."""
        self.low.extend([low] * number)
        self.high.extend([high] * number)
        return np.arange(len(self.high) - number, len(self.high))

    def add(self, row: int, columns: Weeks) -> None:
        """Put ones in a row."""
        self.at.append(np.full(len(columns), row))
        self.columns.append(columns)

    def pay(self, rows: Sequence[int], price: float) -> None:
        """Let rows exceed their upper bound by one amount, at a price for each unit of it."""
        self.paid.extend((row, len(self.prices)) for row in rows)
        self.prices.append(price)


def program(
    model: Model,
    allowed: Sequence[Weeks],
    costs: Sequence[NDArray[np.float64]],
    *,
    shared: Sequence[Shared],
    orders: Sequence[Order],
    hard: bool = False,
) -> Program:
    """Write down the program.

    Parameters
    ----------
    model
        The wishes.
    allowed
        For each activity the weeks in which it may start.
    costs
        For each activity what each of those costs by itself.
    shared, orders
        What ties them together.
    hard
        Whether none of that can be broken, at no price.
    """
    rows = Rows()
    firsts = np.concatenate([[0], np.cumsum([len(weeks) for weeks in allowed])]).astype(np.int64)
    for place, weeks in enumerate(allowed):
        [row] = rows.open(1, low=1.0, high=1.0)
        rows.add(row, firsts[place] + np.arange(len(weeks)))
    for one in shared:
        for full in _share(model, rows, one, allowed, firsts):
            if not hard:
                rows.pay([int(full)], one.price)
    for order in orders:
        early = _order(rows, order, allowed, firsts)
        if not hard:
            rows.pay(early, model.wishes.prices.hard)
    return _closed(rows, np.concatenate(costs), int(firsts[-1]))


def _share(model: Model, rows: Rows, shared: Shared, allowed: Sequence[Weeks], firsts: Weeks) -> Weeks:
    """Hold every week that could become too full to its limit."""
    could = np.zeros(model.end - model.begin, np.int64)
    touched = {}
    for place, weeks in shared.members.items():
        touched[place] = allowed[place][:, None] - model.begin + np.arange(weeks)
        could[np.unique(touched[place])] += 1
    full = np.flatnonzero(could > shared.limit)
    row_of = np.full(len(could), -1)
    row_of[full] = rows.open(len(full), low=-np.inf, high=shared.limit)
    for place, places in touched.items():
        at = row_of[places]
        columns = np.broadcast_to((firsts[place] + np.arange(len(places)))[:, None], places.shape)
        rows.at.append(at[at >= 0])
        rows.columns.append(columns[at >= 0])
    return row_of[full]


def _order(rows: Rows, order: Order, allowed: Sequence[Weeks], firsts: Weeks) -> list[int]:
    """Say for each week: not both the second begun by then, and the first not ended."""
    before, then = allowed[order.first], allowed[order.then]
    found = []
    for number, week in enumerate(then):
        late = np.flatnonzero(before + order.weeks > week)
        if len(late):
            [row] = rows.open(1, low=-np.inf, high=1.0)
            rows.add(row, firsts[order.then] + np.arange(number + 1))
            rows.add(row, firsts[order.first] + late)
            found.append(int(row))
    return found


def _closed(rows: Rows, cost: NDArray[np.float64], whole: int) -> Program:
    paid = np.array(rows.paid, np.int64).reshape(-1, 2)
    at = np.concatenate([*rows.at, paid[:, 0]])
    columns = np.concatenate([*rows.columns, whole + paid[:, 1]])
    values = np.repeat([1.0, -1.0], [len(at) - len(paid), len(paid)])
    more = len(rows.prices)
    upper = np.repeat([1.0, np.inf], [whole, more])
    matrix = csc_array(coo_array((values, (at, columns)), shape=(len(rows.high), whole + more)))
    prices = np.concatenate([cost, rows.prices])
    return Program(prices, upper, matrix, np.array(rows.low), np.array(rows.high), whole)


def solve(made: Program, allowed: Sequence[Weeks]) -> list[int] | None:
    """Give the week in which each activity starts; None where there is no answer, or none within the nodes."""
    answer = milp(
        made.cost,
        integrality=(np.arange(len(made.cost)) < made.whole).astype(int),
        bounds=Bounds(0, made.upper),
        constraints=LinearConstraint(made.rows, made.low, made.high),
        options={"mip_rel_gap": made.gap, "node_limit": NODES},
    )
    if answer.x is None:
        return None
    ends = np.cumsum([len(weeks) for weeks in allowed])[:-1]
    return [
        int(weeks[np.argmax(part)]) for weeks, part in zip(allowed, np.split(answer.x[: made.whole], ends), strict=True)
    ]
