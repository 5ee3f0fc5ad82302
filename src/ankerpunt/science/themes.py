"""Themes that come back in what people tell: words that several stories share. Proposals, for people to judge (L6).

It is kept simple, so that anybody can see why a word is proposed: these stories use it. What a story is about it does
not know; a theme is what people make of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.science.compounds import lemma
from ankerpunt.science.stems import PASSED_OVER, terms_of, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

SHORTEST = 5
FEWEST_STORIES = 3
# A word of more than half of the stories tells none from another.
MOST_OF_ALL = 0.5
# Two words of which so much is in the same stories are one theme.
ALIKE = 0.5
MOST = 6

# Words of any story, whatever it is about; in their dictionary form.
OF_ANY_STORY = frozenset(
    {"aantal", "about", "acht", "achter", "after", "again", "alleen", "alles", "altijd", "always", "ander", "andere",
     "anders", "another", "avond", "avonds", "because", "before", "begin", "beginnen", "beide", "being", "bellen",
     "beter", "binnen", "blijken", "blijven", "brengen", "buiten", "could", "daarna", "daarom", "daarvoor", "dacht",
     "dagen", "denken", "derde", "dertig", "ding", "dingen", "dinsdag", "doen", "donderdag", "dragen", "drie",
     "duidelijk", "duizend", "durven", "echt", "eerder", "eerst", "eerste", "eigen", "eindelijk", "elkaar", "elke",
     "erbij", "ermee", "even", "every", "first", "gaan", "geen", "gelijk", "genoeg", "geven", "gewoon", "goed",
     "going", "great", "groot", "halen", "hebben", "heel", "hele", "helemaal", "helft", "helpen", "hetzelfde", "hier",
     "hoeven", "honderd", "horen", "houden", "iedereen", "iemand", "iets", "inmiddels", "jaar", "jaren", "kennen",
     "kiezen", "kijken", "klein", "komen", "krijgen", "kunnen", "laat", "laatst", "laten", "later", "leggen", "lezen",
     "liggen", "lopen", "maand", "maandag", "maken", "meer", "mens", "mensen", "middag", "middags", "minder",
     "minuut", "moeten", "mogen", "moment", "month", "morgen", "naast", "namen", "negen", "nemen", "never", "niemand",
     "niets", "nieuw", "nieuwe", "niks", "nodig", "noemen", "nooit", "ochtend", "onder", "opeens", "other", "overleg",
     "paar", "pagina", "pakken", "people", "plek", "praten", "precies", "really", "samen", "schrijven", "should",
     "sinds", "slapen", "sliep", "somebody", "something", "soms", "staan", "staat", "steeds", "still", "tegen",
     "terug", "their", "there", "these", "thing", "think", "those", "three", "through", "thuis", "tien", "tijd",
     "tijdens", "toch", "today", "toen", "together", "tussen", "twee", "tweede", "twintig", "until", "uren", "vaak",
     "vallen", "vanaf", "vandaag", "veel", "veertig", "verder", "vertellen", "vier", "vijftien", "vijftig", "vinden",
     "volgend", "volgende", "vorig", "vraag", "vragen", "vrijdag", "vroeg", "vroeger", "week", "weeks", "weer",
     "weinig", "weken", "werk", "werken", "weten", "where", "which", "while", "willen", "without", "woensdag",
     "worden", "would", "years", "zaterdag", "zeggen", "zelf", "zetten", "zeven", "zien", "zitten", "zoeken",
     "zondag", "zonder", "zullen"}
)  # fmt: skip


class Proposed(Struct, frozen=True):
    """A word that may name a theme, and which texts have it.

    Attributes
    ----------
    word
        As it is written most often in these texts.
    texts
        Positions in what was given, in its order.
    """

    word: str
    texts: tuple[int, ...]


def propose(texts: Sequence[str], *, passed_over: Collection[str] = (), most: int = MOST) -> tuple[Proposed, ...]:
    """Propose words that come back, those of most texts first.

    Parameters
    ----------
    texts
        What people told.
    passed_over
        Words that people said are no theme.
    most
        How many at most.

    Returns
    -------
    tuple of Proposed
        Each in three texts or more and in at most half of them; none where it would be the same theme twice.

    References
    ----------
    L6

    Examples
    --------
    >>> told = ["Het rooster is van ons.", "We ruilen roosters.", "Mijn rooster klopt.", "Fijne kantine.",
    ...         "Koffie met de wethouder.", "De verbouwing duurt."]
    >>> propose(told)
    (Proposed(word='rooster', texts=(0, 1, 2)),)
    """
    seen, written = _where(texts)
    unwanted = {term for word in passed_over for term in terms_of(word)}
    upper = max(len(texts) * MOST_OF_ALL, FEWEST_STORIES)
    found = [key for key, at in seen.items() if FEWEST_STORIES <= len(at) <= upper and key not in unwanted]
    found.sort(key=lambda key: (-len(seen[key]), key not in written[key], key))
    chosen: list[str] = []
    for key in found:
        if len(chosen) < most and not any(_alike(seen[key], seen[other]) for other in chosen):
            chosen.append(key)
    return tuple(Proposed(_named(written[key]), tuple(sorted(seen[key]))) for key in chosen)


def _named(written: Counter[str]) -> str:
    """As it is written most often; of forms that are written as often, the shortest."""
    return min(written, key=lambda word: (-written[word], len(word), word))


def _where(texts: Iterable[str]) -> tuple[dict[str, set[int]], dict[str, Counter[str]]]:
    """In which texts each word is, by what a search finds it by, and how it is written there."""
    seen: defaultdict[str, set[int]] = defaultdict(set)
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for at, text in enumerate(texts):
        for match in words(text):
            word = match.group().casefold()
            if {word, lemma(word)} & (OF_ANY_STORY | PASSED_OVER):
                continue
            for term in terms_of(word):
                if len(term) >= SHORTEST and term not in OF_ANY_STORY:
                    seen[term].add(at)
                    written[term][word] += 1
    return dict(seen), dict(written)


def _alike(one: set[int], other: set[int]) -> bool:
    return len(one & other) > ALIKE * len(one | other)
