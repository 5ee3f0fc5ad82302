"""How hard a Dutch text reads: the formula of LiNT-II, with words counted where LiNT-II has a parser.

LiNT rests on a study in which 2700 pupils filled the gaps in 120 texts: how usual the content words are, how far words
that belong together stand apart, how many content words a clause has, and how many of its nouns are concrete. Without
a parser three things are assumed here. What is not in a list of function words is a content word. A clause begins at
a conjunction or a relative pronoun. And the longest distance in a sentence is half of the words after its first. Word
frequencies are those of wordfreq, whose licence lets them be passed on. So this is an estimate, and no language level.

References
----------
Kleijn, S. (2018). Clozing in on readability: how linguistic features affect and predict text comprehension and on-line
processing. PhD thesis, Utrecht University.
Pander Maat, H., Kleijn, S. and Frissen, S. (2023). LiNT: een leesbaarheidsformule en een leesbaarheidsinstrument.
Tijdschrift voor Taalbeheersing, 45(1), 2-39.
Kim, J. and Pander Maat, H. (2025). LiNT-II: readability assessment for Dutch, 0.1.3. The coefficients, and the nouns.
Speer, R. (2022). wordfreq 3.1. The frequencies.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from statistics import fmean
from types import MappingProxyType

from msgspec import Struct

DATA = Path(__file__).parent / "data"

CONSTANT, FREQUENCY, DISTANCE, DENSITY, CONCRETE = -4.21, 17.28, -1.62, -2.54, 16.0
# In the sentences of up to 15 words that LiNT-II shows as its examples.
DISTANCE_A_WORD = 0.5
# The list ends at 3.0: once in a million words. What is not in it is rarer, by half a step on average.
UNLISTED = 2.5
# LiNT calls a word uncommon below 3. Words of offices are more usual in wordfreq, which reads news, than in subtitles.
UNCOMMON = 3.3
# Where no noun is known the text is neither concrete nor abstract.
NO_NOUNS = 0.5
SHORTEST_PART = 3
SHORTEST_HEAD = 4

CLAUSE = frozenset(
    {"aangezien", "als", "dat", "die", "doordat", "dus", "hoe", "hoewel", "indien", "maar", "mits", "nadat", "omdat",
     "tenzij", "terwijl", "totdat", "voordat", "waar", "waarbij", "waardoor", "waarin", "waarmee", "waarop", "waarvan",
     "waarvoor", "wanneer", "want", "wat", "wie", "zodat", "zodra"}
)  # fmt: skip
# "En" and "of" join two words as often as two clauses; a person close behind tells that there is a verb.
JOINS = frozenset({"en", "of"})
PERSONS = frozenset({"hij", "ik", "je", "jij", "jullie", "men", "u", "we", "wij", "ze", "zij"})
CLOSE = 2


class Features(Struct, frozen=True):
    """What the estimate rests on.

    Parameters
    ----------
    frequency
        Mean frequency of the content words: log10 of the times in a billion words (Zipf scale).
    distance
        Mean over the sentences of the longest distance between words that belong together, in words, as assumed.
    density
        Content words in a clause.
    concrete
        The share of concrete nouns among the nouns that are known, 0 to 1.
    content
        The number of content words that the frequency rests on.
    """

    frequency: float
    distance: float
    density: float
    concrete: float
    content: int

    @property
    def score(self) -> float:
        """What readers understand by estimate: 100 is very easy, 0 very hard; LiNT's own score is 100 minus this."""
        found = (
            CONSTANT
            + FREQUENCY * self.frequency
            + DISTANCE * self.distance
            + DENSITY * self.density
            + CONCRETE * self.concrete
        )
        return round(max(0.0, min(100.0, found)), 1)


def features(sentences: Sequence[Sequence[str]]) -> Features:
    """Count what the estimate rests on.

    Parameters
    ----------
    sentences
        The words of each sentence, as written; no sentence without words.

    Raises
    ------
    ValueError
        When there is no sentence.

    Examples
    --------
    >>> features(["Jij kent de buurt".split(), "Vertel ons wat er beter kan".split()]).score
    94.2
    >>> features(["De vigerende regeling voorziet in een tegemoetkoming".split()]).score
    39.1
    """
    if not sentences:
        message = "no sentence to read"
        raise ValueError(message)
    content = [word for sentence in sentences for word in _content(sentence)]
    measured = [frequency(word.casefold()) for sentence in sentences for word in _content(sentence, names=False)]
    kinds = [kind for word in content if (kind := noun(word.casefold()))]
    clauses = sum(map(_clauses, sentences))
    return Features(
        frequency=fmean(measured) if measured else _most_usual(),
        distance=fmean(DISTANCE_A_WORD * (len(sentence) - 1) for sentence in sentences),
        density=len(content) / clauses,
        concrete=kinds.count("concrete") / len(kinds) if kinds else NO_NOUNS,
        content=len(measured),
    )


def uncommon(sentences: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Give the content words that few people use, as written, each once; a name is none.

    Examples
    --------
    >>> uncommon(["De vigerende regeling van Waterrijk".split()])
    ('vigerende',)
    """
    words = (word for sentence in sentences for word in _content(sentence, names=False))
    return tuple(dict.fromkeys(word for word in words if frequency(word.casefold()) < UNCOMMON))


@cache
def frequencies() -> MappingProxyType[str, float]:
    """Every listed word with its frequency (Zipf scale); read from disk at the first call."""
    return MappingProxyType({word: float(value) for value, word in _pairs("dutch-frequencies.txt")})


@cache
def nouns() -> MappingProxyType[str, str]:
    """Every known noun: ``concrete``, ``abstract`` or ``undefined``."""
    return MappingProxyType({word: kind for kind, word in _pairs("dutch-nouns.txt")})


def frequency(word: str) -> float:
    """Look up how usual a word is; a compound is as usual as the noun that it ends in.

    Parameters
    ----------
    word
        One word in lower case.

    Examples
    --------
    >>> frequency("stad"), frequency("buurtfeest") == frequency("feest"), frequency("vorenstaande")
    (5.7, True, 2.5)
    """
    return frequencies().get(head(word), UNLISTED)


def noun(word: str) -> str:
    """Say whether a noun is concrete, abstract or undefined; empty for what is not known as a noun.

    Examples
    --------
    >>> noun("fiets"), noun("vrijheid"), noun("vaak")
    ('concrete', 'abstract', '')
    """
    return nouns().get(head(word), "")


def head(word: str) -> str:
    """Give the longest noun that an unlisted word ends in, else the word itself.

    Examples
    --------
    >>> head("buurtfeest"), head("afvalpas"), head("feest"), head("vorenstaande")
    ('feest', 'pas', 'feest', 'vorenstaande')
    """
    if word in frequencies():
        return word
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return next((word[cut:] for cut in cuts if word[cut:] in nouns() and _joins(word[:cut], word[cut:])), word)


def _joins(front: str, end: str) -> bool:
    """A short end is a word by chance too often: then what is before it has to be a word as well."""
    return len(end) >= SHORTEST_HEAD or front in frequencies()


def _clauses(sentence: Sequence[str]) -> int:
    plain = [word.casefold() for word in sentence]
    joined = sum(
        word in JOINS and not PERSONS.isdisjoint(plain[at + 1 : at + 1 + CLOSE]) for at, word in enumerate(plain) if at
    )
    return 1 + joined + sum(word in CLAUSE for word in plain[1:])


def _content(sentence: Sequence[str], *, names: bool = True) -> Iterator[str]:
    """What carries meaning; a capital after the first word makes a name."""
    for at, word in enumerate(sentence):
        if word.casefold() not in _function_words() and (names or at == 0 or not word[0].isupper()):
            yield word


@cache
def _most_usual() -> float:
    """Only function words: nothing that anyone could stumble over."""
    return max(frequencies().values())


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for line in _lines("dutch-function-words.txt") for word in line.split())


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        first, *words = line.split()
        yield from ((first, word) for word in words)


def _lines(name: str) -> Iterator[str]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line
