"""A sentence in the two languages that Ankerpunt speaks."""

import os
from typing import Literal

from msgspec import Struct

Language = Literal["nl", "en"]


class Number(int):
    """A whole number in a sentence, that chooses between one and many."""

    def __format__(self, spec: str) -> str:
        if not spec.startswith("n "):
            return int.__format__(self, spec)
        one, many = spec[2:].split("|")
        return f"{int(self)} {one if self == 1 else many}"


class Text(Struct, frozen=True):
    """The same sentence in Dutch and in English, with ``{name}`` where a value goes.

    ``{rows:n row|rows}`` says a whole number with the word that goes with it.

    Examples
    --------
    >>> Text(nl="{name} mist een eigenaar.", en="{name} has no owner.").say("nl", name="Cel 3")
    'Cel 3 mist een eigenaar.'
    >>> Text(nl="{rows:n regel|regels}", en="{rows:n row|rows}").say("nl", rows=1)
    '1 regel'
    """

    nl: str
    en: str

    def say(self, language: Language, /, **values: object) -> str:
        """Give the sentence in one language, with the values filled in."""
        said = {name: Number(value) if type(value) is int else value for name, value in values.items()}
        return (self.nl if language == "nl" else self.en).format(**said)


def first_letter(word: str) -> str:
    """Give the letter that a word begins with; in Dutch “ij” is one, and no English word begins with those two.

    Examples
    --------
    >>> [first_letter(word) for word in ("ijsmeester", "IJsbrand", "Ijeoma", "balie", "")]
    ['ij', 'IJ', 'I', 'b', '']
    """
    return word[:2] if word[:2] in ("ij", "IJ") else word[:1]


def capital(text: str) -> str:
    """Begin a text with a capital.

    Examples
    --------
    >>> [capital(text) for text in ("ijsmeester op de baan", "baliemedewerker", "")]
    ['IJsmeester op de baan', 'Baliemedewerker', '']
    """
    first = first_letter(text)
    return first.upper() + text[len(first) :]


def language_of_computer() -> Language:
    """Tell which of the two languages the terminal is set to; English where it is neither."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "nl" if spoken.lower().startswith("nl") else "en"
