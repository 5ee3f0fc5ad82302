"""With PostgreSQL the store of a round is a schema in a database of its own: no dump of the main one has it.

Values go beside the statement and never in it, so that no log or list of what is going on can show one. What changed or
went is swept every minute while a round is open, as each row tells which transaction wrote it.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import errors
from psycopg.sql import SQL, Identifier

from ankerpunt.participation.store import secret
from ankerpunt.participation.store.place import COUNT, STUDY_TABLES, TABLES, Line, NoStoreError, refuse_what_is_open
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    _Within = AbstractContextManager[Line]

AT_ONCE = BoundedSemaphore(8)  # connections of this process, for a moment each
PATIENCE = 20  # seconds
COPIED_ELSEWHERE = (
    "SELECT current_setting('archive_mode') <> 'off' OR EXISTS (SELECT FROM pg_stat_replication)"
    " OR EXISTS (SELECT FROM pg_replication_slots)"
)
# What the planner remembers of a table would be marks and counts, in a table of the server's own.
BY_HAND = "WITH (autovacuum_enabled = off)"
ARRIVED_APART = (
    "SELECT count(*) > 0 FROM (SELECT FROM sheet GROUP BY xmin::text OFFSET 1 LIMIT 1) AS another_transaction"
)
COLUMNS = "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?"
MAY_NOT_MAKE = Text(
    nl="Er is geen database {name} voor antwoorden van rondes, en Ankerpunt mag die niet maken. Vraag de beheerder;"
    " ankerpunt doctor zegt hoe het moet.",
    en="There is no database {name} for answers of rounds, and Ankerpunt may not make it. Ask the administrator;"
    " ankerpunt doctor says how.",
)
ABSENT = (errors.UndefinedTable, errors.InvalidSchemaName)


class Schemas:
    lock = " FOR UPDATE"
    listed = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"

    def names(self) -> set[str]:
        try:
            with connected() as own:
                rows = own.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'r\\_%'").fetchall()
        except NoStoreError:
            return set()
        return {name.removeprefix("r_") for (name,) in rows if secret.is_name(name.removeprefix("r_"))}

    def transaction(self, key: str) -> _Within:
        return _transaction(key)

    def reading(self, key: str) -> _Within:
        return _transaction(key)

    @contextmanager
    def make(self, key: str, tables: Sequence[str] = TABLES) -> Iterator[Line]:
        with _transaction(key, make=True) as line:
            if _is_begun(line):
                refuse_what_is_open(line)
            copied = line(COPIED_ELSEWHERE) == [(True,)]
            line(f"DROP SCHEMA IF EXISTS {_schema(key)} CASCADE")
            line(f"CREATE SCHEMA {_schema(key)}")
            for table in tables:
                _make_table(line, table, unlogged=copied)
            yield line

    def lay_in_order(self, line: Line) -> None:
        """Each row tells which transaction wrote it, and so does its place: in a new table all are of one."""
        copied = line(COPIED_ELSEWHERE) == [(True,)]
        line("ALTER TABLE sheet RENAME TO before")
        _make_table(line, next(table for table in STUDY_TABLES if " sheet " in table), unlogged=copied)
        line("INSERT INTO sheet (id, said) SELECT id, said FROM before ORDER BY id")
        line("DROP TABLE before")

    def sweep(self, key: str) -> None:
        with suppress(NoStoreError), _transaction(key) as line:
            if ("sheet",) in line(self.listed) and _is_begun(line) and line(ARRIVED_APART) == [(True,)]:
                self.lay_in_order(line)
        with suppress(NoStoreError, *ABSENT), connected(key) as own:
            there = {name for (name,) in own.execute(self.listed.encode())}
            own.execute(f"VACUUM (INDEX_CLEANUP ON) {', '.join(sorted(there))}".encode())

    def destroy(self, key: str) -> None:
        """Drop it, and let the server begin a new piece of its log, or do so later where that is not ours to ask."""
        with suppress(NoStoreError), _transaction(key) as line:
            _is_begun(line)
            line(f"DROP SCHEMA IF EXISTS {_schema(key)} CASCADE")
        with suppress(NoStoreError), connected() as own:
            for step in ("CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"):
                with suppress(errors.InsufficientPrivilege):
                    own.execute(step)


def parameters() -> dict[str, Any]:
    """Where the database of rounds is: what was said in ANKERPUNT_LISTENING, or beside the main one."""
    main = connection.settings_dict
    named = settings.LISTENING or {**main, "NAME": f"{main['NAME']}_listening"}
    told = {"dbname": "NAME", "host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    return {name: named[key] for name, key in told.items() if named[key]}


@contextmanager
def connected(key: str = "", *, make: bool = False) -> Iterator[psycopg.Connection]:
    """A connection of its own, on the schema of a round; a database that is missing is made, or there is no store."""
    if key and not secret.is_name(key):
        raise NoStoreError
    options = f"-c lock_timeout={PATIENCE}s -c search_path={_schema(key) if key else 'pg_catalog'}"
    with AT_ONCE:
        try:
            own = _connect(options)
        except psycopg.OperationalError:
            if is_there():
                raise
            if not make:
                raise NoStoreError from None
            make_database()
            own = _connect(options)
        with own:
            yield own


def _connect(options: str) -> psycopg.Connection:
    return psycopg.connect(
        **parameters(), options=options, connect_timeout=PATIENCE, autocommit=True, prepare_threshold=None
    )


def is_there() -> bool:
    """Whether there is a database for rounds, by the server that it should be on; raises where that does not answer."""
    with _beside() as own:
        found = own.execute("SELECT FROM pg_database WHERE datname = %s", [parameters()["dbname"]]).fetchall()
    return bool(found)


def may_make() -> bool:
    with _beside() as own:
        found = own.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return bool(found and found[0])


def make_database() -> None:
    """Make the database of rounds, which nobody but its owner enters; another process may be sooner."""
    name = Identifier(parameters()["dbname"])
    with _beside() as own, suppress(errors.DuplicateDatabase, errors.UniqueViolation):
        try:
            own.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(name))
        except errors.InsufficientPrivilege:
            raise Refusal.of(MAY_NOT_MAKE, name=parameters()["dbname"]) from None
        own.execute(SQL("REVOKE CONNECT ON DATABASE {} FROM PUBLIC").format(name))


@contextmanager
def _beside() -> Iterator[psycopg.Connection]:
    """The same server, in a database that is there: the main one, or if that is elsewhere the one all servers have."""
    elsewhere = parameters() | {"dbname": "postgres" if settings.LISTENING else connection.settings_dict["NAME"]}
    with psycopg.connect(**elsewhere, connect_timeout=PATIENCE, autocommit=True) as own:
        yield own


def _is_begun(line: Line) -> bool:
    """Whether there are tables of a round; then they are ours alone from now on.

    Every transaction on several tables begins with this one, so that none waits for another that waits for it.
    """
    if not line("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'round'"):
        return False
    line("LOCK TABLE round IN ACCESS EXCLUSIVE MODE")
    return True


def _make_table(line: Line, table: str, *, unlogged: bool) -> None:
    kept = "UNLOGGED" if unlogged else ""
    line(table.format(n=COUNT, kept=kept, text="text", bytes="bytea", end=BY_HAND))
    name = table.partition(" TABLE ")[2].partition(" ")[0]
    for (column,) in line(COLUMNS, [name]):
        line(f"ALTER TABLE {name} ALTER COLUMN {column} SET STATISTICS 0")


def _schema(key: str) -> str:
    return f"r_{key}"


@contextmanager
def _transaction(key: str, *, make: bool = False) -> Iterator[Line]:
    with connected(key, make=make) as own:

        def line(sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
            done = own.execute(sql.replace("?", "%s").encode(), list(values) or None)
            return done.fetchall() if done.description else []

        try:
            with own.transaction():
                yield line
        except ABSENT:
            raise NoStoreError from None
