"""Whether what is shown is words of groups, and nothing else (R8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NoReturn

from ankerpunt.science.ruled import RuleBroken

FIELDS = {"group", "question", "word"}
SAID = {"less_often", "about_as_often", "more_often", "divided", "too_few"}
TOOK_PART = ("", "more_than_half", "less_than_half")
EVERYBODY = "*"
"""The organisation as a whole, beside its groups."""


def shown(
    cells: Iterable[Mapping[str, object]],
    *,
    groups: Collection[str],
    questions: Collection[str],
    took_part: object = "",
) -> None:
    """Look whether each cell is exactly a group, a question and one of five words, once.

    Parameters
    ----------
    cells
        Each as it would be shown.
    groups, questions
        The names that there are.
    took_part
        What is said of how many took part; empty for nothing.

    Raises
    ------
    RuleBroken
        R8, for a field too many or too few, another word, a group or question that is not there, a cell twice, or
        more about taking part than more or less than half.

    Examples
    --------
    >>> shown([{"group": "care", "question": "q", "word": "divided"}], groups=["care"], questions=["q"])
    """
    if took_part not in TOOK_PART:
        _refuse()
    seen = set()
    for cell in cells:
        if set(cell) != FIELDS:
            _refuse()
        group, question, word = cell["group"], cell["question"], cell["word"]
        if not (isinstance(group, str) and isinstance(question, str) and isinstance(word, str)):
            _refuse()
        known = group in {EVERYBODY, *groups} and question in questions
        if not known or word not in SAID or (group, question) in seen:
            _refuse()
        seen.add((group, question))


def _refuse() -> NoReturn:
    raise RuleBroken(
        nl="Er zou iets anders te zien zijn dan één woord per groep en vraag. We laten niets zien. Meld dit aan de "
        "beheerder.",
        en="Something other than one word for each group and question would be shown. Nothing is shown. Tell the "
        "administrator.",
        rule="R8",
    )
