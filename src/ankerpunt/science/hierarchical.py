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

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science import polishing, population
from ankerpunt.science.coding import freed, report
from ankerpunt.science.engine import Engine, LocalExecutor, cold, packs
from ankerpunt.science.kernels.load import kernels
from ankerpunt.science.latent import latent_classes
from ankerpunt.science.logit import refuse_unseen
from ankerpunt.science.partition import SIZE, partitions
from ankerpunt.science.population import Population
from ankerpunt.science.refusal import Refusal
from ankerpunt.science.squarem import Reached, accelerate

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.engine import Executor
    from ankerpunt.science.partition import Pack
    from ankerpunt.science.results import Mixture

    Progress = Callable[[float, str], None]

LARGE, SAMPLE = 15, 5
"""Above LARGE partitions the iteration first settles on SAMPLE of them."""

PAIRS = 4

KEEP = 60_000
"""People x components whose posterior is kept between calls; above that it is computed again."""


@dataclass(frozen=True, slots=True, eq=False)
class MixturePosterior:
    """What empirical Bayes found: the population, and through it every person's posterior.

    Attributes
    ----------
    data
        The answers.
    population
        In free coding (internal).
    log_likelihood
        Weighted log marginal likelihood by Laplace's method [nats].
    steps
        E-steps over (a sample of) the people.
    settled
        Whether the iteration reached its tolerance.
    """

    data: ChoiceData
    population: Population
    log_likelihood: float
    steps: int
    settled: bool
    correction: polishing.Correction | None = None
    _kept: dict[int, tuple[NDArray[np.float64], ...]] = field(default_factory=dict, repr=False)

    @property
    def mixture(self) -> Mixture:
        """The population as it is reported."""
        return self.population.mixture(self.data)

    def individual_draws(
        self, count: int, *, seed: int, start: int = 0, under: Population | None = None
    ) -> NDArray[np.float64]:
        """Draw utilities of every respondent: float64 [count, N, J], sum-to-zero or anchor = 0.

        Draw number `start + r` depends on (seed, start + r) alone.

        Who may call this: code in this package that turns draws into a figure about a group of at least 50 people
        (TURF, recognition, segments), and a researcher who answers for the study under its privacy agreement.
        No page, export or API may show or store what it returns: it is about single people.

        Parameters
        ----------
        count
            Number of draws.
        seed, start
            Which draws.
        under
            Another population than the estimated one (hyperparameter uncertainty; see `replicates`).

        Examples
        --------
        >>> from ankerpunt.science.simulate import simulate_study
        >>> study = simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5)
        >>> estimate(study.data, polish=False).individual_draws(2, seed=1).shape
        (2, 60, 5)
        """
        out = np.empty((count, self.data.n_respondents, self.data.n_items))
        for number, part in enumerate(packs(self.data)):
            free = self._draw(part, self._described(number, part, under), (seed, start, count), number, under)
            out[:, part.people] = report(free, self.data.n_items, self.data.anchor)
        return out

    def component_shares(self) -> NDArray[np.float64]:
        """Return every person's probability of each component, float64 [N, K]; the same people may call it."""
        out = np.empty((self.data.n_respondents, len(self.population.shares)))
        for number, part in enumerate(packs(self.data)):
            out[part.people] = self._described(number, part, None)[2].T
        return out

    def _described(self, number: int, part: Pack, under: Population | None) -> tuple[NDArray[np.float64], ...]:
        """Return centers [K, n, D], factors [K, n, D, D] and shares [K, n] of one partition."""
        if under is None and number in self._kept:
            return self._kept[number]
        people = self.population if under is None else under
        center, factors, shares = kernels().describe(
            part.items,
            part.flags,
            cold(part, people),
            people.constants,
            people.means,
            people.precision,
            1e-3,
        )
        flat = (
            np.stack([part.flat(c) for c in center]),
            np.stack([part.flat(f) for f in factors]),
            np.stack([part.flat(s) for s in shares]),
        )
        if under is None and self.data.n_respondents * len(shares) <= KEEP:
            self._kept[number] = flat
        return flat

    def _draw(
        self, part: Pack, described: tuple[NDArray[np.float64], ...], which: tuple[int, int, int], number: int,
        under: Population | None,
    ) -> NDArray[np.float64]:
        """Draw free utilities of one partition: a component, candidates around its center, one by its weight."""
        center, factors, shares = described
        people = self.population if under is None else under
        seed, start, count = which
        n, free = len(part.people), part.free
        out = np.empty((count, n, free))
        rows = np.arange(n)
        edges = np.cumsum(shares, axis=0)[:-1]
        root = np.linalg.cholesky(people.precision)
        for r in range(count):
            bits = np.random.Philox(key=[seed % 2**64, start + r], counter=[0, 0, number, 0])
            rng = np.random.Generator(bits)
            k = (rng.random(n) > edges).sum(axis=0)
            noise = np.moveaxis(part.lanes(rng.standard_normal((n, PAIRS, free))), 1, 0)
            draws, base = kernels().propose(
                part.items, part.flags, part.lanes(center[k, rows]), part.lanes(factors[k, rows]),
                np.ascontiguousarray(noise), 1.1,
            )
            u = part.flat(draws)
            far = (u - people.means[k][:, None, :]) @ root
            weight = part.flat(base) - 0.5 * (far**2).sum(axis=-1)
            pick = np.argmax(weight + rng.gumbel(size=weight.shape), axis=1)
            out[r] = u[rows, pick]
        return out


def estimate(
    data: ChoiceData,
    *,
    components: int = 1,
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
        Largest remaining distance of a parameter [logit]; default 0.1 / sqrt(people).

    Returns
    -------
    MixturePosterior

    Raises
    ------
    Refusal
        One respondent, an item never shown, more components than people allow.

    Examples
    --------
    >>> from ankerpunt.science.simulate import simulate_study
    >>> study = simulate_study(80, items=5, tasks=6, per_task=3, seed=1, versions=5)
    >>> found = estimate(study.data, polish=False)
    >>> found.settled, found.mixture.means.shape
    (True, (1, 5))
    """
    _refuse(data, components)
    say = progress or (lambda _done, _what: None)
    at_work = executor or LocalExecutor(threads)
    goal = 0.1 / np.sqrt(data.weight.sum()) if tolerance is None else tolerance
    prior = population.prior(data.n_items - 1)
    say(0.0, "pack")
    parts = at_work.scatter(packs(data))
    now, steps = _first(data, components, seed), 0
    if len(parts) > LARGE:
        say(0.1, "sample")
        now, run = _settle(at_work, parts[:SAMPLE], now, prior, goal * 3, say)
        steps = run.steps
    now, run = _settle(at_work, parts, now, prior, goal, say)
    correction = None
    if polish:
        say(0.8, "polish")
        correction = polishing.correct(at_work, parts[:SAMPLE], now, prior, seed=seed, tolerance=goal)
        now = correction.apply(now)
    say(1.0, "done")
    return MixturePosterior(data, now, run.value, steps + run.steps, run.settled, correction)


def _settle(
    executor: Executor, parts: list[object], now: Population, prior: population.Prior, goal: float, say: Progress
) -> tuple[Population, Reached]:
    """Run EM on these partitions to its fixed point."""
    engine = Engine(executor, parts, now)
    run = climb(engine.expect, now, prior, goal, lambda steps, _left: say(min(0.75, 0.1 + steps / 60), "estimate"))
    return now.like(run.point), run


def climb(
    expect: Callable[[Population], list[population.Sums]],
    now: Population,
    prior: population.Prior,
    goal: float,
    report: Callable[[int, float], None] | None = None,
) -> Reached:
    """Accelerate E-step and M-step to their fixed point."""

    def step(point: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
        here = now.like(point)
        sums = population.add_up(expect(here))
        value = sums.value + population.penalty(here, prior)
        return population.maximise(here, sums, prior).vector(), value

    return accelerate(step, now.vector(), tolerance=goal, slack=0.05 / goal, report=report)


def _first(data: ChoiceData, components: int, seed: int) -> Population:
    """Start at equal utilities, or at latent classes found on at most SAMPLE partitions' worth of people."""
    wide = population.start(data)
    if components == 1:
        return wide
    count = partitions(data.n_respondents)
    people = np.arange(data.n_respondents)
    few = data.pick(people[people % count < SAMPLE][: SAMPLE * SIZE])
    classes = latent_classes(few, components, seed=seed, starts=6)
    return Population(classes.shares, freed(classes.utilities, data.anchor), wide.covariance)


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
