"""Whether one answer can move a word too much: the code that will release, on made-up answers (R6).

It never sees a real answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from math import exp

from ankerpunt.science.ruled import RuleBroken

Three = tuple[int, int, int]
"""How many say less, the same, more."""
Releases = Callable[[Mapping[str, Three]], Mapping[str, str]]
"""From the counts of each group to the word of each, that of the organisation under ``*``."""

FIRST: tuple[Three, ...] = ((8, 8, 8), (5, 8, 11), (6, 7, 6))
SECOND: Three = (20, 17, 38)
ONE_MORE: tuple[Three, ...] = ((1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0))
DRAWS = 10_000
MOST = 1.15
"""The largest log ratio that is believed: 1 is what holds, and chance adds something."""
OF_A_WORD, OF_A_PAIR = 100, 500
"""What is drawn less often than this says too little."""


def neighbours(releases: Releases, *, draws: int = DRAWS) -> None:
    """Release a made-up round many times, with one person who answers this, that or nothing.

    Parameters
    ----------
    releases
        What will release the real round.
    draws
        How many times each.

    Raises
    ------
    RuleBroken
        R6, when a word is so much likelier with one answer than with another that it could tell them apart. About one
        right release in 200 fails by chance, and may be tried once more.

    References
    ----------
    R6 (docs/listening.md).
    Ding, Wang, Wang, Zhang & Kifer (2018), ACM Conference on Computer and Communications Security (finding a leak by
    releasing neighbours many times).

    Examples
    --------
    A release without noise is found out.

    >>> def bare(counts):
    ...     return {"first": "less_often" if counts["first"][0] > 8 else "divided", "*": "divided"}
    >>> try:
    ...     neighbours(bare, draws=500)
    ... except RuleBroken as no:
    ...     print(no.rule)
    R6
    """
    for first in FIRST:
        drawn = [Counter(_outcomes(releases, _with(first, one), draws)) for one in ONE_MORE]
        for here, there in combinations(drawn, 2):
            if any(_tells(here[outcome], there[outcome], outcome) for outcome in here.keys() | there.keys()):
                raise RuleBroken(
                    nl="Eén antwoord kan een woord te sterk veranderen. We laten niets zien. Probeer het nog één keer; "
                    "gaat het weer mis, meld het dan aan de beheerder.",
                    en="One answer can change a word too much. Nothing is shown. Try once more; if it fails again, "
                    "tell the administrator.",
                    rule="R6",
                )


def _with(first: Three, one: Three) -> Three:
    return first[0] + one[0], first[1] + one[1], first[2] + one[2]


def _outcomes(releases: Releases, first: Three, draws: int) -> Iterator[tuple[str, ...]]:
    for _ in range(draws):
        words = releases({"first": first, "second": SECOND})
        yield (words["first"],)
        yield words["first"], words["*"]


def _tells(here: int, there: int, outcome: tuple[str, ...]) -> bool:
    enough = OF_A_WORD if len(outcome) == 1 else OF_A_PAIR
    return max(here, there) >= enough and max(here, there) > exp(MOST) * min(here, there)
