"""Words as they are looked for: without inflection, without accents, compounds with their parts.

One routine makes the terms of a text and of a question, so that "huizen" finds "huis", "verhuisd" finds "verhuizing",
"contact" finds "klantcontactcentrum" and "coordinatie" finds "coördinatie". Terms hold letters and digits only:
any index that splits at spaces and compares whole terms, or their beginnings, gives the same hits.

    index(terms(text))          what to store beside a text
    ask("huizen bouwen")        what to look for; `Question.found_in(terms)` says whether a text answers it

References
----------
Kraaij, W. and Pohlmann, R. (1994). Porter's stemming algorithm for Dutch; as Snowball's `dutch` since version 3.
Porter, M.F. (2001). Snowball: a language for stemming algorithms; its `english`.
Barbaresi, A. (2021). A simple multilingual lemmatizer for Python (simplemma); its Dutch dictionary.
"""

from __future__ import annotations

import hashlib
import importlib
import re
import unicodedata
from functools import cache, lru_cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.science.compounds import forms, lemma, particle, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

# When the terms of a text change, so does this number.
VERSION = 1
LIBRARIES = ("simplemma", "snowballstemmer")
LONGEST_TERM = 60
SHORTEST_BEGINNING = 4
MOST_WORDS = 12
REMEMBERED = 100_000

WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
JOINTS = re.compile(r"['’‑-]")
PASSED_OVER = frozenset(
    {"aan", "als", "bij", "dan", "dat", "de", "den", "der", "des", "deze", "die", "dit", "door", "een", "en", "er",
     "had", "heb", "hebben", "heeft", "het", "hij", "hoe", "hun", "ik", "in", "is", "je", "jij", "maar", "me",
     "men", "met", "mij", "mijn", "naar", "niet", "nu", "of", "om", "omdat", "ons", "onze", "ook", "op", "over",
     "te", "tot", "u", "uit", "uw", "van", "voor", "waar", "was", "wat", "we", "werd", "wie", "wij", "wordt", "ze",
     "zich", "zij", "zijn", "zo", "zou", "a", "an", "and", "are", "as", "at", "be", "been", "by", "did", "do",
     "does", "for", "from", "has", "have", "he", "her", "his", "how", "i", "if", "it", "its", "not", "on", "or",
     "our", "she", "so", "that", "the", "their", "them", "they", "this", "to", "us", "were", "what", "which",
     "who", "will", "with", "you", "your"}
)  # fmt: skip


class Wanted(Struct, frozen=True):
    """One word of a question.

    A text answers it with any of `terms`, with a term that begins with `beginning` (where that is not empty), or with
    every one of `parts`, the parts of a compound.
    """

    word: str
    terms: tuple[str, ...]
    beginning: str = ""
    parts: tuple[Wanted, ...] = ()

    def found_in(self, terms: Collection[str]) -> bool:
        """Whether these terms answer the word."""
        if any(term in terms for term in self.terms):
            return True
        if self.beginning and any(term.startswith(self.beginning) for term in terms):
            return True
        return bool(self.parts) and all(part.found_in(terms) for part in self.parts)

    def marks(self, word: str) -> bool:
        """Whether this word of a text is why the text was found."""
        found = frozenset(terms_of(word))
        return self.found_in(found) or any(part.found_in(found) for part in self.parts)


class Question(Struct, frozen=True):
    """What somebody looks for: every word, or any of them."""

    wanted: tuple[Wanted, ...]

    def found_in(self, terms: Collection[str], *, every: bool = True) -> bool:
        """Whether a text with these terms answers the question."""
        answers = (each.found_in(terms) for each in self.wanted)
        return bool(self.wanted) and (all(answers) if every else any(answers))

    def marks(self, word: str) -> bool:
        """Whether a word of a text is one that was looked for."""
        return any(each.marks(word) for each in self.wanted)


@cache
def routine() -> str:
    """Name the routine with the releases that it rests on [16 signs]: an index that another made must be rebuilt."""
    parts_of_it = [str(VERSION), *map(version, LIBRARIES)]
    return hashlib.blake2b(" ".join(parts_of_it).encode(), digest_size=8).hexdigest()


def words(text: str) -> list[re.Match[str]]:
    """The words of a text where they stand; "e-mail" and "auto's" are one word."""
    return list(WORD.finditer(text))


def terms(texts: Iterable[str]) -> tuple[str, ...]:
    """Every term of these texts once, sorted.

    Examples
    --------
    >>> terms(["Het klantcontactcentrum"])
    ('centrum', 'contact', 'het', 'klant', 'klantcontactcentrum')
    """
    return tuple(sorted({term for text in texts for match in words(text) for term in terms_of(match.group())}))


@lru_cache(maxsize=REMEMBERED)
def terms_of(word: str) -> tuple[str, ...]:
    """The terms of one word as it is in a text: itself, its stems, and those of the parts it is made of."""
    found: set[str] = set()
    for piece in _pieces(word):
        found.update(_own_terms(piece))
        for part in _parts(piece):
            found.update(_own_terms(part))
    return tuple(sorted(found))


def ask(text: str) -> Question:
    """Read a question; words such as "de" and "of" count only where there is nothing else.

    Parameters
    ----------
    text
        What somebody typed; of more than twelve different words the rest is passed over.

    Examples
    --------
    >>> [each.word for each in ask("De nieuwe huizen").wanted]
    ['nieuwe', 'huizen']
    >>> ask("huizen").found_in(terms(["Een huis aan de haven"]))
    True
    """
    found = list(dict.fromkeys(_normal(match.group()) for match in words(text)))
    telling = [word for word in found if word not in PASSED_OVER] or found
    # A word of accents alone, such as an Arabic vowel sign on its own, leaves nothing to look for.
    wanted = [each for each in map(_wanted, telling[:MOST_WORDS]) if each.terms]
    return Question(tuple(wanted))


def _wanted(word: str) -> Wanted:
    joined = JOINTS.sub("", word)
    pieces = [piece for piece in JOINTS.split(word) if len(piece) > 1]
    together = pieces if len(pieces) > 1 else particle(joined) or _parts(joined)
    folded = _folded(joined)
    return Wanted(
        word=word,
        terms=tuple(sorted(_own_terms(joined))),
        beginning=folded if len(folded) >= SHORTEST_BEGINNING else "",
        parts=tuple(Wanted(part, tuple(sorted(_own_terms(part)))) for part in together),
    )


def _pieces(word: str) -> list[str]:
    """A word with a joint as a whole, and what the joint holds together: "e-mail" is "email" and "mail"."""
    normal = _normal(word)
    joined = JOINTS.sub("", normal)
    if joined == normal:
        return [normal]
    return [joined, *(piece for piece in JOINTS.split(normal) if len(piece) > 1)]


def _own_terms(word: str) -> set[str]:
    """The word and its stems; English ones too where a Dutch dictionary does not know the word."""
    folded = _folded(word)
    found = {folded, _stem("dutch", folded), _stem("dutch", _folded(lemma(word)))}
    if word not in forms() or word.endswith(("y", "ies")):
        found.add(_stem("english", folded))
    return {term[:LONGEST_TERM] for term in found if term}


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a compound. An inflected form in the dictionary is split as its lemma: "gesprekken" as "gesprek"."""
    return parts(word) if word == (known := lemma(word)) else parts(known) or parts(word)


def _normal(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def _folded(word: str) -> str:
    """Without accents: "ideeën" is "ideeen"; nothing but letters and digits remains."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in plain.casefold() if letter.isalnum())


@lru_cache(maxsize=REMEMBERED)
def _stem(language: str, word: str) -> str:
    # A stemmer keeps the word that it works on, so that two threads cannot share one.
    return str(_stemmer(language)().stemWord(word)) or word


@cache
def _stemmer(language: str) -> Callable[[], Any]:
    """The pure Python stemmer, also where a compiled one of another version is installed: terms must not differ."""
    module = importlib.import_module(f"snowballstemmer.{language}_stemmer")
    return getattr(module, f"{language.capitalize()}Stemmer")  # type: ignore[no-any-return]
