"""The rows mirror the page of nouns field for field; this fails where the two drift apart."""

from typing import Any, get_type_hints

import pytest
from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from ankerpunt.kit.fields import StructField
from ankerpunt.kit.plan_fields import UrlField
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.organisation.models import Organisation, Owned
from ankerpunt.plan import nouns
from ankerpunt.plan.tables import Field, fields_of, tables

PAIRS = [(name, field) for name, table in tables().items() for field in table.fields]
COLUMNS = {
    "str": models.CharField | models.TextField,
    "choice": models.CharField,
    "int": models.IntegerField,
    "float": models.FloatField,
    "bool": models.BooleanField,
    "date": models.DateField,
    "ref": models.ForeignKey,
}


def column(name: str, field: Field) -> Any:
    return shapes()[name].model._meta.get_field(field.name)


@pytest.mark.parametrize(("name", "field"), PAIRS, ids=[f"{name}.{field.name}" for name, field in PAIRS])
def test_a_field_of_a_noun_is_a_field_of_its_model(name: str, field: Field) -> None:
    found = column(name, field)
    if field.kind == "ref":
        assert found.related_model is shapes()[field.target].model
        assert isinstance(found, models.ManyToManyField if field.many else models.ForeignKey)
    elif field.many:
        assert isinstance(found, StructField)
        assert found.shape == get_type_hints(tables()[name].noun, include_extras=True)[field.name]
    else:
        assert isinstance(found, COLUMNS[field.kind])
    if not field.many:
        assert found.null == field.optional
        assert field.required != (found.blank or found.has_default())


@pytest.mark.parametrize(("name", "field"), [pair for pair in PAIRS if not pair[1].many and pair[1].kind != "ref"])
def test_a_field_of_a_model_allows_what_its_noun_allows(name: str, field: Field) -> None:
    found = column(name, field)
    assert found.max_length == field.max_length or field.kind == "choice"
    if field.choices:
        assert [word for word, _label in found.choices] == [word for word in field.choices if word]
        assert found.max_length >= max(len(word) for word in field.choices)
    bounds = {type(each): each.limit_value for each in found.validators if hasattr(each, "limit_value")}
    if field.kind in {"int", "float"}:
        assert bounds.get(MinValueValidator) == field.at_least
        assert bounds.get(MaxValueValidator) == field.at_most
    if not field.required and not field.optional:
        assert found.get_default() == field.default


@pytest.mark.parametrize(("name", "field"), [pair for pair in PAIRS if pair[1].kind == "str" and not pair[1].many])
def test_a_link_of_a_noun_is_a_link_of_its_model_and_no_other_text_is(name: str, field: Field) -> None:
    assert isinstance(column(name, field), UrlField) == field.is_link


@pytest.mark.parametrize("name", list(tables()))
def test_a_model_holds_nothing_that_its_noun_does_not_know(name: str) -> None:
    model = shapes()[name].model
    own = {field.name for field in (*model._meta.fields, *model._meta.many_to_many)}
    assert own - {"id", "organisation", "slug"} == {field.name for field in tables()[name].fields}


def test_every_row_of_a_plan_is_a_noun() -> None:
    owned = {model.__name__ for model in apps.get_models() if issubclass(model, Owned)}
    assert owned == set(tables())


def test_the_organisation_has_the_fields_of_its_noun() -> None:
    names = {field.name for field in Organisation._meta.fields}
    assert {field.name for field in fields_of(nouns.Organisation)} <= names


def test_references_point_at_earlier_nouns_or_at_their_own() -> None:
    order = list(tables())
    for name, field in PAIRS:
        if field.kind == "ref":
            assert order.index(field.target) <= order.index(name)
            assert field.target != name or (field.optional and not field.many)


def test_what_an_organisation_owns_goes_with_it() -> None:
    """RESTRICT and not PROTECT: a row that is pointed at stays, unless all of the organisation goes."""
    for name, field in PAIRS:
        if field.kind == "ref" and not field.many:
            assert column(name, field).remote_field.on_delete in {models.CASCADE, models.SET_NULL, models.RESTRICT}
