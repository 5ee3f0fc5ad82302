"""Nobody fills the disk or keeps a place taken: a body is counted and timed before anything of it is kept."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.conf import settings
from django.test import Client
from django.urls import reverse

from ankerpunt.kit.asgi import Message, Scope
from ankerpunt.kit.bodies import KB, MB, Size
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.web import bodies
from ankerpunt.web.bodies import REFUSED, BodyLimits

pytestmark = pytest.mark.django_db

LOGIN, UNITS = "/accounts/login/", "/waterrijk/organisation/units/new/"
RANKING = "/waterrijk/understand/ranking/"
EVIDENCE = "/waterrijk/anchor/cells/kcc-u1/overleg/evidence/"
NOT_USED: Any = None


class Wire:
    """What the server hands over: pieces of a body, and how many of them were asked for."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces, self.asked = iter(pieces), 0

    async def receive(self) -> Message:
        piece = next(self.pieces, None)
        if piece is None:
            await asyncio.Event().wait()
        self.asked += len(piece or b"")
        return {"type": "http.request", "body": piece, "more_body": piece != b""}


class App:
    """Reads the body, as Django does, and remembers what came through."""

    def __init__(self) -> None:
        self.taken = 0
        self.scopes: list[Scope] = []

    async def __call__(self, scope: Scope, receive: Any, _send: Any) -> None:
        more = True
        while more:
            message = await receive()
            self.taken += len(message["body"])
            more = message["more_body"]
        self.scopes.append(scope)

    @property
    def refused(self) -> int:
        [scope] = self.scopes
        return scope[REFUSED].status if REFUSED in scope else 0


def send(path: str, pieces: Iterable[bytes], *headers: tuple[bytes, bytes]) -> tuple[App, Wire]:
    app, wire = App(), Wire(pieces)
    scope = {"type": "http", "path": path, "method": "POST", "headers": [(b"content-type", b"text/plain"), *headers]}

    async def no_answer(_message: Message) -> None:
        return None

    async_to_sync(BodyLimits(app))(scope, wire.receive, no_answer)
    return app, wire


def chunks(size: int) -> Iterator[bytes]:
    """A body that is not announced, in pieces of 16 KB."""
    for _ in range(-(-size // (16 * KB))):
        yield b"x" * 16 * KB
    yield b""


def announced(size: int) -> tuple[bytes, bytes]:
    return (b"content-length", str(size).encode())


@pytest.fixture
def cookies(editor: Member, client_of: ClientOf) -> tuple[bytes, bytes]:
    session = client_of(editor).cookies[settings.SESSION_COOKIE_NAME].value
    return (b"cookie", f"a=b; {settings.SESSION_COOKIE_NAME}={session}".encode())


def test_what_is_announced_as_too_much_is_refused_unread() -> None:
    app, wire = send(LOGIN, [], announced(600 * MB), (b"expect", b"100-continue"))
    assert (app.refused, app.taken, wire.asked) == (413, 0, 0)


def test_what_is_not_announced_is_counted() -> None:
    app, wire = send(LOGIN, chunks(600 * MB))
    assert app.refused == 413
    # A browser shows the page only when it has sent what it sends; what is thrown away meanwhile ends too.
    assert wire.asked <= bodies.DRAINED + Size.SIGNED_OUT + 32 * KB


def test_a_small_lie_about_the_length_helps_nobody() -> None:
    app, _wire = send(LOGIN, chunks(1 * MB), announced(10))
    assert app.refused == 413


@pytest.mark.parametrize(("size", "status"), [(64 * KB, 0), (64 * KB + 1, 413)])
def test_who_is_signed_out_sends_64_kb(size: int, status: int) -> None:
    app, _wire = send(LOGIN, [b"x" * size, b""])
    assert app.refused == status


@pytest.mark.parametrize("path", [UNITS, LOGIN, "/nowhere/at/all/", RANKING])
def test_a_cookie_that_somebody_makes_up_buys_nothing(path: str) -> None:
    for cookie in (f"{settings.SESSION_COOKIE_NAME}=made-up", "nonsense;;=", f"{settings.SESSION_COOKIE_NAME}="):
        app, _wire = send(path, chunks(80 * KB), (b"cookie", cookie.encode()))
        assert app.refused == 413


def test_a_session_of_nobody_buys_nothing(visitor: Client) -> None:
    session = visitor.session
    session["language"] = "nl"
    session.save()
    cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}".encode()
    app, _wire = send(UNITS, chunks(80 * KB), (b"cookie", cookie))
    assert app.refused == 413


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (UNITS, Size.FORM),
        (LOGIN, Size.FORM),
        ("/nowhere/at/all/", Size.FORM),
        (RANKING, Size.TABLE),
        (EVIDENCE, Size.PHOTO),
        ("/waterrijk/exchange/", Size.PLAN),
        ("/waterrijk/anchor/evidence/new/", Size.FORM),
    ],
)
def test_who_is_signed_in_sends_what_the_page_takes(cookies: tuple[bytes, bytes], path: str, most: Size) -> None:
    for size, status in ((most, 0), (most + 1, 413)):
        app, _wire = send(path, [b"x" * size, b""], cookies, announced(size))
        assert app.refused == status
        app, _wire = send(path, [b"x" * size, b""], cookies)
        assert app.refused == status


def test_the_page_of_a_table_takes_a_table() -> None:
    assert reverse("understand:ranking", kwargs={"organisation": "waterrijk"}) == RANKING


@pytest.mark.parametrize("name", ["PATIENCE", "SLOWEST"])
def test_who_sends_too_slowly_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(bodies, "PATIENCE", 0.05)
    monkeypatch.setattr(bodies, "DRAINING", 0.01)
    monkeypatch.setattr(bodies, "SLOWEST", 1 if name == "PATIENCE" else 10**9)
    app, _wire = send(LOGIN, [b"a", b"b"])
    assert (app.refused, app.taken) == (408, 2)


def test_a_drip_ends_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A piece now and then keeps within the patience between two pieces, and not within that for the whole."""
    monkeypatch.setattr(bodies, "PATIENCE", 0.05)
    monkeypatch.setattr(bodies, "SLOWEST", 10**9)
    monkeypatch.setattr(bodies, "DRAINING", 0.01)
    app = App()

    async def drip() -> Message:
        await asyncio.sleep(0.01)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def run() -> None:
        await asyncio.wait_for(BodyLimits(app)({"type": "http", "path": LOGIN, "headers": []}, drip, NOT_USED), 20)

    async_to_sync(run)()
    assert app.refused == 408
    assert app.taken < 20


def test_after_the_body_one_may_take_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "PATIENCE", 0.02)
    left: list[str] = []

    async def app(_scope: Scope, receive: Callable[[], Any], _send: Any) -> None:
        await receive()
        left.append((await receive())["type"])

    messages: Iterator[Message] = iter(
        [{"type": "http.request", "body": b"", "more_body": False}, {"type": "http.disconnect"}]
    )

    async def receive() -> Message:
        message = next(messages)
        await asyncio.sleep(0.1 if message["type"] == "http.disconnect" else 0)
        return message

    async_to_sync(BodyLimits(app))({"type": "http", "path": LOGIN, "headers": []}, receive, NOT_USED)
    assert left == ["http.disconnect"]


def test_a_refusal_goes_on_without_the_body() -> None:
    app, _wire = send(LOGIN, [b""], announced(1 * MB), (b"accept-language", b"nl"))
    [scope] = app.scopes
    assert scope["headers"] == [(b"accept-language", b"nl")]


def test_an_application_that_is_asked_for_something_else_answers_itself() -> None:
    asked: list[str] = []

    async def app(scope: Scope, _receive: Any, _send: Any) -> None:
        asked.append(scope["type"])

    async_to_sync(BodyLimits(app))({"type": "lifespan"}, NOT_USED, NOT_USED)
    assert asked == ["lifespan"]
