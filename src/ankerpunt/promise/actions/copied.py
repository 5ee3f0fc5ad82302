"""A second row like one that is there: how a version of a promise begins, and a copy for another group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

# A row has an id and a version before it of its own.
OWN = frozenset({"slug", "replaces"})


def copied(row: Any, *, without: Collection[str] = (), **other: Any) -> Any:
    """A second row with the same words and links, but for `without`, and with `other` in place of its own."""
    model, left = type(row), {*OWN, *without}
    fields = {
        field.name: getattr(row, field.name)
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in left
    }
    copy = model(**{**fields, **other})
    copy.save()
    for link in model._meta.many_to_many:
        if link.name not in left:
            getattr(copy, link.name).set(getattr(row, link.name).all())
    return copy
