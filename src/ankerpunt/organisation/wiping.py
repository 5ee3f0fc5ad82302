"""What a database still holds of rows that are gone, outside of its tables.

SQLite overwrites what is deleted (`secure_delete`, in every connection) but keeps older pages in its write-ahead log
until that is used again; PostgreSQL keeps dead rows until a vacuum. Both are tidied at once, and once more each night
for the case that somebody was reading at that moment.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db import Error, connection

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

log = logging.getLogger(__name__)
EMPTY_THE_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"

# What else in the database keeps words of its own accord: an index to search by.
_more: list[Callable[[CursorWrapper], None]] = []


def wipes(more: Callable[[CursorWrapper], None]) -> Callable[[CursorWrapper], None]:
    _more.append(more)
    return more


def wipe() -> bool:
    """Let go of it; whether nothing was in the way."""
    if connection.in_atomic_block:
        return False  # a test, or an act within another: the night comes
    try:
        with connection.cursor() as cursor:
            for more in _more:
                more(cursor)
            return _emptied(cursor)
    except Error as error:
        log.warning("What was taken away is wiped tonight: %s", type(error).__name__)
        return False


def _emptied(cursor: CursorWrapper) -> bool:
    if connection.vendor != "sqlite":
        cursor.execute("VACUUM")
        return True
    cursor.execute(EMPTY_THE_LOG)
    return bool(cursor.fetchone()[0] == 0)
