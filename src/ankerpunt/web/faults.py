"""The last to hear of a fault around Django: it tells where, and nothing of what was sent."""

from __future__ import annotations

import logging
from traceback import format_tb
from typing import TYPE_CHECKING

from ankerpunt.web.log import path_without_keys
from ankerpunt.web.request_id import is_silent_path

if TYPE_CHECKING:
    from ankerpunt.kit.asgi import App, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

SORRY = "Er ging bij ons iets mis. Probeer het zo opnieuw.\nSomething went wrong on our side. Try again in a moment.\n"


class LastResort:
    """An ASGI application around all others."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answered = False

        async def watch(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception as error:  # noqa: BLE001 -- whatever it is, the server under this would tell too much of it
            _tell(scope, error)
            if not answered and scope["type"] == "http":
                await _apologise(send)


def _tell(scope: Scope, error: Exception) -> None:
    path = scope.get("path", "")
    if not is_silent_path(path):
        where = "".join(format_tb(error.__traceback__))
        log.error("500 %s %s %s\n%s", scope.get("method", ""), path_without_keys(path), type(error).__name__, where)


async def _apologise(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": SORRY.encode()})
