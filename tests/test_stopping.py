"""A server that is asked to stop does so soon, whatever somebody's request or the database does."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from ankerpunt.web import serve
from tests.installation import Installation
from tests.test_workers import HOST, SECONDS, Browser, needs_postgresql

LOGIN = "/accounts/login/"
PEOPLE = 6
LONG = 20  # seconds: less than a request may take that sends nothing (web/bodies.py), more than a stop does
A_SESSION = {"sessionid": "abcdefghijklmnopqrstuvwxyz012345"}  # whose reading needs the database


@contextmanager
def serving(installation: Installation, **changed: int) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A server with other numbers than its own."""
    port = serve.a_free_port(HOST, preferred=0)
    numbers = "".join(f"web.{name} = {value};" for name, value in changed.items())
    words = ["serve", "--no-jobs", "--port", str(port)]
    code = f"import sys, ankerpunt.cli, ankerpunt.web.serve as web;{numbers}sys.exit(ankerpunt.cli.main({words}))"
    server = subprocess.Popen([sys.executable, "-c", code], env=installation.environment, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            Browser(port).ask("GET", LOGIN)
            break
        except OSError:
            assert server.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
    try:
        yield server, port
    finally:
        server.terminate()
        server.wait(timeout=SECONDS)


def test_who_never_sends_the_rest_of_a_form_keeps_it_from_stopping_for_a_moment_only(
    installation: Installation,
) -> None:
    with serving(installation, STOPS_WITHIN=1) as (server, port), socket.create_connection((HOST, port)) as slow:
        head = f"POST {LOGIN} HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 100\r\n\r\nname="
        slow.sendall(head.encode())
        time.sleep(1)
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=LONG) == 0


@needs_postgresql
@pytest.mark.postgres
def test_a_server_whose_database_is_away_says_so_and_stops(installation: Installation) -> None:
    with serving(installation) as (server, port), ThreadPoolExecutor(PEOPLE) as pool:
        # A page that reads a session: before it, no page has asked for a connection yet.
        assert {
            status for status, _page in pool.map(lambda _: Browser(port, {**A_SESSION}).ask("GET", LOGIN), range(2))
        }
        installation.shut()
        # The first ones meet connections that broke; the others wait for one, each once.
        asked = [pool.submit(Browser(port, {**A_SESSION}).ask, "GET", LOGIN) for _ in range(PEOPLE)]
        time.sleep(2)
        server.send_signal(signal.SIGTERM)
        assert {each.result()[0] for each in asked} == {503}
        assert server.wait(timeout=SECONDS) == 0


def stopped(code: str, began: Path) -> serve.Beside:
    """What ran beside a server, and was stopped once it had begun."""
    beside = serve.Beside([sys.executable, "-c", code, str(began)], dict(os.environ))
    beside.start()
    while not began.exists():
        time.sleep(0.05)
    beside.stop()
    return beside


def test_what_runs_beside_it_is_stopped_and_never_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "REST", 0)
    code = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).touch(); time.sleep(600)"
    beside = stopped(code, tmp_path / "began")
    assert beside.process is not None
    assert beside.process.returncode == -signal.SIGTERM
    assert not beside.is_alive()


def test_a_job_that_does_not_end_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "REST", 0)
    monkeypatch.setattr(serve, "FINISHES_WITHIN", 0.5)
    deaf = (
        "import pathlib, signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "pathlib.Path(sys.argv[1]).touch(); time.sleep(600)"
    )
    beside = stopped(deaf, tmp_path / "began")
    assert beside.process is not None
    assert beside.process.returncode == -signal.SIGKILL
