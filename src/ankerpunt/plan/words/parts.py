"""The shapes in which words are written down, and short ways to write them."""

from collections.abc import Mapping

from msgspec import Struct

from ankerpunt.text import Text

Pair = tuple[str, str]


class FieldWords(Struct, frozen=True):
    """The label of a field, one line of help where that is useful, and the words of its choices."""

    label: Text
    help: Text | None = None
    choices: Mapping[str, Text] = {}


class NounWords(Struct, frozen=True):
    """The words for one thing and for many of them, in the middle of a sentence, and those of its fields."""

    one: Text
    many: Text
    fields: Mapping[str, FieldWords]


def noun(one: Pair, many: Pair, /, **fields: FieldWords) -> NounWords:
    """Write down a noun: Dutch and English for one, Dutch and English for many, then its fields."""
    return NounWords(Text(*one), Text(*many), fields)


def field(nl: str, en: str, help_nl: str = "", help_en: str = "", /, **choices: Pair) -> FieldWords:
    """Write down a field; a choice that is a word of Python ends in an underscore (``for_``)."""
    words = {name.rstrip("_"): Text(*pair) for name, pair in choices.items()}
    return FieldWords(Text(nl, en), Text(help_nl, help_en) if help_nl else None, words)
