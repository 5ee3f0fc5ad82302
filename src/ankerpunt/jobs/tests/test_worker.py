"""One worker at a time, whatever the database; a lock ends with the process that holds it."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from django.db import connection

from ankerpunt.jobs import worker
from ankerpunt.jobs.worker import LOCK, alone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def another_may_begin(folder: Path) -> bool:
    if connection.vendor == "postgresql":
        with closing(psycopg.connect(**connection.get_connection_params(), autocommit=True)) as other:
            found = other.execute("SELECT pg_try_advisory_lock(%s)", [LOCK]).fetchone()
            return bool(found and found[0])
    with closing(sqlite3.connect(folder / "worker.sqlite3", timeout=0, isolation_level=None)) as other:
        try:
            other.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return False
    return True


def wait_for(happened: Callable[[], bool], *, tries: int = 100) -> bool:
    for _ in range(tries):
        if happened():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_second_worker_waits_until_the_first_is_gone(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    with alone():
        assert not another_may_begin(tmp_path)
    # PostgreSQL lets go when it notices that the connection is gone, which takes a moment on a busy machine.
    assert wait_for(lambda: another_may_begin(tmp_path))


@pytest.mark.django_db(transaction=True)
def test_every_minute_begins_at_once_and_ends_with_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    done = threading.Event()
    monkeypatch.setattr(worker, "do_each_minute", done.set)
    with worker.minutes():
        assert done.wait(10)
        [own] = [each for each in threading.enumerate() if each.name == "every minute"]
    own.join(10)
    assert not own.is_alive()
