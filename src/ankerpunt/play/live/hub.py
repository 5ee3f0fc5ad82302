"""Who listens in this process, and to what. Everything here happens in the loop that serves, and only there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial

from django.db import connection

from ankerpunt.play.live import waking
from ankerpunt.play.live.mailbox import Mailbox
from ankerpunt.play.live.notices import hear_notices
from ankerpunt.play.live.reading import Line
from ankerpunt.play.live.stopping import before_stopping
from ankerpunt.play.live.topic import Topic

# Pages have to be served too: below what the server takes at once (web/serve.py).
MOST = 3_500
# Who cannot be told within so many seconds what was said before is asked to come back.
PATIENCE = 10.0


class TooManyError(Exception):
    """As many listen as this process has room for."""


class Seat:
    """What one listener hears, each line once and in order."""

    def __init__(self, since: int, before: list[Line], mailbox: Mailbox) -> None:
        self.heard, self._before, self.mailbox = since, before, mailbox

    async def lines(self) -> list[Line]:
        """What is new, as soon as there is something; nothing once it is closed."""
        lines = self._before or await self.mailbox.take()
        self._before = []
        new = [line for line in lines if line.number > self.heard]
        self.heard = new[-1].number if new else self.heard
        return new


class Hub:
    """It hears of news from the first who comes until the last who goes."""

    def __init__(self) -> None:
        self.topics: dict[str, Topic] = {}
        self.seats = 0
        self.closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._notices: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def seat(self, key: str, audience: str, since: int) -> AsyncIterator[Seat]:
        """A place to hear everything above `since`.

        The mailbox joins first, then what was told before is looked up, and what is in both is told once.
        """
        if self.closed or self.seats >= MOST:
            raise TooManyError
        self.seats += 1
        topic = self._topic(key)
        mailbox = topic.join(audience)
        try:
            async with asyncio.timeout(PATIENCE):
                known, before = await topic.before(audience, since)
            yield Seat(known, before, mailbox)
        finally:
            self.seats -= 1
            topic.leave(audience, mailbox)
            self._let_go(topic)

    def wake(self, key: str) -> None:
        if topic := self.topics.get(key):
            topic.dirty.set()

    def wake_all(self) -> None:
        for topic in self.topics.values():
            topic.dirty.set()

    def hear(self, key: str) -> None:
        """Called from any thread, after a commit; a loop that is over has nobody left to wake."""
        if self._loop:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(partial(self.wake, key))

    def close(self) -> None:
        """Hang up on everybody, for good: they come back to whoever serves next."""
        self.closed = True
        for topic in self.topics.values():
            topic.close()

    def _topic(self, key: str) -> Topic:
        if key not in self.topics:
            if not self.topics:
                self._open()
            self.topics[key] = Topic(key)
        return self.topics[key]

    def _let_go(self, topic: Topic) -> None:
        if topic.is_alone and self.topics.get(topic.key) is topic:
            topic.close()
            del self.topics[topic.key]
            if not self.topics:
                self._shut()

    def _open(self) -> None:
        self._loop = asyncio.get_running_loop()
        before_stopping(self.close)
        waking.listen(self.hear)
        if connection.vendor == "postgresql":
            self._notices = asyncio.create_task(hear_notices(self.wake, self.wake_all))

    def _shut(self) -> None:
        waking.stop_listening(self.hear)
        if self._notices:
            self._notices.cancel()
        self._notices = None
