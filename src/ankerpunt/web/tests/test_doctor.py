"""The doctor says in sentences what is wrong with an installation, and what to do."""

import json
import shutil
import smtplib
import ssl
import subprocess
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.client import HTTPConnection
from ipaddress import ip_network
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import mail
from django.db import DatabaseError, OperationalError, connection
from django.utils import timezone, translation
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from ankerpunt.files.actions.keeping import keep
from ankerpunt.files.store import discard, path_of
from ankerpunt.files.tests import made
from ankerpunt.organisation import mail as post
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Attempt, Member, Organisation
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.web.doctor import door, letters, machine, store
from ankerpunt.web.doctor.finding import Finding
from tests.installation import Installation

HOST = "ankerpunt.voorbeeld.example"


def said(found: Iterator[Finding]) -> str:
    return "\n".join(map(str, found))


@pytest.fixture
def _public(settings: Settings) -> None:
    settings.PUBLIC, settings.HOSTS = True, [HOST]
    settings.SECURITY_CONTACT = "mailto:veilig@voorbeeld.example"
    settings.PROXIES = [ip_network("127.0.0.0/8")]


@pytest.fixture
def _with_mail(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    settings.DEFAULT_FROM_EMAIL = "Ankerpunt <no-reply@voorbeeld.example>"


def test_a_fresh_installation_is_told_what_it_lacks_and_then_is_well(installation: Installation) -> None:
    before = installation.run("doctor")
    assert before.returncode == 1
    assert "✖ Not all tables are there yet. Do: ankerpunt manage prepare" in before.stdout
    assert "✖ Style sheets and scripts are not complete." in before.stdout
    assert installation.run("manage", "prepare").returncode == 0
    after = installation.run("doctor", "--lang", "nl")
    assert "✖" not in after.stdout
    assert after.returncode == 0
    assert "✓ Alle tabellen zijn er, zoals deze versie ze wil." in after.stdout


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("ANKERPUNT_PROXIES", "the proxy", "✖ Een instelling klopt niet: ANKERPUNT_PROXIES is 'the proxy'"),
        ("DATABASE_URL", "mysql://x", "✖ Een instelling klopt niet: DATABASE_URL starts with 'mysql'"),
        ("ANKERPUNT_DATA", "/proc/nowhere", "✖ De datamap kan niet worden gelezen of geschreven"),
    ],
)
def test_settings_that_are_not_right_are_said_without_a_fault(
    installation: Installation, name: str, value: str, expected: str
) -> None:
    done = installation.run("doctor", "--lang", "nl", **({"DATABASE_URL": ""} | {name: value}))
    assert done.returncode == 1
    assert expected in done.stdout
    assert "Traceback" not in done.stderr


def test_a_test_letter_that_cannot_be_sent_is_said(installation: Installation) -> None:
    done = installation.run("doctor", "--lang", "en", "--mail", "anna@voorbeeld.example")
    assert "✖ Mail is printed and not sent" in done.stdout


@pytest.mark.parametrize(("key", "mark"), [("x", "✖"), ("a" * 60, "✖"), ("kR9x-33qqTz!vBoP8w2LmN5yXc7Zd1Hf4Gj6", "✓")])
def test_a_secret_that_can_be_guessed_is_wrong(settings: Settings, key: str, mark: str) -> None:
    settings.SECRET_KEY = key
    assert said(machine.secret()).startswith(mark)


def test_a_folder_that_others_may_read_is_wrong(settings: Settings, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    (tmp_path / "secret-key").touch(mode=0o644)
    tmp_path.chmod(0o755)
    told = said(machine.disk())
    assert f"✖ Others on this machine may read {tmp_path}. Do: chmod 700 {tmp_path}" in told
    assert f"chmod 600 {tmp_path / 'secret-key'}" in told


def test_a_folder_that_is_not_there_is_wrong(settings: Settings, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "gone"
    assert said(machine.disk()).startswith("✖ Nothing can be written in")


@pytest.mark.parametrize(
    ("free", "expected"), [(50, "✖ The disk of"), (500, "! The disk of"), (5000, "✓ The disk has")]
)
def test_a_disk_that_fills_up_is_said(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, expected: str
) -> None:
    settings.DATA = tmp_path
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free * 2**20))
    assert expected in said(machine.disk())


def test_static_files_that_are_gone_are_said(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text(json.dumps({"paths": {"dist/app.css": "dist/app.1.css"}}))
    assert said(machine.static_files()).startswith("✖ Style sheets and scripts are not complete.")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "app.1.css").touch()
    assert said(machine.static_files()).startswith("✓")


@pytest.mark.django_db
def test_a_clock_before_this_version_was_made_is_wrong() -> None:
    with time_machine.travel("2020-01-01T12:00:00+00:00"):
        assert "✖ This clock says 2020-01-01" in said(machine.clock())


def test_a_clock_before_the_newest_change_is_wrong(editor: Member) -> None:
    with time_machine.travel(timezone.now() + timedelta(hours=1)), changing(by=editor):
        UnitFactory(organisation=editor.organisation)
    assert said(machine.clock()).startswith("✖ This clock says")


@pytest.mark.django_db
@pytest.mark.parametrize(("answer", "mark"), [("yes", "✓"), ("no", "!"), ("", "✓")])
def test_a_clock_that_keeps_no_time_by_itself_is_said(monkeypatch: pytest.MonkeyPatch, answer: str, mark: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/timedatectl" if answer else None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=f"{answer}\n"))
    assert said(machine.clock()).startswith(mark)


def lacking(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.setattr(store, "what_it_lacks", lambda: what)


def test_a_database_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking(monkeypatch, "database")
    assert said(store.database()).startswith("✖ The database does not answer.")


@pytest.mark.django_db
def test_a_database_that_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: Any) -> None:
        raise OperationalError("attempt to write a readonly database")

    lacking(monkeypatch, "")
    monkeypatch.setattr(store, "refuse_other_version", lambda _connection: None)
    monkeypatch.setattr(Attempt.objects, "create", refuse)
    assert "✖ The database cannot be written." in said(store.database())


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no file that we could look at")
def test_a_damaged_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def cursor() -> None:
        raise DatabaseError("database disk image is malformed")

    monkeypatch.setattr(connection, "cursor", cursor)
    assert "✖ The file of the database is damaged." in said(store._is_whole())


@pytest.mark.django_db
def test_a_file_that_is_gone_is_said(settings: Settings, organisation: Organisation, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"
    taken = keep(made.photo(), name="a.jpg", organisation=organisation)
    assert "✓ Every photo and file that is kept is there." in said(store.files())
    discard(path_of(taken.sha256))
    assert "✖ 1 photo or file is not in" in said(store.files())


@pytest.mark.django_db
def test_looking_at_the_database_leaves_nothing_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking(monkeypatch, "")
    monkeypatch.setattr(store, "refuse_other_version", lambda _connection: None)
    assert "✓ The database can be written." in said(store.database())
    assert not Attempt.objects.exists()


@pytest.mark.usefixtures("_with_mail")
def test_a_mail_server_that_does_not_answer_is_said() -> None:
    assert "✖ The mail server 127.0.0.1:1 does not take our mail" in said(letters.letters(""))


@pytest.mark.usefixtures("_with_mail")
@pytest.mark.parametrize("error", [smtplib.SMTPAuthenticationError(535, b"no"), ssl.SSLError("no TLS"), TimeoutError()])
def test_whatever_the_mail_server_says_is_a_sentence(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def refuse(**_: Any) -> None:
        raise error

    monkeypatch.setattr(post, "connection", refuse)
    assert said(letters.letters("anna@voorbeeld.example")).startswith("✖ The mail server")


@pytest.mark.usefixtures("_with_mail")
def test_a_test_letter_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    local = mail.get_connection("django.core.mail.backends.locmem.EmailBackend")
    monkeypatch.setattr(post, "connection", lambda: local)
    assert "✓ It took a letter to anna@voorbeeld.example." in said(letters.letters("anna@voorbeeld.example"))
    assert [letter.to for letter in mail.outbox] == [["anna@voorbeeld.example"]]


@pytest.mark.usefixtures("_with_mail")
def test_a_sender_that_others_refuse_and_a_password_in_the_clear_are_said(settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL, settings.EMAIL_HOST_USER = "Ankerpunt <ankerpunt@localhost>", "anna"
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    told = said(letters.letters(""))
    assert "✖ Mail comes from ankerpunt@localhost, which others refuse." in told
    assert "✖ The password of your mail server goes over the line in the clear." in told


def test_without_hosts_only_this_machine_comes_in() -> None:
    assert said(door.door()).startswith("! Only this machine can reach Ankerpunt.")


@pytest.mark.usefixtures("_public")
@pytest.mark.parametrize("host", [".voorbeeld.example", "*"])
def test_a_first_host_that_is_no_site_is_wrong(settings: Settings, host: str) -> None:
    settings.HOSTS = [host]
    assert said(door.door()).startswith("✖ Links in mail lead to")


def arrived(**told: str) -> Callable[[str], tuple[int, dict[str, Any]]]:
    well = {"nearest": "127.0.0.1", "forwarded": f"{door.MADE_UP}, 192.0.2.7", "proto": "https"}
    return lambda _host: (200, {"lives": True, **well, **told})


@pytest.mark.usefixtures("_public")
@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "✓"),
        ({"forwarded": "192.0.2.7"}, "✓"),
        ({"nearest": "10.1.1.1"}, "✖ Requests come from the proxy 10.1.1.1, which is not trusted."),
        ({"proto": ""}, "✖ The proxy does not say that a request came over HTTPS."),
        ({"forwarded": ""}, "✖ The proxy does not say who asks."),
        ({"forwarded": door.MADE_UP}, "✖ The proxy does not say who asks."),
    ],
)
def test_what_the_proxy_does_not_tell_is_wrong(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, str], expected: str
) -> None:
    monkeypatch.setattr(door, "ask", arrived(**told))
    assert said(door.door()).startswith(expected)


@pytest.mark.usefixtures("_public")
@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (ConnectionRefusedError("refused"), f"✖ https://{HOST} does not answer: refused."),
        (ssl.SSLCertVerificationError("has expired"), f"✖ The certificate of https://{HOST} is not right"),
        (ValueError("no JSON"), f"✖ https://{HOST} does not answer: no JSON."),
        ((502, {}), f"✖ https://{HOST} answers, but not from here (status 502)."),
        ((200, {"lives": True}), f"✖ https://{HOST} answers, but not from here (status 200)."),
    ],
)
def test_a_site_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch, outcome: Any, expected: str) -> None:
    def ask(_host: str) -> Any:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(door, "ask", ask)
    assert said(door.door()).startswith(expected)


@pytest.mark.django_db(transaction=True)
def test_it_asks_the_site_what_arrives_there(monkeypatch: pytest.MonkeyPatch, live_server: LiveServer) -> None:
    place = urlsplit(live_server.url)
    monkeypatch.setattr(
        "http.client.HTTPSConnection",
        lambda _host, timeout: HTTPConnection(str(place.hostname), place.port, timeout=timeout),
    )
    status, told = door.ask(HOST)
    assert (status, told["nearest"], told["forwarded"], told["proto"]) == (200, "127.0.0.1", door.MADE_UP, "")


@pytest.mark.usefixtures("_public")
def test_it_speaks_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "ask", arrived(forwarded=""))
    with translation.override("nl"):
        assert said(door.door()).startswith("✖ De proxy zegt niet wie er vraagt.")
