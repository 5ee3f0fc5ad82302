"""An empty database gets its tables at once; the migrations, one by one, make the same; then it goes on as it is."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.installation import ROOT, Installation

STEP_BY_STEP = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
executor = MigrationExecutor(connection)
executor.migrate(executor.loader.graph.leaf_nodes())
call_command("migrate", interactive=False, verbosity=0)
"""
SQLITE = "SELECT type, tbl_name, coalesce(sql, name) FROM sqlite_master"
# The key of a link table: migrations do not see which kind a room has chosen and take 32 bits, models take 64.
POSTGRESQL = (
    """SELECT table_name, column_name, is_nullable, column_default, character_maximum_length, is_identity,
       CASE WHEN column_name = 'id' AND data_type = 'integer' THEN 'bigint' ELSE data_type END
       FROM information_schema.columns WHERE table_schema = 'public'""",
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), condeferrable FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace""",
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
)
ROWS = (
    "SELECT app, name FROM django_migrations",
    "SELECT app_label, model FROM django_content_type",
    "SELECT codename, name FROM auth_permission",
)


@pytest.fixture
def step_by_step(tmp_path: Path) -> Iterator[Installation]:
    other = Installation(tmp_path / "steps")
    environment = {**other.environment, "DJANGO_SETTINGS_MODULE": "ankerpunt.web.settings"}
    subprocess.run([sys.executable, "-c", STEP_BY_STEP], env=environment, cwd=ROOT, check=True)
    yield other
    other.remove()


def parts(made: object) -> str:
    """One part of the schema as text; of a table of SQLite its columns and constraints, in whatever order."""
    return "\n".join(sorted(re.split(r", (?=\"|CONSTRAINT)|[()]", str(made))))


def schema(of: Installation) -> set[str]:
    return {parts(row) for question in (POSTGRESQL if of.server else (SQLITE,)) for row in of.ask(question)}


@pytest.mark.postgres
def test_tables_made_at_once_are_those_that_the_migrations_make(
    installation: Installation, step_by_step: Installation
) -> None:
    assert installation.run("manage", "migrate").returncode == 0
    assert len(schema(installation)) > 300
    assert schema(installation) == schema(step_by_step)
    for question in ROWS:
        assert set(installation.ask(question)) == set(step_by_step.ask(question)) != set()
    again = installation.run("manage", "migrate")
    assert (again.returncode, "No migrations to apply" in again.stdout) == (0, True)
