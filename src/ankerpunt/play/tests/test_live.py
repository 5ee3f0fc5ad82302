"""What is told reaches everybody who listens, once and in order, also who was away."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import partial

import pytest
from django.db import transaction

from ankerpunt.play.live import forget, last, mailbox, tell, topic
from ankerpunt.play.live.reading import in_a_thread
from ankerpunt.play.live.route import Live
from ankerpunt.play.models import Frame
from ankerpunt.play.tests.listening import GAME, PHONE, Listener, at, has_heard, run, say, telling

# Really stored, as other threads read it; afterwards only what is in this room is taken away again.
pytestmark = pytest.mark.django_db(transaction=True, available_apps=["ankerpunt.play"])


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


def test_a_screen_that_slept_for_an_hour_hears_more_than_fits_in_a_mailbox(live: Live) -> None:
    texts = [str(number) for number in range(1, 3 * mailbox.ROOM)]
    say(*texts)

    async def play() -> None:
        beamer = await Listener(live, at(0), after="1").joined()
        await beamer.until(lambda it: len(it.heard) == len(texts) - 1)
        assert [data for _number, _event, data in beamer.heard] == texts[1:]
        await beamer.leave()

    run(play)
