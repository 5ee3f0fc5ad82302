"""What a row says field by field, in words: the same on its page, in a list, in its history and on paper."""

from collections.abc import Collection
from datetime import date
from typing import Any

from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Noun
from ankerpunt.plan.speech import say_date, say_euro
from ankerpunt.plan.tables import Field, fields_of, tables
from ankerpunt.plan.words import label
from ankerpunt.text import Language, Text, capital

YES = Text(nl="ja", en="yes")
CENTS = "_cents"


def say_value(noun: str, field: Field, value: Any, language: Language) -> str:
    """Say one value as a person reads it; an empty text where there is nothing to say.

    Parameters
    ----------
    noun, field
        Of what it is a value. A reference is not said here: it is a name, see `ankerpunt.plan.naming.name`.
    value
        One value; of a field that holds several, one of those.
    language
        ``"nl"`` or ``"en"``.

    Examples
    --------
    >>> fields = {field.name: field for field in tables()["TargetGroup"].fields}
    >>> say_value("TargetGroup", fields["size"], 1250, "nl"), say_value("TargetGroup", fields["share"], 12.5, "nl")
    ('1.250', '12,5%')
    """
    if value is None or value == "":
        return ""
    if field.kind == "choice":
        return capital(label(noun, field.name, value, language=language))
    if isinstance(value, bool):
        return YES.say(language) if value else ""
    if isinstance(value, date):
        return say_date(value, language)
    if field.name.endswith(CENTS):
        return say_euro(value, language)
    if isinstance(value, int | float):
        return _number(field, value, language)
    return str(value)


def values_of(row: Noun, index: Index, language: Language, *, without: Collection[str]) -> list[tuple[str, str]]:
    """List what the fields of a row say: the word for the field and its value, in the order of the page of nouns.

    Parameters
    ----------
    row
        A row of the plan.
    index
        The plan, in which the rows are looked up that this one points at.
    language
        ``"nl"`` or ``"en"``.
    without
        The fields that have a place elsewhere. Fields that say nothing are left out as well.
    """
    noun = type(row).__name__
    found = (
        (label(noun, field.name, language=language), say_field(row, field, index, language))
        for field in fields_of(type(row))
        if field.name not in without
    )
    return [(words, said) for words, said in found if said]


def say_field(row: Noun, field: Field, index: Index, language: Language) -> str:
    """Say what one field of a row holds; empty where it holds nothing."""
    value = getattr(row, field.name)
    values = value if field.many else (value,)
    if field.kind == "ref":
        rows = (index.get(tables()[field.target].noun, each) for each in values if each)
        return ", ".join(name(each, index, language) for each in rows if each)
    return ", ".join(filter(None, (say_value(type(row).__name__, field, each, language) for each in values)))


def _number(field: Field, value: float, language: Language) -> str:
    """Say a number in full; a year is not parted, and a share of a hundred gets its sign."""
    text = str(value) if field.name == "year" else f"{value:,}".removesuffix(".0")
    shown = text.translate(str.maketrans(",.", ".,")) if language == "nl" else text
    return f"{shown}%" if field.kind == "float" and field.at_most == 100 else shown
