"""What a request sends along is counted as it comes in, before anything of it is kept.

Django takes in a body whole before it looks who sends it. What is here comes before Django: it refuses what is
announced as too much, counts what is not announced, and does not wait for ever. A refusal is said by Django itself, in
a page: the request goes on without its body, marked with what was wrong (`web.refusals`).
"""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError, connections
from django.urls import Resolver404, resolve

from ankerpunt.kit.asgi import App, Message, Receive, Scope, Send
from ankerpunt.kit.bodies import Size, size_of

REFUSED = "ankerpunt.refused"
TOO_SLOW, TOO_LARGE = 408, 413
# Between two pieces, in seconds; and what the whole takes at most: that, and as long as a slow telephone needs.
PATIENCE = 30.0
SLOWEST = 8 * 1024
# A browser shows no answer while it is still sending: so much and so long is thrown away first.
DRAINED, DRAINING = 40 * 1024 * 1024, 10.0


@dataclass(frozen=True)
class Refused(Exception):  # noqa: N818 -- an answer, not a crash
    """Why the body was not taken in; `most` is what would have been."""

    status: int
    most: int


class BodyLimits:
    """An ASGI application around another one."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        meter = Meter(scope, receive)
        try:
            await meter.look_at_what_is_announced()
            await self.app(scope, meter.receive, send)
        except Refused as refused:
            await meter.drain()
            await self.app(without_body(scope, refused), Nothing(), send)


class Meter:
    """Hands on the pieces of a body, as long as they keep to the limits."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self.scope, self._receive = scope, receive
        self.headers = {name.lower(): value for name, value in scope["headers"]}
        self.most: int = Size.SIGNED_OUT
        self.known = self.whole = False
        self.taken = 0
        self.began = 0.0

    async def look_at_what_is_announced(self) -> None:
        announced = self.headers.get(b"content-length", b"")
        if announced.isdigit():
            await self._keep_to(int(announced))

    async def receive(self) -> Message:
        if self.whole:
            after: Message = await self._receive()
            return after
        clock = asyncio.get_running_loop()
        self.began = self.began or clock.time()
        end = self.began + PATIENCE + self.most / SLOWEST
        try:
            async with asyncio.timeout(min(PATIENCE, end - clock.time())):
                message: Message = await self._receive()
        except TimeoutError:
            raise Refused(TOO_SLOW, self.most) from None
        self.taken += len(message.get("body", b""))
        self.whole = not message.get("more_body", False)
        await self._keep_to(self.taken)
        return message

    async def _keep_to(self, size: int) -> None:
        """Who is asking, and for what, is only looked up for more than everybody may send."""
        if size > self.most and not self.known:
            self.most, self.known = await most_for(self.scope, self.headers), True
        if size > self.most:
            raise Refused(TOO_LARGE, self.most)

    async def drain(self) -> None:
        """Throw away what still comes in, for a while; a client that asked whether it may send was answered by then."""
        if self.whole or b"expect" in self.headers:
            return
        drained = 0
        try:
            async with asyncio.timeout(DRAINING):
                while drained < DRAINED:
                    message: Message = await self._receive()
                    drained += len(message.get("body", b""))
                    if not message.get("more_body", False):
                        return
        except TimeoutError:
            return


class Nothing:
    """A body that is empty, and then silence: of this request nothing more is read."""

    def __init__(self) -> None:
        self.told = False

    async def __call__(self) -> Message:
        if self.told:
            await asyncio.Event().wait()
        self.told = True
        return {"type": "http.request", "body": b"", "more_body": False}


def without_body(scope: Scope, refused: Refused) -> Scope:
    about_the_body = {b"content-length", b"content-type", b"transfer-encoding"}
    headers = [(name, value) for name, value in scope["headers"] if name.lower() not in about_the_body]
    return {**scope, "headers": headers, REFUSED: refused}


async def most_for(scope: Scope, headers: MutableMapping[bytes, bytes]) -> int:
    """What this page takes of who asks."""
    try:
        if not await sync_to_async(is_signed_in)(headers.get(b"cookie", b"").decode("latin1")):
            return Size.SIGNED_OUT
    except DatabaseError:
        return Size.FORM  # what is the matter is said by the page
    try:
        return size_of(resolve(scope["path"]).func)
    except Resolver404:
        return Size.FORM


def is_signed_in(cookies: str) -> bool:
    """Whether the session that is named exists and is somebody's; anyone can send a cookie."""
    try:
        named = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return False
    if named is None:
        return False
    try:
        return bool(import_module(settings.SESSION_ENGINE).SessionStore(named.value).get(SESSION_KEY))
    finally:
        # This is outside of a request, at the end of which Django would do so.
        for connection in connections.all(initialized_only=True):
            if not connection.in_atomic_block:
                connection.close()
