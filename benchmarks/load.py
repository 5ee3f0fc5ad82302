"""Many people at once: readers who turn a page a second, and ten who save; is all of it answered, and all of it kept?

    ./run bench load                          SQLite in one process, PostgreSQL with two workers
    ./run bench load --beside PATH            another checkout as well, in turn with this one

Over real HTTP, on this machine, which the people share with the server. Each reads a page, thinks for a second, and
reads the next; each writer opens the form of a team, sends it, thinks for a second. After the last answer the database
is asked for every name that was answered as saved.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psycopg

from benchmarks._side_by_side import ROOT, Table, as_installed, publish
from benchmarks.start import ankerpunt, free_port, wait_for
from tools import postgres

READERS, WRITERS = (50, 200), 10
THINK, WARM, MEASURED = 1.0, 3.0, 10.0
PATIENCE = 30.0  # who waits longer for a page goes away
SECONDS = 120
SLUG = "waterrijk"
PAGES = (
    "",
    "anchor/matrix/ict/",
    "findings/",
    "promise/usps/",
    "understand/personas/",
    "understand/conversations/",
    "search/?q=wonen",
    "organisation/units/",
)
# Where the pages of the teams were before, and are in an older checkout.
FORMERLY = {"organisation/units/": "units/"}
# One account, signed in; its cookie serves everybody. What people are called does not matter to the server.
SIGN_IN = """
import django
django.setup()
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from ankerpunt.organisation.models import Member, Organisation, User
user = User.objects.create_user(email="load@test.example", password="vier-woorden-op-een-rij", name="Lea Load")
Member.objects.create(organisation=Organisation.objects.get(slug="waterrijk"), user=user, role="admin")
session = SessionStore()
session["_auth_user_id"] = str(user.pk)
session["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[-1]
session["_auth_user_hash"] = user.get_session_auth_hash()
session.create()
print(session.session_key)
"""


@dataclass
class Seen:
    """What the people saw while it was measured."""

    took: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    def p95(self) -> str:
        return f"{1000 * sorted(self.took)[int(len(self.took) * 0.95)]:.0f} ms" if self.took else "-"


@dataclass
class Person:
    """A browser that keeps its connection and its cookies."""

    port: int
    cookie: str
    streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        async with asyncio.timeout(PATIENCE):
            return await self._ask(path, form)

    async def _ask(self, path: str, form: dict[str, str] | None) -> tuple[int, bytes]:
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        body = urlencode(form).encode() if form is not None else b""
        lines = [f"{'GET' if form is None else 'POST'} {path} HTTP/1.1", "Host: localhost", f"Cookie: {self.cookie}"]
        if form is not None:
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        try:
            writer.write("\r\n".join([*lines, "", ""]).encode() + body)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            content = await self.content(reader, head.casefold())
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            self.streams = None
            raise
        for name, value in re.findall(r"(?im)^set-cookie: (\w+)=([^;\r]*)", head):
            others = [each for each in self.cookie.split("; ") if not each.startswith(name)]
            self.cookie = "; ".join([*others, f"{name}={value}"])
        return int(head.split(" ", 2)[1]), content

    async def content(self, reader: asyncio.StreamReader, head: str) -> bytes:
        if length := re.search(r"\ncontent-length: (\d+)", head):
            return await reader.readexactly(int(length[1]))
        content = b""
        while size := int((await reader.readline()).strip() or b"0", 16) if "chunked" in head else 0:
            content += (await reader.readexactly(size + 2))[:-2]
        if "chunked" in head:
            await reader.readline()
        return content


async def there(person: Person, page: str) -> str:
    """The page where this checkout has it."""
    if page not in FORMERLY:
        return page
    status, _page = await person.ask(f"/{SLUG}/{page}")
    return page if status < 400 else FORMERLY[page]


async def read(person: Person, number: int, seen: Seen, until: float, *, measured_from: float) -> None:
    pages = [await there(person, page) for page in PAGES]
    await asyncio.sleep(number % 50 / 50 * THINK)
    turn = number
    while (began := time.monotonic()) < until:
        path = f"/{SLUG}/{pages[turn % len(pages)]}"
        try:
            status, _page = await person.ask(path)
        except (OSError, asyncio.IncompleteReadError) as error:
            status = f"{type(error).__name__}"
        if began >= measured_from:
            note(seen, status, path, time.monotonic() - began)
        turn += 1
        await asyncio.sleep(THINK)


async def save(person: Person, number: int, seen: Seen, until: float, *, measured_from: float) -> None:
    path, turn = f"/{SLUG}/{await there(person, 'organisation/units/')}new/", 0
    while (began := time.monotonic()) < until:
        name = f"Team {number} {turn}"
        try:
            _status, page = await person.ask(path)
            token = re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', page)
            status, _page = await person.ask(
                path, {"csrfmiddlewaretoken": token[1].decode() if token else "", "name": name}
            )
        except (OSError, asyncio.IncompleteReadError) as error:
            status = f"{type(error).__name__}"
        if status in {302, 303}:
            seen.saved.append(name)
        if began >= measured_from:
            note(seen, status, path, (time.monotonic() - began) / 2)
        turn += 1
        await asyncio.sleep(THINK)


def note(seen: Seen, status: int | str, path: str, took: float) -> None:
    if isinstance(status, int) and status < 400:
        seen.took.append(took)
    else:
        seen.errors.append(f"{status} {path}")


async def crowd(port: int, cookie: str, *, readers: int) -> Seen:
    """Somebody opens each page before the others come, so that each worker has loaded what it needs."""
    first = Person(port, cookie)
    for page in PAGES:
        await first.ask(f"/{SLUG}/{await there(first, page)}")
    seen, began = Seen(), time.monotonic()
    times = {"until": began + WARM + MEASURED, "measured_from": began + WARM}
    people = [read(Person(port, cookie), number, seen, **times) for number in range(readers)]
    people += [save(Person(port, cookie), number, seen, **times) for number in range(WRITERS)]
    await asyncio.gather(*people)
    return seen


@contextmanager
def served(checkout: Path, url: str, workers: int) -> Iterator[tuple[int, str, Path]]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        environment = as_installed() | {"PYTHONPATH": str(checkout / "src"), "ANKERPUNT_DATA": folder}
        environment.pop("DATABASE_URL", None)
        environment |= {"DATABASE_URL": url} if url else {}
        environment |= {"DJANGO_SETTINGS_MODULE": "ankerpunt.web.settings"}
        told(ankerpunt("import", str(checkout / "examples" / SLUG)), checkout, environment)
        key = told([sys.executable, "-c", SIGN_IN], checkout, environment).split()[-1]
        port = free_port()
        serve = ankerpunt("serve", "--port", str(port), "--workers", str(workers))
        log = stack.enter_context((Path(folder) / "log").open("wb"))
        server = subprocess.Popen(serve, cwd=checkout, env=environment, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/accounts/login/", server)
            yield port, f"sessionid={key}", Path(folder)
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(timeout=SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()


def told(command: list[str], checkout: Path, environment: dict[str, str]) -> str:
    return subprocess.run(command, cwd=checkout, env=environment, check=True, capture_output=True, text=True).stdout


def names(folder: Path, url: str) -> set[str]:
    question = "SELECT name FROM organisation_unit"
    if url:
        with psycopg.connect(url) as connection:
            return {name for (name,) in connection.execute(question)}
    with closing(sqlite3.connect(folder / "ankerpunt.sqlite3")) as file:
        return {name for (name,) in file.execute(question)}


@contextmanager
def database(server: str | None, name: str) -> Iterator[str]:
    """The address of an empty database of the server; of SQLite none."""
    if server is None:
        yield ""
        return
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--beside", type=Path, help="another checkout, with its front end built")
    parser.add_argument("--readers", type=int, nargs="+", default=list(READERS))
    options = parser.parse_args()
    checkouts = {"here": ROOT} | ({"beside": options.beside.resolve()} if options.beside else {})
    table = Table(f"{WRITERS} writers, {THINK:.0f} s to think", ["server", "readers", "checkout", *COLUMNS])
    with ExitStack() as stack:
        programs = postgres.binaries()
        server = stack.enter_context(postgres.cluster(programs)) if programs else None
        kinds = {"SQLite, 1 process": (None, 1)} | ({"PostgreSQL, 2 workers": (server, 2)} if server else {})
        for kind, (where, workers) in kinds.items():
            for readers in options.readers:
                for name, checkout in checkouts.items():
                    row = measure(checkout, where, workers, readers, f"load_{name}_{readers}")
                    table.add(kind, readers, name, *row)
                    fine = name != "here" or row[2:] == ["0", "0"]
                    table.target(f"{kind}, {readers} readers: 0 errors and 0 lost", met=fine)
                    print(table.rows[-1], file=sys.stderr, flush=True)
    if server is None:
        table.notes.append(postgres.NONE_FOUND)
    table.notes += [
        f"{MEASURED:.0f} s are counted after {WARM:.0f} s to warm up; the people run on the same cores as the server",
        "PostgreSQL runs without fsync here, SQLite as it is installed",
    ]
    return publish("load", "Many people at once", [table])


COLUMNS = ("pages/s", "p95", "errors", "lost")


def measure(checkout: Path, where: str | None, workers: int, readers: int, name: str) -> list[str]:
    with database(where, name) as url, served(checkout, url, workers) as (port, cookie, folder):
        seen = asyncio.run(crowd(port, cookie, readers=readers))
        lost = set(seen.saved) - names(folder, url)
        for error in sorted(set(seen.errors))[:5]:
            print(f"  {seen.errors.count(error)} × {error}", file=sys.stderr)
        rate = len(seen.took) / MEASURED
        return [f"{rate:.0f}", seen.p95(), str(len(seen.errors)), str(len(lost))]


if __name__ == "__main__":
    sys.exit(main())
