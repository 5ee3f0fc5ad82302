"""Whose a row is by what people wrote: an owner is a name or a role, never an account."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Evidence
from ankerpunt.plan.tables import Field, tables
from ankerpunt.tables.key import key

BETWEEN = re.compile(r"[,;/&+()]|\b(?:en|and)\b")
Row = tuple[str, str]


def names(said: str, name: str) -> bool:
    """Tell whether an owner, or one of several, is somebody of this name.

    Examples
    --------
    >>> names("Bram Oosterhuis en HR", "bram oosterhuis"), names("Bram", "Bram Oosterhuis"), names("", "")
    (True, False, False)
    """
    return bool(key(name)) and key(name) in {part.strip() for part in BETWEEN.split(key(said))}


def owned(name: str, index: Index) -> frozenset[Row]:
    """List the rows, as noun and id, of which somebody of this name is the owner."""
    return index.once_for(("owned", key(name)), lambda reader: _owned(name, reader))


def with_evidence(rows: Iterable[Row], index: Index) -> frozenset[Row]:
    """Add the evidence of cells: a cell and what shows it have one owner."""
    found = set(rows)
    cells = {slug for noun, slug in found if noun == "Anchoring"}
    for slug in cells:
        found |= {("Evidence", each.id) for each in index.referring(slug, by=(Evidence, "anchoring"))}
    return frozenset(found)


def owners(index: Index) -> tuple[str, ...]:
    """List who sees to anything in the plan, as people wrote it, most often named first."""
    return index.once_for(("owners",), _owners)


def is_owner(field: Field) -> bool:
    """Tell whether a field says who sees to a row."""
    return field.name.endswith(("owner", "owners")) and field.kind == "str"


def _owners(index: Index) -> tuple[str, ...]:
    found: Counter[str] = Counter()
    for _noun, row, fields in _rows(index):
        found.update(said.strip() for field in fields for said in _several(getattr(row, field)) if said.strip())
    return tuple(owner for owner, _times in sorted(found.items(), key=lambda each: (-each[1], each[0])))


def _rows(index: Index) -> Iterator[tuple[str, Any, list[str]]]:
    for noun, table in tables().items():
        fields = [field.name for field in table.fields if is_owner(field)]
        for row in index.rows(table.noun) if fields else ():
            yield noun, row, fields


def _owned(name: str, index: Index) -> frozenset[Row]:
    return frozenset(
        (noun, row.id)
        for noun, row, fields in _rows(index)
        if any(names(said, name) for field in fields for said in _several(getattr(row, field)))
    )


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
