"""What everybody, or one target group, wants on average, with an interval that counts all uncertainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.refusal import Refusal
from ankerpunt.science.replicate import replicates
from ankerpunt.science.results import FLOOR, Utilities

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ankerpunt.science.posterior import MixturePosterior


def summarise(
    posterior: MixturePosterior, *, seed: int, group: str | None = None, draws: int = 100, threads: int = 1
) -> Utilities:
    """Average the utilities of everybody, or of one group.

    Parameters
    ----------
    posterior
        From `hierarchical.estimate`.
    seed
        Of the draws.
    group
        Name of a target group in the data, or None for everybody.
    draws
        Replicates behind the covariance; at least 2.
    threads
        The result does not depend on it.

    Returns
    -------
    Utilities

    Raises
    ------
    Refusal
        When the group does not exist or has fewer than `FLOOR` respondents.

    Examples
    --------
    >>> from ankerpunt.science.hierarchical import estimate
    >>> from ankerpunt.science.simulate import simulate_study
    >>> study = simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5)
    >>> summarise(estimate(study.data, polish=False), seed=1, draws=5).mean.shape
    (5,)
    """
    data = posterior.data
    chosen = members(posterior, group)
    weight = np.where(chosen, data.weight, 0.0)
    mean = _average(posterior.individual_draws(20, seed=seed).mean(axis=0), weight)
    seen = np.stack(
        [
            _average(one.utilities.mean(axis=0), np.where(chosen, one.weight, 0.0))
            for one in replicates(posterior, draws, seed=seed, threads=threads)
        ]
    )
    spread = np.cov(seen, rowvar=False)
    return Utilities(data.items, mean, spread, posterior.log_likelihood, "hierarchical", int(chosen.sum()))


def members(posterior: MixturePosterior, group: str | None) -> NDArray[np.bool_]:
    """Return who is in the group, bool [N].

    Raises
    ------
    Refusal
        When the group does not exist or has fewer than `FLOOR` respondents.
    """
    data = posterior.data
    if group is None:
        chosen = np.ones(data.n_respondents, bool)
    elif group in data.groups:
        chosen = data.group == data.groups.index(group)
    else:
        raise Refusal(
            nl=f"De doelgroep '{group}' komt niet voor in de antwoorden.",
            en=f"The group '{group}' is not in the answers.",
        )
    if chosen.sum() < FLOOR:
        raise Refusal(
            nl=f"Over minder dan {FLOOR} mensen zeggen we niets; hier zijn het er {int(chosen.sum())}.",
            en=f"We say nothing about fewer than {FLOOR} people; here there are {int(chosen.sum())}.",
        )
    return chosen


def _average(utilities: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weighted mean over people, float64 [J]."""
    return np.asarray(weight @ utilities / weight.sum(), np.float64)
