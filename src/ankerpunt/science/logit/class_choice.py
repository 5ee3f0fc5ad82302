"""How many segments? By prediction and stability; the usual criterion (BIC) takes too many.

For every K the classes are fitted on all but a few tasks of each person; the left-out tasks are then predicted from
the person's own class probabilities. A K is proposed when it predicts better than fewer classes by more than its
standard error, its classes come back on another half of the people, and the smallest one is large enough to report.

`components` asks the same for what only averages over kinds of people, such as TURF: there no class is too small to be
one, and as soon as one class more predicts no better it stops.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.floor import FLOOR
from ankerpunt.science.logit.latent import latent_classes, memberships
from ankerpunt.science.logit.likelihood import distinct, evaluate
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

    Array = NDArray[np.float64]

MOST, FOLDS = 6, 3
"""Largest number of classes that is tried, and parts into which each person's tasks are cut."""

ENOUGH = 600
"""People on whom `components` decides, at most: more would not decide otherwise, only later."""

STARTS = 4
"""Random starts of the fits of `components`."""

STEADY = 0.6
"""Agreement (adjusted Rand) of two half-samples below which classes are chance."""


@dataclass(frozen=True, slots=True)
class ClassLine:
    """One number of classes.

    Attributes
    ----------
    classes
        K.
    log_likelihood, bic
        On all answers.
    predictive
        Log-likelihood per left-out task [nats], cross-validated.
    gain, gain_error
        Predictive gain over one class fewer, and its standard error over people.
    stability
        Adjusted Rand agreement between fits on two halves of the people, at most 1.
    smallest
        People in the smallest class.
    """

    classes: int
    log_likelihood: float
    bic: float
    predictive: float
    gain: float
    gain_error: float
    stability: float
    smallest: int


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """All numbers of classes tried, and the one proposed.

    Attributes
    ----------
    lines
        K = 1, 2, ...
    proposed
        The largest K that predicts better, is stable, and has no class below `FLOOR` people.
    """

    lines: tuple[ClassLine, ...]
    proposed: int


def choose_classes(
    data: ChoiceData,
    *,
    seed: int,
    most: int = MOST,
    folds: int = FOLDS,
    starts: int = 6,
    progress: Callable[[float, str], None] | None = None,
) -> ClassChoice:
    """Try 1 to `most` classes.

    Parameters
    ----------
    data
        The answers; at least two tasks per person for most people.
    seed
        Of starts, folds and halves.
    most
        Largest K.
    folds
        Parts into which each person's tasks are cut.
    starts
        Random starts of every fit.
    progress
        Called with (share done in (0, 1], what is being done).

    Returns
    -------
    ClassChoice

    Raises
    ------
    Refusal
        When people answered too few tasks to leave some out.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(150, items=5, tasks=6, per_task=3, seed=2, versions=5, between=2.0, shares=(0.5, 0.5))
    >>> choose_classes(study.data, seed=1, most=2, folds=2, starts=2).proposed
    2
    """
    tasks = np.bincount(data.respondent, minlength=data.n_respondents)
    if tasks.max() < folds:
        raise Refusal(
            nl=f"Om {folds} keer vragen weg te laten, moet iemand er minstens {folds} hebben beantwoord.",
            en=f"To leave out tasks {folds} times, a person must have answered at least {folds}.",
        )
    lines: list[ClassLine] = []
    before: Array | None = None
    for k in range(1, most + 1):
        line, before = _line(data, k, before, seed=seed, folds=folds, starts=starts)
        lines.append(line)
        if progress is not None:
            progress(k * k / most**2, "how many segments")
    return ClassChoice(tuple(lines), propose(lines))


def components(
    data: ChoiceData, *, seed: int, smallest: int = 1, progress: Callable[[float, str], None] | None = None
) -> int:
    """Choose how many kinds of people a mixture has, faster than `choose_classes`.

    Parameters
    ----------
    data
        The answers; where nobody answered two tasks, or a part of them leaves an item unseen, everybody is of one kind.
    seed
        As in `choose_classes`.
    smallest
        People that a class must have: `FLOOR` where each is shown.
    progress
        Called with (share done in (0, 1], what is being done).

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(150, items=5, tasks=6, per_task=3, seed=2, versions=5, between=2.0, shares=(0.5, 0.5))
    >>> components(study.data, seed=1)
    2
    """
    if data.n_respondents > ENOUGH:
        chosen = np.random.default_rng([seed, 3]).choice(data.n_respondents, ENOUGH, replace=False)
        data = data.pick(np.sort(chosen))
    folds = min(FOLDS, int(np.bincount(data.respondent).max()))
    lines: list[ClassLine] = []
    before: Array | None = None
    for k in range(1, min(MOST, data.n_respondents // 10) + 1 if folds > 1 else 1):
        try:
            line, before = _line(data, k, before, seed=seed, folds=folds, starts=STARTS)
        except Refusal:
            break
        lines.append(line)
        if progress is not None:
            progress(min(1.0, k / 4), "how many kinds of people")
        if k > 1 and line.gain <= 0.0:
            break
    return propose(lines, smallest)


def _line(
    data: ChoiceData, k: int, before: Array | None, *, seed: int, folds: int, starts: int
) -> tuple[ClassLine, Array]:
    """Try one number of classes, beside what one fewer predicts; return it and what it predicts."""
    fit = latent_classes(data, k, seed=seed, starts=starts)
    score = _predict(data, k, seed, folds, starts)
    gain = np.zeros(1) if before is None else score - before
    error = float(gain.std() / np.sqrt(len(gain)))
    smallest = int(fit.shares.min() * data.n_respondents)
    stability = 1.0 if k == 1 else _agreement(data, k, seed, starts)
    told = fit.log_likelihood, fit.bic, float(score.mean()), float(gain.mean())
    return ClassLine(k, *told, error, stability, smallest), score


def propose(lines: Sequence[ClassLine], smallest: int = FLOOR) -> int:
    """Take the largest K that is stable, has no class below `smallest`, and predicts better than the one before it.

    A K in between may be unstable without harm: two classes cannot hold three equal groups the same way twice.

    Examples
    --------
    >>> one, two, three = (ClassLine(k, 0, 0, 0, k - 1, 0.5, stable, 60) for k, stable in ((1, 1), (2, 0.1), (3, 0.8)))
    >>> propose([one, two, three])
    3
    """
    proposed = 1
    for line in lines:
        steps = lines[proposed : line.classes]
        better = sum(step.gain for step in steps) > np.hypot.reduce([step.gain_error for step in steps], initial=0.0)
        if better and line.stability >= STEADY and line.smallest >= smallest:
            proposed = line.classes
    return proposed


def _predict(data: ChoiceData, k: int, seed: int, folds: int, starts: int) -> Array:
    """Return each person's log-likelihood of left-out tasks, per task, float64 [people who have some]."""
    rng = np.random.default_rng([seed, 1])
    order = np.lexsort((rng.random(data.n_tasks), data.respondent))
    place = np.empty(data.n_tasks, np.int64)
    first = np.searchsorted(data.respondent, data.respondent)
    place[order] = np.arange(data.n_tasks) - first
    total, count = np.zeros(data.n_respondents), np.zeros(data.n_respondents)
    enough = np.bincount(data.respondent, minlength=data.n_respondents)[data.respondent] >= folds
    for fold in range(folds):
        out = (place % folds == fold) & enough
        train = data.screens(~out)
        fit = latent_classes(train, k, seed=seed, starts=starts)
        rows = distinct(data.screens(out))
        each = np.stack([evaluate(rows, u).value[rows.row] for u in fit.utilities])
        owner = data.respondent[out]
        joint = np.zeros((k, data.n_respondents))
        for c in range(k):
            joint[c] = np.bincount(owner, each[c], minlength=data.n_respondents)
        total += np.logaddexp.reduce(joint + np.log(memberships(train, fit).T + 1e-300), axis=0)
        count += np.bincount(owner, minlength=data.n_respondents)
    seen = count > 0
    return np.asarray(total[seen] / count[seen], np.float64)


def _agreement(data: ChoiceData, k: int, seed: int, starts: int) -> float:
    """Fit on two halves of the people, put everybody in a class by both, and compare (adjusted Rand)."""
    order = np.random.default_rng([seed, 2]).permutation(data.n_respondents)
    halves = np.sort(order[::2]), np.sort(order[1::2])
    fits = [latent_classes(data.pick(half), k, seed=seed, starts=starts) for half in halves]
    one, other = (memberships(data, fit).argmax(axis=1) for fit in fits)
    return adjusted_rand(one, other)


def adjusted_rand(one: NDArray[np.intp], other: NDArray[np.intp]) -> float:
    """Return the agreement of two partitions: 1 the same, 0 as by chance.

    References
    ----------
    Hubert & Arabie (1985), J. Classification 2:193-218.

    Examples
    --------
    >>> adjusted_rand(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]))
    1.0
    """
    table = np.zeros((int(one.max()) + 1, int(other.max()) + 1))
    np.add.at(table, (one, other), 1.0)

    def pairs(count: Array) -> float:
        return float((count * (count - 1) / 2).sum())

    both, rows, columns = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    chance = rows * columns / pairs(np.array([float(len(one))]))
    most = (rows + columns) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)
