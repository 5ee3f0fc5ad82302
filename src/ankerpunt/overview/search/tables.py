"""The index of the database beside the entries: FTS5 in SQLite, GIN in PostgreSQL, and one word for either.

Both hold the terms as they are, so that they give the same hits: FTS5 splits them at the spaces, and in PostgreSQL
neither its parser nor its dictionaries come near. They are made after every migration, where they are not there yet:
Django drops the triggers of an SQLite table when it changes the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connections

from ankerpunt.organisation.wiping import wipes
from ankerpunt.overview.models import SearchEntry

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

    from ankerpunt.science.stems import Wanted

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


@wipes
def merge(cursor: CursorWrapper) -> None:
    """FTS5 only notes that an entry is gone; merging its parts takes the words of that entry away."""
    if connections[DEFAULT_DB_ALIAS].vendor == "sqlite":
        cursor.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')")  # noqa: S608 (a name of our own)


def holding(vendor: str, word: int) -> str:
    """The SQL that gives the entries that hold a word, beside its number; the word is its one parameter."""
    if vendor == "sqlite":
        return f"SELECT {word}, rowid FROM {INDEX} WHERE {INDEX} MATCH %s"  # noqa: S608 (names of our own)
    return f"SELECT {word}, id FROM {TABLE} WHERE {_vector('terms')} @@ %s::tsquery"  # noqa: S608


def titled(vendor: str, word: int) -> str:
    """The same of the entries that hold it in their title; in PostgreSQL only the terms have an index."""
    if vendor == "sqlite":
        return holding(vendor, word)
    return f"""
        SELECT {word}, entry.id FROM held JOIN {TABLE} entry ON entry.id = held.id
        WHERE held.word = {word} AND {_vector("entry.title_terms")} @@ %s::tsquery
    """  # noqa: S608


def _vector(column: str) -> str:
    return f"array_to_tsvector(string_to_array({column}, ' '))"


def parameter(vendor: str, column: str, wanted: Wanted) -> str:
    """A word in the language of the database; terms hold letters and digits only."""
    return f"{column} : {_sqlite(wanted)}" if vendor == "sqlite" else _postgresql(wanted)


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
