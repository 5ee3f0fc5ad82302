"""What waits for one listener."""

from __future__ import annotations

import asyncio
from collections import deque

from ankerpunt.play.live.reading import Line

# Who is further behind than this is not waited for: it is hung up on, comes back and reads on where it was.
ROOM = 64


class Mailbox:
    def __init__(self) -> None:
        self._lines: deque[Line] = deque()
        self._news = asyncio.Event()
        self.closed = False

    def put(self, line: Line) -> None:
        if len(self._lines) >= ROOM:
            self.close()
        elif not self.closed:
            self._lines.append(line)
            self._news.set()

    def close(self) -> None:
        """Nothing comes any more, and what was waiting is not brought."""
        self.closed = True
        self._lines.clear()
        self._news.set()

    async def take(self) -> list[Line]:
        """Everything that waits, as soon as there is something; nothing once it is closed."""
        await self._news.wait()
        taken = list(self._lines)
        self._lines.clear()
        if not self.closed:
            self._news.clear()
        return taken
