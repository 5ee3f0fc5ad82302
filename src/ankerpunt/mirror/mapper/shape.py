"""Which model mirrors which noun, and how a value looks on either side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from ankerpunt.organisation.models import Owned
from ankerpunt.plan.nouns import Noun
from ankerpunt.plan.tables import Field, tables


@dataclass(frozen=True)
class Shape:
    """One noun with its model: the fields that are columns, and those that are links to many."""

    name: str
    noun: type[Noun]
    model: type[Owned]
    columns: tuple[Field, ...]
    links: tuple[Field, ...]

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def refs(self) -> tuple[Field, ...]:
        return tuple(field for field in self.columns if field.kind == "ref")

    def attname(self, field: Field) -> str:
        return f"{field.name}_id" if field.kind == "ref" else field.name

    def through(self, field: Field) -> tuple[type[models.Model], str, str]:
        """The table that holds a link to many, with its columns for this row and for the other."""
        many: Any = self.model._meta.get_field(field.name)
        return many.remote_field.through, f"{many.m2m_field_name()}_id", f"{many.m2m_reverse_field_name()}_id"


@cache
def shapes() -> dict[str, Shape]:
    """Every noun that a room has a model of, in the order of the document: what is pointed at comes first."""
    found = {model.__name__: model for model in apps.get_models() if issubclass(model, Owned)}
    return {name: _shape(name, found[name]) for name in tables()}


@cache
def noun_of(label: str) -> str | None:
    """The noun that a model mirrors, by the model's label."""
    return next((shape.name for shape in shapes().values() if shape.label == label), None)


def _shape(name: str, model: type[Owned]) -> Shape:
    table = tables()[name]
    links = tuple(field for field in table.fields if field.kind == "ref" and field.many)
    columns = tuple(field for field in table.fields if field not in links)
    return Shape(name, table.noun, model, columns, links)
