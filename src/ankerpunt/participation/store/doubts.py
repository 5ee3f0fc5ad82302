"""What about a database server makes it unfit for a round: it would write down, beside us, what people answer."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from django.db import connection
from psycopg import errors

from ankerpunt.participation.store import postgresql
from ankerpunt.participation.store.postgresql import connected
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

FIT: dict[str, str] = {
    "log_statement": "none",
    "log_duration": "off",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_parameter_max_length_on_error": "0",
    "log_statement_stats": "off",
    "log_parser_stats": "off",
    "log_planner_stats": "off",
    "log_executor_stats": "off",
    "debug_print_parse": "off",
    "debug_print_rewritten": "off",
    "debug_print_plan": "off",
    "track_commit_timestamp": "off",
    "auto_explain.log_min_duration": "-1",
    "pgaudit.log": "none",
}
"""What each setting of PostgreSQL must be, where a server has it: otherwise a log has answers, or when they came."""

KEPT_BESIDE = Text(
    nl="PostgreSQL schrijft van elk antwoord mee wat of wanneer het was ({setting}). Vraag de beheerder om"
    " {setting} = {fit} in te stellen, en probeer het dan opnieuw.",
    en="PostgreSQL writes down of each answer what it was or when it came ({setting}). Ask the administrator to set"
    " {setting} = {fit}, then try again.",
)


def about_the_server() -> Iterator[Text]:
    """Say which settings would keep answers beside us; nothing with SQLite, which keeps no such log."""
    if connection.vendor != "postgresql":
        return
    with connected(make=True) as own:
        told = own.execute(
            "SELECT name, setting FROM pg_settings WHERE name = ANY(%s) ORDER BY name", [list(FIT)]
        ).fetchall()
    for setting, value in told:
        if value != FIT[setting]:
            yield KEPT_BESIDE.filled(setting=setting, fit=FIT[setting])


def is_copied() -> bool:
    """Whether what PostgreSQL changes goes elsewhere too: then tables of rounds are left out of that."""
    with connected() as own:
        return own.execute(postgresql.COPIED_ELSEWHERE).fetchone() == (True,)


def may_begin() -> bool:
    """Whether we may make the schema of a round in the database for rounds."""
    with connected() as own:
        return own.execute("SELECT has_database_privilege(current_database(), 'CREATE')").fetchone() == (True,)


def may_clear() -> bool:
    """Whether we may have the server begin a new piece of its log; a superuser may."""
    allowed = (
        "SELECT rolsuper OR (pg_has_role(current_user, 'pg_checkpoint', 'member')"
        " AND has_function_privilege('pg_switch_wal()', 'execute')) FROM pg_roles WHERE rolname = current_user"
    )
    with connected() as own, suppress(errors.UndefinedObject):  # before PostgreSQL 15 there is no such role
        return own.execute(allowed).fetchone() == (True,)
    return False
