"""SQLite: its online backup, which copies one moment while others go on writing, in either direction."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ankerpunt.web.backup.manifest import LEFT_OUT
from ankerpunt.web.backup.problem import BackupError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE = 20.0  # seconds that somebody else may hold the database
PAGES = 4096  # at once; in between others get their turn at the disk


def version() -> str:
    return sqlite3.sqlite_version


def dump(database: Path, to: Path) -> dict[str, int]:
    """Copy the database without what is left out; gives how many rows each table of the copy has."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=rw", uri=True)) as source:
        to.touch(mode=0o600)
        with closing(sqlite3.connect(to, isolation_level=None)) as copy:
            # All pages at once: in steps every write of another process would make it begin again.
            source.backup(copy)
            copy.executescript("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON;")
            tables = _tables(copy)
            for table in tables:
                if any(fnmatchcase(table, pattern) for pattern in LEFT_OUT):
                    copy.execute(f"DELETE FROM {_quoted(table)}")  # noqa: S608 (a name of ours)
            copy.execute("VACUUM")
            return _rows(copy, tables)


def look_over(copy: Path) -> dict[str, int]:
    """The rows of each table of a copy whose structure SQLite finds in order."""
    with closing(sqlite3.connect(copy)) as file:
        if file.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise sqlite3.DatabaseError
        return _rows(file, _tables(file))


def load(copy: Path, database: Path) -> None:
    """Make the database say what the copy says, in one step: whoever has it open sees the one or the other."""
    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(database)) as target:
        source.backup(target, progress=_until(time.monotonic() + PATIENCE))


def set_aside(database: Path, name: str) -> Path:
    """Move a file that SQLite cannot read out of the way, with what belongs to it."""
    kept = database.with_name(name)
    for ending in ("", "-wal", "-shm"):
        part = database.with_name(database.name + ending)
        if part.exists():
            part.replace(kept.with_name(kept.name + ending))
    return kept


def _until(deadline: float) -> Callable[[int, int, int], None]:
    def look_at_the_clock(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > deadline:
            raise BackupError(
                _("Another program is busy with the database."), _("Stop Ankerpunt, or try again in a minute.")
            )

    return look_at_the_clock


def _tables(file: sqlite3.Connection) -> list[str]:
    kept = "type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL %'"
    return [name for (name,) in file.execute(f"SELECT name FROM sqlite_master WHERE {kept} ORDER BY name")]  # noqa: S608 (a name of ours)


def _rows(file: sqlite3.Connection, tables: list[str]) -> dict[str, int]:
    return {table: file.execute(f"SELECT count(*) FROM {_quoted(table)}").fetchone()[0] for table in tables}  # noqa: S608 (a name of ours)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
