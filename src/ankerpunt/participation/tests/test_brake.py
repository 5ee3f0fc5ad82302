"""Guessing codes is slowed down, and nothing of it outlives the day or is kept anywhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.http import HttpRequest
from django.test import RequestFactory

from ankerpunt.organisation.brake import Pace, TooSoonError
from ankerpunt.participation import brake
from ankerpunt.participation.brake import Brake

NOON = datetime(2027, 3, 5, 12, tzinfo=UTC)
HERE, ELSEWHERE = "192.0.2.7", "198.51.100.3"
FEW = (Pace(3, timedelta(minutes=1)), Pace(5, timedelta(hours=1)))


def of(address: str) -> HttpRequest:
    return RequestFactory().get("/l/", REMOTE_ADDR=address)


def tried(found: Brake, times: int, address: str = HERE) -> list[bool]:
    """Whether each try was let through."""
    let = []
    for _ in range(times):
        try:
            found.count(of(address))
        except TooSoonError:
            let.append(False)
        else:
            let.append(True)
    return let


@pytest.fixture
def found() -> Brake:
    with time_machine.travel(NOON, tick=False):
        return Brake(FEW)


def test_so_many_a_minute_and_so_many_an_hour(found: Brake) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        assert tried(found, 4) == [True, True, True, False]
        clock.shift(timedelta(minutes=1))
        assert tried(found, 3) == [True, True, False]
        clock.shift(timedelta(minutes=59))
        assert tried(found, 4) == [True, True, True, False]


def test_it_says_how_long_to_wait(found: Brake) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        tried(found, 3)
        clock.shift(timedelta(seconds=20))
        with pytest.raises(TooSoonError) as refused:
            found.count(of(HERE))
        assert refused.value.wait == timedelta(seconds=40)


def test_a_guesser_slows_down_nobody_elsewhere(found: Brake) -> None:
    with time_machine.travel(NOON, tick=False):
        tried(found, 9)
        assert tried(found, 1, ELSEWHERE) == [True]


def test_a_code_that_holds_leaves_nothing(found: Brake) -> None:
    with time_machine.travel(NOON, tick=False):
        for _ in range(9):
            found.count(of(HERE))
            found.take_back(of(HERE))
        assert found._tries == {}


def test_no_address_is_in_memory_and_the_mark_of_one_is_another_tomorrow(found: Brake) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        tried(found, 1)
        (today,) = found._tries
        assert HERE.encode() not in today
        clock.shift(timedelta(days=1))
        tried(found, 1)
        (tomorrow,) = found._tries
        assert today != tomorrow
        assert len(found._tries[tomorrow]) == 1


def test_after_an_hour_nothing_is_left_of_a_place_that_does_not_come_back(found: Brake) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        tried(found, 2)
        clock.shift(timedelta(minutes=30))
        tried(found, 1, "203.0.113.9")
        clock.shift(timedelta(minutes=30))
        tried(found, 1, ELSEWHERE)
        assert len(found._tries) == 2


def test_many_places_do_not_fill_the_memory(found: Brake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brake, "PLACES", 3)
    with time_machine.travel(NOON, tick=False):
        for last in range(9):
            tried(found, 1, f"192.0.2.{last}")
        assert len(found._tries) == 3
