"""What every room says in two languages: a text, and a refusal that carries one."""

import os
from locale import getlocale
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
        text = self.nl if language == "nl" else self.en
        said = {name: Number(value) if type(value) is int else value for name, value in values.items()}
        return text.format(**said) if said else text

    def filled(self, **values: object) -> "Text":
        """Fill the values in for both languages; a value that is a `Text` itself speaks the language around it.

        Examples
        --------
        >>> column = Text(nl="kolom {at}", en="column {at}").filled(at=2)
        >>> Text(nl="Kijk in {where}.", en="Look in {where}.").filled(where=column).en
        'Look in column 2.'
        """

        def spoken(language: Language) -> str:
            said = {name: value.say(language) if isinstance(value, Text) else value for name, value in values.items()}
            return self.say(language, **said)

        return Text(nl=spoken("nl"), en=spoken("en"))


class Refusal(ValueError):  # noqa: N818 -- an answer, not a crash
    """Raised when there is no honest answer to give; it says what happened and what to do.

    Parameters
    ----------
    nl, en
        The message in Dutch and in English, reading level B1.

    Attributes
    ----------
    sentence
        The message as a `Text`; ``str(refusal)`` is the English one.

    Examples
    --------
    >>> try:
    ...     raise Refusal(nl="Er zijn geen antwoorden.", en="There are no answers.")
    ... except Refusal as no:
    ...     print(no.sentence.nl)
    Er zijn geen antwoorden.
    """

    def __init__(self, *, nl: str, en: str) -> None:
        super().__init__(en)
        self.sentence = Text(nl=nl, en=en)

    @classmethod
    def of(cls, text: Text, /, **values: object) -> "Refusal":
        """Make a refusal of a text, with its values filled in."""
        said = text.filled(**values) if values else text
        return cls(nl=said.nl, en=said.en)

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the trip between processes (a cluster raises on the worker)."""
        return (_rebuild, (self.sentence.nl, self.sentence.en))


def _rebuild(nl: str, en: str) -> Refusal:
    return Refusal(nl=nl, en=en)


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
    """Tell which of the two languages the terminal is set to, or else the computer; English where it is neither."""
    set_to = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next(filter(None, set_to), None) or getlocale()[0] or ""
    return "nl" if spoken.lower().startswith(("nl", "dutch")) else "en"
