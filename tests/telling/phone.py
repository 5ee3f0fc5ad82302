"""A phone without a browser: it keeps what it heard, and comes back with the last number when it is cut off."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

from tests.telling.server import HOST

SECONDS = 180  # on a busy machine


class Phone:
    def __init__(self, port: int, address: str) -> None:
        self.port, self.address = port, address
        self.heard: list[int] = []
        self.cut_off = 0
        self.over = False
        self.task = asyncio.create_task(self._listen())

    async def until(self, number: int) -> None:
        deadline = time.monotonic() + SECONDS
        while not self.heard or self.heard[-1] < number:
            assert time.monotonic() < deadline, (number, self.heard[-3:])
            await asyncio.sleep(0.02)

    async def _listen(self) -> None:
        while not self.over:
            with suppress(OSError, asyncio.IncompleteReadError):
                await self._once()
            self.cut_off += not self.over
            await asyncio.sleep(0.2)

    async def _once(self) -> None:
        reader, writer = await asyncio.open_connection(HOST, self.port)
        try:
            known = f"Last-Event-ID: {self.heard[-1]}\r\n" if self.heard else ""
            writer.write(f"GET {self.address} HTTP/1.1\r\nHost: {HOST}\r\n{known}\r\n".encode())
            while line := await reader.readline():
                if line.startswith(b"id: "):
                    self.heard.append(int(line[4:]))
                self.over = self.over or line == b"event: over\n"
        finally:
            writer.close()
