"""Which of a list of names a heading means: as it reads, or by the words that it shares with one name alone."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ankerpunt.tables.key import key, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 4  # letters that a word needs to say something
BEGIN = 5  # letters that two forms of a word share


def matched(headings: Sequence[str], names: Sequence[Sequence[str]]) -> list[int | None]:
    """Find for each heading the name that it means; no name is meant twice.

    Parameters
    ----------
    headings
        As they were written.
    names
        What may be meant, each in all the ways in which it may be written.

    Returns
    -------
    list of int or None
        The place of the name; None where none is meant, or several could be.

    Examples
    --------
    >>> usps = [("Je maakt samen je rooster", "USP 1"), ("Je groeit door", "USP 2"), ("Nooit alleen", "USP 3")]
    >>> matched(["nooit alleen.", "Roosters", "usp 2", "Opleiding"], usps)
    [2, 0, 1, None]
    """
    found: list[int | None] = [None] * len(headings)
    for compare in (_is_same, _looks_same, _shares_words):
        taken = {at for at in found if at is not None}
        proposed: dict[int, int] = {}
        for place, heading in enumerate(headings):
            if found[place] is None and heading:
                fitting = [at for at, ways in enumerate(names) if any(compare(heading, way) for way in ways)]
                if len(fitting) == 1 and fitting[0] not in taken:
                    proposed[place] = fitting[0]
        once = Counter(proposed.values())
        for place, at in proposed.items():
            if once[at] == 1:
                found[place] = at
    return found


def _is_same(heading: str, name: str) -> bool:
    return key(heading) == key(name)


def _looks_same(heading: str, name: str) -> bool:
    return bool(outline(heading)) and outline(heading) == outline(name)


def _shares_words(heading: str, name: str) -> bool:
    said, known = _words(heading), _words(name)
    return bool(said) and all(any(_is_a_form_of(word, other) for other in known) for word in said)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", key(text)) if len(word) >= LONG]


def _is_a_form_of(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= BEGIN and word[:BEGIN] == other[:BEGIN])
