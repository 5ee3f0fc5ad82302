import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from ankerpunt.web.environment import contact, database, listening, logging, mail, minutes, port, secret_key, words
from ankerpunt.web.log import JsonFormatter, TextFormatter
from tests.installation import Installation

SHOW = "from django.conf import settings as s; print(s.DEBUG, s.DEMO, s.SECURE_SSL_REDIRECT, s.ALLOWED_HOSTS)"


def shown_settings(tmp_path: Path, code: str = SHOW, **environment: str) -> str:
    base = {**os.environ, "ANKERPUNT_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "ankerpunt.web.settings"}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**base, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_without_an_address_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    assert database("", tmp_path / "new")["NAME"] == tmp_path / "new" / "ankerpunt.sqlite3"


def test_an_address_names_a_postgresql(tmp_path: Path) -> None:
    settings = database("postgresql://anna:p%40ss@db.example.org:5433/anker", tmp_path)
    assert [settings[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "anker",
        "anna",
        "p@ss",
        "db.example.org",
        5433,
    ]


def test_an_address_may_name_a_socket(tmp_path: Path) -> None:
    assert database("postgresql://anna@/anker?host=%2Ftmp%2FSocket", tmp_path)["HOST"] == "/tmp/Socket"


def test_another_database_is_refused_with_an_example(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="postgresql://user:password@host/name"):
        database("mysql://anna@host/anker", tmp_path)


MAIN = "postgresql://anna@db.example.org/anker"


def test_answers_of_rounds_have_a_database_of_their_own() -> None:
    assert listening("", MAIN) == {}
    assert listening("postgresql://anna@db.example.org/rounds", MAIN)["NAME"] == "rounds"
    assert listening("postgresql://anna@other.example.org/anker", MAIN)["HOST"] == "other.example.org"


@pytest.mark.parametrize(
    ("url", "main", "why"),
    [
        ("postgresql://anna@db.example.org/rounds", "", "goes with DATABASE_URL"),
        ("mysql://db/rounds", MAIN, "postgresql://user:password@host/name"),
        ("postgres://somebody@db.example.org/anker", MAIN, "names the database of DATABASE_URL"),
    ],
)
def test_another_place_for_answers_of_rounds_is_refused(url: str, main: str, why: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=why):
        listening(url, main)


def test_without_a_server_mail_is_printed() -> None:
    assert mail({})["EMAIL_BACKEND"].endswith("console.EmailBackend")


@pytest.mark.parametrize(
    ("environment", "port", "starttls", "tls"),
    [
        ({}, 25, False, False),
        ({"ANKERPUNT_SMTP_USER": "anna"}, 587, True, False),
        ({"ANKERPUNT_SMTP_TLS": "tls"}, 465, False, True),
        ({"ANKERPUNT_SMTP_TLS": "starttls", "ANKERPUNT_SMTP_PORT": "2525"}, 2525, True, False),
    ],
)
def test_mail_goes_through_the_server_that_is_named(
    environment: dict[str, str], port: int, starttls: bool, tls: bool
) -> None:
    settings = mail({"ANKERPUNT_SMTP_HOST": "mail.example.org", **environment})
    assert settings["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
    found = (settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"], settings["EMAIL_USE_SSL"])
    assert found == (port, starttls, tls)


def test_a_way_to_lock_mail_that_is_not_known_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="starttls, tls or none"):
        mail({"ANKERPUNT_SMTP_TLS": "yes"})


def test_without_a_number_the_port_is_8000() -> None:
    assert [port(""), port("9001")] == [8000, 9001]


@pytest.mark.parametrize("text", ["0", "65536", "-1", "80.1", "many"])
def test_what_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ANKERPUNT_PORT"):
        port(text)


def test_without_a_number_one_may_do_nothing_for_two_hours() -> None:
    assert [minutes(""), minutes("15")] == [120, 15]


@pytest.mark.parametrize("text", ["0", "-1", "1441", "an hour"])
def test_what_is_no_number_of_minutes_is_refused(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ANKERPUNT_IDLE_MINUTES"):
        minutes(text)


def test_a_contact_is_an_address_or_a_page() -> None:
    told = [contact(each) for each in ("", "veilig@voorbeeld.nl", "mailto:a@b.nl", "https://voorbeeld.nl/melden")]
    assert told == ["", "mailto:veilig@voorbeeld.nl", "mailto:a@b.nl", "https://voorbeeld.nl/melden"]


@pytest.mark.parametrize("text", ["http://voorbeeld.nl", "06-12345678", "a@b.nl\nContact: mailto:c@d.nl"])
def test_another_contact_is_refused(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ANKERPUNT_SECURITY_CONTACT"):
        contact(text)


def test_on_a_public_site_cookies_belong_to_this_very_host(tmp_path: Path) -> None:
    code = "from django.conf import settings as s; print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.DEVICE_COOKIE)"
    assert shown_settings(tmp_path, code, ANKERPUNT_HOSTS="example.org") == "__Host-session __Host-csrf __Secure-device"
    assert shown_settings(tmp_path, code) == "sessionid csrftoken device"


def test_the_log_is_written_as_text_or_as_json() -> None:
    found = [logging(kind)["formatters"]["line"]["()"] for kind in ("text", "json")]
    assert [import_string(each) for each in found] == [TextFormatter, JsonFormatter]


def test_another_kind_of_log_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="choose text or json"):
        logging("xml")


def test_the_key_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    assert secret_key(tmp_path) == secret_key(tmp_path)
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def loose(folder: Path) -> set[str]:
    """What others on this machine may read or open."""
    return {path.name for path in [folder, *folder.rglob("*")] if path.stat().st_mode & 0o077}


def test_a_data_folder_and_its_files_are_the_owners_only(tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    database("", data)
    secret_key(data)
    assert loose(data) == set()


def test_a_data_folder_that_stood_open_is_closed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    (data / "listening").mkdir()
    for name in ("ankerpunt.sqlite3", "ankerpunt.sqlite3-wal", "listening/5f.sqlite3", "secret-key", "notes.txt"):
        (data / name).touch(mode=0o644)
    database("", data)
    assert loose(data) == {"listening", "notes.txt"}


def test_a_folder_that_is_shared_on_purpose_stays_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    database("", tmp_path)
    assert loose(tmp_path) == {tmp_path.name}


def test_what_was_saved_is_on_the_disk_when_the_power_fails(installation: Installation) -> None:
    if installation.server:
        pytest.skip("PostgreSQL does so by itself")
    ask = "from django.db import connection as c; u = c.cursor(); u.execute('PRAGMA synchronous'); print(u.fetchone())"
    assert "(2,)" in installation.run("manage", "shell", "-c", ask).stdout


def test_what_serving_leaves_in_the_data_folder_is_the_owners_only(installation: Installation) -> None:
    assert installation.run("manage", "prepare").returncode == 0
    assert loose(installation.data) <= {installation.data.name}


def test_host_names_are_separated_by_commas() -> None:
    assert words("a.example.org, b.example.org,") == ["a.example.org", "b.example.org"]


def test_without_host_names_only_this_machine_is_served(tmp_path: Path) -> None:
    assert shown_settings(tmp_path) == "False False False ['localhost', '127.0.0.1', '[::1]']"


def test_a_public_site_refuses_debug_pages_and_the_demo(tmp_path: Path) -> None:
    shown = shown_settings(tmp_path, ANKERPUNT_HOSTS="example.org", ANKERPUNT_DEBUG="1", ANKERPUNT_DEMO="1")
    assert shown == "False False True ['example.org']"
