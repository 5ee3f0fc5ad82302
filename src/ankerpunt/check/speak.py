"""How the values of a finding are said in a language: dates, money, numbers and lists.

A message is a `Text` with places such as ``{due:date}``, ``{cost:euro}``, ``{weeks:n week|weken}``,
``{missing:words}`` or plain ``{name}``. A value is stored as plain JSON, and becomes language only here; a value
that exists in both languages is stored as ``{"nl": ..., "en": ...}``.
"""

from datetime import date
from typing import Any

from ankerpunt.check.vocabulary import VOCABULARY
from ankerpunt.plan.speech import say_date, say_euro, say_list, say_number
from ankerpunt.text import Language, Text


class Value:
    """One value on its way into a sentence."""

    def __init__(self, value: Any, language: Language) -> None:
        self.value = value[language] if isinstance(value, dict) else value
        self.language = language

    def __format__(self, spec: str) -> str:
        if spec == "date":
            return say_date(date.fromisoformat(self.value), self.language)
        if spec == "year":
            return str(self.value)
        if spec == "euro":
            return say_euro(self.value, self.language)
        if spec == "since":
            return say_since(self.value, self.language)
        if spec == "words":
            words = [self.value] if isinstance(self.value, str) else self.value
            return say_list([VOCABULARY[word].say(self.language) for word in words], self.language)
        if spec.startswith("n "):
            one, many = spec[2:].split("|")
            return f"{say_number(self.value, self.language)} {one if self.value == 1 else many}"
        if isinstance(self.value, list | tuple):
            return say_list([str(item) for item in self.value], self.language)
        return say_number(self.value, self.language) if isinstance(self.value, int | float) else str(self.value)


def fill(text: Text, language: Language, values: dict[str, Any]) -> str:
    """Say a text with the values of a finding filled in.

    Examples
    --------
    >>> fill(Text(nl="Klaar op {due:date}, voor {cost:euro}.", en=""), "nl", {"due": "2027-03-01", "cost": 123450})
    'Klaar op 1 maart 2027, voor € 1.234,50.'
    >>> fill(Text(nl="", en="{weeks:n week|weeks} lost"), "en", {"weeks": 3})
    '3 weeks lost'
    """
    return text.say(language, **{name: Value(value, language) for name, value in values.items()})


def say_since(iso: str | None, language: Language) -> str:
    """Say since when something has not happened: never, or since a day."""
    if iso is None:
        return "tot nu toe" if language == "nl" else "so far"
    return f"{'sinds' if language == 'nl' else 'since'} {say_date(date.fromisoformat(iso), language)}"
