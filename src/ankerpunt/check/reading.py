"""An estimate of how hard a text is to read: LiNT for Dutch (`check.dutch`), the formula of Flesch for English.

It points at what to mend: sentences of more than 15 words, words that are long or that few people use, the passive
voice and abstract nouns. It is an estimate, never a language level: a formula cannot see whether a reader knows a word.

References
----------
Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology, 32(3), 221-233.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from ankerpunt.check import dutch
from ankerpunt.check.wordlists import words as known_words

LONGEST_SENTENCE = 15
HARD_SYLLABLES = 4
# Flesch calls 60 to 70 "standard". LiNT-II finds 29 in 100 adults in trouble from 34 on and 53 from 46 on, counted from
# easy to hard. On the sentences that it shows as its examples ours come out 3 easier, so each bound is 3 easier here.
HARD_BELOW = {"nl": 57.0, "en": 60.0}
EASY_FROM = {"nl": 69.0, "en": 70.0}
# The formulas were made on long passages; of a few words they say little, so there the words decide.
SHORT_TEXT = 20
FEWEST_CONTENT_WORDS = 3
VERY_HARD_SYLLABLES = 5
MANY_HARD_WORDS = 3
REMEMBERED_TEXTS = 20_000

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Flesch counts as one sentence what a full stop, colon, semicolon, dash, question or exclamation mark sets apart.
SENTENCE = re.compile(r"[.!?…:;]+(?:\s|$)|\s[–—]\s|\n+")
DUTCH_VOWELS = re.compile(r"[ëïöü]|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúèêà]")
ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
SILENT_E = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$")
# Words that only one of the two languages has, and that hardly a sentence does without.
ENGLISH_SIGNS = frozenset(
    {"a", "and", "are", "for", "has", "it", "no", "not", "our", "that", "the", "this", "to", "we're", "what", "whether",
     "who", "with", "you", "your"}
)  # fmt: skip
DUTCH_SIGNS = frozenset(
    {"aan", "als", "bij", "dat", "de", "dit", "een", "en", "er", "geen", "het", "ik", "je", "jouw", "met", "niet", "om",
     "te", "u", "uw", "van", "voor", "wat", "wie", "zijn"}
)  # fmt: skip
PASSIVE = {
    "nl": re.compile(r"\b(?:wordt|worden|werd|werden)\b[^.!?]*?\b(?:ge|be|ver|ont|her)\w+(?:d|t|en)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|wn|ept|ade|one)\b", re.IGNORECASE),
}
ABSTRACT = {
    "nl": re.compile(r"\b\w{4,}(?:heid|heden|ing|ingen|atie|aties|iteit|isme)\b", re.IGNORECASE),
    "en": re.compile(r"\b\w{4,}(?:tion|tions|ment|ments|ness|ity|ities|ance|ence)\b", re.IGNORECASE),
}  # fmt: skip


class Reading(Struct, frozen=True):
    """What the measure sees in a text.

    Parameters
    ----------
    language
        ``nl`` or ``en``: the language that the text seems to be in.
    score
        Reading ease: 100 is very easy, 0 very hard; where hard begins differs by language.
    words, longest
        The number of words, and of words in the longest sentence.
    hard_words
        Words of four syllables or more, and in Dutch those that few people use, as written, each once.
    passive, abstract
        The first passive phrase, and the abstract nouns that hide a verb or a quality, as written.
    very_hard
        Whether there is a word of five syllables or more that few know.
    telling
        Whether the words are enough for the formula to say something of them.
    long_sentences
        The sentences with more than 15 words, as written.
    """

    language: str
    score: float
    words: int
    longest: int
    hard_words: tuple[str, ...]
    passive: str
    abstract: tuple[str, ...]
    very_hard: bool = False
    long_sentences: tuple[str, ...] = ()
    telling: bool = False

    @property
    def ease(self) -> Literal["easy", "normal", "hard"]:
        """How the text reads for many people, as far as an estimate can tell."""
        return "hard" if self.hard else "easy" if self.score >= EASY_FROM[self.language] else "normal"

    @property
    def vague(self) -> tuple[str, ...]:
        """The abstract nouns that are worth a second look: only in a hard text do they do harm."""
        return tuple(word for word in self.abstract if word not in self.hard_words) if self.hard else ()

    @property
    def points(self) -> bool:
        """Whether there is a word or a sentence to point at; a text can read hard without."""
        return bool(self.long_sentences or self.hard_words or self.vague or self.passive)

    @property
    def hard(self) -> bool:
        """Whether many people will find the text hard, as far as an estimate can tell."""
        if self.words == 0:
            return False
        dense = self.score < HARD_BELOW[self.language]
        if self.words < SHORT_TEXT:
            dense = self.very_hard or (dense and self.telling) or self._heavy
        return dense or self.longest > LONGEST_SENTENCE

    @property
    def _heavy(self) -> bool:
        """Whether three hard words in a few make a Dutch text hard that is not easy anyway."""
        return self.language == "nl" and self.score < EASY_FROM["nl"] and len(self.hard_words) >= MANY_HARD_WORDS


@lru_cache(maxsize=REMEMBERED_TEXTS)
def read(text: str) -> Reading:
    """Estimate how hard a text is to read.

    Examples
    --------
    >>> read("Verhuisd? Vanaf de bank geregeld. Je afvalpas komt vanzelf.").hard
    False
    >>> read("Aanvraagformulieren gehandicaptenparkeervoorziening: vergunninghoudersregistratie.").hard
    True
    """
    sentences = [words for part in SENTENCE.split(text) if (words := WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    language = _language(words)
    if not words:
        return Reading(language, 100.0, 0, 0, (), "", ())
    syllables = [_syllables(word, language) for word in words]
    long_words = tuple(w for w, n in zip(words, syllables, strict=True) if n >= HARD_SYLLABLES)
    passive = PASSIVE[language].search(text)
    measured = _dutch if language == "nl" else _english
    score, telling, hard_words = measured(sentences, sum(syllables), long_words, passive=bool(passive))
    return Reading(
        language=language,
        score=score,
        words=len(words),
        longest=max(map(len, sentences)),
        hard_words=hard_words,
        passive=passive.group() if passive else "",
        abstract=tuple(dict.fromkeys(word for word in ABSTRACT[language].findall(text) if not _concrete(word))),
        very_hard=any(
            n >= VERY_HARD_SYLLABLES and w.casefold() not in known_words("known_long")
            for w, n in zip(words, syllables, strict=True)
        ),
        long_sentences=tuple(
            part.strip() for part in SENTENCE.split(text) if len(WORD.findall(part)) > LONGEST_SENTENCE
        ),
        telling=telling,
    )


def _dutch(
    sentences: list[list[str]], _syllables: int, long_words: tuple[str, ...], *, passive: bool
) -> tuple[float, bool, tuple[str, ...]]:
    found = dutch.features(sentences)
    hard = {*long_words, *dutch.uncommon(sentences)}
    in_order = dict.fromkeys(word for sentence in sentences for word in sentence if word in hard)
    return found.score, passive or found.content >= FEWEST_CONTENT_WORDS, tuple(in_order)


def _english(
    sentences: list[list[str]], syllables: int, long_words: tuple[str, ...], *, passive: bool
) -> tuple[float, bool, tuple[str, ...]]:
    words = sum(map(len, sentences))
    score = 206.835 - 1.015 * words / len(sentences) - 84.6 * syllables / words
    hard = tuple(dict.fromkeys(long_words))
    return round(max(0.0, min(100.0, score)), 1), passive or len(hard) >= MANY_HARD_WORDS, hard


def _concrete(word: str) -> bool:
    """A "woning" ends as an abstract noun does, and is none."""
    return dutch.nouns().get(word.casefold()) == "concrete"


def without(text: str, names: Iterable[str]) -> str:
    """Take names out of a text: what a product is called does not count against it.

    Examples
    --------
    >>> without("Vraag je parkeervergunning aan.", ["Parkeervergunning", ""])
    'Vraag je  aan.'
    """
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(re.escape(name), "", text, flags=re.IGNORECASE)
    return text


def _language(words: list[str]) -> str:
    plain = [word.casefold() for word in words]
    english = sum(1 for word in plain if word in ENGLISH_SIGNS)
    return "en" if english > sum(1 for word in plain if word in DUTCH_SIGNS) else "nl"


def _syllables(word: str, language: str) -> int:
    plain = word.casefold()
    if language == "nl":
        return max(1, len(DUTCH_VOWELS.findall(plain)))
    return max(1, len(ENGLISH_VOWELS.findall(SILENT_E.sub("", plain))))
