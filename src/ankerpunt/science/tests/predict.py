"""How well draws predict choices that were held out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData


def holdout_log_likelihood(holdout: ChoiceData, draws: Iterable[NDArray[np.float64]]) -> float:
    """Return the log of the draws' average probability of the held-out answers, per choice.

    Best and worst each count as a choice; every choice is predicted on its own.

    Parameters
    ----------
    holdout
        Answers of the same respondents, in the same order, to other tasks.
    draws
        float64 [N, J] each.

    Returns
    -------
    float
        Nats per choice, <= 0.
    """
    shown = np.where(holdout.shown < 0, holdout.n_items, holdout.shown).astype(np.int64)
    rows = np.arange(holdout.n_tasks)
    best, worst = holdout.best.astype(np.int64), holdout.worst.astype(np.int64)
    total = np.zeros((2, holdout.n_tasks))
    count = 0
    for u in draws:
        mine = np.column_stack([u, np.full(len(u), -np.inf)])[holdout.respondent]
        up = np.exp(np.take_along_axis(mine, shown, axis=1))
        mine[:, -1] = np.inf
        down = np.exp(-np.take_along_axis(mine, shown, axis=1))
        total[0] += np.exp(mine[rows, best]) / up.sum(axis=1)
        total[1] += np.exp(-mine[rows, worst]) / (down.sum(axis=1) - np.exp(-mine[rows, best]))
        count += 1
    return float(np.log(total / count).mean())
