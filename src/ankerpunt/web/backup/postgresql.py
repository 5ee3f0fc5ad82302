"""PostgreSQL: its own pg_dump and pg_restore; a dump and its counts are of one moment, a restore is one transaction."""

from __future__ import annotations

import os
import shutil
import subprocess
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from ankerpunt.web.backup.manifest import LEFT_OUT
from ankerpunt.web.backup.problem import BackupError

if TYPE_CHECKING:
    from pathlib import Path

LOCK = "-c lock_timeout=20s"  # that somebody else may hold a table
TABLES = "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace"


def version() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0])


def dump(to: Path) -> dict[str, int]:
    """Copy the database without what is left out; gives how many rows each table of the copy has."""
    left_out = [f"--exclude-table-data={pattern}" for pattern in LEFT_OUT]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        _run("pg_dump", "--format=custom", f"--snapshot={snapshot}", *left_out, f"--file={to}")
        cursor.execute(TABLES)
        tables = sorted(name for (name,) in cursor.fetchall())
        return {table: 0 if _is_left_out(table) else _count(cursor, table) for table in tables}


def load(copy: Path) -> None:
    """Make the database say what the copy says, or leave it as it was."""
    whole = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    _run("pg_restore", *whole, f"--dbname={connection.settings_dict['NAME']}", str(copy))


def _is_left_out(table: str) -> bool:
    """Whether its rows stay here; the table itself is in the copy, without them."""
    return any(fnmatchcase(table, pattern) for pattern in LEFT_OUT)


def _count(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608 (a name of ours)
    return int(cursor.fetchone()[0])


def _run(program: str, *options: str) -> None:
    if shutil.which(program) is None:
        raise BackupError(
            _("The program %(program)s is not here.") % {"program": program},
            _("Install the client programs of PostgreSQL (on Debian: apt install postgresql-client)."),
        )
    # What signs in goes by the environment: anyone on the machine can read the options of a program.
    settings = connection.settings_dict
    told = {"PGDATABASE": "NAME", "PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    environment = {name: str(settings[key]) for name, key in told.items() if settings[key]}
    done = subprocess.run(  # noqa: S603 - a program of PostgreSQL, with options of our own
        [program, "--no-password", *options],
        env={**os.environ, "PGOPTIONS": LOCK, **environment},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        said = next(iter(done.stderr.strip().splitlines()), "")
        raise BackupError(_("%(program)s stopped: %(said)s") % {"program": program, "said": said})
