"""What is told about one topic, followed by one task for all of this process who listen to it."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from functools import partial

from ankerpunt.play.live.mailbox import ROOM, Mailbox
from ankerpunt.play.live.reading import Line, after, in_a_thread, newest

log = logging.getLogger(__name__)

# So often it looks by itself: a notice may get lost, and a command beside the server wakes nobody.
LOOKS_AGAIN = 5.0
# So long it waits after the database could not be read.
PAUSE = 1.0


class Topic:
    """`last` is the newest number that was read; `recent` has every line above `base`, up to there."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.base = self.last = 0
        self.recent: deque[Line] = deque()
        self.mailboxes: dict[str, set[Mailbox]] = {}
        self.dirty = asyncio.Event()
        self.begun = asyncio.Event()
        self.follows = asyncio.create_task(self._follow())

    @property
    def is_alone(self) -> bool:
        return not any(self.mailboxes.values())

    def join(self, audience: str) -> Mailbox:
        mailbox = Mailbox()
        self.mailboxes.setdefault(audience, set()).add(mailbox)
        return mailbox

    async def before(self, audience: str, since: int) -> tuple[int, list[Line]]:
        """What was told above `since`, and that number; as far as it is no longer remembered here, it is read.

        A number that is not there yet is from before a backup was brought back: then everything is news.
        """
        await self.begun.wait()
        if since > self.last and since > await in_a_thread(partial(newest, self.key)):
            since = 0
        recent, base = [line for line in self.recent if line.number > since], self.base
        older = await in_a_thread(partial(after, self.key, since)) if since < base else []
        lines = [*(line for line in older if line.number <= base), *recent]
        return since, [line for line in lines if _is_for(line, audience)]

    def leave(self, audience: str, mailbox: Mailbox) -> None:
        self.mailboxes.get(audience, set()).discard(mailbox)

    def close(self) -> None:
        self.follows.cancel()
        for mailboxes in self.mailboxes.values():
            for mailbox in mailboxes:
                mailbox.close()

    async def _follow(self) -> None:
        while True:
            self.dirty.clear()
            wait = LOOKS_AGAIN
            try:
                await self._look()
            except Exception as error:  # noqa: BLE001 -- the next look may succeed, and they all wait for it
                log.warning("What was told could not be read: %s", type(error).__name__)
                wait = PAUSE
            try:
                async with asyncio.timeout(wait):
                    await self.dirty.wait()
            except TimeoutError:
                continue

    async def _look(self) -> None:
        if not self.begun.is_set():
            self.base = self.last = await in_a_thread(partial(newest, self.key))
            self.begun.set()
            return
        for line in await in_a_thread(partial(after, self.key, self.last)):
            self._bring(line)

    def _bring(self, line: Line) -> None:
        self.last = line.number
        if line.is_the_end:
            self.recent.clear()
        elif self.recent and self.recent[-1].is_the_end:
            self.recent.pop()
        self.recent.append(line)
        while self.recent[0].number <= self.last - ROOM:
            self.base = self.recent.popleft().number
        for audience, mailboxes in self.mailboxes.items():
            if _is_for(line, audience):
                for mailbox in mailboxes:
                    mailbox.put(line)


def _is_for(line: Line, audience: str) -> bool:
    return line.is_the_end or line.audience == audience
