"""Reach of every set of one size for an audience: picks bits, layers of bits, or the zeta transform."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ankerpunt.science.turf.bits import reach_counts
from ankerpunt.science.turf.rank import unrank
from ankerpunt.science.turf.zeta import MOST_ITEMS, missed_by_subset

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.turf.audience import Audience

MOST_LAYERS = 64
"""With so many different weights each gets its own layer of bits; with more, weights are read as binary numbers."""

WEIGHT_BITS = 24
"""Binary digits of a weight, when there are too many different ones."""


class Totals(NamedTuple):
    """Weight reached by every set of one size.

    Attributes
    ----------
    weight
        float64 [C], in lexicographic order of the sets.
    tolerance
        Two sets that differ by no more than this are tied.
    """

    weight: NDArray[np.float64]
    tolerance: float


@dataclass(slots=True)
class Scale:
    """Weighs the people whom sets reach, for sets of any size out of the same items.

    Attributes
    ----------
    audience
        People and draws.
    free, must
        Indices of the items to choose from, and of those in every set.
    threads
        See `bits.reach_counts`.
    """

    audience: Audience
    free: NDArray[np.int64]
    must: NDArray[np.int64]
    threads: int = 1
    _missed: NDArray[np.float64] | None = None

    def totals(self, size: int, *, progress: Callable[[float], None] | None = None) -> Totals:
        """Weigh the people whom each set reaches: `must` and any `size` of the `free` items.

        Parameters
        ----------
        size
            Items to choose from `free`.
        progress
            Called with the share of the work that is done, (0, 1].

        Returns
        -------
        Totals
            Whole people are counted exactly; weights with 64 or fewer different values, or over at most 20 items, to
            float64 precision; other weights to 24 binary digits.
        """
        crowd, sets = self.audience, comb(len(self.free), size)
        if size == 0:
            return Totals(np.array([crowd.weigh(self._start())]), 0.0)
        much = sets * crowd.bits.shape[1] > 2 ** len(self.free) * MOST_ITEMS
        if len(self.free) <= MOST_ITEMS and (crowd.weighted or much):
            return self._by_zeta(size)
        bits, start = crowd.bits[self.free], self._start()
        reached = np.zeros(sets)
        layers, error = _layers(crowd)
        for number, (value, mask) in enumerate(layers):
            done = _part_of(progress, number, len(layers))
            layer, begin = (bits, start) if mask is None else (bits & mask, start & mask)
            reached += value * reach_counts(layer, size, start=begin, threads=self.threads, progress=done)
        rounding = 1e-12 * crowd.total if crowd.weighted else 0.0
        return Totals(reached, max(2 * error, rounding))

    def _start(self) -> NDArray[np.uint64]:
        """Give the people whom the must-have items reach."""
        union: NDArray[np.uint64] = np.bitwise_or.reduce(self.audience.bits[self.must], axis=0)
        return union

    def _by_zeta(self, size: int) -> Totals:
        """Look the sets up in the transform over all subsets of the free items, made once."""
        if self._missed is None:
            self._missed = self._transform()
        ranks = np.arange(comb(len(self.free), size), dtype=np.int64)
        index = (np.int64(1) << unrank(ranks, len(self.free), size)).sum(axis=1)
        return Totals(self.audience.total - self._missed[index], 1e-12 * self.audience.total)

    def _transform(self) -> NDArray[np.float64]:
        crowd = self.audience
        missed = np.zeros(2 ** len(self.free))
        columns = [crowd.reached(crowd.bits[item]) for item in self.free]
        for had, *people in zip(crowd.reached(self._start()), *columns, strict=True):
            table = np.stack([reached[~had] for reached in people], axis=1)
            missed += missed_by_subset(table, crowd.weight[~had])
        return missed


def _layers(audience: Audience) -> tuple[list[tuple[float, NDArray[np.uint64] | None]], float]:
    """Split the people into layers that weigh the same; also the most that rounding can take from a set."""
    weight = audience.weight
    values = np.unique(weight)
    if len(values) == 1:
        return [(float(values[0]), None)], 0.0
    if len(values) <= MOST_LAYERS:
        return [(float(value), audience.mask(weight == value)) for value in values], 0.0
    unit = float(weight.max()) / (2**WEIGHT_BITS - 1)
    whole = np.rint(weight / unit).astype(np.int64)
    error = float(np.abs(weight - whole * unit).sum()) * audience.draws
    digits = [(unit * 2**digit, audience.mask((whole >> digit) & 1 == 1)) for digit in range(WEIGHT_BITS)]
    return list(digits), error


def _part_of(progress: Callable[[float], None] | None, number: int, parts: int) -> Callable[[float], None] | None:
    """Let one of several equal parts report to the progress of the whole."""
    if progress is None:
        return None
    return lambda share: progress((number + share) / parts)
