"""The people (and posterior draws) that a TURF runs over, kept as bits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.turf.bits import pack
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Audience:
    """Who is reached by what, over one or more posterior draws.

    Attributes
    ----------
    bits
        uint64 [J, D·W]: per item, draw after draw, one bit per person; W = ⌈N/64⌉.
    weight
        float64 [N], weight of each person, > 0.
    draws
        D, the number of draws; 1 for plain yes-or-no data.
    """

    bits: NDArray[np.uint64]
    weight: NDArray[np.float64]
    draws: int

    @property
    def items(self) -> int:
        """J, the number of items."""
        return len(self.bits)

    @property
    def people(self) -> int:
        """N, the number of people."""
        return len(self.weight)

    @property
    def weighted(self) -> bool:
        """Whether people differ in weight."""
        return bool((self.weight != self.weight[0]).any())

    @property
    def total(self) -> float:
        """Weight of all people over all draws."""
        return float(self.weight.sum()) * self.draws

    def mask(self, people: NDArray[np.bool_]) -> NDArray[np.uint64]:
        """Give the bits, over all draws, of some of the people.

        Parameters
        ----------
        people
            bool [N].

        Returns
        -------
        NDArray[np.uint64]
            [D·W].
        """
        return np.tile(pack(people[:, None])[0], self.draws)

    def reached(self, words: NDArray[np.uint64]) -> Iterator[NDArray[np.bool_]]:
        """Turn a row of words back into people, one draw at a time.

        Parameters
        ----------
        words
            uint64 [D·W].

        Yields
        ------
        NDArray[np.bool_]
            [N].
        """
        little = words.astype("<u8", copy=False).view(np.uint8).reshape(self.draws, -1)
        for draw in little:
            yield np.unpackbits(draw, count=self.people, bitorder="little").view(np.bool_)

    def weigh(self, words: NDArray[np.uint64]) -> float:
        """Weigh the people in a row of words, summed over draws."""
        if not self.weighted:
            return float(np.bitwise_count(words).sum(dtype=np.int64) * self.weight[0])
        return float(sum(self.weight[people].sum() for people in self.reached(words)))

    def item_weight(self) -> NDArray[np.float64]:
        """Weigh, per item, the people whom it reaches: float64 [J], summed over draws."""
        return np.array([self.weigh(row) for row in self.bits])

    def reach(self, sets: Sequence[NDArray[np.int64]], resample: int | None = None) -> NDArray[np.float64]:
        """Give the share that each set reaches, draw by draw.

        Parameters
        ----------
        sets
            Item indices of each of S sets.
        resample
            Seed of a Bayesian bootstrap over people: draw d reweighs the people, the same for every set, so that
            the spread over draws holds both what we do not know about these people and that others might have
            answered. None: the people as they are.

        Returns
        -------
        NDArray[np.float64]
            [S, D], each in [0, 1].

        References
        ----------
        Rubin, D. B. (1981). The Bayesian bootstrap. The Annals of Statistics, 9(1), 130-134.
        """
        unions = [self.reached(np.bitwise_or.reduce(self.bits[chosen], axis=0)) for chosen in sets]
        share = np.empty((len(sets), self.draws))
        for draw, people in enumerate(zip(*unions, strict=True)):
            weight = self.weight
            if resample is not None:
                weight = weight * np.random.default_rng([resample, draw]).standard_exponential(self.people)
            share[:, draw] = [weight[reached].sum() / weight.sum() for reached in people]
        return share


def audience(reached: Iterable[NDArray[np.bool_]], weight: NDArray[np.float64] | None = None) -> Audience:
    """Pack yes-or-no tables, one per posterior draw, into an audience.

    Parameters
    ----------
    reached
        bool [N, J] for each draw; read one at a time.
    weight
        float64 [N]; default 1.

    Returns
    -------
    Audience
        Takes N·J·D/8 bytes.

    Raises
    ------
    Refusal
        When there are no people or items, or a weight is not a positive number.

    Examples
    --------
    >>> audience([np.array([[True, False], [True, True]])]).item_weight().tolist()
    [2.0, 1.0]
    """
    packed: list[NDArray[np.uint64]] = []
    people = 0
    for table in reached:
        people = len(table)
        packed.append(pack(np.asarray(table, bool)))
    if not packed or people == 0 or packed[0].shape[0] == 0:
        raise Refusal(
            nl="Er zijn geen mensen of geen items om te tellen. Kies een bestand met antwoorden.",
            en="There are no people or no items to count. Choose a file with answers.",
        )
    weights = np.ones(people) if weight is None else np.asarray(weight, np.float64)
    if weights.shape != (people,) or not (np.isfinite(weights) & (weights > 0)).all():
        raise Refusal(
            nl="Elk gewicht moet een getal boven 0 zijn, één per persoon. Verbeter de gewichten.",
            en="Every weight must be a number above 0, one per person. Correct the weights.",
        )
    return Audience(bits=np.concatenate(packed, axis=1), weight=weights, draws=len(packed))
