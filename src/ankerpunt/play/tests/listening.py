"""Somebody who listens to a stream, without a server."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from ankerpunt.kit.asgi import Message
from ankerpunt.play.live import Audience, stream_url, tell
from ankerpunt.play.live.reading import in_a_thread
from ankerpunt.play.live.route import Live

GAME = "f" * 32
PHONE = Audience.PHONE

SECONDS = 30
EVENT = re.compile(r"(?:id: (\d+)\n)?(?:event: (\w+)\n)?((?:data: ?.*\n)+)\n")
Heard = tuple[int, str, str]


class Listener:
    """One client: `heard` has the number, the event and the data of everything that came."""

    def __init__(self, live: Live, address: str, *, after: str = "", method: str = "GET") -> None:
        path, _mark, query = address.partition("?")
        headers = [(b"last-event-id", after.encode())] if after else []
        self.scope: dict[str, Any] = {
            "type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": headers,
        }  # fmt: skip
        self.live = live
        self.status, self.body = 0, ""
        self.headers: dict[bytes, bytes] = {}
        self.ended = self.stuck = False
        self._gone, self._came = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(live(self.scope, self._receive, self._send))

    @property
    def heard(self) -> list[Heard]:
        return [
            (int(number or 0), event, "\n".join(line[5:].removeprefix(" ") for line in data.split("\n")[:-1]))
            for number, event, data in EVENT.findall(self.body.partition("\n\n")[2])
        ]

    @property
    def numbers(self) -> list[int]:
        return [number for number, _event, _data in self.heard]

    async def until(self, seen: Callable[[Listener], object]) -> None:
        async with asyncio.timeout(SECONDS):
            while not seen(self):
                self._came.clear()
                if not self.task.done():
                    await self._came.wait()
                else:
                    await self.task
                    assert seen(self), self.body
                    return

    async def joined(self) -> Listener:
        await self.until(lambda self: self.status and ("joined" in self.body or self.ended))
        return self

    async def leave(self) -> None:
        self._gone.set()
        await self.task

    async def _receive(self) -> Message:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        while self.stuck:
            await asyncio.sleep(0.01)
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], dict(message["headers"])
        else:
            self.body += message["body"].decode()
            self.ended = not message.get("more_body", False)
        self._came.set()


def run(play: Callable[[], Awaitable[None]]) -> None:
    async def within() -> None:
        async with asyncio.timeout(2 * SECONDS):
            await play()

    asyncio.run(within())


def say(*texts: str, topic: str = GAME) -> None:
    for text in texts:
        tell(topic, {PHONE: text})


async def telling(*texts: str) -> None:
    await in_a_thread(partial(say, *texts))


def at(number: int, audience: str = PHONE) -> str:
    return stream_url(GAME, audience, last=number)


def has_heard(numbers: list[int], listener: Listener) -> bool:
    return listener.numbers == numbers
