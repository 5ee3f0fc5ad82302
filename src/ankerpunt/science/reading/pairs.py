"""Columns of best and worst: which of them is about which task, by what is above them and never by their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.science.reading.roles import BEST_WORDS, WORST_WORDS
from ankerpunt.tables.role import pairs, tokens_of
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    Heads = list[tuple[int, tuple[str, ...]]]

SCHEMES = ((BEST_WORDS, WORST_WORDS), (("b",), ("w",)), (("m",), ("l",)), (("b",), ("s",)))
"""What says best and what says worst in a heading, the plainest first."""

NAMED = 12

NO_PAIRS = Text(
    nl="De koppen zeggen niet welke kolom beste is en welke slechtste. Noem ze bijvoorbeeld 1_best, 1_worst … of Meest "
    "1, Minst 1 …. Kolommen: {columns}.",
    en="The headings do not say which column is best and which is worst. Call them for example 1_best, 1_worst … or "
    "Most 1, Least 1 …. Columns: {columns}.",
)
ODD_PAIR = Text(
    nl="Taak {task} heeft niet precies één kolom voor beste en één voor slechtste. Kijk de koppen na, of laat een "
    "kolom weg met --column ignore=KOP.",
    en="Task {task} does not have exactly one column for best and one for worst. Check the headings, or leave a column "
    "out with --column ignore=HEADING.",
)
NO_TASK = Text(
    nl="In de koppen van beste en slechtste is niet te zien welk getal de taak is: {columns}. Noem ze 1_best, 1_worst "
    "….",
    en="The headings of best and worst do not show which number is the task: {columns}. Call them 1_best, 1_worst, ….",
)


def answer_columns(header: Sequence[str], taken: set[int]) -> dict[str, tuple[int, int]]:
    """Find the columns of best and worst.

    Parameters
    ----------
    header
        Names of the columns.
    taken
        Places of columns that play another role.

    Returns
    -------
    dict of str and tuple
        Number of the task → places of its columns for best and for worst.

    Raises
    ------
    Refusal
        When the headings do not say it.

    Examples
    --------
    >>> answer_columns(["id", "Least 1", "Most 1", "Least 2", "Most 2"], {0})
    {'1': (2, 1), '2': (4, 3)}
    >>> answer_columns(["Q7_1_b", "Q7_1_w", "Q7_2_b", "Q7_2_w"], set())
    {'1': (0, 1), '2': (2, 3)}
    """
    left = [(at, name) for at, name in enumerate(header) if at not in taken]
    for best_words, worst_words in SCHEMES:
        best, worst = _saying(left, best_words, worst_words), _saying(left, worst_words, best_words)
        if best and worst:
            found = [_by_task(kind, header) for kind in (best, worst)]
            return _together(*found)
    raise Refusal.of(NO_PAIRS, columns=", ".join(name for _, name in left[:NAMED]) or "–")


def _saying(columns: Sequence[tuple[int, str]], words: Sequence[str], others: Sequence[str]) -> Heads:
    """Find the headings with one of the words and none of the others, and the numbers in them."""
    found = []
    for at, name in columns:
        tokens = tokens_of(name)
        said = {*tokens, *pairs(tokens)}
        if said & set(words) and not said & set(others):
            found.append((at, tuple(token for token in tokens if token.isdigit())))
    return found


def _by_task(heads: Heads, header: Sequence[str]) -> list[tuple[str, int]]:
    """Tell the task of each column: the one number that is not the same in all of these headings."""
    lengths = {len(numbers) for _, numbers in heads}
    by_place = zip(*(numbers for _, numbers in heads), strict=False)
    varying = [place for place, values in enumerate(by_place) if len(set(values)) > 1]
    if len(lengths) > 1 or len(varying) > 1 or (not varying and len(heads) > 1):
        raise Refusal.of(NO_TASK, columns=", ".join(header[at] for at, _ in heads[:NAMED]))
    if not varying:
        [(at, numbers)] = heads
        return [(plain(numbers[-1]) if numbers else "1", at)]
    return [(plain(numbers[varying[0]]), at) for at, numbers in heads]


def _together(best: list[tuple[str, int]], worst: list[tuple[str, int]]) -> dict[str, tuple[int, int]]:
    first, last = dict(best), dict(worst)
    tasks = [task for task, _ in best] + [task for task, _ in worst]
    odd = next((task for task in tasks if tasks.count(task) != 2 or task not in first or task not in last), None)
    if odd is not None:
        raise Refusal.of(ODD_PAIR, task=odd)
    return {task: (first[task], last[task]) for task in sorted(first, key=int)}


def plain(number: str) -> str:
    """Write a number without zeros in front, so that 01 and 1 are the same task; other text stays.

    Examples
    --------
    >>> plain("01"), plain("A")
    ('1', 'A')
    """
    return str(int(number)) if number.isdecimal() else number
