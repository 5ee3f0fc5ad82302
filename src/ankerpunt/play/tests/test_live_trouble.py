"""Who is slow, full, cut off or without a database: nobody waits for them, and nothing is lost."""

from __future__ import annotations

import asyncio
import os
import signal
from functools import partial

import pytest
from django.db import connection

from ankerpunt.play.live import hub as hubs
from ankerpunt.play.live import last, route, topic
from ankerpunt.play.live import mailbox as mailboxes
from ankerpunt.play.live.reading import in_a_thread
from ankerpunt.play.live.route import Live
from ankerpunt.play.models import Frame
from ankerpunt.play.tests.listening import GAME, PHONE, Listener, at, has_heard, run, say, telling

# Really stored, as other threads read it; afterwards only what is in this room is taken away again.
pytestmark = pytest.mark.django_db(transaction=True, available_apps=["ankerpunt.play"])


def test_a_server_that_is_asked_to_stop_hangs_up_first(live: Live) -> None:
    async def play() -> None:
        stopped = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stopped.set)
        phone = await Listener(live, at(0)).joined()
        os.kill(os.getpid(), signal.SIGTERM)
        await phone.task
        await stopped.wait()
        late = Listener(live, at(0))
        await late.task
        assert (phone.ended, late.status) == (True, 503)

    run(play)


def test_who_takes_in_nothing_is_hung_up_on_and_reads_on_later(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailboxes, "ROOM", 4)

    async def play() -> None:
        slow, quick = await Listener(live, at(0)).joined(), await Listener(live, at(0)).joined()
        slow.stuck = True
        for number in range(1, 9):
            await telling(str(number))
            await quick.until(partial(has_heard, [*range(1, number + 1)]))
        slow.stuck = False
        await slow.until(lambda it: it.ended)
        assert slow.numbers == [*range(1, len(slow.numbers) + 1)]
        assert len(slow.numbers) < 8
        back = await Listener(live, at(0), after=str(slow.numbers[-1] if slow.numbers else 0)).joined()
        await back.until(lambda it: slow.numbers + it.numbers == [*range(1, 9)])
        await asyncio.gather(back.leave(), quick.leave())

    run(play)


def test_who_is_stuck_for_long_is_given_up(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route, "STUCK", 0.05)

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        phone.stuck = True
        await telling("one")
        await phone.task
        assert live.hub.topics == {}

    run(play)


def test_a_sign_of_life_is_sent_while_nothing_is_told(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route, "HEARTBEAT", 0.05)

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await phone.until(lambda it: it.body.count(":\n\n") > 2)
        await telling("one")
        await phone.until(lambda it: it.numbers == [1])
        await phone.leave()

    run(play)


def test_more_than_there_is_room_for_are_asked_to_come_back(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "MOST", 1)

    async def play() -> None:
        first, second = await Listener(live, at(0)).joined(), Listener(live, at(0))
        await second.task
        assert (second.status, second.headers[b"retry-after"]) == (503, b"5")
        await first.leave()

    run(play)


def test_a_database_that_is_away_for_a_moment_is_waited_for(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic, "PAUSE", 0.01)
    broken = iter([True, True])

    def newest(key: str) -> int:
        if next(broken, False):
            connection.close()
            raise OSError
        return last(key)

    monkeypatch.setattr(topic, "newest", newest)
    say("one")

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await phone.until(lambda it: it.numbers == [1])
        await phone.leave()

    run(play)


def test_a_database_that_stays_away_is_said(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    def newest(_key: str) -> int:
        raise OSError

    monkeypatch.setattr(topic, "newest", newest)
    monkeypatch.setattr(hubs, "PATIENCE", 0.05)

    async def play() -> None:
        phone = Listener(live, at(0))
        await phone.task
        assert (phone.status, live.hub.topics) == (503, {})

    run(play)


def test_what_no_notice_told_of_is_found_a_little_later(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic, "LOOKS_AGAIN", 0.05)

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await in_a_thread(lambda: Frame.objects.create(topic=GAME, number=1, audience=PHONE, data="by another process"))
        await phone.until(lambda it: it.numbers == [1])
        await phone.leave()

    run(play)
