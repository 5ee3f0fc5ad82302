"""How sure a choice is: in how many worlds it is best, what is nearly as good, and which assumption counts.

References
----------
Savage, L. J. (1951). The theory of statistical decision. Journal of the American Statistical Association, 46(253),
55-67. (Regret: what another choice would have brought, had we known.)
Strong, M., & Oakley, J. E. (2013). An efficient method for computing single-parameter partial expected value of perfect
information. Medical Decision Making, 33(6), 755-766. (What it is worth to know one number, out of the same draws.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from ankerpunt.science.channels.asked import Aim, Part
from ankerpunt.science.channels.bundles import Bundle, effects_of, gain
from ankerpunt.science.channels.draws import Assumption, Column, Draws, ranges_of
from ankerpunt.science.channels.knapsack import Packed
from ankerpunt.science.channels.scales import Scales

OFTEN_WORLDS = 256
BINS = 8
ALMOST_EQUAL = 0.005
"""What another choice may lose, as a share of what is gained, and still be nearly as good."""
COUNTS: dict[Aim, frozenset[Part]] = {
    "goals": frozenset({"price", "shift"}),
    "money": frozenset({"price", "shift", "questions", "cost"}),
    "ease": frozenset({"price", "shift", "questions", "cost", "minutes"}),
}
"""The assumptions that can matter to an aim."""
Step = Callable[[int, int], None]


class Otherwise(Struct, frozen=True):
    """What would have been better, had one assumption been known to be at the end of its range.

    Parameters
    ----------
    assumption
        Which.
    end
        *low* or *high*.
    regret
        What the better choice brings more: cases for *goals*, else euros; 0 where the choice stays the best.
    fits
        Whether the choice then still fits the budget; where not, regret is 0.
    added, dropped
        The instruments that the better choice has more, and less.
    """

    assumption: Assumption
    end: str
    regret: float
    fits: bool
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


class Doubt(Struct, frozen=True):
    """How sure a choice is.

    Parameters
    ----------
    often
        By instrument, the share of the worlds in which it is part of the best choice.
    spared
        By instrument, what it costs to do the other thing: leave out what is chosen, or take in what is not; None where
        it does not fit. Little means that it is nearly equal.
    otherwise
        For both ends of every assumption that counts for the aim, the most regret first.
    worth
        By assumption, what it is worth to know it before choosing, prices apart: these one can ask for.
    """

    often: dict[str, float]
    spared: dict[str, float | None]
    otherwise: tuple[Otherwise, ...]
    worth: dict[Assumption, float]

    def almost_equal(self, gained: float) -> tuple[str, ...]:
        """List the instruments of which it hardly matters whether they are chosen, by key."""
        most = ALMOST_EQUAL * gained
        return tuple(sorted(key for key, lost in self.spared.items() if lost is not None and lost <= most))


def doubt(scales: Scales, *, step: Step = lambda _done, _of: None) -> Doubt:
    """Work out how sure a choice is. This takes seconds: it solves the choice hundreds of times.

    Parameters
    ----------
    scales
        What the choice was weighed on.
    step
        Is told how far it is.

    References
    ----------
    METHOD C4, and those of the module.

    Examples
    --------
    With one instrument and money for it there is nothing to doubt but its price.

    >>> from ankerpunt.science.channels.asked import Asked, Means, Process, Range, Way
    >>> from ankerpunt.science.channels.scales import scales_of
    >>> one = Range(1, 1, 1)
    >>> asked = Asked(
    ...     ways=(Way(key="web", online=True, cost=one, minutes=one), Way(key="desk", cost=one, minutes=one)),
    ...     processes=(Process(key="moving", cases={"web": 500, "desk": 500}, target=0.6),),
    ...     means=(Means(key="letter", sort="communication", processes=("moving",), price=Range(800, 900, 1200),
    ...                  shift=Range(0.1, 0.2, 0.3), questions=one),),
    ...     budget=1000,
    ... )
    >>> found = doubt(scales_of(asked))
    >>> [(each.assumption.part, each.end, each.fits) for each in found.otherwise if not each.fits]
    [('price', 'high', False)]
    >>> 0.5 < found.often["letter"] < 1, {round(each) for each in found.worth.values()}
    (True, {0})
    """
    chosen = scales.best()
    doubted = _doubted(scales)
    known = [each for each in doubted if each.part != "price"]
    whole = OFTEN_WORLDS + len(scales.program.means) + len(doubted) * 2 + len(known) * BINS
    steps = Steps(step, whole)
    return Doubt(
        often=_often(scales, steps),
        spared=_spared(scales, chosen, steps),
        otherwise=tuple(sorted(_otherwise(scales, chosen, doubted, steps), key=_most_first)),
        worth=_worth(scales, chosen, known, steps),
    )


class Steps:
    """Counts what was solved, and says so."""

    def __init__(self, tell: Step, whole: int) -> None:
        self._tell, self._whole, self._done = tell, whole, 0

    def take(self) -> None:
        """Count one more; a few are told together."""
        self._done += 1
        if self._done % 16 == 0 or self._done == self._whole:
            self._tell(self._done, self._whole)


def _most_first(each: Otherwise) -> tuple[float, Assumption, str]:
    return -each.regret, each.assumption, each.end


def _doubted(scales: Scales) -> list[Assumption]:
    """List the assumptions that are ranges, and can matter to the aim."""
    counts = COUNTS[scales.asked.aim]
    return [each for each, found in ranges_of(scales.asked).items() if not found.is_known and each.part in counts]


def _often(scales: Scales, steps: Steps) -> dict[str, float]:
    """Choose in each of so many worlds as if it were the only one, and count."""
    some = Draws(
        {each: column[:OFTEN_WORLDS] for each, column in scales.draws.columns.items()},
        min(OFTEN_WORLDS, scales.draws.worlds),
    )
    effects, asked = effects_of(scales.asked, some), scales.asked
    gains = np.zeros((len(scales.bundles), some.worlds))
    for at, each in enumerate(scales.bundles):
        gains[at] = gain(effects[each.process].of(each.means), asked.aim, asked.terms)
    prices = np.reshape([some.of(each.key, "price") for each in scales.program.means], (-1, some.worlds))
    found: Counter[str] = Counter()
    for world in range(some.worlds):
        found.update(replace(scales, gains=gains[:, world], prices=prices[:, world]).best().means)
        steps.take()
    return {each.key: found[each.key] / some.worlds for each in scales.program.means}


def _spared(scales: Scales, chosen: Packed, steps: Steps) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for each in scales.program.means:
        there = each.key in chosen.means
        other = scales.packed(forbidden=each.key) if there else scales.packed(forced=each.key)
        found[each.key] = None if other is None else max(0.0, chosen.gain - other.gain)
        steps.take()
    return found


def _otherwise(scales: Scales, chosen: Packed, doubted: list[Assumption], steps: Steps) -> Iterator[Otherwise]:
    ranges = ranges_of(scales.asked)
    for assumption in doubted:
        around = ranges[assumption]
        for end, value in (("low", around.low), ("high", around.high)):
            yield _had_we_known(_at(scales, assumption, value), chosen, assumption, end)
            steps.take()


def _at(scales: Scales, assumption: Assumption, value: float) -> Scales:
    """Weigh again as if one assumption were known; only what it touches."""
    draws = scales.draws.fixed(assumption, value)
    if assumption.part == "price":
        prices = scales.prices.copy()
        prices[scales.place(assumption.key)] = value
        return replace(scales, prices=prices, draws=draws)
    gains = scales.gains.copy()
    effects = effects_of(scales.asked, draws)
    for at in _touched(scales, assumption):
        effect = effects[scales.bundles[at].process].of(scales.bundles[at].means)
        gains[at] = gain(effect, scales.asked.aim, scales.asked.terms).mean()
    return replace(scales, gains=gains, draws=draws)


def _touched(scales: Scales, assumption: Assumption) -> list[int]:
    """Give the numbers of the bundles to which an assumption matters."""

    def touches(bundle: Bundle) -> bool:
        if assumption.part in {"cost", "minutes"}:
            process = scales.asked.processes[bundle.process]
            return bool(bundle.means) and assumption.key in {*process.cases, *process.questions}
        return any(each.key == assumption.key for each in bundle.means)

    return [at for at, bundle in enumerate(scales.bundles) if touches(bundle)]


def _had_we_known(scales: Scales, chosen: Packed, assumption: Assumption, end: str) -> Otherwise:
    best = scales.best()
    if scales.price(chosen) > scales.asked.budget:
        return Otherwise(assumption, end, 0.0, fits=False)
    regret = best.gain - scales.gain(chosen)
    if regret <= 0 or best.means == chosen.means:
        return Otherwise(assumption, end, 0.0, fits=True)
    more, less = set(best.means) - set(chosen.means), set(chosen.means) - set(best.means)
    return Otherwise(assumption, end, regret, fits=True, added=tuple(sorted(more)), dropped=tuple(sorted(less)))


def _worth(scales: Scales, chosen: Packed, known: list[Assumption], steps: Steps) -> dict[Assumption, float]:
    """Put the worlds in bins by one assumption, choose within each, and compare with choosing once."""
    bins = {each: _bins(scales.draws.columns[each]) for each in known}
    means = _means_in(scales, bins)
    found = {}
    for each in known:
        best = 0.0
        for at in range(BINS):
            best += replace(scales, gains=means[each][:, at]).best().gain / BINS
            steps.take()
        found[each] = max(0.0, best - chosen.gain)
    return found


def _bins(column: Column) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Give each world the number of its bin; all have the same size."""
    ranks = np.argsort(np.argsort(column, kind="stable"), kind="stable")
    return ranks * BINS // len(column)


def _means_in(
    scales: Scales, bins: dict[Assumption, np.ndarray[tuple[int], np.dtype[np.int64]]]
) -> dict[Assumption, Column]:
    """Give the mean gain of each bundle within each bin: float64 [bundles, bins]; one bundle at a time."""
    found = {each: np.repeat(scales.gains[:, None], BINS, axis=1) for each in bins}
    touching: dict[int, list[Assumption]] = {}
    for each in bins:
        for at in _touched(scales, each):
            touching.setdefault(at, []).append(each)
    effects, size = effects_of(scales.asked, scales.draws), scales.draws.worlds / BINS
    for at, assumptions in touching.items():
        bundle = scales.bundles[at]
        values = gain(effects[bundle.process].of(bundle.means), scales.asked.aim, scales.asked.terms)
        for each in assumptions:
            found[each][at] = np.bincount(bins[each], weights=values, minlength=BINS) / size
    return found
