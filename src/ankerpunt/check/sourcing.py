"""Hold a short text against what it was drawn from: which of its sentences says something that no source says (P6).

A word counts as said by a source when the two begin alike, so that "maak" is found in "maakt". It is an estimate: it
sees words, not meanings, and asks a person to look.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from ankerpunt.check.reading import SENTENCE, WORD

# Shorter words carry grammar rather than a claim.
SHORTEST_WORD = 4
# What two forms of one word have in common: "roosteren", "rooster", "roosters".
SAME_BEGINNING = 4
# A sentence is drawn from the sources when they say at least this share of its words.
SHARE = 0.5
GRAMMAR = frozenset(
    {"alle", "bent", "bijvoorbeeld", "daar", "dan", "deze", "door", "elke", "hebben", "heeft", "hier", "iedere",
     "jezelf", "jouw", "jullie", "kunnen", "maar", "meer", "naar", "niet", "omdat", "onze", "over", "samen", "voor",
     "waar", "want", "wordt", "worden", "zijn", "zodat", "zonder",
     "about", "also", "because", "every", "from", "have", "here", "into", "more", "ours", "that", "their", "them",
     "there", "they", "this", "together", "what", "when", "where", "which", "will", "with", "without", "your", "yours"}
)  # fmt: skip
FIGURE = re.compile(r"\d+")


def unsourced(text: str, sources: Iterable[str]) -> tuple[str, ...]:
    """List the sentences of a text that no source carries.

    Parameters
    ----------
    text
        A few sentences, as they are in a profile.
    sources
        Everything that they may be drawn from: claims, examples, foundations, the organisation's name.

    Returns
    -------
    tuple of str
        In the order of the text. A sentence with a number that no source holds is among them too.

    Examples
    --------
    >>> unsourced("Je maakt hier je rooster. Je verdient het meest.", ["Je maakt samen je rooster"])
    ('Je verdient het meest',)
    >>> unsourced("Groei door.", ["Je groeit door via leren op het werk"])
    ()
    """
    said = " ".join(sources)
    beginnings = {word[:SAME_BEGINNING] for word in _telling(said)}
    figures = set(FIGURE.findall(said))
    return tuple(sentence for sentence in _sentences(text) if not _carried(sentence, beginnings, figures))


class Held(Struct, frozen=True):
    """A text held against the one that it was drawn from.

    Parameters
    ----------
    alike
        Sentences of the text that the other carries too.
    more
        Sentences that the other does not carry.
    left_out
        Sentences of the other that the text does not carry.
    """

    alike: tuple[str, ...]
    more: tuple[str, ...]
    left_out: tuple[str, ...]


def held_against(text: str, other: str) -> Held:
    """Say what differs between a text and the one that it was drawn from, sentence by sentence (P6, C12).

    Examples
    --------
    >>> held = held_against("Je maakt zelf je rooster. Kom kijken!", "Je maakt samen je rooster. Je groeit door.")
    >>> held.alike, held.more, held.left_out
    (('Je maakt zelf je rooster',), ('Kom kijken',), ('Je groeit door',))
    """
    more = unsourced(text, [other])
    alike = tuple(sentence for sentence in _sentences(text) if sentence not in more)
    return Held(alike, more, unsourced(other, [text]))


def says_bare(text: str, claim: str) -> bool:
    """Whether a text makes a claim word for word, whatever its capitals and spaces.

    Examples
    --------
    >>> says_bare("Hier  halveren we de administratie!", "We halveren de administratie")
    False
    >>> says_bare("Bij ons beslis je ZELF.", "Beslis je zelf.")
    True
    """
    return bool(claim.strip()) and _plain(claim) in _plain(text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!")


def length_of(*texts: str) -> int:
    """Count the characters of texts that stand behind each other with a space between them.

    Examples
    --------
    >>> length_of("Wij zijn nabij.", ""), length_of("Nabij.", "Samen.")
    (15, 13)
    """
    return len(" ".join(text.strip() for text in texts).strip())


def _carried(sentence: str, beginnings: set[str], figures: set[str]) -> bool:
    words = _telling(sentence)
    if not set(FIGURE.findall(sentence)) <= figures:
        return False
    known = sum(word[:SAME_BEGINNING] in beginnings for word in words)
    return known >= SHARE * len(words)


def _telling(text: str) -> list[str]:
    words = (word.casefold() for word in WORD.findall(text))
    return [word for word in words if len(word) >= SHORTEST_WORD and word not in GRAMMAR]


def _sentences(text: str) -> list[str]:
    return [sentence for part in SENTENCE.split(text) if (sentence := part.strip(" .!?\n"))]
