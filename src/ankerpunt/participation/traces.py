"""By what a row could lead back to a person, or to the moment or the order in which people answered.

The list is of what a column may hold, not of what it may not: a kind of column that nobody thought of is refused.
Each sentence says what is wrong and what to do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import models
from django.db.models.fields import NOT_PROVIDED, AutoFieldMixin
from django.db.models.fields.reverse_related import ForeignObjectRel

from ankerpunt.kit.fields import StructField

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = "participation"
SAFE = (
    models.BinaryField,
    models.BooleanField,
    models.CharField,
    models.IntegerField,
    models.TextField,
    models.UUIDField,
    StructField,
)
UNSAFE = (models.EmailField, models.URLField, models.SlugField)
MOMENTS = (models.DateField, models.TimeField, models.DurationField)
PERSONS = r"user|member|person|people|employee|respondent|name|email|mail|phone|account|session|device|ip|agent|ballot"
SEQUENCES = r"serial|sequence|seq|position|rank|order|number|no|nr"
TIMES = r"at|on|time|timestamp|day|date|moment|created|changed|updated|sent|received|since|until"
NAMES = re.compile(rf"(?:^|_)(?:{PERSONS}|{SEQUENCES}|{TIMES})s?(?:_|$)")


def traces(model: type[models.Model]) -> list[str]:
    """List what of a model could lead to somebody, in sentences; none for a model that is safe."""
    return [*_of_the_whole(model), *(trace for field in model._meta.concrete_fields for trace in _of(field))]


def _of_the_whole(model: type[models.Model]) -> Iterator[str]:
    called = model._meta.label
    if model._meta.app_label != ROOM:
        yield f"{called} is kept outside “{ROOM}”, the only door for answers of people: move it there."
    if hasattr(model._meta, "simple_history_manager_attribute"):
        yield f"{called} keeps a history, which says when each row came and went: leave it out."
    if hasattr(model, "organisation"):
        yield f"{called} has an owner: let the round say whose it is, outside this room."
    if model._meta.many_to_many:
        yield f"{called} links to many through a table that numbers its rows: count per group instead."
    for relation in model._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel) and relation.related_model._meta.app_label != ROOM:
            yield f"{relation.related_model._meta.label}.{relation.field.name} leads to {called}: nothing outside may."


def _of(field: Any) -> Iterator[str]:
    called = f"{field.model._meta.label}.{field.name}"
    if field.name == "_order":
        yield f"{called} keeps the order in which the rows came: leave out order_with_respect_to."
        return
    if field.is_relation:
        if field.related_model._meta.app_label != ROOM:
            yield f"{called} leads to {field.related_model._meta.label}, outside this room: an answer leads to nobody."
        return
    if isinstance(field, AutoFieldMixin):
        yield f"{called} numbers the rows in the order in which people answered: take a hash, or what the row counts."
    elif isinstance(field, MOMENTS):
        yield f"{called} holds a moment, by which an answer can be told apart: leave it out."
    elif isinstance(field, UNSAFE) or not isinstance(field, SAFE):
        yield f"{called} is a {type(field).__name__}, which is not among the columns that are known to lead to nobody."
    elif isinstance(field, models.IntegerField) and (field.primary_key or field.unique):
        yield f"{called} is a number of its own for each row: a number counts, it does not tell rows apart."
    elif NAMES.search(field.name):
        yield f"{called} is called after a person, a moment or an order: if it holds none, name what it does hold."
    yield from _of_its_default(field, called)


def _of_its_default(field: Any, called: str) -> Iterator[str]:
    """A value that is worked out for each row could be a moment or the next in a sequence."""
    if field.db_default is not NOT_PROVIDED:
        yield f"{called} gets its value from the database, which may be a moment or a running number: give it in code."
    if isinstance(field, models.UUIDField) and field.default is not uuid4:
        yield f"{called} must be drawn: write default=uuid4, for other kinds of UUID hold the moment or the machine."
