"""The doctor says whether answers of rounds have a place of their own, that PostgreSQL writes nothing down beside."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.utils import translation
from pytest_django import Settings

from ankerpunt.participation import store
from ankerpunt.participation.store import postgresql
from ankerpunt.participation.tests.asking import FakeAsker
from ankerpunt.text import Refusal
from ankerpunt.web.doctor.rounds import rounds

pytestmark = [pytest.mark.postgres, pytest.mark.django_db]

SOMEBODY = f"somebody_{os.getpid()}"  # an account is one for every test
on_a_server = pytest.mark.skipif(connection.vendor != "postgresql", reason="a server is of PostgreSQL")


def said() -> str:
    with translation.override("en"):
        return "\n".join(map(str, rounds()))


def on_the_server(*statements: str) -> None:
    with postgresql.connected(make=True) as own:
        for statement in statements:
            own.execute(statement.encode())


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a file is of SQLite")
def test_with_files_there_is_nothing_to_say() -> None:
    assert said() == ""


@pytest.fixture
def somebody(settings: Settings) -> Iterator[dict[str, Any]]:
    """An account that may do nothing but enter, and a database that is not there."""
    on_the_server(f"CREATE ROLE {SOMEBODY} LOGIN")
    yield {**connection.settings_dict, "NAME": "rounds_elsewhere", "USER": SOMEBODY}
    settings.LISTENING = {}
    on_the_server(f"DROP OWNED BY {SOMEBODY}", f"DROP ROLE {SOMEBODY}")


@on_a_server
def test_one_that_is_right_is_well(asker: FakeAsker) -> None:
    store.invite(asker.begin("5f" * 16), questions=["q:a"], codes={"noord": 25})  # makes it
    assert said() == "✓ Answers of rounds have a database of their own, and PostgreSQL writes nothing down of them."


@on_a_server
def test_what_is_not_there_yet_is_made_with_the_first_round(settings: Settings) -> None:
    settings.LISTENING = {**connection.settings_dict, "NAME": "rounds_elsewhere"}
    assert said() == "! The database for answers of rounds, rounds_elsewhere, is made with the first round."


@on_a_server
def test_what_ankerpunt_may_not_make_is_wrong(settings: Settings, somebody: dict[str, Any]) -> None:
    settings.LISTENING = somebody
    assert said() == (
        "✖ There is no database rounds_elsewhere for answers of rounds, and Ankerpunt may not make it. Do: createdb -O"
        f" {SOMEBODY} rounds_elsewhere"
    )
    with pytest.raises(Refusal, match="Ankerpunt may not make it"):
        store.invite("5f" * 16, questions=["q:a"], codes={"noord": 25})


@on_a_server
def test_a_server_that_writes_down_is_wrong_and_one_that_is_copied_is_told(
    asker: FakeAsker, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = postgresql.parameters()["dbname"]
    on_the_server(f"ALTER DATABASE {name} SET log_min_duration_statement = 0")
    monkeypatch.setattr(postgresql, "COPIED_ELSEWHERE", "SELECT true")  # a real slot would be one for every test
    try:
        told = said()
        with translation.override("nl"):
            in_dutch = "\n".join(map(str, rounds()))
    finally:
        on_the_server(f"ALTER DATABASE {name} RESET log_min_duration_statement")
    assert "✖ PostgreSQL writes down of each answer what it was or when it came (log_min_duration_statement)." in told
    assert "! This PostgreSQL is copied elsewhere" in told
    assert "✓" not in told
    assert "✖ PostgreSQL schrijft van elk antwoord mee" in in_dutch


@on_a_server
def test_what_an_account_may_not_do_there_is_told_with_what_to_do(
    asker: FakeAsker, settings: Settings, somebody: dict[str, Any]
) -> None:
    name = postgresql.parameters()["dbname"]

    def told_after(*statements: str) -> str:
        settings.LISTENING = {}
        on_the_server(*statements)
        settings.LISTENING = {**somebody, "NAME": name}
        return said()

    told = told_after(f"GRANT CONNECT ON DATABASE {name} TO {SOMEBODY}")
    assert f"✖ Ankerpunt may not make anything in the database for answers of rounds. Do: ALTER DATABASE {name}" in told
    told = told_after(f"GRANT CREATE ON DATABASE {name} TO {SOMEBODY}")
    assert told.startswith("! After a round PostgreSQL begins a new piece of its log")
    assert f"GRANT pg_checkpoint TO {SOMEBODY}" in told
    told = told_after(f"GRANT pg_checkpoint TO {SOMEBODY}", f"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {SOMEBODY}")
    assert told.startswith("✓")


@on_a_server
def test_one_that_lets_nobody_in_is_wrong(settings: Settings) -> None:
    settings.LISTENING = {**connection.settings_dict, "NAME": "rounds_elsewhere", "HOST": "/nowhere"}
    assert said().startswith("✖ The database for answers of rounds, rounds_elsewhere, lets nobody in.")
