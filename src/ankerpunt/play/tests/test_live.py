"""What is told reaches everybody who listens, once and in order, also who was away."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from ankerpunt.kit.asgi import Receive, Scope, Send
from ankerpunt.play.live import Audience, forget, last, route, stream_url, tell, token, topic
from ankerpunt.play.live import hub as hubs
from ankerpunt.play.live import mailbox as mailboxes
from ankerpunt.play.live.reading import in_a_thread
from ankerpunt.play.live.route import Live
from ankerpunt.play.models import Frame
from ankerpunt.play.tests.listening import Listener, run

# Really stored, as other threads read it; afterwards only what is in this room is taken away again.
pytestmark = pytest.mark.django_db(transaction=True, available_apps=["ankerpunt.play"])

GAME = "f" * 32
PHONE = Audience.PHONE


async def nothing(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise AssertionError


@pytest.fixture
def live() -> Live:
    return Live(nothing)


def say(*texts: str, topic: str = GAME) -> None:
    for text in texts:
        tell(topic, {PHONE: text})


async def telling(*texts: str) -> None:
    await in_a_thread(partial(say, *texts))


def at(number: int, audience: str = PHONE) -> str:
    return stream_url(GAME, audience, last=number)


def has_heard(numbers: list[int], listener: Listener) -> bool:
    return listener.numbers == numbers


def test_numbers_follow_each_other_per_topic() -> None:
    assert last(GAME) == 0
    assert [tell(GAME, {PHONE: "a", "beamer": "b"}), tell("other", {PHONE: "c"}), tell(GAME, {"beamer": "d"})] == [
        1,
        1,
        2,
    ]
    assert (last(GAME), last("other")) == (2, 1)


@pytest.mark.postgres
def test_who_listens_hears_what_was_told_before_and_what_comes(live: Live) -> None:
    say("one", "two")

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await phone.until(lambda it: it.numbers == [1, 2])
        await telling("three")
        await phone.until(lambda it: it.numbers == [1, 2, 3])
        assert phone.heard[-1] == (3, "", "three")
        await phone.leave()
        assert (live.hub.topics, live.hub.seats, phone.ended) == ({}, 0, True)

    run(play)


def test_each_audience_hears_its_own(live: Live) -> None:
    async def play() -> None:
        phone, beamer = await Listener(live, at(0)).joined(), await Listener(live, at(0, "beamer")).joined()
        await in_a_thread(lambda: tell(GAME, {PHONE: "small", "beamer": "large"}))
        await phone.until(lambda it: it.heard == [(1, "", "small")])
        await beamer.until(lambda it: it.heard == [(1, "", "large")])
        await asyncio.gather(phone.leave(), beamer.leave())

    run(play)


def test_it_goes_on_after_the_newest_that_is_known_of_page_or_stream(live: Live) -> None:
    say("one", "two", "three")

    async def play() -> None:
        for asked, header, heard in [(1, "", [2, 3]), (1, "2", [3]), (2, "1", [3]), (0, "x", [1, 2, 3]), (3, "", [])]:
            phone = await Listener(live, at(asked), after=header).joined()
            await phone.until(partial(has_heard, heard))
            await phone.leave()

    run(play)


def test_who_is_ahead_of_everything_has_seen_another_past_and_hears_all(live: Live) -> None:
    """As after bringing back a backup: numbers begin lower, and a page that stayed open would hear nothing for long."""
    say("one", "two")

    async def play() -> None:
        phone = await Listener(live, at(9)).joined()
        await phone.until(partial(has_heard, [1, 2]))
        await telling("three")
        await phone.until(partial(has_heard, [1, 2, 3]))
        await phone.leave()

    run(play)


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


def test_what_this_process_no_longer_remembers_is_read(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic, "ROOM", 3)

    async def play() -> None:
        first = await Listener(live, at(0)).joined()
        await telling(*"abcdefgh")
        await first.until(lambda it: it.numbers == [*range(1, 9)])
        followed = live.hub.topics[GAME]
        assert (followed.base, [line.number for line in followed.recent]) == (5, [6, 7, 8])
        for known in range(9):
            late = await Listener(live, at(known)).joined()
            await late.until(partial(has_heard, [*range(known + 1, 9)]))
            await late.leave()
        await first.leave()

    run(play)


def test_lines_and_signs_arrive_as_they_were_told(live: Live) -> None:
    say("<p>één\r\nregel\u2028en\n\n“nog” een</p>", "")

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await phone.until(lambda it: len(it.heard) == 2)
        assert [data for _number, _event, data in phone.heard] == ["<p>één\nregel\u2028en\n\n“nog” een</p>", ""]
        await phone.leave()

    run(play)


def test_a_transaction_that_is_rolled_back_tells_nothing(live: Live) -> None:
    def told_and_taken_back() -> None:
        with transaction.atomic():
            tell(GAME, {PHONE: "never"})
            transaction.set_rollback(True)

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await in_a_thread(told_and_taken_back)
        await telling("after all")
        await phone.until(lambda it: it.heard == [(1, "", "after all")])
        await phone.leave()

    run(play)


def test_nobody_hears_of_it_before_it_is_stored(live: Live) -> None:
    def slowly(heard: Callable[[], object]) -> object:
        with transaction.atomic():
            tell(GAME, {PHONE: "stored"})
            live.hub.hear(GAME)
            time.sleep(0.1)
            return heard()

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        assert await in_a_thread(partial(slowly, lambda: phone.heard)) == []
        await phone.until(lambda it: it.numbers == [1])
        await phone.leave()

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


@pytest.mark.postgres
def test_forgetting_deletes_what_was_told_and_ends_every_stream(live: Live) -> None:
    say("one", "two")

    async def play() -> None:
        phone = await Listener(live, at(0)).joined()
        await phone.until(lambda it: it.numbers == [1, 2])
        await in_a_thread(partial(forget, GAME))
        await phone.task
        assert (phone.heard[-1], phone.ended) == ((3, "over", ""), True)
        late = await Listener(live, at(1)).joined()
        await late.task
        assert late.heard == [(3, "over", "")]

    run(play)
    assert [*Frame.objects.values_list("number", "audience", "data")] == [(3, "", "")]


def test_a_game_that_was_over_may_go_on(live: Live) -> None:
    say("one")
    forget(GAME)
    say("two")

    async def play() -> None:
        late = await Listener(live, at(1)).joined()
        await late.until(lambda it: it.heard == [(3, "", "two")])
        await in_a_thread(partial(forget, GAME))
        await late.task
        watching = await Listener(live, at(4, "beamer")).joined()
        await telling("three")
        await in_a_thread(lambda: live.hub.hear(GAME))
        again = await Listener(live, at(1)).joined()
        await again.until(lambda it: it.heard == [(5, "", "three")])
        await asyncio.gather(watching.leave(), again.leave())

    run(play)


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
