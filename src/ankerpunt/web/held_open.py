"""One connection to SQLite's file that nobody uses and that stays for as long as the process serves.

Each request has a connection of its own. When the last one closes, SQLite writes its log back and removes the two files
beside the database; the next request makes them again. On a full disk it could not, and not even a page could be read.
"""

from __future__ import annotations

import sqlite3

from django.db import connection


def hold_open() -> sqlite3.Connection | None:
    """Open the file, and read something, since only then SQLite opens what is beside it."""
    if connection.vendor != "sqlite":
        return None
    held = sqlite3.connect(connection.settings_dict["NAME"], check_same_thread=False)
    try:
        held.execute("PRAGMA journal_mode = WAL").fetchone()
        held.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        held.close()  # what is the matter is told to who asks for a page
        return None
    return held
