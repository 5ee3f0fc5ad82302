"""Of a payroll nothing is kept: no row, no session, no message, no job, no line of a log, no file (C10)."""

from __future__ import annotations

import asyncio
import io
import logging
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.core.files.uploadhandler import MemoryFileUploadHandler, TemporaryFileUploadHandler
from django.core.handlers.asgi import ASGIHandler
from django.db import connection
from django.test import Client, RequestFactory

from ankerpunt.activate.tests.payroll import ADDRESS, VALUES, mapped, payroll, step
from ankerpunt.kit.bodies import Size, size_of
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.models import KnownHeading

HEADINGS = ("persnr", "naam", "bruto jaar", "ikb opbouw", "pensioen wg")


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    return client_of(editor)


def through_all_steps(client: Client) -> None:
    """As somebody does: with what goes wrong on the way."""
    columns = mapped(client)
    step(client, "map", file=payroll(), period="")
    step(client, "look", file=payroll(), **columns)
    step(client, "last", file=payroll(), **columns)
    step(client, "make", file=None, **columns)
    for shape in ("loose", "one"):
        made = step(client, "make", file=payroll(), shape=shape, **columns)
        assert made.status_code == 200
        assert made.getvalue()


def everything_in_the_database() -> str:
    """Every column of every table, history, sessions, jobs and cache among them."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [repr(row) for row in cursor.fetchall()]
    return "\n".join(found)


def held(text: str) -> list[str]:
    return [value for value in VALUES if value in text]


def test_no_row_of_any_table_holds_a_value_of_it(client: Client) -> None:
    through_all_steps(client)
    assert held(everything_in_the_database()) == []
    assert sorted(KnownHeading.objects.values_list("means", flat=True)) == sorted(
        KnownHeading.objects.meant(Organisation.objects.get(slug="waterrijk"), "payroll", HEADINGS).values()
    )
    assert KnownHeading.objects.count() == len(HEADINGS)


def test_only_headings_are_written_while_it_is_made(client: Client) -> None:
    """Counted by table: apart from what is remembered of headings nothing is added."""
    client.get(ADDRESS)
    before = {model: model._base_manager.count() for model in apps.get_models()}
    through_all_steps(client)
    after = {model: model._base_manager.count() for model in apps.get_models()}
    assert [model.__name__ for model in after if after[model] != before[model]] == ["KnownHeading"]


def test_no_session_message_or_mail_holds_a_value_of_it(client: Client) -> None:
    through_all_steps(client)
    assert held(repr(dict(client.session.items()))) == []
    assert held(repr(client.cookies)) == []
    assert mail.outbox == []


def test_no_log_holds_a_value_of_it_not_even_when_it_goes_wrong(
    client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = mapped(client)

    def fails(*_given: Any, **_more: Any) -> None:
        message = "no paper"
        raise RuntimeError(message)

    monkeypatch.setattr("ankerpunt.publish.reward.paper.as_pdf", fails)
    client.raise_request_exception = False
    with caplog.at_level(logging.DEBUG):
        assert step(client, "make", file=payroll(), shape="one", **columns).status_code == 500
    printed = "\n".join(handler.format(each) for handler in logging.getLogger().handlers for each in caplog.records)
    assert held(caplog.text) == []
    assert held(printed) == []


def test_no_file_is_opened_for_writing(client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Also of a payroll as large as one may be: Django's own bounds would have put it in a temporary file."""

    def refuse(*_given: Any, **_more: Any) -> None:
        message = "a payroll was put on disk"
        raise AssertionError(message)

    monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", refuse)
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    through_all_steps(client)
    wide = "Persnr;Bruto;Opmerking\r\n" + "".join(f"{at};3000;{'x' * 900}\r\n" for at in range(9_000))
    large = step(client, "map", file=payroll(wide))
    assert large.status_code == 200
    assert list(tmp_path.iterdir()) == []


def test_a_body_of_that_size_stays_in_memory_before_it_is_taken_apart() -> None:
    """What the server takes in first, as the Django that it is does by the same bound."""
    pieces = [b"x" * 2**20] * 9

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": pieces.pop(), "more_body": bool(pieces)}

    body: Any = asyncio.run(ASGIHandler().read_body(receive))
    assert body.tell() == 0
    assert body._rolled is False
    body.close()


def test_what_is_taken_in_is_what_stays_in_memory() -> None:
    assert size_of(__import__("ankerpunt.activate.views.reward", fromlist=["reward"]).reward) == Size.TABLE
    assert settings.FILE_UPLOAD_MAX_MEMORY_SIZE >= Size.TABLE
    handler = MemoryFileUploadHandler(RequestFactory().post("/"))
    handler.handle_raw_input(io.BytesIO(), {}, Size.TABLE, "")
    assert handler.activated


def test_no_browser_or_proxy_is_to_keep_an_answer(client: Client) -> None:
    columns = mapped(client)
    answers = [client.get(ADDRESS), step(client, "look", file=payroll(), **columns)]
    answers += [step(client, "make", file=payroll(), shape=shape, **columns) for shape in ("loose", "one")]
    assert {answer["Cache-Control"] for answer in answers} == {"no-store"}
    assert {answer["X-Accel-Buffering"] for answer in answers} == {"no"}
