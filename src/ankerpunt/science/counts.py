"""Best-worst counts: the naive line that needs no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.results import Counts

if TYPE_CHECKING:
    from ankerpunt.science.choice import ChoiceData


def count(data: ChoiceData) -> Counts:
    """Count how often every item was shown, picked as best and picked as worst.

    Parameters
    ----------
    data
        The answers; respondents count by their weight.

    Returns
    -------
    Counts
        With score (best - worst) / shown in [-1, 1].

    Examples
    --------
    >>> from ankerpunt.science.choice import choice_data
    >>> count(choice_data(["a", "b"], [1], [[0, 1]], best=[0], worst=[1])).score.tolist()
    [1.0, -1.0]
    """
    weight = data.weight[data.respondent]

    def tally(chosen: np.ndarray, mass: np.ndarray) -> np.ndarray:
        there = chosen >= 0
        return np.bincount(chosen[there], mass[there], minlength=data.n_items)

    shown = tally(data.shown.ravel(), np.repeat(weight, data.shown.shape[1]))
    best, worst = tally(data.best, weight), tally(data.worst, weight)
    score = np.divide(best - worst, shown, out=np.zeros(data.n_items), where=shown > 0)
    return Counts(data.items, shown, best, worst, score)


def showings(data: ChoiceData) -> tuple[float, float, float]:
    """Return how often a person saw an item: on average, the item seen least, and the one seen most.

    Examples
    --------
    >>> from ankerpunt.science.choice import choice_data
    >>> showings(choice_data(["a", "b", "c"], [1, 1], [[0, 1], [0, 2]], best=[0, 0], worst=[1, 2]))
    (1.3333333333333333, 1.0, 2.0)
    """
    seen = np.bincount(data.shown[data.shown >= 0], minlength=data.n_items) / data.n_respondents
    return float(seen.mean()), float(seen.min()), float(seen.max())
