"""A database whose tables another version of Ankerpunt made: told apart before anything is done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.core.management.base import CommandError
from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _

from ankerpunt.web.serve import OTHER_VERSION

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Model


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


def refuse_other_version(connection: BaseDatabaseWrapper) -> None:
    """Raise OtherVersionError unless the tables are those that the applied migrations of this version make.

    A migration that this version does not have tells of another one. So do tables that no migration made, and, where
    all migrations of a room were applied, columns that are not those of its models: the first migration of a room
    keeps its name when it is written anew.
    """
    loader = MigrationLoader(connection)
    ours = {each.label for each in apps.get_app_configs() if each.name.startswith("ankerpunt.")} & loader.migrated_apps
    applied = {key for key in loader.applied_migrations if key[0] in ours}
    known = {key for key in loader.disk_migrations if key[0] in ours}
    if not applied <= known:
        raise OtherVersionError
    begun = {label for label, _name in applied}
    complete = ours - {label for label, _name in known - applied}
    tables = set(connection.introspection.table_names())
    for model in apps.get_models(include_auto_created=True):
        label, table = model._meta.app_label, model._meta.db_table
        if label in complete and (table not in tables or _columns(connection, table) != _fields(model)):
            raise OtherVersionError
        if label in ours - begun and table in tables:
            raise OtherVersionError


def _columns(connection: BaseDatabaseWrapper, table: str) -> set[str]:
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, table)}


def _fields(model: type[Model]) -> set[str]:
    return {field.column for field in model._meta.local_concrete_fields if field.column}
