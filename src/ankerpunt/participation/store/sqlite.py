"""With SQLite the store of a round is a file of its own, beside the database and in no backup.

Every connection has the same settings. In a write-ahead log code and answer would lie side by side, so the journal is
cut off after each transaction; what is deleted is written over; and nothing is put in temporary files.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from ankerpunt.participation.store import secret
from ankerpunt.participation.store.place import COUNT, TABLES, Line, NoStoreError, refuse_what_is_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    _Within = AbstractContextManager[Line]

PATIENCE = 20.0  # seconds that another may hold the file
SETTINGS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
)


class Files:
    lock = ""
    listed = "SELECT name FROM sqlite_master WHERE type = 'table'"

    def names(self) -> set[str]:
        return {path.stem for path in secret.folder().glob("*.sqlite3") if secret.is_name(path.stem)}

    def transaction(self, key: str) -> _Within:
        return _transaction(key, "BEGIN IMMEDIATE")

    def reading(self, key: str) -> _Within:
        return _transaction(key, "BEGIN")

    @contextmanager
    def make(self, key: str, tables: Sequence[str] = TABLES) -> Iterator[Line]:
        file = _file(key)
        secret.folder().mkdir(parents=True, exist_ok=True, mode=secret.OWN_FOLDER)
        file.touch(mode=secret.OWN_FILE)
        secret.sync_folder()
        with _opened(key) as line:
            line("BEGIN IMMEDIATE")
            names = {name for (name,) in line(self.listed)}
            if "round" in names:
                refuse_what_is_open(line)
            for name in names:
                line(f"DROP TABLE {name}")
            for table in tables:
                line(table.format(n=COUNT, kept="", text="text", bytes="blob", end="WITHOUT ROWID"))
            yield line
            line("COMMIT")

    def lay_in_order(self, line: Line) -> None:
        """They lie by their keys from the first: no table of a store numbers its rows."""

    def sweep(self, key: str) -> None:
        """Nothing is left to clear away: `secure_delete` did."""

    def destroy(self, key: str) -> None:
        file = _file(key)
        for each in (file.with_name(f"{file.name}-journal"), file):
            each.unlink(missing_ok=True)
        if secret.folder().exists():
            secret.sync_folder()


def _file(key: str) -> Path:
    return secret.path_of(key).with_suffix(".sqlite3")


@contextmanager
def _transaction(key: str, begin: str) -> Iterator[Line]:
    with _opened(key) as line:
        line(begin)
        yield line
        line("COMMIT")


@contextmanager
def _opened(key: str) -> Iterator[Line]:
    """A connection that never makes a file; what was not committed when it closes is rolled back."""
    if not secret.is_name(key):
        raise NoStoreError
    try:
        own = sqlite3.connect(f"{_file(key).as_uri()}?mode=rw", uri=True, timeout=PATIENCE, isolation_level=None)
    except sqlite3.OperationalError:
        if _file(key).exists():
            raise
        raise NoStoreError from None

    def line(sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return own.execute(sql, values).fetchall()

    with closing(own):
        try:
            for setting in SETTINGS:
                line(setting)
            yield line
        except sqlite3.OperationalError as error:
            if _is_empty(error) or not _file(key).exists():
                raise NoStoreError from None
            raise


def _is_empty(error: sqlite3.OperationalError) -> bool:
    """Whether a store was begun and has no tables: whoever made it was killed before its first transaction ended."""
    return str(error).startswith("no such table")
