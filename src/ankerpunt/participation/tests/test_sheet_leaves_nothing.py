"""A phone leaves nothing behind but its count: no cookie, no session, no row, no query, no line in a log."""

from __future__ import annotations

import io
import logging
import re
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.participation import store
from ankerpunt.participation.tests.rounds import CODE, KEY, Round
from ankerpunt.participation.tests.test_sheet import ALL, ROUND, SLIP, THANKS

PLAIN = CODE.replace("-", "")
SENT = {"code": CODE, "at": "look", "go": "send", **ALL}
WALK: list[tuple[str, str, dict[str, str]]] = [
    ("get", "/l/", {}),
    ("post", "/l/", {"code": CODE}),
    ("get", f"/L/{CODE}", {}),
    ("get", ROUND, {}),
    ("get", SLIP, {}),
    ("post", ROUND, {"code": CODE, "at": "1", "go": "next"}),
    ("post", ROUND, SENT | {"go": "stay"}),
    ("post", ROUND, SENT),
    ("get", THANKS, {}),
    ("post", ROUND, SENT),
    ("get", SLIP, {}),
    ("get", "/l/nowhere/at/all/", {}),
    ("put", SLIP, {}),
]


def walk(client: Client) -> list[Any]:
    """From the code to the thanks, once more, and to where nothing is; each answer."""
    told = {"user-agent": "Telefoon van Zwaantje"}
    return [getattr(client, method)(url, data, headers=told) for method, url, data in WALK]


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the one handler of the settings writes."""
    [handler] = [each for each in logging.getLogger().handlers if each.name == "stderr"]
    written = io.StringIO()
    monkeypatch.setattr(handler, "stream", written)
    return written


def rows() -> dict[str, int]:
    return {model.__name__: model._base_manager.count() for model in apps.get_models()}


def test_every_answer_is_quiet(visitor: Client, asked_round: Round) -> None:
    answers = walk(visitor)
    assert [each.status_code for each in answers] == [200] * 5 + [422, 200, 303, 200, 410, 410, 404, 405]
    for answer in answers:
        assert answer["Cache-Control"] == "no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer["X-Robots-Tag"].startswith("noindex")
        assert answer["Content-Language"] == "en"
        assert not answer.cookies
        assert "X-Request-ID" not in answer.headers


def test_the_code_is_in_no_redirect_title_or_other_address(visitor: Client, asked_round: Round) -> None:
    for answer in walk(visitor):
        page = answer.content.decode()
        hidden = "".join([answer.headers.get("Location", ""), *re.findall(r"<title>.*?</title>", page, re.DOTALL)])
        addresses = re.findall(r'(?:href|src|action|formaction)="([^"]*)"', page)
        assert not re.search(f"{CODE}|{PLAIN}", hidden + "".join(addresses), re.IGNORECASE)


def test_what_a_device_keeps_its_draft_under_does_not_tell_the_code(visitor: Client, asked_round: Round) -> None:
    pages = [visitor.get(url).content.decode() for url in (SLIP, f"/l/{KEY}/{PLAIN.lower()}", f"/l/{KEY}/JKMN-PQRS")]
    asked_round.store.codes[PLAIN] = "rest"
    pages[1] = visitor.get(f"/l/{KEY}/{PLAIN.lower()}").content.decode()
    first, typed, other = (re.findall(r'data-answers="(\w+)"', page)[0] for page in pages)
    assert first == typed != other
    assert CODE not in first


def test_nothing_is_logged(visitor: Client, asked_round: Round, lines: io.StringIO) -> None:
    walk(visitor)
    assert lines.getvalue() == ""


def test_a_failure_is_not_logged_either(
    asked_round: Round, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(key: str, code: str, said: object) -> store.Sent:
        raise RuntimeError(code)

    monkeypatch.setattr(store, "answer", fail)
    answer = Client(raise_request_exception=False).post(ROUND, SENT)
    assert answer.status_code == 500
    assert not answer.cookies
    assert CODE not in answer.content.decode()
    assert lines.getvalue() == ""


def test_no_token_is_asked_for_since_nobody_is_signed_in(asked_round: Round) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(ROUND, SENT, headers={"origin": "https://elsewhere.example"}).status_code == 303
    assert "csrf" not in strict.get(SLIP).content.decode()


@pytest.mark.django_db
def test_it_asks_the_database_nothing_and_writes_nothing(visitor: Client, asked_round: Round) -> None:
    before = rows()
    with CaptureQueriesContext(connection) as asked:
        walk(visitor)
    assert [each["sql"] for each in asked] == []
    assert rows() == before


@pytest.mark.django_db
def test_who_has_an_account_answers_as_somebody_who_has_none(
    editor: Member, client_of: ClientOf, asked_round: Round
) -> None:
    client = client_of(editor)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "nl"
    before = client.session.items()
    with CaptureQueriesContext(connection) as asked:
        answers = walk(client)
    assert [each["sql"] for each in asked] == []
    assert not any(each.cookies for each in answers)
    assert "data-member" not in answers[4].content.decode()
    assert client.session.items() == before
    assert client.get("/waterrijk/").status_code == 200
