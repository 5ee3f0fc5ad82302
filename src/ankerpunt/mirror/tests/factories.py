from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any, TypeVar

import factory
from factory.django import DjangoModelFactory

from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.mirror.tests.sample import one_value
from ankerpunt.organisation.models import Organisation, Owned
from ankerpunt.organisation.tests.factories import OrganisationFactory

Row = TypeVar("Row", bound=Owned)


class OwnedFactory(DjangoModelFactory[Row]):
    """Rows of one organisation; a list given for a many-to-many field is linked after the row is made."""

    class Meta:
        abstract = True

    organisation = factory.SubFactory(OrganisationFactory)
    slug = factory.Sequence(lambda n: f"id-{n}")

    @classmethod
    def _create(cls, model_class: type[Row], *args: Any, **kwargs: Any) -> Row:
        manies = [field.name for field in model_class._meta.many_to_many if field.name in kwargs]
        links = {name: kwargs.pop(name) for name in manies}
        row: Row = super()._create(model_class, *args, **kwargs)
        for name, rows in links.items():
            getattr(row, name).set(rows)
        return row


_numbers = count()


def row_of(noun: str, organisation: Organisation, **values: Any) -> Any:
    """A row of any noun with what it cannot do without; what it must point at is made too.

    For the rooms below the one that keeps the noun, and for a noun that has no factory of its own.
    """
    found, number = kind(noun), next(_numbers)
    for field in found.table.fields:
        if field.required and field.name not in values:
            of_another = field.kind == "ref"
            values[field.name] = row_of(field.target, organisation) if of_another else one_value(field, number, 1)
    return found.model.objects.create(organisation=organisation, **values)


def within(row_factory: type[OwnedFactory[Any]], **values: Any) -> factory.SubFactory:
    """Make the row that is pointed at in the same organisation."""
    return factory.SubFactory(row_factory, organisation=factory.SelfAttribute("..organisation"), **values)


class OverrideFactory(OwnedFactory[Override]):
    class Meta:
        model = Override

    rule = "A301"
    noun = "Usp"
    object = "leren"
    reason = "De raad vroeg erom."
    decided_by = "Anne"
    decided_on = date(2026, 11, 2)


class DismissalFactory(OwnedFactory[Dismissal]):
    class Meta:
        model = Dismissal

    rule = "U101"
    noun = "TargetGroup"
    object = "ict"
    reason = "Komt na de zomer."
    decided_by = "Anne"
    decided_on = date(2026, 11, 2)
    until = date(2027, 3, 1)
