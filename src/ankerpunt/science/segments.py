"""Which segments are there, how large, what sets each apart, and would they come back in another sample?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.floor import FLOOR, counts_as
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.hierarchical.replicate import replicates
from ankerpunt.science.logit.coding import report
from ankerpunt.science.results import Segment, Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.posterior import MixturePosterior

    Array = NDArray[np.float64]

APART = 5
"""Items named as setting a segment apart."""


def segments(
    posterior: MixturePosterior,
    *,
    seed: int,
    refits: int = 10,
    draws: int = 60,
    threads: int = 1,
    progress: Callable[[float, str], None] | None = None,
) -> Segments:
    """Describe the components of the population as segments.

    Parameters
    ----------
    posterior
        From `hierarchical.estimate`, with as many components as segments.
    seed
        Of replicates and refits.
    refits
        Bootstrap samples on which the segments are looked for afresh, for their stability.
    draws
        Replicates behind the intervals.
    threads
        The result does not depend on it.
    progress
        Called with (share done in (0, 1], what is being done).

    Returns
    -------
    Segments
        Largest first; components that stand for fewer than `FLOOR` people are left out (see `floor`).

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(120, items=5, tasks=6, per_task=3, seed=2, versions=5, between=2.0)
    >>> found = segments(estimate(study.data, components=2), seed=1, refits=2, draws=10)
    >>> found.segments[0].people
    80
    """
    data, people = posterior.data, posterior.population
    say = progress or (lambda _share, _what: None)
    half = replicates(posterior, draws, seed=seed, threads=threads, progress=lambda share, what: say(share / 2, what))
    seen = list(half)
    shares = np.stack([one.population.shares for one in seen])
    drawn = report(np.stack([one.population.means for one in seen]), data.n_items, data.anchor)
    means = report(people.means, data.n_items, data.anchor)
    belong = posterior.component_shares()
    stability = _stability(posterior, belong.argmax(axis=1), seed, refits, say)
    low, high = np.quantile(shares, [0.05, 0.95], axis=0)
    below, above = np.quantile(drawn, [0.05, 0.95], axis=0)
    found = []
    order = np.argsort(-people.shares, kind="stable")
    for k in order:
        stands_for = float(people.shares[k]) * data.n_respondents
        if min(stands_for, counts_as(data.weight * belong[:, k])) >= FLOOR:
            size = (float(people.shares[k]), float(low[k]), float(high[k]), int(stands_for // 10 * 10))
            apart = _apart(data.items, means, people.shares, int(k))
            found.append(Segment(*size, means[k], below[k], above[k], apart, float(stability[k])))
    return Segments(data.items, tuple(found), max(0.0, 1.0 - sum(one.share for one in found)))


def _apart(items: tuple[str, ...], means: Array, shares: Array, k: int) -> tuple[tuple[str, float], ...]:
    """Return the items on which a segment differs most from everybody else."""
    others = np.delete(np.arange(len(shares)), k)
    if not len(others):
        return ()
    rest = shares[others] @ means[others] / shares[others].sum()
    difference = means[k] - rest
    return tuple((items[j], float(difference[j])) for j in np.argsort(-np.abs(difference), kind="stable")[:APART])


def _stability(
    posterior: MixturePosterior, own: NDArray[np.intp], seed: int, refits: int, say: Callable[[float, str], None]
) -> Array:
    """Return, per component, the mean overlap (Jaccard) with its nearest one in fits on resampled people.

    References
    ----------
    Hennig (2007), Computational Statistics & Data Analysis 52:258-271 (cluster-wise assessment of stability).
    """
    data, k = posterior.data, len(posterior.population.shares)
    total = np.zeros(k)
    for r in range(refits):
        rng = np.random.default_rng([seed, r])
        sample = np.sort(rng.integers(0, data.n_respondents, data.n_respondents))
        again = estimate(data.pick(sample), components=k, seed=seed + r + 1, polish=False)
        other = posterior.component_shares(under=again.population).argmax(axis=1)
        total += _overlap(own, other, k)
        say(0.5 + 0.5 * (r + 1) / refits, "looking for them again")
    return total / max(refits, 1)


def _overlap(own: NDArray[np.intp], other: NDArray[np.intp], k: int) -> Array:
    """Return for each segment the largest Jaccard overlap with one of the others'."""
    both = np.zeros((k, k))
    np.add.at(both, (own, other), 1.0)
    union = both.sum(axis=1)[:, None] + both.sum(axis=0)[None, :] - both
    return np.asarray((both / np.maximum(union, 1.0)).max(axis=1), np.float64)
