"""How much better the population explains somebody's answers than dice would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical.engine import packs
from ankerpunt.science.logit.coding import report

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.posterior import MixturePosterior

    Array = NDArray[np.float64]


def over_dice(posterior: MixturePosterior) -> Array:
    """Return everybody's log marginal likelihood less that of a pick at random on every screen, float64 [N], in nats.

    By Laplace's method. Who may call this: `careless`, which counts; what it returns is about single people.

    References
    ----------
    Tierney & Kadane (1986), J. American Statistical Association 81:82-86.
    """
    people, data = posterior.population, posterior.data
    root = np.linalg.cholesky(people.precision)
    out = np.empty(data.n_respondents)
    for number, part in enumerate(packs(data)):
        center, factors, _ = posterior.described(number, part)
        own = data.pick(part.people)
        joint = np.empty((len(center), len(part.people)))
        for k in range(len(center)):
            free, sides = part.flat(center[k]), np.einsum("nii->ni", part.flat(factors[k]))
            away = (free - people.means[k]) @ root
            told = _told(own, report(free, data.n_items, data.anchor))
            joint[k] = told + people.constants[k] - 0.5 * (away**2).sum(axis=1) + np.log(np.abs(sides)).sum(axis=1)
        out[part.people] = np.logaddexp.reduce(joint, axis=0)
    return out


def _told(data: ChoiceData, utilities: Array) -> Array:
    """Return the log-likelihood of everybody's answers less that of dice, float64 [N], at utilities [N, J]."""
    there = data.shown >= 0
    best, worst = (there & (data.shown == chosen[:, None]) for chosen in (data.best, data.worst))
    own = np.take_along_axis(utilities[data.respondent], np.where(there, data.shown, 0).astype(np.int64), axis=1)
    total = _one(own, best, there) + _one(-own, worst, there & ~best)
    return np.asarray(np.bincount(data.respondent, total, minlength=data.n_respondents), np.float64)


def _one(strength: Array, picked: NDArray[np.bool_], among: NDArray[np.bool_]) -> Array:
    """Return by how much one choice of each screen is likelier than by dice; nothing where none was made."""
    likely = np.where(picked, strength, 0.0).sum(axis=1) - np.logaddexp.reduce(
        np.where(among, strength, -np.inf), axis=1
    )
    return np.where(picked.any(axis=1), likely + np.log(among.sum(axis=1)), 0.0)
