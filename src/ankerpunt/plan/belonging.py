"""For which target groups a row is: those that it names, or else those of what it belongs to."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.plan.tables import noun as noun_of
from ankerpunt.plan.tables import tables

# A reference that says where a row comes from, not for whom it is.
SOURCES = frozenset({"replaces", "follows", "based_on", "internal_first", "research", "conversation", "conversations"})


def groups_of(noun: str, row_id: str, index: Index) -> frozenset[str]:
    """Name the target groups that a row is for, by id; empty where it is for all, or for none.

    Parameters
    ----------
    noun, row_id
        The row. One that is not there is for nobody.
    index
        The plan.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Persona, Plan
    >>> index = Index(Plan(
    ...     organisation=Organisation(id="o", name="O"),
    ...     personas=(Persona(id="sam", target_group="ict", name="Sam"),),
    ... ))
    >>> sorted(groups_of("Persona", "sam", index))
    ['ict']
    """
    if noun == "TargetGroup":
        return frozenset({row_id})
    if noun not in tables():
        return frozenset()
    return index.once_for((groups_of, noun, row_id), lambda index: _found(noun, row_id, index, frozenset({noun})))


def _found(noun: str, row_id: str, index: Index, seen: frozenset[str]) -> frozenset[str]:
    row = index.get(noun_of(noun), row_id)
    if row is None:
        return frozenset()
    refs = [field for field in tables()[noun].refs if field.name not in SOURCES]
    named = frozenset(each for field in refs if field.target == TargetGroup.__name__ for each in _ids(row, field.name))
    if named:
        return named
    whole = [field for field in refs if field.target not in seen]
    found = (
        _found(field.target, each, index, seen | {field.target}) for field in whole for each in _ids(row, field.name)
    )
    return frozenset().union(*found)


def _ids(row: object, field: str) -> tuple[str, ...]:
    value = getattr(row, field)
    return value if isinstance(value, tuple) else (value,) if value else ()
