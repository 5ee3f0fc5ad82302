"""Choosing the best sets: what may be in a set, which sets tie, in which order they are told."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.turf.found import CHUNK, BestSets, ReachSet, Turf
from ankerpunt.science.turf.rank import unrank
from ankerpunt.science.turf.weigh import Scale
from ankerpunt.text import Number, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.turf.audience import Audience
    from ankerpunt.science.turf.weigh import Totals

MOST_ITEMS = 40
MOST_SIZE = 6
LEVEL = 0.90


@dataclass(frozen=True, slots=True)
class Search:
    """One search for the best sets of items.

    Attributes
    ----------
    crowd
        The people and draws.
    names
        [J] names of the items.
    must, never
        Items that every set must have, and that no set may have.
    keep
        Sets to report per size.
    threads
        Threads that count.
    seed
        Of the bootstrap over people for the intervals; None: no intervals.

    Raises
    ------
    Refusal
        When the wishes cannot be met.
    """

    crowd: Audience
    names: tuple[str, ...]
    must: Sequence[str] = ()
    never: Sequence[str] = ()
    keep: int = 10
    threads: int = 1
    seed: int | None = None

    def __post_init__(self) -> None:
        if len(self.names) != self.crowd.items or len(set(self.names)) != len(self.names):
            raise Refusal(
                nl=f"Aantal items: {self.crowd.items}. Geef evenveel namen, alle verschillend.",
                en=f"Number of items: {self.crowd.items}. Give as many names, all different.",
            )
        if self.crowd.items > MOST_ITEMS:
            raise Refusal(
                nl=f"Dit zijn {self.crowd.items} items; alle sets tellen kan tot {MOST_ITEMS}. Laat items weg.",
                en=f"These are {self.crowd.items} items; counting all sets goes up to {MOST_ITEMS}. Leave items out.",
            )
        if unknown := sorted({*self.must, *self.never} - set(self.names)):
            raise Refusal(
                nl=f"Het item '{unknown[0]}' bestaat niet. Kies uit: {', '.join(self.names)}.",
                en=f"There is no item '{unknown[0]}'. Choose from: {', '.join(self.names)}.",
            )
        if both := sorted(set(self.must) & set(self.never)):
            raise Refusal(
                nl=f"Het item '{both[0]}' moet en mag niet in de set. Kies een van de twee.",
                en=f"The item '{both[0]}' must be and may not be in the set. Choose one of the two.",
            )
        if self.keep < 1 or self.threads < 1:
            raise Refusal(
                nl="Vraag om ten minste één set en één rekendraad.", en="Ask for at least one set and thread."
            )

    @property
    def having(self) -> NDArray[np.int64]:
        """Indices of the items in every set."""
        return np.array([item for item, name in enumerate(self.names) if name in self.must], np.int64)

    @property
    def free(self) -> NDArray[np.int64]:
        """Indices of the items to choose from."""
        taken = {*self.must, *self.never}
        return np.array([item for item, name in enumerate(self.names) if name not in taken], np.int64)

    def sizes(self, wanted: Sequence[int], *, progress: Callable[[float], None] | None = None) -> Turf:
        """Find the best sets of each size.

        Parameters
        ----------
        wanted
            Sizes of the sets, 1 to 6, no smaller than the number of must-have items.
        progress
            Called with the share of the work that is done, (0, 1].

        Raises
        ------
        Refusal
            When a size is not possible.
        """
        sizes = sorted(set(wanted))
        most = min(MOST_SIZE, len(self.having) + len(self.free))
        least = max(1, len(self.having))
        if not sizes or sizes[0] < least or sizes[-1] > most:
            asked = ", ".join(map(str, sizes))
            raise Refusal(
                nl=f"Een set heeft hier {least} tot {Number(most):n item|items}; gevraagd: {asked or 'niets'}.",
                en=f"A set has {least} to {Number(most):n item|items} here; asked for: {asked or 'nothing'}.",
            )
        effort = [comb(len(self.free), size - len(self.having)) for size in sizes]
        scale = Scale(self.crowd, self.free, self.having, self.threads)
        found = []
        for number, size in enumerate(sizes):
            before, share = sum(effort[:number]) / sum(effort), effort[number] / sum(effort)
            report = None if progress is None else _within(progress, before, share)
            found.append(self._of_size(scale, size, report))
        level = None if self.seed is None else LEVEL
        people, draws = self.crowd.people, self.crowd.draws
        return Turf(items=self.names, people=people, draws=draws, level=level, sizes=tuple(found))

    def _of_size(self, scale: Scale, size: int, progress: Callable[[float], None] | None) -> BestSets:
        """Count all sets of one size and describe the best."""
        crowd, having, free = self.crowd, self.having, self.free
        weighed = scale.totals(size - len(having), progress=progress)
        likes = crowd.item_weight() / crowd.total
        chosen = best_ranks(weighed, likes[free], len(free), size - len(having), self.keep)
        picked = unrank(chosen, len(free), size - len(having))
        sets = [np.sort(np.concatenate([having, free[row]])) for row in picked]
        reach = crowd.reach(sets).mean(axis=1)
        low = high = np.full(len(sets), np.nan)
        if self.seed is not None:
            low, high = np.quantile(crowd.reach(sets, resample=self.seed), [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=1)
        if progress is not None:
            progress(1.0)
        tied = int((weighed.weight >= weighed.weight.max() - weighed.tolerance).sum())
        described = [
            ReachSet(
                items=tuple(self.names[item] for item in chosen_items),
                reach=float(reach[row]),
                frequency=float(likes[chosen_items].sum()),
                low=None if self.seed is None else float(low[row]),
                high=None if self.seed is None else float(high[row]),
            )
            for row, chosen_items in enumerate(sets)
        ]
        return BestSets(size=size, looked_at=len(weighed.weight), tied=tied, sets=tuple(described))


def best_ranks(weighed: Totals, likes: NDArray[np.float64], items: int, size: int, keep: int) -> NDArray[np.int64]:
    """Choose the best sets: by reach, ties with the best by frequency, then by the order of the items.

    Parameters
    ----------
    weighed
        Reach of every set and the tolerance for ties.
    likes
        float64 [items], how often each item reaches someone.
    items, size
        Items to choose from, and how many.
    keep
        Most sets to give.

    Returns
    -------
    NDArray[np.int64]
        Ranks of the sets, best first.
    """
    weight = weighed.weight
    keep = min(keep, len(weight))
    cutoff = np.partition(weight, len(weight) - keep)[len(weight) - keep] - weighed.tolerance
    candidates = np.flatnonzero(weight >= cutoff)
    best = weight.max()
    kept = candidates[:0]
    for at in range(0, len(candidates), CHUNK):
        ranks = np.concatenate([kept, candidates[at : at + CHUNK]])
        reach = np.where(weight[ranks] >= best - weighed.tolerance, best, weight[ranks])
        frequency = np.round(likes[unrank(ranks, items, size)].sum(axis=1), 12)
        kept = ranks[np.lexsort((ranks, -frequency, -reach))[:keep]]
    return kept


def _within(progress: Callable[[float], None], before: float, share: float) -> Callable[[float], None]:
    """Let one size report to the progress of all sizes."""
    return lambda part: progress(before + share * part)
