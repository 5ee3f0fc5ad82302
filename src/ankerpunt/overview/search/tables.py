"""The index of the database beside the entries: FTS5 in SQLite, GIN in PostgreSQL, and one question for either.

Both hold the terms as they are, so that they give the same hits: FTS5 splits them at the spaces, and in PostgreSQL
neither its parser nor its dictionaries come near. They are made after every migration, where they are not there yet:
Django drops the triggers of an SQLite table when it changes the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connections

from ankerpunt.overview.models import SearchEntry

if TYPE_CHECKING:
    from ankerpunt.science.stems import Question, Wanted

TABLE = SearchEntry._meta.db_table
INDEX = f"{TABLE}_terms"
COLUMNS = ("title_terms", "terms")

ADD = f"INSERT INTO {INDEX}(rowid, title_terms, terms) VALUES (new.id, new.title_terms, new.terms);"  # noqa: S608
REMOVE = f"""
    INSERT INTO {INDEX}({INDEX}, rowid, title_terms, terms)
    VALUES ('delete', old.id, old.title_terms, old.terms);
"""  # noqa: S608
FTS5 = f"""
    CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX} USING fts5(
        title_terms, terms, content='{TABLE}', content_rowid='id',
        detail=column, columnsize=0, tokenize="unicode61 remove_diacritics 0"
    )
"""
SQLITE = (
    FTS5,
    f"CREATE TRIGGER IF NOT EXISTS {INDEX}_added AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"CREATE TRIGGER IF NOT EXISTS {INDEX}_removed AFTER DELETE ON {TABLE} BEGIN {REMOVE} END",
    f"CREATE TRIGGER IF NOT EXISTS {INDEX}_changed AFTER UPDATE ON {TABLE} BEGIN {REMOVE} {ADD} END",
)
POSTGRESQL = (
    f"CREATE INDEX IF NOT EXISTS {INDEX} ON {TABLE} USING gin (array_to_tsvector(string_to_array(terms, ' ')))",
)


def make_index(using: str, **_: Any) -> None:
    """The receiver of `post_migrate`."""
    connection = connections[using]
    if TABLE in connection.introspection.table_names():
        with connection.cursor() as cursor:
            for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
                cursor.execute(statement)


def condition(vendor: str, column: str) -> str:
    """The SQL that says whether an entry `entry` answers the question that is its one parameter."""
    if vendor == "sqlite":
        return f"entry.id IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s)"  # noqa: S608 (names of our own)
    return f"array_to_tsvector(string_to_array(entry.{column}, ' ')) @@ %s::tsquery"


def parameter(vendor: str, column: str, question: Question, *, every: bool) -> str:
    """The question in the language of the database; terms hold letters and digits only."""
    sqlite = vendor == "sqlite"
    speak = _sqlite if sqlite else _postgresql
    joined = ((" AND " if every else " OR ") if sqlite else (" & " if every else " | ")).join(
        map(speak, question.wanted)
    )
    return f"{column} : ({joined})" if sqlite else joined


def _sqlite(wanted: Wanted) -> str:
    ways = [f'"{term}"' for term in wanted.terms]
    ways += [f'"{wanted.beginning}" *'] * bool(wanted.beginning)
    ways += [f"({' AND '.join(map(_sqlite, wanted.parts))})"] * bool(wanted.parts)
    return f"({' OR '.join(ways)})"


def _postgresql(wanted: Wanted) -> str:
    ways = [f"'{term}'" for term in wanted.terms]
    ways += [f"'{wanted.beginning}':*"] * bool(wanted.beginning)
    ways += [f"({' & '.join(map(_postgresql, wanted.parts))})"] * bool(wanted.parts)
    return f"({' | '.join(ways)})"
