"""Find superlatives and hollow words, and leave alone what is plain about them (P5).

The words are data. What makes one of them plain is context: a negation ("geen beste moment"), an idiom or a homonym
("we doen ons best", "bold letters"), or, for a hollow word, a measure that anyone can check ("maatwerk in zes weken").
"""

import re
from functools import cache, lru_cache

from ankerpunt.check.wordlists import REMEMBERED_TEXTS, pattern, words

NEGATION = re.compile(
    r"\b(?:geen|niet|nooit|no|not|never|without|zonder)\s+(?:(?:de|het|een|the|an?)\s+)?$", re.IGNORECASE
)
NUMBER = (
    r"(?:\d[\d.,]*|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|fourteen|a)"
)
TIME = (
    r"(?:seconden?|minuten?|minuut|uur|uren|dag|dagen|werkdag\w*|week|weken|maand\w*|"
    r"seconds?|minutes?|hours?|(?:working )?days?|weeks?|months?)"
)
MEASURE = re.compile(rf"\b{NUMBER}\s+{TIME}\b", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def empty_words(text: str) -> tuple[tuple[int, int], ...]:
    """Find every superlative and hollow word of a promise (P5), as the places where each begins and ends.

    The rules and the help beside a form all ask here, so that they never differ.

    Examples
    --------
    >>> text = "Een unieke plek vol passie"
    >>> [text[start:end] for start, end in empty_words(text)]
    ['unieke', 'passie']
    >>> empty_words("Je maakt samen je rooster"), empty_words("We doen ons best")
    ((), ())
    """
    plain = [found.span() for found in _plain().finditer(text)]
    measured = MEASURE.search(text) is not None
    return tuple(found.span() for found in pattern("slogan").finditer(text) if not _is_plain(found, plain, measured))


def first_empty_word(text: str) -> str:
    """Give the first superlative or hollow word, as it is written; else empty.

    Examples
    --------
    >>> first_empty_word("De leukste werkgever van het land"), first_empty_word("Er is geen beste moment")
    ('leukste', '')
    """
    found = empty_words(text)
    return text[slice(*found[0])] if found else ""


def _is_plain(found: re.Match[str], plain: list[tuple[int, int]], measured: bool) -> bool:
    start, end = found.span()
    return (
        any(first < end and start < last for first, last in plain)
        or NEGATION.search(found.string[:start]) is not None
        or (measured and found.group().casefold() not in words("superlative"))
    )


@cache
def _plain() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:(?<!\w)(?:{each}))" for each in sorted(words("plain"))), re.IGNORECASE)
