"""A word of the trade that the plan calls otherwise: where to look for what it means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.words.synonyms import SYNONYMS
from ankerpunt.science.stems import ask, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.science.stems import Question

MOST_WORDS = 2


class Meaning(Struct, frozen=True):
    """What was typed, what it is called here, and the list of it."""

    typed: str
    name: str
    url: str


def meanings(text: str, organisation: str) -> tuple[Meaning, ...]:
    """Of each word that was typed, and of each two beside each other, what it is called here."""
    found: dict[str, Meaning] = {}
    for typed in _runs(text.split()):
        noun = next((noun for synonym, noun in SYNONYMS.items() if _same(typed, synonym)), None)
        if noun is not None and noun not in found:
            name = sentence_case(word(noun, many=True))
            found[noun] = Meaning(typed, name, kind(noun).list_address(organisation))
    return tuple(found.values())


def _runs(typed: list[str]) -> Iterator[str]:
    for length in range(1, MOST_WORDS + 1):
        yield from (" ".join(typed[at : at + length]) for at in range(len(typed) - length + 1))


def _same(typed: str, synonym: str) -> bool:
    """Whether they are one word in two forms: each finds the other, so that a part of a compound is not enough."""
    return _asked(synonym).found_in(terms([typed])) and ask(typed).found_in(terms([synonym]))


@cache
def _asked(synonym: str) -> Question:
    return ask(synonym)
