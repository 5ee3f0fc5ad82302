"""What a row of the plan says in words, for the search."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.plan.naming import naming_fields
from ankerpunt.plan.tables import tables

if TYPE_CHECKING:
    from ankerpunt.plan.nouns import Row
    from ankerpunt.plan.tables import Field

ADDRESSES = ("url",)


class Texts(Struct, frozen=True):
    """The title of a row, where it has one of its own, and everything else that it says."""

    title: str
    bodies: tuple[str, ...]


def texts_of(row: Row) -> Texts:
    """A row that is named after others ("USP × touchpoint") has no title of its own: those others are found by it."""
    said = {field.name: _said(row, field) for field in _texts(type(row).__name__)}
    named = next((name for name in naming_fields(type(row)) if said.get(name)), "")
    bodies = (text for name, texts in said.items() if name != named for text in texts)
    return Texts(" ".join(said.get(named, ())), tuple(bodies))


def _said(row: Row, field: Field) -> tuple[str, ...]:
    value = getattr(row, field.name)
    return tuple(text for text in (value if field.many else (value,)) if text)


@cache
def _texts(noun: str) -> tuple[Field, ...]:
    """The fields that hold words; ids and addresses of pages are none."""
    fields = tables()[noun].fields
    words = (
        field for field in fields if field.kind == "str" and not (field.is_id or field.is_digest or field.is_clock)
    )
    return tuple(field for field in words if field.name not in ADDRESSES)
