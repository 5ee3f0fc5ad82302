"""Recognise words that say too little: groups that pose as a person, slogans, and figures that flatter.

The words themselves are data, in ``data/words.toml``, in Dutch and English together: a plan mixes them.
"""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

REMEMBERED_TEXTS = 20_000

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def words(name: str) -> frozenset[str]:
    """Read one list of words.

    Raises
    ------
    KeyError
        When there is no list of that name.
    """
    return frozenset(word for language in _lists()[name].values() for word in language)


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((Path(__file__).parent / "data" / "words.toml").read_text(encoding="utf-8"))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Make one pattern of a list: whole words or phrases, in any case, as they stand."""
    longest_first = sorted(words(name), key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def first_of(name: str, text: str) -> str:
    """Give the first word or phrase of a list that is in a text, as it is written there; else empty.

    Examples
    --------
    >>> first_of("slogan", "De leukste werkgever van het land")
    'leukste'
    >>> first_of("slogan", "Je maakt samen je rooster")
    ''
    """
    found = pattern(name).search(text)
    return found.group() if found else ""


@lru_cache(maxsize=REMEMBERED_TEXTS)
def empty_words(text: str) -> tuple[tuple[int, int], ...]:
    """Find every superlative and hollow word of a promise (P5), as the places where each begins and ends.

    The rule on slogans and the help beside a form both ask here, so that they never differ.

    Examples
    --------
    >>> text = "Een unieke plek vol passie"
    >>> [text[start:end] for start, end in empty_words(text)]
    ['unieke', 'passie']
    >>> empty_words("Je maakt samen je rooster")
    ()
    """
    return tuple(found.span() for found in pattern("slogan").finditer(text))


@cache
def _attendance() -> re.Pattern[str]:
    people = "|".join(map(re.escape, sorted(words("counted_people"))))
    counted = r"(?:alle|all|\d+\s+(?:van|of)(?:\s+(?:de|the))?)"
    return re.compile(rf"\b{counted}\s+\d+\s+(?:{people})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def attendance_in(goal: str) -> str:
    """Give the words by which a goal counts people who come, such as "all 46 employees"; else empty.

    Examples
    --------
    >>> attendance_in("20 van 34 ict'ers"), attendance_in("23 van 24 meldingen")
    ("20 van 34 ict'ers", '')
    """
    found = _attendance().search(goal)
    return found.group() if found else ""


def collective_in(name: str) -> str:
    """Give the word that makes a name that of a group; empty when a person could have it.

    A family name such as Burger is left alone: without an article only the first word counts.

    Examples
    --------
    >>> collective_in("De ontevreden klant"), collective_in("Klantcontactmedewerkers"), collective_in("Anna Burger")
    ('klant', 'Klantcontactmedewerkers', '')
    """
    tokens = WORD.findall(name)
    articles = words("article")
    led = bool(tokens) and tokens[0].casefold() in articles
    candidates = tokens[1:] if led else tokens[:1]
    endings = tuple(words("collective_ending"))
    for token in candidates:
        plain = str(token).casefold()
        if plain in words("collective") or plain.endswith(endings):
            return str(token)
    return ""


def posing_in(name: str, *, group: str = "") -> str:
    """Give what makes a persona a group that poses as a person (U5); empty when you could shake hands with them.

    Parameters
    ----------
    name
        The name of the persona.
    group
        The name of the target group: it is no name for one of its people.

    Examples
    --------
    >>> posing_in("De burger"), posing_in("Kinderen uit Oost", group="kinderen uit Oost"), posing_in("Samira")
    ('burger', 'Kinderen uit Oost', '')
    """
    same = bool(name.strip()) and name.strip().casefold() == group.strip().casefold()
    return name.strip() if same else collective_in(name)


def everyone_in(name: str, *, among: str = "") -> str:
    """Give the word by which a target group is everyone; empty when the name says whose work or question it is.

    Parameters
    ----------
    name
        The name of the group.
    among
        The name of the organisation: "residents of Waterrijk" is everyone in Waterrijk.

    Examples
    --------
    >>> everyone_in("De klant"), everyone_in("Alle inwoners van Waterrijk", among="Gemeente Waterrijk")
    ('klant', 'inwoners')
    >>> everyone_in("Klantcontactmedewerkers"), everyone_in("Inwoners met een bijna verlopen paspoort")
    ('', '')
    """
    empty = words("article") | words("no_narrower") | {token.casefold() for token in WORD.findall(among)}
    telling = [token for token in WORD.findall(name) if token.casefold() not in empty or _is_everyone(token)]
    return str(telling[0]) if telling and all(map(_is_everyone, telling)) else ""


def _is_everyone(token: str) -> bool:
    return token.casefold().replace("’", "'") in words("everyone")
