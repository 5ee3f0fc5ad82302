"""The best that fits a budget: one combination for each process, as a mixed-integer program (exact, not greedy).

Of thousands of combinations for a process few can be part of the best: one that costs no less and gains no more than
another with the same shared instruments never is. Only the others reach the solver (`worth_trying`).

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
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csc_array, csr_array

from ankerpunt.science.channels.asked import Asked, Means
from ankerpunt.science.channels.bundles import Bundle
from ankerpunt.science.channels.draws import Column

Numbers = NDArray[np.int64]
CHEAPER = 1e-6
"""What a euro weighs where two choices gain the same: the cheaper one is chosen, and what gains nothing is left."""


class Program(Struct, frozen=True):
    """What ties combinations together: one for each process, and an instrument is in all of its processes or in none.

    Parameters
    ----------
    bundles, means
        The columns: combinations first, then instruments by key.
    rows
        float64 [rows, columns], sparse.
    equal
        float64 [rows]: what each row must be.
    holds
        float64 [bundles, means], sparse: 1 where a combination holds an instrument.
    process, kin
        int64 [bundles]: the process of each combination, and the number that it shares with those that can replace it,
        being of the same process and with the same of the instruments that other processes have too.
    """

    bundles: tuple[Bundle, ...]
    means: tuple[Means, ...]
    rows: csc_array
    equal: Column
    holds: csr_array
    process: Numbers
    kin: Numbers


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
    rows = _sparse(entries, (len(asked.processes) + len(linked), len(bundles) + len(means)))
    held = [(at, column[m.key] - len(bundles), 1.0) for at, each in enumerate(bundles) for m in each.means]
    return Program(
        tuple(bundles),
        means,
        csc_array(rows),
        equal=np.repeat([1.0, 0.0], [len(asked.processes), len(linked)]),
        holds=csr_array(_sparse(held, (len(bundles), len(means)))),
        process=np.array([each.process for each in bundles], np.int64),
        kin=_kin(means, bundles),
    )


def _sparse(entries: Sequence[tuple[int, int, float]], shape: tuple[int, int]) -> coo_array:
    at, columns, values = (np.array(each) for each in zip(*entries, strict=True)) if entries else ((), (), ())
    return coo_array((values, (at, columns)), shape=shape)


def _kin(means: Sequence[Means], bundles: Sequence[Bundle]) -> Numbers:
    shared = {each.key for each in means if len(set(each.processes)) > 1}
    numbers: dict[tuple[int, frozenset[str]], int] = {}
    found = [(each.process, frozenset(m.key for m in each.means) & shared) for each in bundles]
    return np.array([numbers.setdefault(each, len(numbers)) for each in found], np.int64)


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
    tried = worth_trying(made, gains, prices, forced=forced, forbidden=forbidden)
    columns = np.concatenate([tried, np.arange(len(made.bundles), made.rows.shape[1])])
    low, high = np.zeros(len(columns)), np.ones(len(columns))
    for at, each in enumerate(made.means, len(tried)):
        low[at] = each.key == forced
        high[at] = each.key != forbidden
    cost = np.concatenate([np.zeros(len(tried)), prices])[None]
    answer = milp(
        np.concatenate([-gains[tried], prices * (1.0 if paid else CHEAPER)]),
        integrality=np.repeat([1, 0], [len(tried), len(made.means)]),
        bounds=Bounds(low, high),
        constraints=[
            LinearConstraint(made.rows[:, columns], made.equal, made.equal),
            LinearConstraint(cost, -np.inf, budget),
        ],
        options={"mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return None
    chosen = answer.x > 1 / 2
    return _packed(made, gains, prices * float(paid), tried[chosen[: len(tried)]], np.flatnonzero(chosen[len(tried) :]))


def worth_trying(made: Program, gains: Column, prices: Column, *, forced: str = "", forbidden: str = "") -> Numbers:
    """Number the combinations of which no replacement costs as little and gains as much.

    Parameters
    ----------
    made, gains, prices, forced, forbidden
        As in `pack`.

    Returns
    -------
    int64 [tried]
        Whatever fits a budget best is among them.

    Examples
    --------
    A poster that costs more than a letter and gains less is not tried by itself; both together are.

    >>> from ankerpunt.science.channels.asked import Process, Range
    >>> from ankerpunt.science.channels.bundles import bundles_of
    >>> one = Range(1, 1, 1)
    >>> some = [Means(key=key, sort="product", processes=("a",), price=one, shift=one, questions=one)
    ...         for key in ("letter", "poster")]
    >>> asked = Asked(ways=(), processes=(Process(key="a", cases={}),), means=tuple(some), budget=0)
    >>> made = program(asked, bundles_of(asked))
    >>> tried = worth_trying(made, np.array([0.0, 9.0, 7.0, 12.0]), np.array([20.0, 30.0]))
    >>> [[each.key for each in made.bundles[at].means] for at in tried]
    [[], ['letter'], ['letter', 'poster']]
    """
    may = np.ones(len(made.bundles), np.bool_)
    if forbidden:
        may &= ~_holding(made, forbidden)
    if forced:
        holding = _holding(made, forced)
        may &= holding | ~np.isin(made.process, made.process[holding])
    order = np.lexsort((-gains, made.holds @ prices, made.kin))
    order = order[may[order]]
    _values, rank = np.unique(gains[order], return_inverse=True)
    height = made.kin[order] * len(made.bundles) + rank
    best_before = np.concatenate([[-1], np.maximum.accumulate(height)[:-1]])
    return np.sort(order[height > best_before])


def _holding(made: Program, key: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    at = [each.key for each in made.means].index(key)
    return made.holds[:, [at]].toarray().ravel() > 0


def _packed(made: Program, gains: Column, paid: Column, bundles: Numbers, means: Numbers) -> Packed:
    total = float(gains[bundles].sum() - paid[means].sum())
    return Packed(tuple(bundles.tolist()), tuple(made.means[at].key for at in means), total)
