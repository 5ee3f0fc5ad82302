"""Who watches over the server asks two cheap questions, without an account, and learns nothing else."""

from datetime import timedelta

import psycopg
import pytest
import time_machine
from django.core.signing import TimestampSigner
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from ankerpunt.web import health
from tests.installation import Installation


@pytest.fixture
def _public(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["ankerpunt.voorbeeld.example"]
    settings.SECURE_SSL_REDIRECT = True


@pytest.fixture
def _tables(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests make their tables from the models and apply no migrations; here there is one, and it is applied."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS django_migrations (app text, name text)")
        cursor.execute("INSERT INTO django_migrations (app, name) VALUES ('organisation', '0001_initial')")
    monkeypatch.setattr(health, "migrations", lambda: {("organisation", "0001_initial")})


@pytest.mark.usefixtures("_public")
def test_the_process_lives_whatever_the_database_does(client: Client) -> None:
    """No mark: this test has no database."""
    answer = client.get("/health/", headers={"host": "10.1.2.3"})
    assert (answer.status_code, answer.json()) == (200, {"lives": True})


def test_what_arrives_here_is_told_to_the_doctor_only(client: Client) -> None:
    told = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}
    signed = TimestampSigner(salt=health.SALT).sign("doctor")
    arrived = {"nearest": "127.0.0.1", "forwarded": "203.0.113.9", "proto": "https"}
    assert client.get("/health/", headers={**told, health.DOCTOR: signed}).json() == {"lives": True, **arrived}
    assert client.get("/health/", headers={**told, health.DOCTOR: f"{signed}x"}).json() == {"lives": True}
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        assert client.get("/health/", headers={**told, health.DOCTOR: signed}).json() == {"lives": True}


@pytest.mark.postgres
@pytest.mark.usefixtures("_public", "_tables")
def test_it_is_ready_when_the_database_answers_with_our_tables(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        answer = client.get("/ready/", headers={"host": "10.1.2.3"})
    assert (answer.status_code, answer.json()) == (200, {"ready": True})
    assert answer.cookies == {}
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.usefixtures("_tables")
def test_a_migration_that_was_not_applied_is_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "migrations", lambda: {("organisation", "0002_next")})
    answer = client.get("/ready/")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "lacks": "tables"})


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_database_without_tables_is_said(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS django_migrations")
    assert client.get("/ready/").json() == {"ready": False, "lacks": "tables"}


def test_a_database_that_does_not_answer_is_said_without_where_it_is(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def cursor() -> None:
        asked.append(1)
        raise DatabaseError from psycopg.OperationalError("connection to db.internal as anna failed")

    monkeypatch.setattr(connection, "cursor", cursor)
    answer = client.get("/ready/")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "lacks": "database"})
    assert len(asked) == 1  # a database that is away is waited for once


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/health/", "/ready/", "/health", "/ready/x/"])
def test_nothing_else_is_answered_there(client: Client, path: str) -> None:
    assert client.post(path).status_code in {301, 302, 404}


def test_an_installation_is_ready_after_it_was_prepared(installation: Installation) -> None:
    ask = "from ankerpunt.web.health import what_it_lacks as w; print('lacks', w() or 'nothing')"
    assert "lacks tables" in installation.run("manage", "shell", "-c", ask).stdout
    installation.run("manage", "prepare")
    assert "lacks nothing" in installation.run("manage", "shell", "-c", ask).stdout
