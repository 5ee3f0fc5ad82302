"""How far the population may be from its estimate: other populations that the answers allow just as well.

A few hundred people leave the population open, most of all how widely people differ. Intervals of people that take the
estimate for the truth are then too narrow. So every draw of people is made under a population of its own, drawn as in
a Gibbs step (normal means, inverse Wishart covariance, Dirichlet shares), but with everybody counted for the part of
their utilities that their own answers tell.

What answers do not tell also turns the skewness of the covariance round: noise on top of it bounds it less sharply from
below. Of one variance v, seen by N people through noise c, the likelihood is that of an inverse gamma in v + c. With
told = v / (v + c), its third derivative in log v is -N told^2 (3 - 4 told) / 2 instead of N / 2, and a prior worth P
people adds P / 2. To that order log v lies (N told^2 (4 told - 3) + P) / (N told^2 + P)^2 above the mode, on average.
In D dimensions this is taken (D + 1) / 2 times, as it is for an inverse Wishart. That the prior leaves its own scale
open is not in it: in one study of 1 000 people the covariance then lay 6 % above that of full Bayes.

References
----------
Rossi, Allenby & McCulloch (2005), Bayesian Statistics and Marketing, Wiley, chapter 5 (the Gibbs step).
Tierney & Kadane (1986), J. American Statistical Association 81:82-86 (posterior means from derivatives at the mode).
Louis (1982), J. Royal Statistical Society B 44:226-233 (what is lost where the utilities are not known).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.hierarchical.population import Population

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

LEAST = 0.02
"""Least part of someone's utilities that answers are believed to tell, in any direction: keeps the rest finite."""


@dataclass(frozen=True, slots=True, eq=False)
class Leeway:
    """What is open about a population.

    Attributes
    ----------
    best
        The estimate.
    root
        float64 [D, D]; root root' is the covariance of a mean that rests on one person.
    people
        float64 [K], how many people a component rests on, at least one.
    known
        How many people, if their utilities were known, would tell as much of how people differ as all answers do.
    freedom
        Degrees of freedom of the covariance.
    skew
        How much lower the covariance lies, as the log of a factor, than an inverse Wishart around the estimate.
    """

    best: Population
    root: Array
    people: Array
    known: float
    freedom: float
    skew: float

    @classmethod
    def around(cls, best: Population, open_still: Array, people: Array, prior: float) -> Leeway:
        """Measure it.

        Parameters
        ----------
        best
            The estimate.
        open_still
            float64 [D, D], average posterior covariance of a person's utilities.
        people
            float64 [K], sum of squared probabilities of belonging to each component.
        prior
            Weight of the covariance's prior in people.
        """
        lower = np.linalg.cholesky(best.covariance)
        half = np.linalg.solve(lower, np.linalg.solve(lower, open_still).T)
        left, axes = np.linalg.eigh(0.5 * (half + half.T))
        told = np.clip(1.0 - left, LEAST, 1.0)
        known = float(people.sum() * (told**2).mean())
        freedom = prior + known
        hidden = 1.0 - float((told**3).sum() / (told**2).sum())
        skew = 2.0 * (len(told) + 1) * known * hidden / freedom**2
        return cls(best, lower @ axes / np.sqrt(told), np.maximum(people, 1.0), known, freedom, skew)

    def draw(self, rng: np.random.Generator) -> Population:
        """Draw a population that could be behind the answers as well.

        Its expected precision is the estimate's where answers tell all, and more where they do not (`skew`).

        Examples
        --------
        >>> one = Population(np.ones(1), np.zeros((1, 2)), np.eye(2) + 1.0)
        >>> Leeway.around(one, 0.5 * one.covariance, np.array([1e8]), 3.0).draw(np.random.default_rng(1)).shares
        array([1.])
        """
        free = len(self.root)
        noise = rng.standard_normal(self.best.means.shape) @ self.root.T
        shares = rng.dirichlet(self.best.shares * self.people.sum())
        means = self.best.means + noise / np.sqrt(self.people)[:, None]
        lower = np.tril(rng.standard_normal((free, free)), -1)
        lower[np.diag_indices(free)] = np.sqrt(rng.chisquare(self.freedom - np.arange(free)))
        root = np.linalg.cholesky(self.best.precision) @ lower * np.exp(0.5 * self.skew) / np.sqrt(self.freedom)
        half = np.linalg.inv(root)
        return Population(np.maximum(shares, 1e-12), means, half.T @ half)
