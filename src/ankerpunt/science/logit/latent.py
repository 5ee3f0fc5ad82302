"""Latent classes: K groups of people who choose alike, by EM.

Answers that are the same are counted once, so the M-step costs the same for a hundred and for a million people
who saw the same questionnaires. Good for segments; classes alone predict single people badly (see `hierarchical`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.logit import maximise, refuse_unseen
from ankerpunt.science.logit.coding import reporting
from ankerpunt.science.logit.likelihood import Evaluation, Rows, distinct, evaluate
from ankerpunt.science.logit.squarem import Reached, accelerate
from ankerpunt.science.results import LatentClasses
from ankerpunt.text import Number, Refusal

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData

    Array = NDArray[np.float64]

RIDGE = 0.01
"""Precision of the normal prior on class utilities: keeps a small class finite, invisible in a large one."""

SHORT, FINALISTS = 12, 2
"""Every start runs SHORT steps; the FINALISTS best run on to the end."""


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """The data as EM needs it: different answers, who gave which, and the coding."""

    rows: Rows
    owner: NDArray[np.int32]
    starts: NDArray[np.int64]
    weight: Array
    spread: Array
    classes: int

    def split(self, point: Array) -> tuple[Array, Array]:
        """Return free utilities [K, D] and log shares [K]."""
        free = point[: self.classes * self.spread.shape[1]].reshape(self.classes, -1)
        ratios = np.append(0.0, point[free.size :])
        return free, ratios - np.logaddexp.reduce(ratios)

    def joint(self, point: Array) -> Array:
        """Return log share + log-likelihood of every person in every class, float64 [K, N]."""
        return self._joint(self._evaluate(point), point)

    def _evaluate(self, point: Array) -> list[Evaluation]:
        """Return what all answers say in every class."""
        return [evaluate(self.rows, self.spread @ free) for free in self.split(point)[0]]

    def _joint(self, told: list[Evaluation], point: Array) -> Array:
        """Add up what each person's answers say."""
        each = np.stack([one.value for one in told])[:, self.rows.row]
        return np.add.reduceat(each, self.starts, axis=1) + self.split(point)[1][:, None]

    def step(self, point: Array) -> tuple[Array, float]:
        """One EM step (a single damped Newton step per class); return it and the objective at `point`."""
        free, _ = self.split(point)
        told = self._evaluate(point)
        joint = self._joint(told, point)
        total = np.logaddexp.reduce(joint, axis=0)
        mass = np.exp(joint - total) * self.weight
        moved = [self._climb(*given) for given in zip(told, free, mass, strict=True)]
        shares = mass.sum(axis=1) + 1.0
        value = float(self.weight @ total) - 0.5 * RIDGE * float(((free @ self.spread.T) ** 2).sum())
        return np.concatenate([*moved, np.log(shares[1:] / shares[0])]), value

    def _climb(self, here: Evaluation, free: Array, mass: Array) -> Array:
        """Move one class's utilities towards the people in it."""
        weight = np.bincount(self.rows.row, mass[self.owner], minlength=len(self.rows.shown)).astype(np.float64)
        pull = RIDGE * self.spread.T @ self.spread
        information = self.spread.T @ here.information(weight) @ self.spread + pull
        move = np.linalg.solve(information, self.spread.T @ here.gradient(weight) - pull @ free)
        size = float(np.ptp(np.append(self.spread @ move, 0.0)))
        return free + (move if size < 1.0 else move * np.log1p(size) / size)


def prepare(data: ChoiceData, classes: int) -> Problem:
    """Count equal answers once and set up the coding."""
    starts = np.searchsorted(data.respondent, np.arange(data.n_respondents))
    spread = reporting(data.n_items, data.anchor)
    return Problem(distinct(data), data.respondent, starts, data.weight, spread, classes)


def first_point(problem: Problem, rng: np.random.Generator) -> Array:
    """Scatter the classes around the utilities of everybody together."""
    own = problem.weight[problem.owner]
    weight = np.bincount(problem.rows.row, own, minlength=len(problem.rows.shown)).astype(np.float64)
    together = maximise(problem.rows, weight, problem.spread, ridge=RIDGE)[0]
    scattered = together + rng.normal(0.0, 1.0, (problem.classes, len(together)))
    free = scattered @ np.linalg.pinv(problem.spread).T
    return np.concatenate([free.ravel(), np.zeros(problem.classes - 1)])


def best_of(problem: Problem, *, seed: int, starts: int) -> Reached:
    """Run short from many starts, then the best few to the end."""
    rng = np.random.default_rng(seed)
    points = [first_point(problem, rng) for _ in range(starts)]
    tried = [accelerate(problem.step, point, tolerance=0.0, most=SHORT) for point in points]
    tried.sort(key=lambda run: -run.value)
    ended = [accelerate(problem.step, run.point, tolerance=1e-4, most=600) for run in tried[:FINALISTS]]
    return max(ended, key=lambda run: run.value)


def latent_classes(data: ChoiceData, classes: int, *, seed: int, starts: int = 10) -> LatentClasses:
    """Find K classes of people who choose alike.

    Parameters
    ----------
    data
        The answers.
    classes
        K >= 1.
    seed
        Of the random starts.
    starts
        Number of random starts.

    Returns
    -------
    LatentClasses
        Largest class first.

    Raises
    ------
    Refusal
        When an item was never shown, or there are more classes than people.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(150, items=5, tasks=6, per_task=3, seed=2, versions=5)
    >>> found = latent_classes(study.data, 2, seed=1, starts=3)
    >>> found.utilities.shape, bool(found.shares[0] >= found.shares[1])
    ((2, 5), True)
    """
    problem = checked(data, classes)
    run = best_of(problem, seed=seed, starts=starts)
    free, log_shares = problem.split(run.point)
    order = np.argsort(-log_shares, kind="stable")
    value = float(data.weight @ np.logaddexp.reduce(problem.joint(run.point), axis=0))
    size = run.point.size
    bic = -2.0 * value + size * float(np.log(data.weight.sum()))
    utilities = free[order] @ problem.spread.T
    return LatentClasses(data.items, np.exp(log_shares[order]), utilities, value, bic)


def checked(data: ChoiceData, classes: int) -> Problem:
    """Refuse what cannot be split in classes, then prepare it.

    Raises
    ------
    Refusal
        When an item was never shown, or there are more classes than people.
    """
    refuse_unseen(data)
    if not 1 <= classes <= data.n_respondents:
        asked, people = Number(classes), Number(data.n_respondents)
        raise Refusal(
            nl=f"{asked:n klasse|klassen} uit {people:n mens|mensen} kan niet. Kies minder klassen.",
            en=f"{asked:n class|classes} out of {people:n person|people} is not possible. Choose fewer classes.",
        )
    return prepare(data, classes)


def memberships(data: ChoiceData, found: LatentClasses) -> Array:
    """Return every person's probability of each class, float64 [N, K]; stays inside the science package."""
    problem = prepare(data, len(found.shares))
    free = found.utilities @ np.linalg.pinv(problem.spread).T
    joint = problem.joint(np.concatenate([free.ravel(), np.log(found.shares[1:] / found.shares[0])]))
    shares: Array = np.exp(joint - np.logaddexp.reduce(joint, axis=0)).T
    return shares
