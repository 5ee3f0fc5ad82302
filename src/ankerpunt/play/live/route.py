"""The address `/live/<token>`: an event stream that is served beside Django, so that a thousand take no thread each.

No request of Django is made for it: no session, no cookie, no middleware. What it may show is in the signed token.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import parse_qs

from ankerpunt.kit.asgi import App, Receive, Scope, Send
from ankerpunt.play.live.hub import Hub, Seat, TooManyError
from ankerpunt.play.live.tokens import PATH, NoTicketError, OldTicketError, Ticket, ticket
from ankerpunt.text import Text

# Something is sent at least so often, or a proxy thinks that nobody is there.
HEARTBEAT = 15.0
# A client that takes in nothing for so long is gone, whatever its telephone says.
STUCK = 20.0
# How soon one that was cut off comes back, in ms; with an event, as htmx reads it nowhere else.
GREETING = b"retry: 700\nevent: joined\ndata:\n\n"
BEAT = b":\n\n"
LARGEST = 2**31 - 1

COMMON = [
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"same-origin"),
]
# A proxy that keeps the stream until it is whole would never pass it on.
STREAM = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"x-accel-buffering", b"no"), *COMMON]
PLAIN = [(b"content-type", b"text/plain; charset=utf-8"), *COMMON]

UNKNOWN = Text(
    nl="Dit adres klopt niet. Open de pagina van het spel opnieuw.",
    en="This address is not right. Open the page of the game again.",
)
TOO_OLD = Text(
    nl="Deze pagina is van gisteren of ouder. Laad haar opnieuw.",
    en="This page is from yesterday or older. Load it again.",
)
ONLY_GET = Text(nl="Hier kun je alleen luisteren.", en="One can only listen here.")
LATER = Text(
    nl="Meekijken lukt nu even niet. Probeer het zo opnieuw.",
    en="Following along does not work right now. Try again in a moment.",
)


class Live:
    """An ASGI application before another one."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.hub = Hub()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PATH):
            await self.app(scope, receive, send)
            return
        try:
            if scope["method"] != "GET":
                await refuse(send, 405, ONLY_GET, (b"allow", b"GET"))
                return
            await self.follow(ticket(scope["path"].removeprefix(PATH)), since(scope), receive, send)
        except NoTicketError:
            await refuse(send, 404, UNKNOWN)
        except OldTicketError:
            await refuse(send, 403, TOO_OLD)
        except (TooManyError, TimeoutError):
            await refuse(send, 503, LATER, (b"retry-after", b"5"))

    async def follow(self, asked: Ticket, last: int, receive: Receive, send: Send) -> None:
        async with self.hub.seat(asked.topic, asked.audience, last) as seat, hanging_up(receive, seat):
            await send({"type": "http.response.start", "status": 200, "headers": STREAM})
            await say(send, GREETING)
            with suppress(TimeoutError):  # of a client that takes in nothing more
                while not seat.mailbox.closed and await bring(seat, send):
                    pass
            with suppress(TimeoutError):
                await say(send, b"", more=False)


async def bring(seat: Seat, send: Send) -> bool:
    """Send what is new, or a sign of life; False after the end of all."""
    try:
        async with asyncio.timeout(HEARTBEAT):
            lines = await seat.lines()
    except TimeoutError:
        await say(send, BEAT)
        return True
    if lines:
        await say(send, b"".join(line.sent for line in lines))
    return not (lines and lines[-1].is_the_end)


async def say(send: Send, body: bytes, *, more: bool = True) -> None:
    async with asyncio.timeout(STUCK):
        await send({"type": "http.response.body", "body": body, "more_body": more})


@asynccontextmanager
async def hanging_up(receive: Receive, seat: Seat) -> AsyncIterator[None]:
    """Close the mailbox as soon as the client goes."""

    async def watch() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        seat.mailbox.close()

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()


def since(scope: Scope) -> int:
    """The newest number that the client has: of what it heard, or of the page that it stands in."""
    headers = dict(scope["headers"])
    in_page = parse_qs(scope["query_string"].decode("latin1")).get("last", [""])[0]
    return max(number(headers.get(b"last-event-id", b"").decode("latin1")), number(in_page))


def number(text: str) -> int:
    return min(int(text), LARGEST) if text.isascii() and text.isdigit() and len(text) < 12 else 0


async def refuse(send: Send, status: int, why: Text, *more: tuple[bytes, bytes]) -> None:
    """In both languages: whose page it is in, is not looked at."""
    await send({"type": "http.response.start", "status": status, "headers": [*PLAIN, *more]})
    await send({"type": "http.response.body", "body": f"{why.nl}\n{why.en}\n".encode()})
