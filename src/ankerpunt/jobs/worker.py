"""The process that does what was queued and begins what is due; `ankerpunt serve` starts one.

One works at a time: a second one, on another machine too, waits until the first is gone. So whatever is marked as
running when one begins was left behind by one that was killed, and is taken up again.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from contextlib import closing, contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import psycopg
from django.conf import settings
from django.db import OperationalError, close_old_connections, connection, connections
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from ankerpunt.jobs.due import begin_what_is_due, do_each_minute
from ankerpunt.jobs.models import Job
from ankerpunt.jobs.models.job import State
from ankerpunt.jobs.work import try_again

if TYPE_CHECKING:
    from collections.abc import Iterator

PAUSE = 1.0
A_MINUTE = 60.0
LOCK = 0x616E6B6572  # any number that nothing else locks: "anker"

log = logging.getLogger(__name__)


def work_until_stopped() -> None:
    """Work until a signal says stop, or whoever started this is gone; a job that runs is finished first."""
    worker, parent = _worker(), os.getppid()
    worker.configure_signals()
    with alone() as held, minutes():
        take_up_again()
        looked = -A_MINUTE
        while worker.running and os.getppid() == parent:
            close_old_connections()
            held.execute("SELECT 1")  # who lost the lock stops here: another may have begun
            try:
                if time.monotonic() - looked >= A_MINUTE:
                    begin_what_is_due(timezone.now())
                    looked = time.monotonic()
                if DBTaskResult.objects.ready().exists():
                    worker.run()
            except OperationalError as trouble:
                log.error("The queue could not be read or written; it is tried again: %s", trouble)
            time.sleep(PAUSE)


@contextmanager
def minutes() -> Iterator[None]:
    """Do what is done every minute, in a thread: a long job does not hold it up, nor it a job.

    It is not waited for at the end. What it does can be cut off anywhere.
    """
    over = Event()

    def act() -> None:
        while True:
            do_each_minute()
            connections.close_all()
            if over.wait(A_MINUTE):
                return

    Thread(target=act, daemon=True, name="every minute").start()
    try:
        yield
    finally:
        over.set()


def work_off() -> None:
    """Do everything that is ready, then return."""
    _worker().run()


def take_up_again() -> None:
    """Queue what a worker left behind when it was killed; that counts as a try, as the work may be what killed it."""
    DBTaskResult.objects.running().delete()
    for job in Job.objects.filter(state=State.RUNNING):
        log.warning("Job %s (%s) was left behind.", job.pk, job.work)
        try_again(job)


@contextmanager
def alone() -> Iterator[Any]:
    """Wait until no other worker is there, and keep others waiting; gives the connection that holds the lock.

    A connection of its own, outside the pool: a lock ends with the process that holds it, also when that is killed.
    """
    if connection.vendor == "postgresql":
        with closing(psycopg.connect(**connection.get_connection_params(), autocommit=True)) as own:
            own.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            yield own
    else:
        with closing(sqlite3.connect(settings.DATA / "worker.sqlite3", timeout=PAUSE, isolation_level=None)) as own:
            while not _locked(own):
                time.sleep(PAUSE)
            yield own


def _locked(own: sqlite3.Connection) -> bool:
    try:
        own.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return False
    return True


def _worker() -> Worker:
    return Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="ankerpunt",
        excluded_queue_names=[],
    )
