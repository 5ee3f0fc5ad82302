"""Make the questionnaires of a best-worst study: who sees which items together, and where on the screen.

Items come in shuffled rounds, so that every item is shown equally often (at most once more than another); swaps
within a version then spread the pairs, and a last pass spreads the positions. Same seed, same design.

References
----------
Chrzan & Orme (2019), Applied MaxDiff, Sawtooth Software (three showings per item at least; many versions).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.text import Number, Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

ENOUGH = 3
"""Showings per item and person below which individual answers say little."""
DRAWN = 1024
"""Swaps that are drawn at once."""


@dataclass(frozen=True, slots=True)
class Balance:
    """How even a design is.

    Attributes
    ----------
    showings
        (fewest, most) times that a version shows an item.
    pairs
        (fewest, most) times that two items meet, over all versions.
    pair_spread
        Standard deviation of those meetings over their mean, 0 is perfect.
    positions
        (fewest, most) times that an item has a position, over all versions.
    connected
        Whether every version compares all its items, directly or through others.
    """

    showings: tuple[int, int]
    pairs: tuple[int, int]
    pair_spread: float
    positions: tuple[int, int]
    connected: bool


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """Versions of a questionnaire.

    Attributes
    ----------
    shown
        int8 [V, T, k], item indices in the order of the screen.
    balance
        How even it is.
    warnings
        What to know before using it, in Dutch and English.
    """

    shown: NDArray[np.int8]
    balance: Balance
    warnings: tuple[Text, ...]


def make_design(items: int, *, per_task: int, tasks: int, versions: int = 1, seed: int) -> Design:
    """Make a balanced best-worst design.

    Parameters
    ----------
    items
        J in 3..40.
    per_task
        k in 2..6 items on a screen, fewer than J or equal to it.
    tasks
        T >= 1 screens per person.
    versions
        V >= 1 questionnaires.
    seed
        Same seed, same design.

    Returns
    -------
    Design

    Raises
    ------
    Refusal
        When the numbers do not fit together.

    Examples
    --------
    >>> plan = make_design(7, per_task=4, tasks=7, seed=1)
    >>> plan.shown.shape, plan.balance.showings
    ((1, 7, 4), (4, 4))
    """
    _refuse(items, per_task, tasks, versions)
    rng = np.random.default_rng(seed)
    meetings = np.zeros((items, items))
    places = np.zeros((items, per_task), int)
    out = np.empty((versions, tasks, per_task), np.int8)
    for v in range(versions):
        plan = _rounds(items, per_task, tasks, rng)
        plan = _spread_pairs(plan, meetings, rng)
        meetings += _meet(plan, items)
        out[v] = _spread_positions(plan, places, rng)
    balance = measure(out, items)
    return Design(out, balance, _warn(balance, per_task * tasks * versions, items))


def measure(shown: NDArray[np.int8], items: int) -> Balance:
    """Measure how even a design is.

    Parameters
    ----------
    shown
        int8 [V, T, k].
    items
        J.

    Examples
    --------
    >>> measure(np.array([[[0, 1], [1, 2], [2, 0]]], np.int8), 3).pairs
    (1, 1)
    """
    showings = np.stack([np.bincount(plan.ravel(), minlength=items) for plan in shown])
    meetings = sum(_meet(plan, items) for plan in shown)
    pairs = np.asarray(meetings)[np.triu_indices(items, 1)]
    places = np.stack([np.bincount(shown[:, :, p].ravel(), minlength=items) for p in range(shown.shape[2])])
    return Balance(
        (int(showings.min()), int(showings.max())),
        (int(pairs.min()), int(pairs.max())),
        float(pairs.std() / pairs.mean()),
        (int(places.min()), int(places.max())),
        all(_connected(plan, items) for plan in shown),
    )


def _refuse(items: int, per_task: int, tasks: int, versions: int) -> None:
    """Refuse numbers outside the ranges or that contradict each other."""
    limits = (
        (3 <= items <= 40, "3 tot 40 items", "3 to 40 items", items),
        (2 <= per_task <= 6, "2 tot 6 items per vraag", "2 to 6 items per task", per_task),
        (1 <= tasks <= 200, "1 tot 200 vragen", "1 to 200 tasks", tasks),
        (1 <= versions <= 1000, "1 tot 1000 versies", "1 to 1000 versions", versions),
    )
    for fits, nl, en, got in limits:
        if not fits:
            raise Refusal(nl=f"Een opzet heeft {nl}; dit zijn er {got}.", en=f"A design has {en}; this is {got}.")
    if per_task > items:
        raise Refusal(
            nl=f"{per_task} items per vraag kan niet met {items} items. Toon er minder per vraag.",
            en=f"{per_task} items per task is not possible with {items} items. Show fewer per task.",
        )


def _rounds(items: int, per_task: int, tasks: int, rng: np.random.Generator) -> NDArray[np.int8]:
    """Deal shuffled rounds of all items into tasks; an item that is already in a task waits for the next."""
    waiting: list[int] = []
    plan = np.empty((tasks, per_task), np.int8)
    for t in range(tasks):
        chosen: list[int] = []
        while len(chosen) < per_task:
            fresh = [i for i in waiting if i not in chosen]
            if not fresh:
                waiting += rng.permutation(items).tolist()
                continue
            chosen.append(fresh[0])
            waiting.remove(fresh[0])
        plan[t] = chosen
    return plan


def _meet(plan: NDArray[np.int8], items: int) -> NDArray[np.float64]:
    """Count how often items are in the same task: float64 [J, J], 0 on the diagonal."""
    there = np.zeros((len(plan), items))
    there[np.arange(len(plan))[:, None], plan] = 1.0
    meetings = there.T @ there
    np.fill_diagonal(meetings, 0.0)
    return meetings


def _spread_pairs(plan: NDArray[np.int8], before: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.int8]:
    """Swap items between tasks as long as that makes the meetings more even.

    On plain lists: a design is worked out while somebody waits, and rows are far too short for arrays.
    """
    tasks: list[list[int]] = plan.tolist()
    meetings: list[list[float]] = (before + _meet(plan, len(before))).tolist()
    draws: Iterator[list[int]] = iter(())
    quiet = 0
    while quiet < 60 * len(tasks) and len(tasks) > 1:
        drawn = next(draws, None)
        if drawn is None:
            draws = iter(_swaps(len(tasks), plan.shape[1], rng))
            continue
        quiet = 0 if _swapped(tasks, meetings, drawn) else quiet + 1
    return np.array(tasks, np.int8)


def _swaps(tasks: int, per_task: int, rng: np.random.Generator) -> list[list[int]]:
    """Draw many times two different tasks, and a position in each."""
    first, other = rng.integers(tasks, size=DRAWN), rng.integers(tasks - 1, size=DRAWN)
    positions = rng.integers(per_task, size=(2, DRAWN))
    found: list[list[int]] = np.stack([first, other + (other >= first), *positions], axis=1).tolist()
    return found


def _swapped(tasks: list[list[int]], meetings: list[list[float]], swap: list[int]) -> bool:
    """Swap the items at these places where that makes the meetings more even."""
    s, t, a, b = swap
    x, y = tasks[s][a], tasks[t][b]
    if x in tasks[t] or y in tasks[s]:
        return False
    of_x, of_y = meetings[x], meetings[y]
    near_s, near_t = [i for i in tasks[s] if i != x], [i for i in tasks[t] if i != y]
    # moving x from s to t and y from t to s changes sum(meetings^2) by twice this
    gain = sum(of_x[i] - of_y[i] for i in near_s) + sum(of_y[i] - of_x[i] for i in near_t) - 2 * len(near_s)
    if gain <= 0:
        return False
    tasks[s][a], tasks[t][b] = y, x
    for one, old, new in ((x, near_s, near_t), (y, near_t, near_s)):
        for step, others in ((-1.0, old), (1.0, new)):
            for other in others:
                meetings[one][other] += step
                meetings[other][one] += step
    return True


def _spread_positions(plan: NDArray[np.int8], places: NDArray[np.int_], rng: np.random.Generator) -> NDArray[np.int8]:
    """Order each task so that every item stands equally often in every position (updates `places`)."""
    out = np.empty_like(plan)
    for t, row in enumerate(plan):
        left = rng.permutation(row).tolist()
        for position in rng.permutation(plan.shape[1]):
            need = [places[i, position] - places[i].mean() for i in left]
            item = left.pop(int(np.argmin(need)))
            places[item, position] += 1
            out[t, position] = item
    return out


def _connected(plan: NDArray[np.int8], items: int) -> bool:
    """Whether all items that a version shows are compared, directly or through others."""
    reach = (_meet(plan, items) > 0) | np.eye(items, dtype=bool)
    for _ in range(int(np.ceil(np.log2(items))) + 1):
        reach = (reach.astype(int) @ reach.astype(int)) > 0
    shown = np.unique(plan)
    return bool(reach[np.ix_(shown, shown)].all())


def _warn(balance: Balance, cells: int, items: int) -> tuple[Text, ...]:
    """Say what the design cannot do."""
    said, times = [], Number(balance.showings[0])
    if times < ENOUGH:
        said.append(
            Text(
                nl=f"Iemand ziet een item soms maar {times} keer. Minstens {ENOUGH} keer is nodig voor "
                "een betrouwbaar beeld per segment: stel meer vragen of toon meer items per vraag.",
                en=f"A person sees an item only {times:n time|times}. At least {ENOUGH} are needed for a "
                "reliable view per segment: ask more tasks or show more items per task.",
            )
        )
    if not balance.connected:
        said.append(
            Text(
                nl="Niet alle items worden met elkaar vergeleken, ook niet via andere items. Stel meer vragen.",
                en="Not all items are compared with each other, not even through others. Ask more tasks.",
            )
        )
    if balance.pairs[0] == 0:
        said.append(
            Text(
                nl=f"Sommige van de {items * (items - 1) // 2} paren staan nooit samen op het scherm. "
                "Gebruik meer versies.",
                en=f"Some of the {items * (items - 1) // 2} pairs never meet on a screen. Use more versions.",
            )
        )
    return tuple(said)
