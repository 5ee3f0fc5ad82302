"""A database whose tables another version of Ankerpunt made: told apart before anything is done to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.apps import apps
from django.core.management.base import CommandError
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _

from ankerpunt.web.exit_codes import OTHER_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Model

COLUMNS = {
    "sqlite": """
        SELECT tables.name, columns.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND tables.sql NOT LIKE 'CREATE VIRTUAL %'
    """,
    "postgresql": """
        SELECT tables.relname, columns.attname FROM pg_class AS tables
        JOIN pg_attribute AS columns ON columns.attrelid = tables.oid
        WHERE tables.relkind IN ('r', 'p') AND pg_table_is_visible(tables.oid)
        AND tables.relnamespace = current_schema()::regnamespace
        AND columns.attnum > 0 AND NOT columns.attisdropped
    """,
}


class OtherVersionError(CommandError):
    """The tables are not those of this version, nor on the way to them."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Another version of Ankerpunt made this database, and this version cannot go on with it. "
                "Nothing was changed. Export every organisation as text with the version that made it "
                "(ankerpunt export SLUG --to plan/), and load it into a new, empty database with this version "
                "(ankerpunt import plan/)."
            ),
            returncode=OTHER_VERSION,
        )


@dataclass(frozen=True)
class Tables:
    """What a database has: the migrations that were applied, and the columns of each table."""

    applied: Set[tuple[str, str]]
    columns: Mapping[str, Set[str]]

    @classmethod
    def of(cls, connection: BaseDatabaseWrapper) -> Tables:
        columns: defaultdict[str, set[str]] = defaultdict(set)
        with connection.cursor() as cursor:
            cursor.execute(COLUMNS[connection.vendor])
            for table, column in cursor.fetchall():
                columns[table].add(column)
        return cls(set(MigrationRecorder(connection).applied_migrations()), columns)

    def are_ours(self) -> bool:
        """Whether they are those that the applied migrations of this version make.

        A migration that this version does not have tells of another one. So do tables that no migration made, and,
        where all migrations of a room were applied, columns that are not those of its models: the first migration of
        a room keeps its name when it is written anew.
        """
        loader = MigrationLoader(None)
        ours = {each.label for each in apps.get_app_configs() if each.name.startswith("ankerpunt.")}
        known = {key for key in loader.disk_migrations if key[0] in ours}
        applied = {key for key in self.applied if key[0] in ours & loader.migrated_apps}
        begun = {label for label, _name in applied}
        complete = ours - {label for label, _name in known - applied}
        return applied <= known and not any(
            (label in complete and self.columns.get(model._meta.db_table) != _fields(model))
            or (label in ours - begun and model._meta.db_table in self.columns)
            for model in apps.get_models(include_auto_created=True)
            if (label := model._meta.app_label) in loader.migrated_apps
        )


def refuse_other_version(connection: BaseDatabaseWrapper) -> None:
    if not Tables.of(connection).are_ours():
        raise OtherVersionError


def _fields(model: type[Model]) -> set[str]:
    return {field.column for field in model._meta.local_concrete_fields if field.column}
