"""Reach of every set of one size for an audience: picks bits, layers of bits, or the zeta transform."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ankerpunt.science.turf_bits import reach_counts
from ankerpunt.science.turf_rank import unrank
from ankerpunt.science.turf_zeta import MOST_ITEMS, missed_by_subset

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ankerpunt.science.turf_audience import Audience

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


def totals(
    audience: Audience,
    free: NDArray[np.int64],
    must: NDArray[np.int64],
    size: int,
    *,
    threads: int = 1,
    progress: Callable[[float], None] | None = None,
) -> Totals:
    """Weigh the people whom each set reaches: `must` and any `size` of the `free` items.

    Parameters
    ----------
    audience
        People and draws.
    free, must
        Indices of the items to choose from, and of those in every set.
    size
        Items to choose from `free`.
    threads, progress
        See `turf_bits.reach_counts`.

    Returns
    -------
    Totals
        Whole people are counted exactly; weights with 64 or fewer different values, or over at most 20 items, to
        float64 precision; other weights to 24 binary digits.
    """
    start = np.bitwise_or.reduce(audience.bits[must], axis=0) if len(must) else np.zeros_like(audience.bits[0])
    if size == 0:
        return Totals(np.array([(audience.rows(start) @ audience.weight).sum()]), 0.0)
    sets = comb(len(free), size)
    work = sets * audience.bits.shape[1]
    small = len(free) <= MOST_ITEMS
    if small and (audience.weighted or work > 2 ** len(free) * MOST_ITEMS):
        return _by_zeta(audience, free, start, size)
    bits = audience.bits[free]
    reached = np.zeros(sets)
    layers, error = _layers(audience)
    for number, (value, mask) in enumerate(layers):
        done = _part_of(progress, number, len(layers))
        layer = bits if mask is None else bits & mask
        begin = start if mask is None else start & mask
        reached += value * reach_counts(layer, size, start=begin, threads=threads, progress=done)
    rounding = 1e-12 * audience.total if audience.weighted else 0.0
    return Totals(reached, max(2 * error, rounding))


def _by_zeta(audience: Audience, free: NDArray[np.int64], start: NDArray[np.uint64], size: int) -> Totals:
    """Look the sets up in the transform over all subsets of the free items."""
    missed = np.zeros(2 ** len(free))
    begin = audience.rows(start)
    columns = [audience.rows(audience.bits[item]) for item in free]
    for draw in range(audience.draws):
        open_ = ~begin[draw]
        table = np.stack([column[draw][open_] for column in columns], axis=1)
        missed += missed_by_subset(table, audience.weight[open_])
    ranks = np.arange(comb(len(free), size), dtype=np.int64)
    index = (np.int64(1) << unrank(ranks, len(free), size)).sum(axis=1)
    return Totals(audience.total - missed[index], 1e-12 * audience.total)


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
