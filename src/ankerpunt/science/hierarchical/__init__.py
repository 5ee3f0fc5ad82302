"""Everybody's own utilities, by empirical Bayes: fast enough for a screen, calibrated enough for a decision.

Model: person i answers by the sequential best-worst logit with utilities u_i; u_i comes from a mixture of K normal
distributions with one covariance. The population is estimated by EM with Laplace moments and a third-cumulant
correction, accelerated by squared extrapolation, then polished by importance sampling so that intervals for people
cover what they say.

References
----------
Rossi, Allenby & McCulloch (2005), Bayesian Statistics and Marketing, Wiley (the hierarchical model).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical import polishing, population
from ankerpunt.science.hierarchical.engine import Engine, LocalExecutor, packs
from ankerpunt.science.hierarchical.partition import SIZE, partitions
from ankerpunt.science.hierarchical.population import Population
from ankerpunt.science.hierarchical.posterior import MixturePosterior
from ankerpunt.science.hierarchical.refining import climb, refine
from ankerpunt.science.logit import refuse_unseen
from ankerpunt.science.logit.coding import freed
from ankerpunt.science.logit.latent import latent_classes
from ankerpunt.science.memory import refuse_too_large
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.engine import Executor
    from ankerpunt.science.logit.squarem import Reached

    Progress = Callable[[float, str], None]

STARTS = 4
"""Random starts of the latent classes from which a mixture sets out."""

LARGE, SAMPLE = 15, 5
"""Above LARGE partitions the iteration runs on SAMPLE of them, corrected by passes over all (see `refining`)."""


def estimate(
    data: ChoiceData,
    *,
    components: int = 1,
    sure: bool = False,
    seed: int = 0,
    polish: bool = True,
    threads: int = 1,
    executor: Executor | None = None,
    progress: Progress | None = None,
    tolerance: float | None = None,
) -> MixturePosterior:
    """Estimate the population and, through it, everybody's utilities.

    Parameters
    ----------
    data
        The answers.
    components
        K, normal components in the population; more than one where segments differ in kind.
    sure
        Whether the answers themselves spoke for this number (see `logit.class_choice`): then one component is not held
        for several kinds of people.
    seed
        Of the latent-class start and of the polish.
    polish
        Correct the Laplace approximation by importance sampling.
    threads
        In this process; the result does not depend on it.
    executor
        Where the partitions are worked on; default this process.
    progress
        Called with (share done in [0, 1], what is being done).
    tolerance
        Largest remaining distance of a parameter [logit]; default 0.2 / sqrt(people), a fifth of a standard error.

    Returns
    -------
    MixturePosterior

    Raises
    ------
    Refusal
        One respondent, an item never shown, more components than people allow, or more data than memory.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> study = simulate_study(80, items=5, tasks=6, per_task=3, seed=1, versions=5)
    >>> found = estimate(study.data, polish=False)
    >>> found.settled, found.population.means.shape
    (True, (1, 4))
    """
    _refuse(data, components)
    if executor is None:
        refuse_too_large(_bytes(data, components))
    say = progress or (lambda _done, _what: None)
    at_work = executor or LocalExecutor(threads)
    goal = 0.2 / float(np.sqrt(data.weight.sum())) if tolerance is None else tolerance
    prior = population.prior(data)
    say(0.0, "pack")
    parts = at_work.scatter(packs(data))
    now, run = _settle(at_work, parts, _first(data, components, seed), prior=prior, goal=goal, say=say)
    correction = None
    if polish:
        say(0.8, "polish")
        few = parts[:SAMPLE]
        whole = len(few) == len(parts)
        correction = polishing.correct(at_work, few, now, prior, whole=whole, seed=seed, tolerance=goal, sure=sure)
    say(1.0, "done")
    final = now if correction is None else correction.apply(now)
    settled = run.settled and (correction is None or correction.settled)
    return MixturePosterior(data, final, run.value, run.steps, settled, now, correction)


def _settle(
    executor: Executor, parts: list[object], now: Population, *, prior: population.Prior, goal: float, say: Progress
) -> tuple[Population, Reached]:
    """Run EM on these partitions to its fixed point; where they are many, on a sample that full passes correct."""
    sample = Engine(executor, parts[:SAMPLE] if len(parts) > LARGE else parts, now)
    run = climb(sample.expect, now, prior, goal, lambda steps, _left: say(min(0.75, 0.1 + steps / 60), "estimate"))
    if len(sample.parts) == len(parts):
        return now.like(run.point), run
    say(0.3, "sample")
    everybody = Engine(executor, parts, now.like(run.point))
    final, full = refine(
        lambda here: population.add_up(everybody.expect(here)),
        sample.expect,
        now.like(run.point),
        prior=prior,
        goal=goal,
        report=lambda passes: say(min(0.75, 0.3 + passes / 8), "estimate"),
    )
    return final, replace(full, steps=run.steps + full.steps)


def _first(data: ChoiceData, components: int, seed: int) -> Population:
    """Start at equal utilities, or at latent classes found on at most SAMPLE partitions' worth of people."""
    wide = population.start(data)
    if components == 1:
        return wide
    count = partitions(data.n_respondents)
    people = np.arange(data.n_respondents)
    few = data.pick(people[people % count < SAMPLE][: SAMPLE * SIZE])
    classes = latent_classes(few, components, seed=seed, starts=STARTS)
    return Population(classes.shares, freed(classes.utilities, data.anchor), wide.covariance)


def _bytes(data: ChoiceData, components: int) -> float:
    """Return the memory that packs and two sets of modes take, and the noise and posteriors of the polish."""
    packed = data.n_tasks * (data.shown.shape[1] + 3)
    people = data.n_respondents * components * (data.n_items - 1) * 8
    few = min(data.n_respondents, SAMPLE * SIZE)
    posteriors = components * (data.n_items + 1) ** 2 * 8 + polishing.PAIRS * data.n_items * 4
    return float(packed + 2 * people + few * posteriors)


def _refuse(data: ChoiceData, components: int) -> None:
    """Refuse data that cannot carry the model."""
    refuse_unseen(data)
    if data.n_respondents < 2:
        raise Refusal(
            nl="Van één persoon is niet te leren hoe mensen verschillen. Vraag ten minste 50 mensen.",
            en="One person cannot show how people differ. Ask at least 50 people.",
        )
    if not 1 <= components <= max(1, data.n_respondents // 10):
        raise Refusal(
            nl=f"{components} groepen in de verdeling is te veel voor {data.n_respondents} mensen. Kies er minder.",
            en=f"{components} components are too many for {data.n_respondents} people. Choose fewer.",
        )
