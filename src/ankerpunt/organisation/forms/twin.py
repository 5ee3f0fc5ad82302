"""Rows that cannot be beside each other: one cell on a place of the matrix, one measurement of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import UniqueConstraint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.models import Owned


def alone(model: type[Owned]) -> Iterator[UniqueConstraint]:
    """What there may be one of; the id of a row is not typed, and made so that it is free."""
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and constraint.fields and "slug" not in constraint.fields:
            yield constraint


def in_the_place_of(row: Owned) -> Owned | None:
    """The row beside which this one cannot be."""
    for constraint in alone(type(row)):
        if found := _found(row, {name: _stored(row, name) for name in constraint.fields}):
            return found
    return None


def twin_of(form: OwnedForm) -> Owned | None:
    """The row beside which what was typed cannot be."""
    for constraint in alone(type(form.instance)):
        if found := _found(form.instance, _typed(form, constraint)):
            return found
    return None


def clash_of(form: OwnedForm) -> tuple[str | None, str] | None:
    """Where a row that is changed meets another one, and the sentence; what the form asks whole, Django has asked."""
    for constraint in alone(type(form.instance)):
        asked = [name for name in constraint.fields if name in form.fields]
        if asked and len(asked) < len(constraint.fields) and _found(form.instance, _typed(form, constraint)):
            return asked[-1], str(constraint.get_violation_error_message())
    return None


def _typed(form: OwnedForm, constraint: UniqueConstraint) -> dict[str, Any]:
    return {
        name: form.cleaned_data.get(name) if name in form.fields else _stored(form.instance, name)
        for name in constraint.fields
    }


def _stored(row: Owned, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]


def _found(row: Owned, values: dict[str, Any]) -> Owned | None:
    if any(value is None for value in values.values()):
        return None
    found: Owned | None = type(row)._base_manager.filter(**values).exclude(pk=row.pk).first()
    return found
