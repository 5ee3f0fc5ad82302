"""Each room can make its rows with one word, and what it makes is complete."""

import importlib
from functools import partial

import pytest
from django.apps import apps

from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.models import Owned
from ankerpunt.organisation.tests.factories import UnitFactory

MODELS = [model for model in apps.get_models() if issubclass(model, Owned)]


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_factory_makes_a_row_that_is_valid(model: type[Owned]) -> None:
    room = model._meta.app_config.name
    any_row = partial(row_of, model.__name__)
    factory = getattr(importlib.import_module(f"{room}.tests.factories"), f"{model.__name__}Factory", any_row)
    row = factory(organisation=UnitFactory().organisation)
    row.full_clean()
    assert factory(organisation=row.organisation).pk != row.pk
