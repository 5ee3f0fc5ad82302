"""Whose a row is by what people wrote: an owner is a name or a role, never an account."""

import re
from collections.abc import Iterable

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Evidence
from ankerpunt.plan.tables import tables
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


def _owned(name: str, index: Index) -> frozenset[Row]:
    found = set()
    for noun, table in tables().items():
        fields = [
            field.name for field in table.fields if field.name.endswith(("owner", "owners")) and field.kind == "str"
        ]
        for row in index.rows(table.noun) if fields else ():
            said = (value for field in fields for value in _several(getattr(row, field)))
            if any(names(value, name) for value in said):
                found.add((noun, row.id))
    return frozenset(found)


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
