"""Notices of PostgreSQL, on one connection per process that does nothing else."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import psycopg
from django.db import connection

from ankerpunt.play.live.waking import CHANNEL

log = logging.getLogger(__name__)

# Between a connection that broke and the next one, in seconds: at first, and at most.
SOON, LATE = 0.25, 5.0
# What of Django's settings is for connections that run its queries.
OF_DJANGO = {"cursor_factory", "context", "prepare_threshold"}


async def hear_notices(wake: Callable[[str], None], wake_all: Callable[[], None]) -> None:
    """Pass notices on, for ever. What was told while there was no connection is looked up when there is one again."""
    pause = SOON
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(**parameters(), autocommit=True) as own:
                await own.execute(f"LISTEN {CHANNEL}")
                wake_all()
                pause = SOON
                async for notice in own.notifies():
                    wake(notice.payload)
        except (psycopg.Error, OSError) as error:
            log.warning("The connection for notices broke: %s", type(error).__name__)
        await asyncio.sleep(pause)
        pause = min(2 * pause, LATE)


def parameters() -> dict[str, Any]:
    found = connection.get_connection_params()
    return {name: value for name, value in found.items() if name not in OF_DJANGO}
