"""The parts of a Dutch compound: "klantcontactcentrum" is "klant", "contact" and "centrum".

Every part is in the dictionary of word forms that simplemma ships (370 000 forms); a linking s may stand between
two parts. The fewest parts win, then the split without a linking s, then the one with the longest beginning
("gemeente", "huis" and not "gemeen", "tehuis"). What looks like a word but is a prefix or a suffix in nearly every
compound of that dictionary is no part.
"""

from __future__ import annotations

import importlib
from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SHORTEST = 4
LONGEST = 48
REMEMBERED = 50_000
LINKS = ("", "s")
JOINT = "_"  # so the dictionary marks the parts of some compounds: "vrijdag_avond"
PARTICLES = ("aan", "af", "bij", "door", "in", "mee", "na", "op", "terug", "toe", "uit", "weg")

NOT_FIRST = frozenset(
    {"achter", "alle", "allen", "alles", "anti", "beneden", "binnen", "boven", "buiten", "daar", "deze", "door",
     "even", "gene", "gesp", "heel", "heen", "hier", "langs", "mede", "meer", "midden", "minder", "naast", "neer",
     "niet", "omhoog", "onaf", "onde", "onder", "opens", "over", "overs", "para", "pens", "rond", "samen", "sinds",
     "tegen", "teken", "terug", "toek", "toen", "tussen", "uitt", "vast", "veel", "verd", "verder", "verg", "verh",
     "verk", "verl", "verm", "vers", "vert", "verv", "verw", "voor", "voort", "vooruit", "waar", "want", "weer",
     "wegs", "weken", "zonder"}
)  # fmt: skip
NOT_LAST = frozenset(
    {"aard", "aarden", "aars", "ages", "arend", "aren", "atie", "baar", "baars", "bare", "baren", "chap", "dere",
     "deren", "dering", "ding", "dingen", "eken", "elen", "ellen", "ende", "enden", "eren", "ering", "eten",
     "eter", "ging", "gingen", "heid", "heden", "ieren", "ingen", "iteit", "jarig", "laar", "laars", "lenden",
     "lijk", "lijke", "lijken", "loos", "loze", "matig", "matige", "ment", "menten", "neren", "oren", "pelen",
     "rekken", "rijk", "rijke", "ring", "ringen", "rouwen", "schap", "schappen", "schappelijk", "sing", "slingen",
     "ster", "sters", "taande", "teit", "telling", "teren", "tijk", "tingen", "tijken", "ting", "waarts", "ward",
     "zaam", "zame"}
)  # fmt: skip


@cache
def forms() -> Mapping[str, str]:
    """Every known Dutch word form with its lemma; read from disk at the first call (half a second, 60 MB)."""
    return _dictionary("nl")


@cache
def english() -> Mapping[str, str]:
    """The same of English, for the few places where a text may be either (a sixth of a second, 20 MB)."""
    return _dictionary("en")


def _dictionary(language: str) -> Mapping[str, str]:
    module = importlib.import_module("simplemma.strategies.dictionaries.dictionary_factory")
    return cast("Mapping[str, str]", module.DefaultDictionaryFactory().get_dictionary(language))


def lemma(word: str) -> str:
    """Look up the form that a dictionary lists; a word that is not known is its own lemma.

    Parameters
    ----------
    word
        One word in lower case.

    Examples
    --------
    >>> lemma("steden"), lemma("liep"), lemma("kcc")
    ('stad', 'lopen', 'kcc')
    """
    return forms().get(word, word).replace(JOINT, "")


@lru_cache(maxsize=REMEMBERED)
def parts(word: str) -> tuple[str, ...]:
    """Split a compound; empty where the word is none.

    Parameters
    ----------
    word
        One word in lower case; a word of more than 48 letters is not looked at.

    Examples
    --------
    >>> parts("klantcontactcentrum")
    ('klant', 'contact', 'centrum')
    >>> parts("opleidingsbudget")
    ('opleiding', 'budget')
    >>> parts("verhuizing"), parts("vertrouwen")
    ((), ())
    """
    if not 2 * SHORTEST <= len(word) <= LONGEST or particle(word):
        return ()
    told = forms().get(word, "").split(JOINT)
    if len(told) > 1:
        return tuple(part for part in told if part)
    return min(_splits(word), key=_cost, default=((), False))[0]


@lru_cache(maxsize=REMEMBERED)
def particle(word: str) -> tuple[str, str] | None:
    """Take a separable verb apart: "doorgeven" becomes, in a sentence, "geven ... door".

    Examples
    --------
    >>> particle("doorgeven"), particle("meelopen"), particle("onderzoeken")
    (('door', 'geven'), ('mee', 'lopen'), None)
    """
    verb = lemma(word)
    if verb not in forms():
        return None
    for first in PARTICLES:
        rest = verb.removeprefix(first)
        if rest != verb and len(rest) > SHORTEST and rest.endswith("en") and rest in forms():
            return first, rest
    return None


def _splits(word: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every way to split a word, and whether it takes a linking s."""
    known = forms()
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        head, tail = word[:at], word[at:]
        if tail in NOT_LAST or tail not in known:
            continue
        for link in LINKS:
            if not head.endswith(link) or (link and f"{link}{tail}" in NOT_LAST):
                continue
            first = head.removesuffix(link)
            if len(first) < SHORTEST or first in NOT_FIRST:
                continue
            earlier = (first,) if first in known else parts(first)
            if earlier:
                yield (*earlier, tail), bool(link)


def _cost(split: tuple[tuple[str, ...], bool]) -> tuple[int, bool, int]:
    found, linked = split
    return len(found), linked, len(found[-1])
