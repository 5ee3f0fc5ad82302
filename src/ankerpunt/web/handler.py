"""How Django answers here: a request stays in one thread, and the thread stays for the next request.

Django's own handler crosses from the loop to a thread and back for the middleware and again for the view, since each
may be asynchronous; here none is. And it gives each request a thread that is gone afterwards, with its connection:
every page began with opening SQLite's file and reading how all its tables look.
"""

from __future__ import annotations

from asyncio import LifoQueue
from typing import TYPE_CHECKING, Any

from asgiref.sync import SyncToAsync, ThreadSensitiveContext, sync_to_async
from django.core.handlers.asgi import ASGIHandler

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ankerpunt.kit.asgi import Send

# More threads than this only take turns: each would wait for the interpreter and open a connection of its own.
KEPT = 4
# What has no body is there at once, so that nobody holds a thread by sending slowly.
WITHOUT_BODY = frozenset({"GET", "HEAD"})


class Handler(ASGIHandler):
    """An ASGI application."""

    def __init__(self) -> None:
        super().__init__()
        self._free: LifoQueue[ThreadSensitiveContext] = LifoQueue()
        for _ in range(KEPT):
            self._free.put_nowait(ThreadSensitiveContext())

    def load_middleware(self, is_async: bool = False) -> None:
        super().load_middleware(is_async=False)

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        if self._free.empty() and scope.get("method") not in WITHOUT_BODY:
            await super().__call__(scope, receive, send)
            return
        # The one that was given back last: with few visitors few threads are made. Of who left, Django says the end in
        # the same thread, so that it is given back when it is done.
        lane = await self._free.get()
        token = SyncToAsync.thread_sensitive_context.set(lane)
        try:
            await super().__call__(scope, receive, send)
        finally:
            SyncToAsync.thread_sensitive_context.reset(token)
            self._free.put_nowait(lane)

    async def get_response_async(self, request: HttpRequest) -> Any:
        return await sync_to_async(self.get_response)(request)
