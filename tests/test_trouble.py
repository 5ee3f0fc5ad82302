"""A full disk, a lock, a database that can only be read, no connection: pages are read, nothing typed is lost."""

import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from ankerpunt.kit.trouble import Trouble, trouble_of
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.models import Checkup
from ankerpunt.organisation.models import Member, Organisation, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.overview.models import SearchIndex
from ankerpunt.plan.generate import generate
from ankerpunt.web.serve import a_free_port
from tests.installation import Installation
from tests.test_prepared import keep_to_rights
from tests.test_workers import EMAIL, HOST, PASSWORD, SECONDS, Browser

LONG = "Een team dat veel te vertellen heeft. " * 130
PAGES = [
    "",
    "findings/",
    "search/?q=wonen",
    "understand/",
    "promise/",
    "anchor/",
    "activate/",
    "listen/",
    "learn/",
    "organisation/units/",
    "understand/personas/",
    "promise/usps/",
]
ENGLISH = {"accept-language": "en"}
Fault = Callable[[], AbstractContextManager[None]]

sqlite_only = pytest.mark.skipif(bool(os.environ.get("DATABASE_URL")), reason="this is about SQLite's file")
postgresql_only = pytest.mark.skipif(not os.environ.get("DATABASE_URL"), reason="this is about PostgreSQL")


@contextmanager
def full() -> Iterator[None]:
    """No page more than there are, with free ones used up by what is written first."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    yield
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")


@contextmanager
def only_to_be_read() -> Iterator[None]:
    on, off = (
        ("PRAGMA query_only = ON", "PRAGMA query_only = OFF")
        if connection.vendor == "sqlite"
        else ("SET default_transaction_read_only = on", "RESET default_transaction_read_only")
    )
    with connection.cursor() as cursor:
        cursor.execute(on)
    yield
    with connection.cursor() as cursor:
        cursor.execute(off)


@contextmanager
def held_by_somebody_else() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 200")
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.close()


FAULTS = [
    pytest.param(full, "The disk of the server is full", marks=sqlite_only),
    pytest.param(only_to_be_read, "The server can only be read at the moment"),
    pytest.param(held_by_somebody_else, "Others are saving at this moment", marks=sqlite_only),
]


@pytest.fixture
def plan(transactional_db: None, organisation: Organisation) -> Organisation:
    """A plan that was never checked nor searched: each page has something to store."""
    write(generate(scale=1), into=organisation)
    Checkup.objects.all().delete()
    SearchIndex.objects.all().delete()
    return organisation


@pytest.fixture
def editing(client_of: ClientOf, editor: Member) -> Client:
    found = client_of(editor)
    found.raise_request_exception = False
    return found


@pytest.mark.postgres
@pytest.mark.parametrize(("fault", "_sentence"), FAULTS)
def test_what_only_reads_goes_on(plan: Organisation, editing: Client, fault: Fault, _sentence: str) -> None:
    with fault():
        answers = {page: editing.get(f"/waterrijk/{page}", follow=True).status_code for page in PAGES}
    assert {page: status for page, status in answers.items() if status != 200} == {}


@pytest.mark.postgres
def test_a_checkup_of_before_stays_until_the_next_can_be_stored(plan: Organisation, editing: Client) -> None:
    editing.get("/waterrijk/")
    before = Checkup.objects.get()
    Unit.objects.create(organisation=plan, name="Nieuw team")
    with only_to_be_read():
        editing.get("/waterrijk/")
        assert Checkup.objects.get().revision == before.revision
    editing.get("/waterrijk/")
    assert Checkup.objects.get().revision > before.revision


@pytest.mark.postgres
@pytest.mark.parametrize(("fault", "sentence"), FAULTS)
def test_what_cannot_be_saved_is_still_there_and_is_sent_again_with_one_press(
    plan: Organisation, client_of: ClientOf, admin: Member, fault: Fault, sentence: str
) -> None:
    browser = client_of(admin)
    browser.raise_request_exception = False
    form = browser.get("/waterrijk/organisation/units/new/").content.decode()
    sent = {"name": "Team van de lange adem", "mission": LONG, **hidden(form)}
    with fault():
        refused = browser.post("/waterrijk/organisation/units/new/", sent, headers=ENGLISH)
    page = refused.content.decode()
    assert refused.status_code == 503
    assert int(refused.headers["Retry-After"]) > 0
    assert refused.headers["Cache-Control"] == "no-store"
    assert "This could not be saved just now</h1>" in page
    assert sentence in page
    assert "Team van de lange adem" in page
    assert not Unit.objects.filter(name="Team van de lange adem").exists()
    again = browser.post("/waterrijk/organisation/units/new/", hidden(page))
    assert again.status_code == 303
    assert Unit.objects.filter(name="Team van de lange adem").count() == 1


def test_the_page_is_in_the_readers_language(plan: Organisation, client_of: ClientOf, admin: Member) -> None:
    admin.user.language = "nl"
    admin.user.save()
    browser = client_of(admin)
    browser.raise_request_exception = False
    with only_to_be_read():
        refused = browser.post("/waterrijk/organisation/units/new/", {"name": "Team"})
    assert refused.status_code == 503
    assert "Dit kon nu niet worden opgeslagen</h1>" in refused.content.decode()
    assert refused.headers["Content-Language"] == "nl"


def test_a_password_is_neither_shown_nor_sent_again(plan: Organisation, visitor: Client, editor: Member) -> None:
    visitor.raise_request_exception = False
    editor.user.set_password(PASSWORD)
    editor.user.save()
    with only_to_be_read():
        refused = visitor.post("/accounts/login/", {"login": editor.user.email, "password": PASSWORD})
    page = refused.content.decode()
    assert refused.status_code == 503
    assert PASSWORD not in page
    assert "Passwords are not kept" in page
    assert 'href="/accounts/login/"' in page


def without_pool() -> None:
    here: Any = connection
    here.close()
    here.close_pool()


@pytest.mark.postgres
@postgresql_only
def test_without_a_free_connection_somebody_is_asked_to_wait(plan: Organisation, editing: Client) -> None:
    pool = connection.settings_dict["OPTIONS"]["pool"]
    usual = dict(pool)
    without_pool()
    pool.update(min_size=1, max_size=1, timeout=0.5)
    taken, enough = threading.Event(), threading.Event()

    def take() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            taken.set()
            enough.wait(30)
        connection.close()

    thread = threading.Thread(target=take)
    thread.start()
    taken.wait(30)
    try:
        refused = editing.get("/waterrijk/organisation/units/", headers=ENGLISH)
    finally:
        enough.set()
        thread.join()
        without_pool()
        pool.clear()
        pool.update(usual)
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "30")
    assert "This page cannot be shown just now" in refused.content.decode()
    assert editing.get("/waterrijk/organisation/units/").status_code == 200


def test_a_fault_of_ours_stays_one(editing: Client, monkeypatch: pytest.MonkeyPatch, plan: Organisation) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ankerpunt.organisation.models.owned.Owned.full_clean", broken)
    monkeypatch.setattr("ankerpunt.overview.views.home.stage_cards", broken)
    assert editing.get("/waterrijk/").status_code == 500


def test_trouble_is_known_by_its_code() -> None:
    with pytest.raises(sqlite3.OperationalError) as mistake:
        sqlite3.connect(":memory:").execute("SELECT nothing FROM nowhere")
    assert trouble_of(mistake.value) is None
    assert trouble_of(OSError(28, "No space left on device")) is Trouble.FULL
    assert trouble_of(ValueError()) is None


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the last form on a page."""
    form = page.rpartition("<form")[2]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)"[^>]* value="([^"]*)"', form))


class Server:
    """A real server, to which the machine is unkind."""

    def __init__(self, installation: Installation, *, unkind: Callable[[], None]) -> None:
        self.port = a_free_port(HOST, preferred=0)
        command = [sys.executable, "-m", "ankerpunt.cli", "serve", "--port", str(self.port)]
        self.log = installation.data.parent / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, env=installation.environment, stderr=log, preexec_fn=unkind)  # noqa: PLW1509
        deadline = time.monotonic() + SECONDS
        while b"stop with Ctrl-C" not in self.log.read_bytes():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=SECONDS)


@pytest.fixture(scope="module")
def founded_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    here = Installation(tmp_path_factory.mktemp("founded"))
    told = here.run("manage", "found", "Gemeente Test", EMAIL).stdout
    here.environment["INVITATION"] = re.search(r"/invitations/\S+", told)[0]  # type: ignore[index]
    assert here.run("manage", "prepare", ANKERPUNT_STATIC="collected").returncode == 0
    yield here
    here.remove()


@pytest.fixture
def founded(founded_once: Installation, tmp_path: Path) -> Installation:
    return founded_once.copy(tmp_path / "data")


def files_no_larger_than_now(data: Path) -> Callable[[], None]:
    def limit() -> None:
        size = max(file.stat().st_size for file in data.glob("ankerpunt.sqlite3*")) + 400_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@sqlite_only
def test_a_server_whose_disk_fills_up_goes_on_reading(founded: Installation) -> None:
    server = Server(founded, unkind=files_no_larger_than_now(founded.data))
    browser = Browser(server.port)
    try:
        assert browser.send(founded.environment["INVITATION"], name="Anna Admin", password=PASSWORD) == 303
        answers = [
            browser.send("/gemeente-test/organisation/units/new/", name=f"Team {n}", mission=LONG) for n in range(120)
        ]
        assert answers[0] == 303
        assert answers[-1] == 503
        assert browser.ask("GET", "/gemeente-test/")[0] == 200
        assert browser.ask("GET", "/gemeente-test/organisation/units/")[0] == 200
    finally:
        server.stop()
    saved = answers.count(303)
    assert founded.ask("SELECT count(*) FROM organisation_unit") == [(saved,)]
    assert "Traceback" not in server.log.read_text()


@sqlite_only
def test_a_server_whose_folder_can_only_be_read_from_now_on_goes_on_reading(founded: Installation) -> None:
    server = Server(founded, unkind=keep_to_rights)
    browser = Browser(server.port)
    try:
        assert browser.send(founded.environment["INVITATION"], name="Anna Admin", password=PASSWORD) == 303
        for file in founded.data.glob("ankerpunt.sqlite3*"):
            file.chmod(0o444)
        founded.data.chmod(0o555)
        # A connection that was open before may still write, and then it is there; a new one may not, and says so.
        answers = [browser.send("/gemeente-test/organisation/units/new/", name=f"Team {n}") for n in range(3)]
        assert set(answers) <= {303, 503}
        assert browser.ask("GET", "/gemeente-test/")[0] == 200
    finally:
        founded.data.chmod(0o755)
        server.stop()
    assert founded.ask("SELECT count(*) FROM organisation_unit") == [(answers.count(303),)]
