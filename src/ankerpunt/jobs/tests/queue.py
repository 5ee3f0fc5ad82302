"""The worker within a test: what is ready is done, on the connection that holds the transaction of the test."""

from collections.abc import Callable

import pytest

from ankerpunt.jobs.worker import work_off as do_what_is_ready

WorkOff = Callable[[], None]


@pytest.fixture
def work_off(monkeypatch: pytest.MonkeyPatch) -> WorkOff:
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    return do_what_is_ready
