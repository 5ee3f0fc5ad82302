"""Read the lists of words that the check knows, and recognise groups that pose as a person or take in everyone.

The words themselves are data, in ``data/words.toml``, in Dutch and English together: a plan mixes them.
"""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

REMEMBERED_TEXTS = 20_000

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def words(name: str, language: str = "") -> frozenset[str]:
    """Read one list of words, of both languages or of one.

    Raises
    ------
    KeyError
        When there is no list of that name.
    """
    lists = _tables()[name]
    return frozenset(word for each in ([language] if language else lists) for word in lists[each])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
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


@cache
def compounds(name: str) -> re.Pattern[str]:
    """Make a pattern of a list of which each Dutch word may be the last part of a compound."""
    dutch, english = ("|".join(map(re.escape, sorted(words(name, of)))) for of in ("nl", "en"))
    return re.compile(rf"(?<!\w)(?:\w*(?:{dutch})|{english})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def last_part_of(name: str, text: str) -> str:
    """Give the first word of a text that is in a list, or whose last part is; else empty.

    Examples
    --------
    >>> last_part_of("of_people", "Betrokkenheidsscore van de ploeg"), last_part_of("of_people", "Kosten")
    ('Betrokkenheidsscore', '')
    """
    found = compounds(name).search(text)
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
