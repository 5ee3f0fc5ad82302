"""The best that fits a budget: one combination for each process, as a mixed-integer program (exact, not greedy).

References
----------
Sinha, P., & Zoltners, A. A. (1979). The multiple-choice knapsack problem. Operations Research, 27(3), 503-515.
Huangfu, Q., & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. Mathematical Programming
Computation, 10, 119-142. (HiGHS, the solver inside `scipy.optimize.milp`.)
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csc_array

from ankerpunt.science.channels.asked import Asked, Means
from ankerpunt.science.channels.bundles import Bundle
from ankerpunt.science.channels.draws import Column

CHEAPER = 1e-6
"""What a euro weighs where two choices gain the same: the cheaper one is chosen, and what gains nothing is left."""


class Program(Struct, frozen=True):
    """What ties combinations together: one for each process, and an instrument is in all of its processes or in none.

    Parameters
    ----------
    bundles, means
        The columns: combinations first, then instruments by key.
    rows
        float64 [rows, columns], sparse; the last row is what everything costs, at prices of 1.
    equal
        float64 [rows - 1]: what each of the other rows must be.
    """

    bundles: tuple[Bundle, ...]
    means: tuple[Means, ...]
    rows: csc_array
    equal: Column


class Packed(Struct, frozen=True):
    """What was chosen: the numbers of the bundles, the instruments by key, and what they gain."""

    bundles: tuple[int, ...]
    means: tuple[str, ...]
    gain: float


def program(asked: Asked, bundles: Sequence[Bundle]) -> Program:
    """Write the rows down; they are the same for all gains and prices."""
    means = tuple(sorted(asked.means, key=lambda each: each.key))
    column = {each.key: len(bundles) + at for at, each in enumerate(means)}
    linked = {link: row for row, link in enumerate(_links(asked, means), len(asked.processes))}
    entries = [(each.process, at, 1.0) for at, each in enumerate(bundles)]
    entries += [(linked[m.key, each.process], at, 1.0) for at, each in enumerate(bundles) for m in each.means]
    entries += [(row, column[key], -1.0) for (key, _process), row in linked.items()]
    size = (len(asked.processes) + len(linked), len(bundles) + len(means))
    at, columns, values = (np.array(each) for each in zip(*entries, strict=True)) if entries else ((), (), ())
    rows = csc_array(coo_array((values, (at, columns)), shape=size))
    equal = np.repeat([1.0, 0.0], [len(asked.processes), len(linked)])
    return Program(tuple(bundles), means, rows, equal)


def _links(asked: Asked, means: Sequence[Means]) -> list[tuple[str, int]]:
    """Pair the keys of instruments with the numbers of their processes."""
    number = {process.key: at for at, process in enumerate(asked.processes)}
    return [(each.key, number[key]) for each in means for key in dict.fromkeys(each.processes)]


def pack(
    made: Program,
    gains: Column,
    prices: Column,
    *,
    budget: float,
    paid: bool,
    forced: str = "",
    forbidden: str = "",
) -> Packed | None:
    """Choose what gains most within the budget.

    Parameters
    ----------
    made
        What ties the columns.
    gains
        Of each bundle: float64 [bundles].
    prices
        Of each instrument, in the order of `Program.means` [€]: float64 [means].
    budget
        What they may cost together [€].
    paid
        Whether prices count against the gain too.
    forced, forbidden
        The key of an instrument that must, or must not, be part of it.

    Returns
    -------
    Packed or None
        None where a forced instrument does not fit.
    """
    if not made.rows.shape[1]:
        return Packed((), (), 0.0)
    against = prices * (1.0 if paid else CHEAPER)
    low, high = np.zeros(made.rows.shape[1]), np.ones(made.rows.shape[1])
    for at, each in enumerate(made.means, len(made.bundles)):
        low[at] = each.key == forced
        high[at] = each.key != forbidden
    cost = np.concatenate([np.zeros(len(made.bundles)), prices])[None]
    answer = milp(
        np.concatenate([-gains, against]),
        integrality=np.repeat([1, 0], [len(made.bundles), len(made.means)]),
        bounds=Bounds(low, high),
        constraints=[
            LinearConstraint(made.rows, made.equal, made.equal),
            LinearConstraint(cost, -np.inf, budget),
        ],
        options={"mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return None
    return _packed(made, gains, prices * float(paid), answer.x > 1 / 2)


def _packed(made: Program, gains: Column, paid: Column, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Packed:
    bundles = np.flatnonzero(chosen[: len(made.bundles)])
    means = np.flatnonzero(chosen[len(made.bundles) :])
    total = float(gains[bundles].sum() - paid[means].sum())
    return Packed(tuple(bundles.tolist()), tuple(made.means[at].key for at in means), total)
