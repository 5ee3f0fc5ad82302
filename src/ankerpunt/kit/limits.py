"""The limits of the plan page as constraints of the database: known words, bounds and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import CheckConstraint, F, Q
from django.utils.translation import gettext_lazy as _

from ankerpunt.plan.integrity import PERIODS
from ankerpunt.plan.tables import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.plan.nouns import Noun


def limits(noun: type[Noun]) -> list[CheckConstraint]:
    """Everything that the page says about one field, and the periods, which end after they begin."""
    return [*_of_fields(noun), *_of_dates(noun)]


def _of_fields(noun: type[Noun]) -> Iterator[CheckConstraint]:
    for field in fields_of(noun):
        if not field.many and (condition := _condition(field)):
            yield CheckConstraint(condition=condition, name=f"{noun.__name__}_{field.name}_limits".lower())


def _condition(field: Field) -> Q:
    condition = Q()
    if field.choices:
        condition &= Q(**{f"{field.name}__in": field.choices})
    if field.at_least is not None:
        condition &= Q(**{f"{field.name}__gte": field.at_least})
    if field.at_most is not None:
        condition &= Q(**{f"{field.name}__lte": field.at_most})
    return condition


def _of_dates(noun: type[Noun]) -> Iterator[CheckConstraint]:
    names = {field.name for field in fields_of(noun)}
    for first, last in PERIODS:
        if {first, last} <= names:
            yield CheckConstraint(
                condition=Q(**{f"{last}__gte": F(first)}),
                name=f"{noun.__name__}_{last}_in_order".lower(),
                violation_error_message=_("The second date is before the first. Choose a later date."),
            )
