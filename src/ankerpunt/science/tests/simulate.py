"""Make up a best-worst study whose truth is known: to test estimators and to plan sample sizes.

The people fall in segments; within a segment their utilities are normal around the segment's. They answer the
sequential model: best by softmax of utility plus Gumbel noise, worst from the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.choice import ChoiceData

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Simulated:
    """A made-up study with its truth.

    Attributes
    ----------
    data
        The answers to estimate on.
    holdout
        The same people's answers to further tasks, to predict.
    utilities
        float64 [N, J], the true utilities, sum-to-zero.
    segment
        int8 [N], the true segment.
    means
        float64 [S, J], the true segment means, sum-to-zero.
    """

    data: ChoiceData
    holdout: ChoiceData
    utilities: NDArray[np.float64]
    segment: NDArray[np.int8]
    means: NDArray[np.float64]


def simulate_study(
    n: int,
    *,
    items: int = 16,
    tasks: int = 12,
    per_task: int = 4,
    seed: int,
    versions: int = 60,
    holdout_tasks: int = 4,
    shares: Sequence[float] = (0.5, 0.3, 0.2),
    between: float = 1.2,
    within: float = 0.7,
) -> Simulated:
    """Simulate n respondents.

    Parameters
    ----------
    n
        Number of respondents.
    items, tasks, per_task
        J, T and k of the study.
    seed
        Same seed, same study: the stream equals that of the reference data (seed 11, N = 300).
    versions
        Versions of the questionnaire.
    holdout_tasks
        Further tasks per person for testing predictions.
    shares
        [S] segment sizes, summing to 1.
    between, within
        Standard deviations of segment means and of people around them [logit units].

    Examples
    --------
    >>> study = simulate_study(20, items=6, tasks=4, per_task=3, seed=1, versions=4)
    >>> study.data.n_tasks, study.utilities.shape
    (80, (20, 6))
    """
    rng = np.random.default_rng(seed)
    means = rng.normal(0, between, (len(shares), items))
    means -= means.mean(1, keepdims=True)
    segment = rng.choice(len(shares), n, p=list(shares))
    utilities = means[segment] + rng.normal(0, within, (n, items))
    utilities -= utilities.mean(1, keepdims=True)
    plan = _versions((items, tasks, per_task), versions, rng, 60)
    version = rng.integers(0, versions, n).astype(np.int16)
    data = _answer(utilities, plan[version], rng)
    later = _versions((items, holdout_tasks, per_task), versions, rng, 5)
    holdout = _answer(utilities, later[rng.integers(0, versions, n)], rng)
    return Simulated(data, holdout, utilities, segment.astype(np.int8), means)


def answer(utilities: NDArray[np.float64], shown: NDArray[np.int8], *, seed: int) -> ChoiceData:
    """Let people with known utilities [N, J] answer the tasks shown, int8 [N, T, k].

    Examples
    --------
    >>> answer(np.array([[9.0, 0.0, -9.0]]), np.array([[[0, 1, 2]]], np.int8), seed=1).best.tolist()
    [0]
    """
    return _answer(utilities, shown, np.random.default_rng(seed))


def _answer(utilities: NDArray[np.float64], shown: NDArray[np.int8], rng: np.random.Generator) -> ChoiceData:
    """Draw best and worst for tasks [N, T, k]."""
    n, tasks, size = shown.shape
    value = np.take_along_axis(utilities[:, None, :], shown.astype(np.int64), axis=2)
    best = np.argmax(value + rng.gumbel(size=value.shape), axis=2)
    against = -value + rng.gumbel(size=value.shape)
    np.put_along_axis(against, best[..., None], -np.inf, axis=2)
    worst = np.argmax(against, axis=2)
    flat = shown.reshape(-1, size)
    rows = np.arange(n * tasks)
    return ChoiceData(
        items=tuple(f"item {j + 1}" for j in range(utilities.shape[1])),
        respondents=np.arange(1, n + 1).astype(object),
        respondent=np.repeat(np.arange(n, dtype=np.int32), tasks),
        task=np.tile(np.arange(1, tasks + 1, dtype=np.int32), n),
        shown=flat,
        best=flat[rows, best.ravel()],
        worst=flat[rows, worst.ravel()],
        weight=np.ones(n),
        group=np.full(n, -1, np.int16),
    )


def _versions(shape: tuple[int, int, int], versions: int, rng: np.random.Generator, tries: int) -> NDArray[np.int8]:
    """Cut shuffled rounds of all items into tasks; per version keep the try with the most even pairs."""
    items, tasks, size = shape
    out = np.empty((versions, tasks, size), np.int8)
    rounds = -(-tasks * size // items)
    pairs = np.zeros((items, items))
    for v in range(versions):
        best, left = np.inf, tries
        while left > 0 or best == np.inf:
            left -= 1
            order = np.concatenate([rng.permutation(items) for _ in range(rounds)])[: tasks * size]
            plan = order.reshape(tasks, size)
            if any(len(set(row)) < size for row in plan.tolist()):
                continue  # a round's end and the next one's start share an item
            own = np.zeros((items, items))
            for row in plan:
                own[np.ix_(row, row)] += 1
            np.fill_diagonal(own, 0)
            score = ((own + 0.3 * pairs) ** 2).sum()
            if score < best:
                best, kept, kept_pairs = score, plan, own
        pairs += kept_pairs / versions * 3
        out[v] = kept
    return out
