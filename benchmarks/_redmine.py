"""A served Redmine, as a peer: the Debian package (redmine, redmine-sqlite, puma) with a folder of its own.

Nothing of the package is changed: an instance is a folder, and its name may lead anywhere.
"""

from __future__ import annotations

import http.client
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from benchmarks._browser import AT_ONCE, WARM, Form, _wait_for, a_free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path("/usr/share/redmine")
FILL = Path(__file__).with_suffix(".rb")
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Redmine:
    """A server with one thread; costs are in seconds of its processor."""

    port: int
    process: int
    last: int
    cookies: dict[str, str] = field(default_factory=dict)
    warm: set[str] = field(default_factory=set)

    @property
    def pages(self) -> dict[str, str]:
        return {
            "home": "/projects/waterrijk",
            "a list, one page of it": "/projects/waterrijk/issues",
            "one row": f"/issues/{self.last}",
            "search for a word": "/search?q=neighbour",
        }

    def sign_in(self) -> None:
        form = Form("password")
        form.feed(self.ask("/login"))
        self._request("POST", "/login", {**form.found, "username": "admin", "password": "admin"}, expected=(302,))

    def cost(self, address: str) -> float:
        """One page, of some asked for after each other."""
        if address not in self.warm:
            for _again in range(WARM):
                self.ask(address)
            self.warm.add(address)
        began = self.processor()
        for _again in range(AT_ONCE):
            self.ask(address)
        return (self.processor() - began) / AT_ONCE

    def save(self, text: str) -> float:
        """Change an issue through its form, and look at the page it leads to and at home."""
        form = Form("issue[subject]")
        form.feed(self.ask(f"/issues/{self.last}/edit"))
        sent = {**form.found, "issue[subject]": text}
        began = self.processor()
        headers = self._request("POST", f"/issues/{self.last}", sent, expected=(302,))[1]
        self.ask(urlsplit(headers["Location"]).path)
        self.ask(self.pages["home"])
        return self.processor() - began

    def processor(self) -> float:
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return sum(int(ticks) for ticks in fields[11:13]) / TICKS

    def ask(self, address: str) -> str:
        return self._request("GET", address)[0]

    def _request(self, method, address, body=None, *, expected=(200,)):
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, address, urlencode(body) if body else None, headers)
        answer = connection.getresponse()
        content = answer.read().decode(errors="replace")
        for line in answer.headers.get_all("Set-Cookie") or ():
            self.cookies |= {name: each.value for name, each in SimpleCookie(line).items()}
        connection.close()
        if answer.status not in expected:
            sys.exit(f"Redmine answered {method} {address} with {answer.status}: {content[-1500:]}")
        return content, answer.headers


def installed() -> bool:
    return PACKAGE.exists() and shutil.which("puma") is not None


def version() -> str:
    said = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", "redmine"], capture_output=True, text=True, check=False
    )
    return said.stdout.strip() or "of an unknown version"


@contextmanager
def redmine(issues: int) -> Iterator[Redmine]:
    """Fill a folder of its own, serve it, and throw both away."""
    folder = Path(tempfile.mkdtemp(prefix="redmine-"))
    for name in ("config", "log", "tmp", "files"):
        (folder / name).mkdir()
    database = f"production:\n  adapter: sqlite3\n  database: {folder}/redmine.db\n  timeout: 5000\n"
    (folder / "config" / "database.yml").write_text(database, encoding="utf-8")
    (folder / "config" / "secret_key.txt").write_text(secrets.token_hex(64), encoding="utf-8")
    environment = os.environ | {
        "RAILS_ENV": "production",
        "REDMINE_LANG": "en",
        "REDMINE_INSTANCE": os.path.relpath(folder, PACKAGE / "instances"),
        "ISSUES": str(issues),
    }
    server = None
    try:
        for command in (["rake", "db:migrate"], ["rake", "redmine:load_default_data"], ["rails", "runner", str(FILL)]):
            told = subprocess.run(
                ["bundle", "exec", *command], cwd=PACKAGE, env=environment, capture_output=True, text=True, check=False
            )
            if told.returncode:
                sys.exit(f"Redmine did not do {' '.join(command)}: {told.stderr[-2000:]}")
        port = a_free_port()
        serve = ["puma", "--quiet", "--threads", "1:1", "--bind", f"tcp://127.0.0.1:{port}", "config.ru"]
        server = subprocess.Popen(serve, cwd=PACKAGE, env=environment, stdout=subprocess.DEVNULL)
        _wait_for(port)
        peer = Redmine(port, server.pid, int(told.stdout.split()[-1]))
        peer.sign_in()
        yield peer
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)
