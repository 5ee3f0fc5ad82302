"""The address of a stream: what it answers, and to whom nothing is told."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.utils import timezone

from ankerpunt.kit.asgi import Receive, Scope, Send
from ankerpunt.play.live import token
from ankerpunt.play.live.route import Live
from ankerpunt.play.tests.listening import GAME, PHONE, Listener, at, run

# Really stored, as other threads read it; afterwards only what is in this room is taken away again.
pytestmark = pytest.mark.django_db(transaction=True, available_apps=["ankerpunt.play"])


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/live/nothing", 404, "This address is not right"),
        ("/live/", 404, "Dit adres klopt niet"),
        (f"/live/{token(GAME, PHONE)[:-1]}-?last=0", 404, "This address is not right"),
    ],
)
def test_an_address_that_nobody_gave_is_refused(live: Live, address: str, status: int, sentence: str) -> None:
    async def play() -> None:
        phone = Listener(live, address)
        await phone.task
        assert phone.status == status
        assert sentence in phone.body

    run(play)


def test_an_old_address_is_refused_and_says_what_to_do(live: Live) -> None:
    address = at(0)

    async def play(status: int) -> None:
        phone = Listener(live, address)
        await phone.until(lambda it: it.status)
        assert phone.status == status
        if status == 403:
            await phone.task
            assert "Load it again" in phone.body
            assert "Laad haar opnieuw" in phone.body
        else:
            await phone.leave()

    run(partial(play, 200))
    with time_machine.travel(timezone.now() + timedelta(days=1, seconds=5), tick=True):
        run(partial(play, 403))


def test_one_can_only_listen(live: Live) -> None:
    async def play() -> None:
        phone = Listener(live, at(0), method="POST")
        await phone.task
        assert (phone.status, phone.headers[b"allow"]) == (405, b"GET")

    run(play)


def test_whatever_is_no_stream_goes_to_django() -> None:
    seen = []

    async def django(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope["path"])

    live = Live(django)
    for path in ("/", "/live", "/waterrijk/live/x"):
        asyncio.run(live({"type": "http", "path": path}, None, None))  # type: ignore[arg-type]
    assert seen == ["/", "/live", "/waterrijk/live/x"]


def test_a_stream_says_what_it_is_and_is_kept_nowhere(live: Live) -> None:
    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        assert phone.headers[b"content-type"] == b"text/event-stream; charset=utf-8"
        assert (phone.headers[b"cache-control"], phone.headers[b"x-accel-buffering"]) == (b"no-store", b"no")
        assert phone.body.startswith("retry: 700\nevent: joined\n")
        await phone.leave()

    run(play)
