"""From three counts with noise to one word, in whole numbers and in one order (R5, R7)."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Option = Literal["less_often", "the_same", "more_often"]
"""What a person can answer; “I cannot say” is not counted."""
Word = Literal["less_often", "about_as_often", "more_often", "divided", "too_few"]
"""What is said of a group."""

OPTIONS: tuple[Option, ...] = get_args(Option)
WORDS: tuple[Word, ...] = get_args(Word)

FEWEST_ANSWERS = 20
PART = 4
"""A quarter of the answers decides."""


class Counts(NamedTuple):
    """How many say what, of one group and question; with noise they may be below 0."""

    less: int
    same: int
    more: int

    def __add__(self, other: object) -> Counts:
        """Count two groups together."""
        return Counts(*map(sum, zip(self, other, strict=True))) if isinstance(other, Counts) else NotImplemented


def word_of(counts: Counts) -> Word:
    """Give the word for counts that have their noise already.

    Parameters
    ----------
    counts
        With noise. Differences use them as they are; only their number is cut off at 0.

    Returns
    -------
    Word
        The first that holds: too few, more often, less often, divided, about as often.

    References
    ----------
    R7 (docs/listening.md).

    Examples
    --------
    >>> [word_of(Counts(*each)) for each in ((5, 10, 4), (4, 10, 10), (10, 10, 4), (9, 9, 9), (3, 20, 5))]
    ['too_few', 'more_often', 'less_often', 'divided', 'about_as_often']
    """
    less, _, more = counts
    number = sum(max(count, 0) for count in counts)
    if number < FEWEST_ANSWERS:
        return "too_few"
    if PART * (more - less) >= number:
        return "more_often"
    if PART * (less - more) >= number:
        return "less_often"
    return "divided" if PART * less >= number and PART * more >= number else "about_as_often"
