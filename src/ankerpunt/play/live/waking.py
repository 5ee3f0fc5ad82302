"""After a commit, everybody who follows the topic is woken: in this process, and with PostgreSQL in all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.db import connection, transaction

CHANNEL = "ankerpunt_live"
Ear = Callable[[str], None]

_ears: list[Ear] = []


def after_commit(topic: str) -> None:
    """PostgreSQL passes a notice on when it stores the transaction, and only then.

    A notice says what to look at and not what is new: one may get lost or come twice, and none is larger than 8 kB.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, topic])
    else:
        transaction.on_commit(partial(wake, topic))


def wake(topic: str) -> None:
    for ear in tuple(_ears):
        ear(topic)


def listen(ear: Ear) -> None:
    _ears.append(ear)


def stop_listening(ear: Ear) -> None:
    _ears.remove(ear)
