"""What the server under Django tells goes the same way as everything else, and tells as little of people."""

import io
import json
import logging
import logging.config
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from granian.log import configure_logging

from ankerpunt.web import serve
from ankerpunt.web.environment import logging_of_server
from ankerpunt.web.faults import SORRY, LastResort
from ankerpunt.web.tests.test_log import lines

__all__ = ["lines"]

SECRET = "Zwaluwstraat"
NOT_USED: Any = None
SERVER = logging.getLogger("_granian.utils")
FAULT = f"Application callable raised an exception\nTraceback (most recent call last):\nValueError: {SECRET}"


@pytest.fixture
def _as_before() -> Iterator[None]:
    """Logging is one for the whole process; a test that sets it up puts back what was there."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_a_fault_of_the_server_is_a_line_like_the_others_without_what_the_error_says(lines: io.StringIO) -> None:
    SERVER.error(FAULT)
    assert lines.getvalue().endswith(" ERROR _granian.utils [-] Application callable raised an exception\n")
    assert lines.getvalue().count("\n") == 1


@pytest.mark.usefixtures("_as_before")
@pytest.mark.parametrize("kind", ["text", "json"])
def test_before_django_is_there_the_server_writes_the_same_lines(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    configure_logging("warning", logging_of_server(kind))  # type: ignore[arg-type]
    written = io.StringIO()
    [handler] = logging.getLogger().handlers
    monkeypatch.setattr(handler, "stream", written)
    SERVER.error(FAULT)
    logging.getLogger("_granian").error("Unexpected exit from worker-1")
    SERVER.info("Started worker-1")
    first, last = written.getvalue().splitlines()
    assert SECRET not in first
    told = json.loads(last)["message"] if kind == "json" else last.partition("[-] ")[2]
    assert told == "Unexpected exit from worker-1"


def test_the_lines_of_the_server_need_no_django() -> None:
    code = "import sys, ankerpunt.web.lines; print('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_the_server_is_started_with_our_log_and_waits_for_no_slow_head(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    class Server:
        def __init__(self, _app: str, **options: Any) -> None:
            asked.update(options)

        def serve(self) -> None:
            return None

    monkeypatch.setattr(serve, "Granian", Server)
    monkeypatch.setattr(multiprocessing, "set_start_method", lambda *_, **__: None)
    monkeypatch.setattr(serve.os, "umask", lambda _mask: 0)  # type: ignore[attr-defined]
    for name in ("ANKERPUNT_LISTEN", "ANKERPUNT_PORT"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("ANKERPUNT_LOG", "json")
    serve.serve("127.0.0.1", 1, workers=1, announce=lambda _address: None)
    assert asked["log_dictconfig"] == logging_of_server("json")
    assert asked["http1_settings"].header_read_timeout <= 20_000
    assert asked["http"] == "1"


def ask(path: str, *, answer_first: bool = False) -> list[Any]:
    sent: list[Any] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        if answer_first:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ValueError(SECRET)

    async def send(message: Any) -> None:
        sent.append(message)

    async_to_sync(LastResort(app))({"type": "http", "path": path, "method": "POST"}, NOT_USED, send)
    return sent


def test_a_fault_around_django_is_told_with_its_place_and_answered(lines: io.StringIO) -> None:
    start, body = ask("/waterrijk/3-d0abcd-0123456789abcdef0123456789abcdef/")
    assert (start["status"], body["body"].decode()) == (500, SORRY)
    assert "500 POST /waterrijk/…/ ValueError" in lines.getvalue()
    assert "test_faults.py" in lines.getvalue()
    assert SECRET not in lines.getvalue().replace("raise ValueError(SECRET)", "")


def test_an_answer_that_had_begun_is_not_begun_again() -> None:
    assert [each["status"] for each in ask("/waterrijk/", answer_first=True)] == [200]


def test_of_participants_no_fault_is_told(lines: io.StringIO) -> None:
    ask("/l/code-of-anna/")
    assert lines.getvalue() == ""
