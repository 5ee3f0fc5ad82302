"""An estimate of how hard a text is to read: the Flesch-Douma formula for Dutch, Flesch for English.

It counts words per sentence and syllables per word, and points at what to mend: sentences of more than 15 words,
words of four syllables or more, the passive voice and abstract nouns. It is an estimate, never a language level:
a formula cannot see whether a reader knows a word.

References
----------
Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology, 32(3), 221-233.
Douma, W.H. (1960). De leesbaarheid van landbouwbladen. Landbouwhogeschool Wageningen, Bulletin 17:
206.8 - 0.77 (syllables per 100 words) - 0.93 (words per sentence); 60-70 "normal", 45-60 "fairly hard".
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from ankerpunt.check.wordlists import words as known_words

LONGEST_SENTENCE = 15
HARD_SYLLABLES = 4
# Both scales call 60 to 70 "standard" or "normal".
HARD_BELOW = 60.0
# From 70 on both call it "fairly easy" or easier.
EASY_FROM = 70.0
# Both formulas were made on passages of a hundred words; of a few words they say little, so there the words decide.
SHORT_TEXT = 20
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
        Reading ease: 100 is very easy, 0 very hard; below 60 is hard for many people.
    words, longest
        The number of words, and of words in the longest sentence.
    hard_words
        Words of four syllables or more, as written, each once.
    passive, abstract
        The first passive phrase, and the abstract nouns, as written.
    very_hard
        Whether there is a word of five syllables or more that few know.
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

    @property
    def ease(self) -> Literal["easy", "normal", "hard"]:
        """How the text reads for many people, as far as an estimate can tell."""
        return "hard" if self.hard else "easy" if self.score >= EASY_FROM else "normal"

    @property
    def hard(self) -> bool:
        """Whether many people will find the text hard, as far as an estimate can tell."""
        if self.words == 0:
            return False
        dense = self.score < HARD_BELOW
        if self.words < SHORT_TEXT:
            dense = self.very_hard or (dense and (bool(self.passive) or len(self.hard_words) >= MANY_HARD_WORDS))
        return dense or self.longest > LONGEST_SENTENCE


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
    length, weight = len(words) / len(sentences), sum(syllables) / len(words)
    score = 206.8 - 0.93 * length - 77 * weight if language == "nl" else 206.835 - 1.015 * length - 84.6 * weight
    passive = PASSIVE[language].search(text)
    return Reading(
        language=language,
        score=round(max(0.0, min(100.0, score)), 1),
        words=len(words),
        longest=max(map(len, sentences)),
        hard_words=tuple(dict.fromkeys(w for w, n in zip(words, syllables, strict=True) if n >= HARD_SYLLABLES)),
        passive=passive.group() if passive else "",
        abstract=tuple(dict.fromkeys(ABSTRACT[language].findall(text))),
        very_hard=any(
            n >= VERY_HARD_SYLLABLES and w.casefold() not in known_words("known_long")
            for w, n in zip(words, syllables, strict=True)
        ),
        long_sentences=tuple(
            part.strip() for part in SENTENCE.split(text) if len(WORD.findall(part)) > LONGEST_SENTENCE
        ),
    )


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
