"""What a combination of instruments does to one process, in every world (METHOD C4).

References
----------
Van de Wijngaert, L., Pieterson, W., & Teerling, M. (2011). Influencing citizen behavior: Experiences from multichannel
marketing pilot projects. International Journal of Information Management, 31(5), 415-419.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations

import numpy as np
from msgspec import Struct
from scipy.special import expit, logit

from ankerpunt.science.channels.asked import Asked, Means, Part, Process
from ankerpunt.science.channels.draws import Column, Draws
from ankerpunt.science.channels.year import year_of

MINUTES = 60


class Effect(Struct, frozen=True):
    """What changes in a year, in each world: float64 [worlds].

    Parameters
    ----------
    moved
        Cases that go online and did not.
    toward
        Those of them that the target needs; 0 without a target.
    saved
        What comes free [€].
    hours
        What people who come keep [hours].
    """

    moved: Column
    toward: Column
    saved: Column
    hours: Column


def combinations_of(means: Sequence[Means]) -> list[tuple[Means, ...]]:
    """List every combination of instruments, nothing first.

    Examples
    --------
    >>> [len(each) for each in combinations_of(["letter", "poster"])]
    [0, 1, 1, 2]
    """
    sizes = range(len(means) + 1)
    return list(chain.from_iterable(combinations(means, size) for size in sizes))


class Effects:
    """The effects of combinations on one process.

    Parameters
    ----------
    process, asked
        Which, and all that it is part of.
    draws
        The worlds.
    """

    def __init__(self, process: Process, asked: Asked, draws: Draws) -> None:
        online = {way.key for way in asked.ways if way.online}
        web = {key: count for key, count in process.cases.items() if key in online}
        other = {key: count for key, count in process.cases.items() if key not in online}
        self.year = year_of(process, asked)
        self._moves = process.steered and 0 < self.year.share < self.year.ceiling
        self._draws, self._again = draws, asked.terms.again
        self._questions = process.questions
        self._euros, self._minutes = (
            _mean(draws, other, part) - _mean(draws, web, part) for part in ("cost", "minutes")
        )

    def of(self, chosen: Sequence[Means]) -> Effect:
        """Work out what a combination changes."""
        moved = self._moved(chosen)
        fewer = 1 - np.prod([self._draws.of(each.key, "questions") for each in chosen], axis=0)
        saved, minutes = moved * self._euros, moved * self._minutes
        for key, count in self._questions.items():
            saved = saved + fewer * count * self._draws.of(key, "cost")
            minutes = minutes + fewer * count * self._draws.of(key, "minutes")
        toward = np.minimum(moved, self.year.needed) if self.year.needed is not None else np.zeros(self._draws.worlds)
        return Effect(moved, toward, saved, minutes / MINUTES)

    def _moved(self, chosen: Sequence[Means]) -> Column:
        if not self._moves or not chosen:
            return np.zeros(self._draws.worlds)
        year = self.year
        then = expit(logit(year.share) + self._shift(chosen))
        return year.cases * (np.minimum(then, year.ceiling) - year.share)

    def _shift(self, chosen: Sequence[Means]) -> Column:
        """Add the shifts up: of communication the strongest wholly and the others in part."""
        told = [self._draws.of(each.key, "shift") for each in chosen if each.sort == "communication"]
        rest = [self._draws.of(each.key, "shift") for each in chosen if each.sort != "communication"]
        shift = np.sum(rest, axis=0) if rest else np.zeros(self._draws.worlds)
        if told:
            strongest = np.max(told, axis=0)
            shift = shift + strongest + self._again * (np.sum(told, axis=0) - strongest)
        return shift


def _mean(draws: Draws, counts: Mapping[str, float], part: Part) -> Column:
    """Weigh the ways by how many people use each; 0 where nobody does."""
    total = sum(counts.values())
    weighed: Iterable[Column] = (draws.of(key, part) * (count / total) for key, count in counts.items() if count)
    return sum(weighed, start=np.zeros(draws.worlds))
