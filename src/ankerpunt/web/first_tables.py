"""The tables of an empty database, all at once and straight from the models.

Migrations get there as well, but draw every model again for each step of each library: half of what a first start took.
A test holds the two results against each other, on both databases (docs/adr/0029).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from ankerpunt.participation.models import Unlinkable
from ankerpunt.participation.tables import without_hidden_numbers

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.models import Model


def _make(editor: BaseDatabaseSchemaEditor, model: type[Model]) -> None:
    """As the migration of its room makes it."""
    if issubclass(model, Unlinkable):
        with without_hidden_numbers(editor):
            editor.create_model(model)
    else:
        editor.create_model(model)


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    return not connection.introspection.table_names()


def make_first_tables(connection: BaseDatabaseWrapper) -> None:
    """Make every table and note every migration as done, in one transaction."""
    done = MigrationRecorder(connection).Migration
    with connection.schema_editor() as editor:
        editor.create_model(done)
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy and not model._meta.swapped:
                _make(editor, model)
        steps = [done(app=app, name=name) for app, name in MigrationLoader(None).disk_migrations]
        done.objects.using(connection.alias).bulk_create(steps)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
