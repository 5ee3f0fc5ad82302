"""Frames as they go over the line, read by threads of their own: the loop that serves everybody waits for none."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, TypeVar

from django.db import close_old_connections

from ankerpunt.play.models import Frame
from ankerpunt.play.models.frame import EVERYBODY

T = TypeVar("T")

# The ends of lines that an event stream knows; a page may have others in its texts.
LINES = re.compile(r"\r\n|\r|\n")
OVER = "event: over\n"

_threads = ThreadPoolExecutor(2, thread_name_prefix="live")


class Line(NamedTuple):
    """A frame, encoded once for all who hear it."""

    number: int
    audience: str
    sent: bytes

    @property
    def is_the_end(self) -> bool:
        return self.audience == EVERYBODY


def encoded(number: int, audience: str, data: str) -> Line:
    kind = OVER if audience == EVERYBODY else ""
    lines = "".join(f"data: {line}\n" for line in LINES.split(data))
    return Line(number, audience, f"id: {number}\n{kind}{lines}\n".encode())


def newest(topic: str) -> int:
    return Frame.objects.of(topic).newest()


def after(topic: str, number: int) -> list[Line]:
    """Everything above this number, in order; an end that was followed by a new beginning is none."""
    rows = Frame.objects.of(topic).filter(number__gt=number).order_by("number", "audience")
    lines = [encoded(*row) for row in rows.values_list("number", "audience", "data")]
    return [line for line in lines if not line.is_the_end or line is lines[-1]]


async def in_a_thread(read: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(_threads, _with_connection, read)


def _with_connection(read: Callable[[], T]) -> T:
    """As around a request: a connection that is broken or old is given back before and after."""
    close_old_connections()
    try:
        return read()
    finally:
        close_old_connections()
