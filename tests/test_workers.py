"""Several workers on one database: what was answered as saved is there."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest

from ankerpunt.web.serve import a_free_port
from tests.installation import Installation

HOST = "127.0.0.1"
SECONDS = 180  # on a busy machine
EMAIL, PASSWORD = "anna@test.example", "vier-woorden-op-een-rij"
PEOPLE, EACH = 5, 8  # five at once on devices that nobody knows: the sixth would have to wait

needs_postgresql = pytest.mark.skipif(not os.environ.get("DATABASE_URL"), reason="several workers need PostgreSQL")


@dataclass
class Browser:
    """Keeps cookies and tokens, and follows no redirect: the first answer is what the server said about the work."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    statuses: list[int] = field(default_factory=list)

    def ask(self, method: str, path: str, values: dict[str, str] | None = None) -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if values is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode(values)
        connection = http.client.HTTPConnection(HOST, self.port, timeout=SECONDS)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, _equals, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            self.statuses.append(answer.status)
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def send(self, path: str, **values: str) -> int:
        _status, page = self.ask("GET", path)
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        token = found[1] if found else ""
        return self.ask("POST", path, {"csrfmiddlewaretoken": token, **values})[0]


@pytest.fixture
def workers(installation: Installation) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    port = a_free_port(HOST, preferred=0)
    server = installation.start("serve", "--workers", "2", "--port", str(port))
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            Browser(port).ask("GET", "/accounts/login/")
            break
        except OSError:
            assert server.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
    yield server, port
    server.send_signal(signal.SIGINT)
    try:
        server.wait(timeout=30)
    finally:
        server.kill()


def connected_sockets(process: int) -> set[str]:
    """The sockets of a process, by inode, that lead to another one; PostgreSQL is at the other end of a unix socket."""
    opened = {str(link.readlink()) for link in Path(f"/proc/{process}/fd").iterdir()}
    unix = [line.split() for line in Path(f"/proc/{process}/net/unix").read_text().splitlines()[1:]]
    tcp = [line.split() for line in Path(f"/proc/{process}/net/tcp").read_text().splitlines()[1:]]
    connected = [row[6] for row in unix if row[5] == "03"] + [row[9] for row in tcp if row[3] == "01"]
    return opened & {f"socket:[{inode}]" for inode in connected}


@needs_postgresql
@pytest.mark.postgres
def test_two_workers_lose_nothing_that_was_answered_as_saved(
    installation: Installation, workers: tuple[subprocess.Popen[bytes], int]
) -> None:
    server, port = workers
    # Not even one connection of the parent is there to be shared; the workers have their own.
    assert connected_sockets(server.pid) == set()
    told = installation.run("manage", "found", "Gemeente Test", EMAIL).stdout
    invitation = re.search(r"/invitations/\S+", told)
    assert invitation is not None
    assert Browser(port).send(invitation[0], name="Anna Admin", password=PASSWORD) == 303

    def work(person: int) -> tuple[Browser, set[str]]:
        browser = Browser(port)
        assert browser.send("/accounts/login/", login=EMAIL, password=PASSWORD) == 302
        names = [f"Team {person} {number}" for number in range(EACH)]
        return browser, {
            name for name in names if browser.send("/gemeente-test/organisation/units/new/", name=name) < 400
        }

    with ThreadPoolExecutor(PEOPLE) as pool:
        done = list(pool.map(work, range(PEOPLE)))
    statuses = [status for browser, _saved in done for status in browser.statuses]
    assert [status for status in statuses if status >= 400] == []
    saved = set().union(*(names for _browser, names in done))
    assert len(saved) == PEOPLE * EACH
    assert saved == {name for (name,) in installation.ask("SELECT name FROM organisation_unit")}
    signed_in = {browser.cookies["sessionid"] for browser, _saved in done}
    assert signed_in <= {key for (key,) in installation.ask("SELECT session_key FROM django_session")}


def test_the_process_that_starts_the_workers_has_nothing_to_share(installation: Installation) -> None:
    """Up to the moment at which the workers come it loads no database: no connection, no pool, no model."""
    code = (
        "import sys, ankerpunt.cli, ankerpunt.web.serve as web;"
        "web.serve = lambda *_, **__: print(sorted({'django.db', 'psycopg', 'sqlite3'} & sys.modules.keys()));"
        "sys.exit(ankerpunt.cli.main(['serve', '--port', '0']))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=installation.environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
