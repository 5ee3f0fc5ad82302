"""The limits of the plan page as constraints of the database: known words, bounds and periods.

A form asks the same of what was typed without asking the database.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, CheckConstraint, F, Func, Model, Q
from django.utils.translation import gettext_lazy as _

from ankerpunt.plan.integrity import PERIODS
from ankerpunt.plan.tables import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ankerpunt.plan.nouns import Noun


class Limit(CheckConstraint):
    """A check on a row by itself; `holds` is its condition in Python. Migrations know it as the constraint under it."""

    def __init__(self, *, holds: Callable[[Any], bool], fields: Collection[str], **options: Any) -> None:
        super().__init__(**options)
        self.holds = holds
        self.names = frozenset(fields)

    def validate(
        self, model: type[Model], instance: Model, exclude: Collection[str] | None = None, using: str = ""
    ) -> None:
        if self.names.isdisjoint(exclude or ()) and not self.holds(instance):
            raise ValidationError(self.get_violation_error_message(), code=self.violation_error_code)

    def clone(self) -> Limit:
        _path, arguments, options = super().deconstruct()
        return Limit(*arguments, holds=self.holds, fields=self.names, **options)

    def deconstruct(self) -> tuple[str, Any, Any]:
        _path, arguments, options = super().deconstruct()
        return "django.db.models.CheckConstraint", arguments, options


class StartsMonth(Func):
    """Whether a date is the first of its month.

    In SQL that every program knows: a function of Django's is there in Django alone, and a file of SQLite whose checks
    need one can be neither checked, vacuumed nor loaded by `sqlite3`.
    """

    template = "EXTRACT(DAY FROM %(expressions)s) = 1"
    output_field = BooleanField()
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="substr(%(expressions)s, 9, 2) = '01'", **context)


def starts_month(field: str, *, name: str) -> Limit:
    return Limit(
        condition=StartsMonth(field),
        name=name,
        violation_error_message=_("Choose the first day of a month."),
        holds=_on_the_first(field),
        fields=[field],
    )


def limits(noun: type[Noun]) -> list[Limit]:
    """Everything that the page says about one field, and the periods, which end after they begin."""
    return [*_of_fields(noun), *_of_dates(noun)]


def _of_fields(noun: type[Noun]) -> Iterator[Limit]:
    for field in fields_of(noun):
        if not field.many and (condition := _condition(field)):
            name = f"{noun.__name__}_{field.name}_limits".lower()
            yield Limit(condition=condition, name=name, holds=_within(field), fields=[field.name])


def _condition(field: Field) -> Q:
    condition = Q()
    if field.choices:
        condition &= Q(**{f"{field.name}__in": field.choices})
    if field.at_least is not None:
        condition &= Q(**{f"{field.name}__gte": field.at_least})
    if field.at_most is not None:
        condition &= Q(**{f"{field.name}__lte": field.at_most})
    return condition


def _within(field: Field) -> Callable[[Any], bool]:
    def holds(row: Any) -> bool:
        value = getattr(row, field.name)
        if value is None:
            return True
        known = not field.choices or value in field.choices
        return (
            known
            and (field.at_least is None or value >= field.at_least)
            and (field.at_most is None or value <= field.at_most)
        )

    return holds


def _of_dates(noun: type[Noun]) -> Iterator[Limit]:
    names = {field.name for field in fields_of(noun)}
    for first, last in PERIODS:
        if {first, last} <= names:
            yield Limit(
                condition=Q(**{f"{last}__gte": F(first)}),
                name=f"{noun.__name__}_{last}_in_order".lower(),
                violation_error_message=_("The second date is before the first. Choose a later date."),
                holds=_in_order(first, last),
                fields=[first, last],
            )


def _on_the_first(field: str) -> Callable[[Any], bool]:
    def holds(row: Any) -> bool:
        day = getattr(row, field)
        return day is None or day.day == 1

    return holds


def _in_order(first: str, last: str) -> Callable[[Any], bool]:
    def holds(row: Any) -> bool:
        begins, ends = getattr(row, first), getattr(row, last)
        return begins is None or ends is None or begins <= ends

    return holds
