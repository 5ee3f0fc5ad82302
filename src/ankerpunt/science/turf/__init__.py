"""TURF: which few items together reach most people (METHOD U12, P3), exactly and over posterior draws.

Every set of the asked sizes is looked at: nothing is sampled and no search can miss the best one. Sets that reach
as many people are reported as ties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.floor import refuse_few
from ankerpunt.science.turf.audience import audience
from ankerpunt.science.turf.best import Search
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.results import Posterior
    from ankerpunt.science.turf.found import Turf
    from ankerpunt.science.turf.rule import ReachRule

COUNTING = "counting sets"
DRAWING = "drawing utilities"
DRAWS_TAKE = 0.9
"""Share of the time that drawing mostly takes."""

AT_ONCE = 2**24
"""Utilities drawn in one go at most (128 MB): many people are described anew for every go."""


def turf(
    reached: NDArray[np.bool_],
    sizes: Sequence[int],
    *,
    items: Sequence[str] | None = None,
    weight: NDArray[np.float64] | None = None,
    must: Sequence[str] = (),
    never: Sequence[str] = (),
    keep: int = 10,
    threads: int = 1,
    progress: Callable[[float, str], None] | None = None,
) -> Turf:
    """Find the sets of items that reach most people, from a yes-or-no table.

    Parameters
    ----------
    reached
        bool [N, J], whether an item reaches a person (`rule.ReachRule` makes it from utilities). J ≤ 40.
    sizes
        Sizes of the sets, 1 to 6.
    items
        [J] names; "1", "2", … by default.
    weight
        float64 [N], > 0; default 1. Whole people are counted exactly. Weights are exact to float64 with at most 20
        items or 64 different values; otherwise sets that differ by less than about a ten-millionth are ties.
    must, never
        Items that every set must have, and that no set may have.
    keep
        Number of sets to report per size.
    threads
        Threads; the result does not depend on it.
    progress
        Called now and then with the share of the work that is done, (0, 1], and what is being done.

    Returns
    -------
    Turf

    Raises
    ------
    Refusal
        When there is nothing to count, a size or an item is not possible, or there are more than 40 items.

    References
    ----------
    Miaoulis, G., Free, V., & Parsons, H. (1990). Turf: A new planning approach for product line extensions.
    Marketing Research, 2(1), 28-40.

    Examples
    --------
    >>> found = turf(np.array([[1, 0, 0], [1, 0, 0], [0, 1, 1]], bool), [2], items=["pay", "team", "hours"])
    >>> found.sizes[0].sets[0].items, found.sizes[0].sets[0].reach, found.sizes[0].tied
    (('pay', 'team'), 1.0, 2)
    """
    crowd = audience([np.asarray(reached, bool)], weight)
    names = tuple(items) if items is not None else tuple(str(item + 1) for item in range(crowd.items))
    later = None if progress is None else lambda share: progress(share, COUNTING)
    return Search(crowd, names, must=must, never=never, keep=keep, threads=threads).sizes(sizes, progress=later)


def turf_over_draws(
    posterior: Posterior,
    sizes: Sequence[int],
    *,
    rule: ReachRule,
    draws: int = 100,
    seed: int,
    people: NDArray[np.bool_] | None = None,
    must: Sequence[str] = (),
    never: Sequence[str] = (),
    keep: int = 10,
    threads: int = 1,
    progress: Callable[[float, str], None] | None = None,
) -> Turf:
    """Find the sets of items that reach most people, averaged over what we do not know about them.

    One best guess per person makes reach look better than it is; averaging over draws does not. The 90 % interval
    holds the uncertainty about these people and, by a Bayesian bootstrap, that others might have answered; it does
    not hold that the best of many sets was picked.

    Parameters
    ----------
    posterior
        What an estimator of individual utilities returned.
    sizes, must, never, keep, threads, progress
        See `turf`. An anchor is never part of a set.
    rule
        When an item reaches a person.
    draws
        Posterior draws to average over.
    seed
        Of the draws and the bootstrap.
    people
        bool [N], whom to count (a group); everybody by default.

    Returns
    -------
    Turf

    Raises
    ------
    Refusal
        As `turf`, and when fewer than 50 people are counted, or their weights leave fewer.
    """
    data = posterior.data
    chosen = np.ones(data.n_respondents, bool) if people is None else people
    if draws < 1:
        raise Refusal(nl="Vraag om ten minste één trekking.", en="Ask for at least one draw.")
    refuse_few(data.weight[chosen])
    offered = np.arange(data.n_items) != (-1 if data.anchor is None else data.anchor)
    names = tuple(name for name, kept in zip(data.items, offered, strict=True) if kept)

    def tables() -> Iterator[NDArray[np.bool_]]:
        step = max(1, min(AT_ONCE // (data.n_respondents * data.n_items), draws // 10))
        for first in range(0, draws, step):
            for utilities in posterior.individual_draws(min(step, draws - first), seed=seed, start=first):
                yield rule.reached(utilities[np.ix_(chosen, offered)])
            if progress is not None:
                progress(DRAWS_TAKE * min(1.0, (first + step) / draws), DRAWING)

    crowd = audience(tables(), data.weight[chosen])
    later = None if progress is None else lambda share: progress(DRAWS_TAKE + (1 - DRAWS_TAKE) * share, COUNTING)
    search = Search(crowd, names, must=must, never=never, keep=keep, threads=threads, seed=seed)
    return search.sizes(sizes, progress=later)
