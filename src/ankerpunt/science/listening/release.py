"""What a round says when it closes: words, and nothing else (R6, R8, R9)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from ankerpunt.science.listening.noise import Below, noise
from ankerpunt.science.listening.words import Counts, Word, word_of

ORGANISATION = "*"
"""The group that is everybody who was invited."""

Tally = Mapping[tuple[str, str], Counts]
"""By (group, question) how many said what."""


class Cell(Struct, frozen=True, forbid_unknown_fields=True):
    """One word of one group, or of the organisation, on one question."""

    group: str
    question: str
    word: Word


class Release(Struct, frozen=True, forbid_unknown_fields=True):
    """All that is kept of a round.

    Parameters
    ----------
    cells
        For each question a word of each group and one of the organisation, by name: the order says nothing.
    took_part
        Whether more or less than half took part, of the organisation alone.
    """

    cells: tuple[Cell, ...]
    took_part: Literal["more_than_half", "less_than_half"]


def release(tally: Tally, *, invited: int, below: Below = secrets.randbelow) -> Release:
    """Draw the words of a round, once; the counts are destroyed in the same transaction.

    Parameters
    ----------
    tally
        For each group and each question the counts; every group was asked the same questions.
    invited
        People of the whole roster.
    below
        The source of chance; another one only in tests.

    Returns
    -------
    Release
        Worked out from the counts with noise, and from nothing else of the answers.

    Raises
    ------
    ValueError
        When a group misses a question, nothing was asked, a group is called as the organisation, or a count is below 0.

    References
    ----------
    R6, R8, R9 (docs/listening.md).

    Examples
    --------
    >>> said = release({("care", "courage"): Counts(2_000, 3_000, 5_000)}, invited=12_000)
    >>> [(cell.group, cell.word) for cell in said.cells], said.took_part
    ([('*', 'more_often'), ('care', 'more_often')], 'more_than_half')
    """
    groups, questions = ({key[part] for key in tally} for part in (0, 1))
    if not tally or len(tally) < len(groups) * len(questions) or ORGANISATION in groups:
        raise ValueError("each group has counts for each question, and none is called as the organisation")
    if any(min(counts) < 0 for counts in tally.values()):
        raise ValueError("a count is below 0")
    noisy = {key: Counts(*(count + noise(below) for count in tally[key])) for key in sorted(tally)}
    whole = dict.fromkeys(questions, Counts(0, 0, 0))
    for (_, question), counts in noisy.items():
        whole[question] += counts
    answers = sum(sum(counts) for counts in whole.values())
    every = {**noisy, **{(ORGANISATION, question): counts for question, counts in whole.items()}}
    return Release(
        cells=tuple(Cell(group, question, word_of(every[group, question])) for group, question in sorted(every)),
        took_part="more_than_half" if 2 * answers > invited * len(questions) else "less_than_half",
    )
