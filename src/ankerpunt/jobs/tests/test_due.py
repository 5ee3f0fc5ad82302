"""What is due by the clock is begun once for each moment, late rather than never."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import OperationalError

from ankerpunt.jobs import due
from ankerpunt.jobs.due import Moment, begin_what_is_due
from ankerpunt.kit.trouble import InTroubleError, Trouble

HERE = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 11, 16, 7, 30, tzinfo=HERE)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(due, "KNOWN", {})
    found: list[str] = []
    due.due("letters", Moment(time(7, 30), weekday=0))(lambda: found.append("letters"))
    return found


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        (MONDAY, MONDAY),
        (MONDAY - timedelta(minutes=1), MONDAY - timedelta(weeks=1)),
        (MONDAY + timedelta(days=6), MONDAY),
    ],
)
def test_the_newest_moment_of_a_week(now: datetime, latest: datetime) -> None:
    assert Moment(time(7, 30), weekday=0).latest(now) == latest


def test_a_day_of_23_hours_has_its_moment_too() -> None:
    after = datetime(2027, 3, 28, 9, 0, tzinfo=HERE)
    assert Moment(time(3, 20)).latest(after) == datetime(2027, 3, 28, 3, 20, tzinfo=HERE)


@pytest.mark.django_db
def test_it_begins_once_for_each_moment(begun: list[str]) -> None:
    assert begin_what_is_due(MONDAY - timedelta(days=2)) == []  # new here: it waits for its first moment
    assert begin_what_is_due(MONDAY - timedelta(minutes=1)) == []
    assert begin_what_is_due(MONDAY + timedelta(seconds=20)) == ["letters"]
    assert begin_what_is_due(MONDAY + timedelta(hours=5)) == []
    assert begun == ["letters"]


@pytest.mark.django_db
def test_what_fails_is_logged_and_begun_again_and_the_others_do_not_wait(
    begun: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fails = [True]

    def begin() -> None:
        if fails:
            raise ValueError
        begun.append("tidied")

    monkeypatch.setattr(due, "KNOWN", {"tidied": (Moment(time(7, 30)), begin), **due.KNOWN})
    begin_what_is_due(MONDAY - timedelta(minutes=1))
    assert begin_what_is_due(MONDAY) == ["letters"]
    assert "tidied was due and could not be begun." in caplog.text
    fails.clear()
    assert begin_what_is_due(MONDAY + timedelta(minutes=1)) == ["tidied"]


@pytest.mark.django_db
def test_a_full_disk_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def begin() -> None:
        message = "database or disk is full"
        raise OperationalError(message)

    monkeypatch.setattr(due, "KNOWN", {"tidied": (Moment(time(7, 30)), begin)})
    begin_what_is_due(MONDAY - timedelta(minutes=1))
    begin_what_is_due(MONDAY)
    assert [each.getMessage() for each in caplog.records] == [
        "tidied was due and could not be begun: database or disk is full"
    ]
    assert not caplog.records[0].exc_info


@pytest.mark.django_db
def test_what_came_round_while_nothing_ran_is_begun_once(begun: list[str]) -> None:
    begin_what_is_due(MONDAY)
    assert begin_what_is_due(MONDAY + timedelta(weeks=3, days=1)) == ["letters"]
    assert begun == ["letters"]


def test_what_is_done_every_minute_fails_without_holding_up_the_rest(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(due, "EACH_MINUTE", {})
    done: list[str] = []

    @due.each_minute("broken")
    def broken() -> None:
        raise ValueError

    @due.each_minute("away")
    def away() -> None:
        raise InTroubleError(Trouble.FULL)

    due.each_minute("rounds")(lambda: done.append("rounds"))
    due.do_each_minute()
    due.do_each_minute()
    assert done == ["rounds", "rounds"]
    assert "broken could not be done this minute." in caplog.text
    assert "away could not be done this minute: The disk is full." in caplog.text
