"""Whether anything has to be prepared before serving, asked without loading Django: it takes a tenth of the time.

`python -m ankerpunt.web.prepared` ends with READY, NOT_YET, or after a sentence IN_TROUBLE. `ankerpunt manage prepare`
leaves a stamp in the data folder of what it found and made; as long as this version, the settings, the tables and the
static files are what they were then, there is nothing to do.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ankerpunt.kit.trouble import InTroubleError, Trouble, trouble_of
from ankerpunt.text import language_of_computer
from ankerpunt.web.exit_codes import IN_TROUBLE, NOT_YET

if TYPE_CHECKING:
    from collections.abc import Iterator

READY = 0

PRODUCT = Path(__file__).resolve().parents[1]
NOT_SERVED = {"__pycache__", "tests"}
STAMP = "prepared"
SQLITE = ("SELECT name, sql FROM sqlite_master ORDER BY name", "SELECT app, name FROM django_migrations ORDER BY id")
POSTGRESQL = (
    """SELECT attrelid::regclass::text, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
       WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace AND attnum > 0
       ORDER BY 1, 2""",
    SQLITE[1],
)


def data_folder() -> Path:
    return Path(os.environ.get("ANKERPUNT_DATA", "var")).resolve()


def state() -> str:
    """What this version, the settings, the tables and the static files are now, in one word."""
    collected = data_folder() / "static" / "staticfiles.json"
    told: list[object] = [sys.version, *_product(), *_tables(), collected.stat().st_mtime_ns]
    told += [os.environ.get(name) for name in ("ANKERPUNT_DEMO", "ANKERPUNT_HOSTS")]
    if os.environ.get("ANKERPUNT_DEMO") == "1":
        told.append(datetime.now(UTC).date())  # the demo says when its dates have grown old
    return hashlib.sha256(repr(told).encode()).hexdigest()


def leave_stamp() -> None:
    try:
        (data_folder() / STAMP).write_text(state(), encoding="ascii")
    except (OSError, sqlite3.Error):
        return  # then the next start prepares again, which does no harm


def look() -> int:
    """Whether all is as it was left; a database that is damaged or cannot be written to is said in a sentence."""
    try:
        ready = state() == (data_folder() / STAMP).read_text(encoding="ascii")
    except Exception as error:  # noqa: BLE001 (what else is the matter, preparing meets again and tells)
        trouble = trouble_of(error)
        if trouble is None:
            return NOT_YET
        say(trouble.value.say(language_of_computer()))
        return IN_TROUBLE
    return READY if ready else NOT_YET


def say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _product() -> Iterator[tuple[str, int, int]]:
    """Our code and what is served with it; of the libraries their names, which have their versions."""
    for folder, folders, names in os.walk(PRODUCT):
        folders[:] = sorted(set(folders) - NOT_SERVED)
        for name in sorted(names):
            if name.endswith(".py") or "static" in folder:
                found = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 (for a thousand files)
                yield f"{folder}/{name}", found.st_size, found.st_mtime_ns
    for place in filter(os.path.isdir, sys.path):
        yield from ((name, 0, 0) for name in sorted(os.listdir(place)) if name.endswith(".dist-info"))  # noqa: PTH208


def _tables() -> list[Any]:
    if url := os.environ.get("DATABASE_URL"):
        with import_module("psycopg").connect(url, connect_timeout=20) as connection:
            return [connection.execute(question).fetchall() for question in POSTGRESQL]
    file = data_folder() / "ankerpunt.sqlite3"
    if not file.exists():
        raise FileNotFoundError
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, isolation_level=None)) as connection:
        _refuse_unsound(connection)
        return [connection.execute(question).fetchall() for question in SQLITE]


def _refuse_unsound(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise InTroubleError(Trouble.DAMAGED)
    try:
        connection.executescript("BEGIN IMMEDIATE; ROLLBACK;")
    except sqlite3.OperationalError as error:
        if trouble_of(error) is not Trouble.BUSY:  # whoever holds it can write, so we can
            raise


if __name__ == "__main__":
    sys.exit(look())
