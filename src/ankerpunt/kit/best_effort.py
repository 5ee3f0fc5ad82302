"""Writing what can be worked out again: soon, or not at all.

    with best_effort():
        store(findings)

What a page shows does not depend on it. Where the disk is full, the database can only be read or somebody else holds
it, a line in the log says that it was not stored, and the page goes on.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import Error, connection

from ankerpunt.kit.trouble import trouble_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 1000  # milliseconds that somebody else may hold what is to be written
WAIT = {
    "sqlite": ("PRAGMA busy_timeout = {}", "PRAGMA busy_timeout = {usual}"),
    "postgresql": ("SET lock_timeout = {}", "RESET lock_timeout"),
}

log = logging.getLogger(__name__)


@contextmanager
def best_effort() -> Iterator[None]:
    """Let a block fail that only stores what can be worked out again; within a transaction it may not."""
    if connection.in_atomic_block:
        yield
        return
    with _soon():
        try:
            yield
        except Error as error:
            trouble = trouble_of(error)
            if trouble is None:
                raise
            log.warning("Not stored, and worked out again later: %s", trouble.value.en)


@contextmanager
def _soon() -> Iterator[None]:
    """Wait for a lock no longer than somebody waits for a page."""
    shorter, usual = WAIT[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(shorter.format(PATIENCE))
    try:
        yield
    finally:
        if connection.connection is not None:
            seconds = connection.settings_dict["OPTIONS"].get("timeout", 5)
            with connection.cursor() as cursor:
                cursor.execute(usual.format(usual=int(seconds * 1000)))
