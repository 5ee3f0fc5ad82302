"""How sure is the population? Refit it on reweighted respondents, and redraw everybody under each refit.

Empirical Bayes takes the estimated population as certain, so its draws are too sure of anything about a group.
Here every respondent gets a random exponential weight (the weighted likelihood bootstrap), the population is
refitted from the estimate, and the same weights count the people: that carries both the uncertainty about the
population and the chance of who happened to answer.

References
----------
Newton & Raftery (1994), J. Royal Statistical Society B 56:3-48.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.chance import stream
from ankerpunt.science.hierarchical import SAMPLE, population
from ankerpunt.science.hierarchical.engine import Engine, LocalExecutor, packs
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.hierarchical.refining import climb
from ankerpunt.science.logit.coding import freed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from ankerpunt.science.hierarchical.partition import Pack
    from ankerpunt.science.hierarchical.posterior import MixturePosterior

    Array = NDArray[np.float64]
    Progress = Callable[[float, str], None]

PER = 8
"""Draws for everybody in one replicate: their chance is not the sample's, so it must average out."""

LOOSE = 0.3
"""A refit stops at this many standard deviations of one person's worth, as it only has to show the spread."""


@dataclass(frozen=True, slots=True, eq=False)
class Replicate:
    """One possible population and sample, with everybody's utilities drawn under it.

    Attributes
    ----------
    population
        In free coding.
    weight
        float64 [N], sampling weight times bootstrap weight.
    utilities
        float64 [PER, N, J], a few draws for everybody; stays inside the science package.
    memberships
        float64 [PER, N, K], probability of each component given those utilities.
    """

    population: Population
    weight: Array
    utilities: Array
    memberships: Array


def replicates(
    posterior: MixturePosterior, count: int, *, seed: int, threads: int = 1, progress: Progress | None = None
) -> Iterator[Replicate]:
    """Refit and redraw `count` times.

    Parameters
    ----------
    posterior
        From `hierarchical.estimate`.
    count
        Number of replicates.
    seed
        Of weights and draws; replicate r depends on (seed, r) alone.
    threads
        For the refits; the result does not depend on it.
    progress
        Called after each with (share done in (0, 1], what is being done).

    Yields
    ------
    Replicate

    Examples
    --------
    >>> from ankerpunt.science.hierarchical import estimate
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5)
    >>> once = next(replicates(estimate(study.data, polish=False), 1, seed=1))
    >>> once.utilities.shape, once.memberships.shape
    ((8, 60, 5), (8, 60, 1))
    """
    data = posterior.data
    executor = LocalExecutor(threads)
    parts = list(packs(data, SAMPLE))
    prior = population.prior(data)
    base = _refit(executor, parts, posterior.raw, prior) if len(parts) == SAMPLE else posterior.raw
    used = sum(len(part.people) for part in parts)
    shrink = np.sqrt(used / data.n_respondents)
    for r in range(count):
        chance = stream(seed, r, use=7)
        weight = data.weight * chance.standard_exponential(data.n_respondents)
        weight *= data.weight.sum() / weight.sum()
        again = [replace(p, weight=_lanes(p, weight[p.people])) for p in parts]
        moved = _refit(executor, again, posterior.raw, prior).vector() - base.vector()
        possible = posterior.raw.like(posterior.raw.vector() + shrink * moved)
        if posterior.correction is not None:
            possible = posterior.correction.apply(possible)
        utilities = posterior.individual_draws(PER, seed=seed + 1, start=r * PER, under=possible)
        if progress is not None:
            progress((r + 1) / count, "resampling people")
        yield Replicate(possible, weight, utilities, possible.memberships(freed(utilities, data.anchor)))


def _lanes(part: Pack, weight: Array) -> Array:
    """Put new weights in a pack's layout, 0 in unused lanes."""
    lanes = np.zeros(part.weight.shape[0] * part.weight.shape[2])
    lanes[: len(weight)] = weight
    return lanes.reshape(part.weight.shape)


def _refit(executor: LocalExecutor, parts: list[Pack], start: Population, prior: population.Prior) -> Population:
    """Climb from the estimate to the mode under these weights."""
    people = sum(float(part.weight.sum()) for part in parts)
    engine = Engine(executor, list(parts), start)
    return start.like(climb(engine.expect, start, prior, LOOSE / np.sqrt(people), most=40).point)
