"""The words that users see for every noun, field and choice, in Dutch and English."""

from collections.abc import Mapping

from ankerpunt.plan.words import activate, activities, anchor, learn, listen, organisation, plans, promise, understand
from ankerpunt.plan.words.everywhere import COMMON, NOT_CHOSEN
from ankerpunt.plan.words.parts import FieldWords, NounWords
from ankerpunt.text import Language, Text

__all__ = ["WORDS", "field_words", "help_line", "label", "label_pair"]

STAGES = (organisation, understand, promise, anchor, activate, plans, activities, listen, learn)
WORDS: Mapping[str, NounWords] = {noun: words for stage in STAGES for noun, words in stage.WORDS.items()}


def field_words(noun: str, field: str) -> FieldWords:
    """Find the words of a field: the noun's own, or else those that all nouns share.

    Raises
    ------
    KeyError
        If no words were written for the field.
    """
    return WORDS[noun].fields.get(field) or COMMON[field]


def label_pair(noun: str, field: str | None = None, choice: str | None = None, *, many: bool = False) -> Text:
    """Give the words in both languages; see :func:`label`."""
    if field is None:
        return WORDS[noun].many if many else WORDS[noun].one
    words = field_words(noun, field)
    if choice is None:
        return words.label
    return words.choices[choice] if choice else NOT_CHOSEN


def label(
    noun: str, field: str | None = None, choice: str | None = None, *, many: bool = False, language: Language = "nl"
) -> str:
    """Say what users call a noun, one of its fields, or one choice of that field.

    Nouns and choices come as they are in the middle of a sentence, fields with a capital as they are above an input.

    Parameters
    ----------
    noun, field, choice
        Names as on the nouns page: ``"Anchoring"``, ``"state"``, ``"agreed"``.
    many
        Asks for the plural of a noun.
    language
        ``"nl"`` or ``"en"``.

    Raises
    ------
    KeyError
        If there is no such noun, field or choice.

    Examples
    --------
    >>> label("Anchoring", many=True)
    'verankeringen'
    >>> label("Anchoring", "state", "in_practice")
    'ingevoerd'
    >>> label("Anchoring", "due_on", language="en")
    'Due on'
    """
    return label_pair(noun, field, choice, many=many).say(language)


def help_line(noun: str, field: str, *, language: Language = "nl") -> str:
    """Give the line of help under a field, or an empty text where the label says enough."""
    words = field_words(noun, field)
    return words.help.say(language) if words.help else ""
