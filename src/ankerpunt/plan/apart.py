"""What tells rows apart that are called the same, for where one of them is chosen.

A claim is in the promise that holds and in the draft of its next version; two studies bear one title. In a sentence
each has its name; in a list to choose from it says what the others are not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Noun, Plan
from ankerpunt.plan.speech import shorten
from ankerpunt.plan.tables import Field, fields_of, tables
from ankerpunt.plan.values import say_value
from ankerpunt.plan.words import label
from ankerpunt.tables.key import key
from ankerpunt.text import Language

LONGEST = 40
STANDINGS = ("status", "state")
# The order in which something is looked for that tells rows apart.
KINDS = ("choice", "date", "int", "float", "str")


def name_apart(row: Noun, index: Index, language: Language) -> str:
    """Name a row, with what tells it from the rows in force that a reader would call the same.

    Parameters
    ----------
    row
        A row of the plan.
    index
        The plan. What is in the archive there is not told apart from.
    language
        ``"nl"`` or ``"en"``.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Research
    >>> first, second = Research(id="a", title="MTO", kind="survey", respondents=31), Research(
    ...     id="b", title="mto", kind="survey", respondents=52
    ... )
    >>> index = Index(Plan(organisation=Organisation(id="w", name="W"), research=(first, second)))
    >>> name_apart(first, index, "nl"), name_apart(second, index, "nl")
    ('MTO (aantal deelnemers: 31)', 'mto (aantal deelnemers: 52)')
    """
    if index.get(type(row), row.id) is not row:
        return _name_apart(row, index, language)
    # Asked again for every form in which it may be chosen, beside hundreds of others.
    return index.once_for((name_apart, type(row), row.id, language), lambda index: _name_apart(row, index, language))


def _name_apart(row: Noun, index: Index, language: Language) -> str:
    called = name(row, index, language)
    same = index.once(_by_name(type(row), language)).get(key(called), ())
    left = [each for each in same if each.id != row.id]
    tail = []
    for say in _telling(type(row), language):
        if not left:
            break
        mine = say(row, index)
        alike = [each for each in left if say(each, index) == mine]
        if mine and len(alike) < len(left):
            tail.append(mine)
        left = alike
    if left:
        tail.append(row.id)
    return f"{called} ({', '.join(tail)})" if tail else called


@cache
def _by_name(of: type[Noun], language: Language) -> Callable[[Plan], Mapping[str, list[Noun]]]:
    def gather(plan: Plan) -> Mapping[str, list[Noun]]:
        index, found = Index(plan), defaultdict(list)
        for row in index.rows(of):
            if getattr(row, "archived_on", None) is None:
                found[key(name(row, index, language))].append(row)
        return found

    return gather


def _telling(of: type[Noun], language: Language) -> Iterator[Callable[[Any, Index], str]]:
    """What may tell rows of a noun apart: how that which they belong to stands and is called, then what they say."""
    parents = [field for field in fields_of(of) if field.kind == "ref" and field.required and not field.many]
    for field in parents:
        yield from _of_parent(field, language)
    for field in sorted(_plain(of), key=lambda each: KINDS.index(each.kind)):
        yield lambda row, _index, field=field: _value(row, field, language)  # type: ignore[misc]


def _of_parent(of: Field, language: Language) -> Iterator[Callable[[Any, Index], str]]:
    parent = tables()[of.target].noun

    def whole(row: Any, index: Index) -> Any:
        return index.get(parent, getattr(row, of.name))

    for field in _plain(parent):
        if field.name in STANDINGS:
            yield lambda row, index, field=field: _value(whole(row, index), field, language)  # type: ignore[misc]
    yield lambda row, index: shorten(name(found, index, language), LONGEST) if (found := whole(row, index)) else ""
    for field in _plain(parent):
        if field.kind == "date":
            yield lambda row, index, field=field: _value(whole(row, index), field, language)  # type: ignore[misc]


def _plain(of: type[Noun]) -> list[Field]:
    return [field for field in fields_of(of) if field.kind in KINDS and not field.many and field.name != "archived_on"]


def _value(row: Any, field: Field, language: Language) -> str:
    if row is None:
        return ""
    noun = type(row).__name__
    said = shorten(say_value(noun, field, getattr(row, field.name), language), LONGEST)
    if said and field.kind in {"int", "float"}:
        words = label(noun, field.name, language=language)
        return f"{words[0].lower()}{words[1:]}: {said}"
    return said[0].lower() + said[1:] if said and field.kind == "choice" else said
