"""Making the tables of this room: SQLite numbers the rows of any other table in the order in which they come."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState


@contextmanager
def without_hidden_numbers(schema_editor: BaseDatabaseSchemaEditor) -> Iterator[None]:
    """Make tables without that number."""
    plain = schema_editor.sql_create_table
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.sql_create_table = f"{plain} WITHOUT ROWID"
    try:
        yield
    finally:
        schema_editor.sql_create_table = plain


class CreateUnlinkable(migrations.CreateModel):
    """Make the table of an `Unlinkable` without that hidden number: a migration says it instead of `CreateModel`."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        with without_hidden_numbers(schema_editor):
            super().database_forwards(app_label, schema_editor, from_state, to_state)
