"""A database that another version made is left alone, and said so: nobody is met by a traceback, nothing is lost."""

import os
import sqlite3
from contextlib import closing, nullcontext
from pathlib import Path

import pytest
from django.conf import LazySettings

from ankerpunt.cli import main
from ankerpunt.web.exit_codes import OTHER_VERSION
from ankerpunt.web.other_version import Tables
from tests.installation import ROOT, Installation

EXAMPLE = ROOT / "examples" / "waterrijk"

# Two rooms as they were before each had one initial migration: squashed, and with steps of their own.
STEPS = [
    ("organisation", "0001_initial"),
    ("organisation", "0001_squashed_0005_once_and_weekly"),
    ("organisation", "0006_unit_size"),
    ("anchor", "0001_initial"),
    ("anchor", "0002_periods"),
]
TABLES = (
    "CREATE TABLE django_migrations (id serial, app varchar(255), name varchar(255), applied timestamp)",
    "CREATE TABLE organisation_organisation (id integer, slug varchar(80))",
    "INSERT INTO organisation_organisation VALUES (1, 'waterrijk')",
)
ROWS = "INSERT INTO django_migrations (app, name) VALUES "
SENTENCE = {
    "en": "Another version of Ankerpunt made this database",
    "nl": "Een andere versie van Ankerpunt maakte deze database",
}


def made_by(steps: list[tuple[str, str]]) -> list[str]:
    return [*TABLES, ROWS + ", ".join(f"('{app}', '{name}')" for app, name in steps)]


@pytest.mark.postgres
def test_a_database_of_before_is_left_as_it_is_with_a_sentence_that_says_what_to_do(installation: Installation) -> None:
    installation.execute(*made_by(STEPS))
    done = installation.run("manage", "migrate")
    assert done.returncode == OTHER_VERSION
    assert SENTENCE["en"] in done.stderr
    assert "ankerpunt export" in done.stderr
    assert "ankerpunt import" in done.stderr
    assert "Traceback" not in done.stderr
    assert installation.ask("SELECT slug FROM organisation_organisation") == [("waterrijk",)]
    assert len(installation.ask("SELECT app FROM django_migrations")) == len(STEPS)


@pytest.mark.parametrize(
    "applied",
    [
        pytest.param(("organisation", "0001_initial"), id="names that we know, columns that we do not"),
        pytest.param(("auth", "0001_initial"), id="tables that no migration made"),
    ],
)
def test_known_names_do_not_make_it_ours(applied: tuple[str, str], settings: LazySettings) -> None:
    settings.MIGRATION_MODULES = {}  # the tests run without migrations
    assert not Tables({applied}, {"organisation_organisation": {"id", "slug"}}).are_ours()


def test_serving_stops_with_the_sentence_in_the_language_of_the_computer(installation: Installation) -> None:
    installation.execute(*made_by(STEPS))
    done = installation.run("serve", "--port", "0", LANG="nl_NL.UTF-8")
    assert (done.returncode, SENTENCE["nl"] in done.stderr) == (OTHER_VERSION, True)


def test_an_import_is_refused_in_the_language_that_was_asked_for(installation: Installation) -> None:
    installation.execute(*made_by(STEPS))
    done = installation.run("import", str(EXAMPLE), "--lang", "nl")
    assert (done.returncode, SENTENCE["nl"] in done.stderr) == (2, True)
    assert "Traceback" not in done.stderr


def test_the_demo_starts_afresh_by_itself_and_says_so_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    demo = tmp_path / "demo"
    demo.mkdir(parents=True)
    with closing(sqlite3.connect(demo / "ankerpunt.sqlite3")) as connection, connection:
        for statement in made_by(STEPS):
            connection.execute(statement)
    served: list[int] = []
    monkeypatch.chdir(tmp_path)
    for name in ("ANKERPUNT_DEMO", "ANKERPUNT_STATIC"):
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.setenv("ANKERPUNT_DATA", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setattr("ankerpunt.web.demo.jobs", lambda _host, _port: nullcontext())
    monkeypatch.setattr("ankerpunt.web.demo.serve", lambda _host, port, **_options: served.append(port))
    assert main(["demo", "--no-browser"]) == 0
    told = capfd.readouterr().err
    assert "Another version of Ankerpunt made the demo that was here; it starts afresh.\n" in told
    assert "export" not in told
    assert served
    with closing(sqlite3.connect(demo / "ankerpunt.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM organisation_unit").fetchone()[0] > 0
