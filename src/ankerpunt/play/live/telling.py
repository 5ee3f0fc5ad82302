"""Telling: a frame is a row of the transaction that it tells of, so that either both are there or neither is."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection, transaction

from ankerpunt.play.live import waking
from ankerpunt.play.models import Frame
from ankerpunt.play.models.frame import EVERYBODY, Audience


def last(topic: str) -> int:
    """The newest number; a page asks for it before it reads what it shows, so that it misses nothing."""
    return Frame.objects.of(topic).newest()


def tell(topic: str, frames: Mapping[str, str]) -> int:
    """Tell each audience its piece of HTML once the transaction is stored; gives the number that they all have."""
    with transaction.atomic():
        number = _next(topic)
        Frame.objects.bulk_create(
            Frame(topic=topic, number=number, audience=Audience(audience), data=data)
            for audience, data in frames.items()
        )
        waking.after_commit(topic)
    return number


def forget(topic: str) -> None:
    """Delete what was told, and tell everybody that it is over; who comes back later hears that too."""
    with transaction.atomic():
        number = _next(topic)
        Frame.objects.of(topic).delete()
        Frame.objects.create(topic=topic, number=number, audience=EVERYBODY)
        waking.after_commit(topic)


def _next(topic: str) -> int:
    """One writer per topic until its transaction ends: a number that is seen is followed by no lower one.

    Two writers at once would store 8 before 7, and who resumes after 8 would never hear 7. In SQLite the one writer is
    there already, as each transaction begins with its lock.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{waking.CHANNEL}:{topic}"])
    return last(topic) + 1
