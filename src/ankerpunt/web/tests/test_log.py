"""A failure leaves a line that can be found by the code on the page, and nothing of what someone typed."""

import io
import json
import logging
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from ankerpunt.kit.access import public
from ankerpunt.web.log import JsonFormatter, WorthTelling

pytestmark = pytest.mark.django_db

SECRET = "Zwaluwstraat"
log = logging.getLogger("ankerpunt.web.somewhere")


@public
def fail(request: HttpRequest, what: str = "") -> HttpResponse:
    raise FAILURES[what or "plainly"](request)


def _from_the_database(request: HttpRequest) -> Exception:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 'x\n{request.POST['place']}' FROM nowhere")
    return AssertionError()


def _chained(request: HttpRequest) -> Exception:
    try:
        int(request.POST["place"])
    except ValueError as inner:
        raise RuntimeError("This is the outer one") from inner
    return AssertionError()


FAILURES: dict[str, Callable[[HttpRequest], Exception]] = {
    "plainly": lambda _request: RuntimeError("The harbour is closed"),
    "with-the-value": lambda request: ValueError(f"no such place: {request.POST['place']!r}"),
    "with-it-in-capitals": lambda request: KeyError(request.POST["place"].upper()),
    "with-a-part": lambda request: ValueError(f"{request.POST['place'][:6]}… is too long"),
    "with-more": lambda request: ValueError(f"the{request.POST['place']}file"),
    "with-the-query": lambda request: ValueError(request.GET["q"]),
    "with-the-cookie": lambda request: ValueError(request.COOKIES["sessionid"]),
    "with-a-note": lambda request: _noted(request.POST["place"]),
    "with-the-file": lambda request: ValueError(request.FILES["table"]),
    "with-the-body": lambda request: ValueError(request.body),
    "in-the-database": _from_the_database,
    "in-two-steps": _chained,
    "suspiciously": lambda request: SuspiciousOperation(request.POST["place"]),
    "by-refusing": lambda request: PermissionDenied(request.POST["place"]),
    "in-our-words": lambda request: _told(request.POST["place"]),
}


def _noted(place: str) -> Exception:
    error = ValueError("Something")
    error.add_note(place)
    return error


def _told(place: str) -> Exception:
    try:
        int(place)
    except ValueError:
        log.exception("%s is no number", place)
    return PermissionDenied()


urlpatterns = [
    path("fail/", fail),
    path("fail/<slug:what>/", fail),
    path("key/<str:what>/", fail),
    path("l/<str:what>/", fail),
]


@pytest.fixture
def lines(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the one handler of the settings writes."""
    settings.ROOT_URLCONF = __name__
    [handler] = [each for each in logging.getLogger().handlers if each.name == "stderr"]
    written = io.StringIO()
    # Not by setStream, which flushes what stood there: the stream of a test before this one, closed by now.
    monkeypatch.setattr(handler, "stream", written)
    return written


@pytest.fixture
def caller() -> Client:
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = SECRET
    return client


def test_a_failure_is_one_line_with_its_code_and_where_it_happened(lines: io.StringIO, caller: Client) -> None:
    answer = caller.get("/fail/")
    code = answer.headers["X-Request-ID"]
    first, *where = lines.getvalue().splitlines()
    assert re.fullmatch(rf"\d{{4}}-\d\d-\d\dT\S+ ERROR django\.request \[{code}\] 500 GET /fail/ RuntimeError", first)
    assert where[0] == "Traceback (most recent call last):"
    assert "in fail" in lines.getvalue()
    assert where[-1] == "builtins.RuntimeError: The harbour is closed"


@pytest.mark.parametrize("what", [each for each in FAILURES if each != "plainly"])
def test_nothing_that_was_sent_is_told(lines: io.StringIO, caller: Client, what: str) -> None:
    data: Any = {"place": SECRET}
    if what == "with-the-file":
        data["table"] = SimpleUploadedFile(f"{SECRET}.csv", b"x")
    if what == "with-the-body":
        caller.post(f"/fail/{what}/?q={SECRET}", json.dumps(data), content_type="application/json")
    else:
        caller.post(f"/fail/{what}/?q={SECRET}", data)
    told = lines.getvalue()
    assert f"/fail/{what}/" in told
    assert SECRET[:6].casefold() not in told.casefold()
    assert "?" not in told


def test_what_is_typed_nowhere_is_told(lines: io.StringIO, caller: Client) -> None:
    caller.post("/fail/in-two-steps/", {"place": SECRET})
    told = lines.getvalue()
    assert "builtins.ValueError: invalid literal for int() with base 10: '…'\n" in told
    assert told.endswith("builtins.RuntimeError: This is the outer one\n")


def test_a_key_in_an_address_is_left_out(lines: io.StringIO, caller: Client) -> None:
    for key in ("MQ:1xXl6m:KHNN2kw", "3-d0abcd-0123456789abcdef0123456789abcdef"):
        caller.get(f"/invitations/{key}/")
    assert lines.getvalue().count(" 404 GET /invitations/…/\n") == 2


def test_a_form_that_was_forged_is_told_without_where_it_came_from(lines: io.StringIO) -> None:
    forged = Client(enforce_csrf_checks=True)
    forged.post("/fail/", {"place": SECRET}, headers={"Origin": f"https://{SECRET}.example"})
    assert lines.getvalue().endswith(" 403 POST /fail/ Origin checking failed\n")
    assert "WARNING django.security.csrf [" in lines.getvalue()


@pytest.mark.parametrize("status", [401, 409, 410, 422])
def test_an_answer_that_belongs_to_the_work_is_no_failure(
    lines: io.StringIO, caller: Client, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setattr(
        f"{__name__}.urlpatterns", [path("fail/", public(lambda _request: HttpResponse(status=status)))]
    )
    caller.get("/fail/")
    assert lines.getvalue() == ""


def test_a_line_of_our_own_has_the_code_of_the_request(lines: io.StringIO, caller: Client) -> None:
    code = caller.post("/fail/in-our-words/", {"place": SECRET}).headers["X-Request-ID"]
    assert f" ERROR ankerpunt.web.somewhere [{code}] … is no number\nTraceback" in lines.getvalue()


def test_a_line_outside_a_request_is_told_whole_and_on_one_line(lines: io.StringIO) -> None:
    log.warning("The mail server\nis away")
    assert lines.getvalue().endswith(" WARNING ankerpunt.web.somewhere [-] The mail server is away\n")


def test_a_program_reads_the_same_as_json(lines: io.StringIO, caller: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    [handler] = [each for each in logging.getLogger().handlers if each.name == "stderr"]
    monkeypatch.setattr(handler, "formatter", JsonFormatter())
    code = caller.get("/fail/").headers["X-Request-ID"]
    [line] = lines.getvalue().splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"], told["request"]) == ("ERROR", "django.request", code)
    assert told["message"] == "500 GET /fail/ RuntimeError"
    assert told["traceback"].endswith("RuntimeError: The harbour is closed")


@pytest.mark.parametrize(
    "address", ["/l/code-of-anna/", "/l/", "/L/code-of-anna/", "//l/code-of-anna", "/l/a/b/c/", "/shown/token/"]
)
def test_of_participants_nothing_is_told_and_their_pages_have_no_code(
    lines: io.StringIO, caller: Client, address: str
) -> None:
    answer = caller.post("/?q=x", {"place": SECRET}, PATH_INFO=address)
    assert answer.status_code >= 400
    assert lines.getvalue() == ""
    assert "X-Request-ID" not in answer.headers
    assert "vermeld" not in answer.content.decode()


def test_which_paths_are_silent_is_a_setting(lines: io.StringIO, caller: Client, settings: Settings) -> None:
    settings.SILENT_PATHS = ("/fail/",)
    caller.get("/fail/")
    assert lines.getvalue() == ""


def test_everything_goes_through_the_one_filter() -> None:
    [handler] = [each for each in logging.getLogger().handlers if each.name == "stderr"]
    assert [type(each) for each in handler.filters] == [WorthTelling]
    loggers = [logging.getLogger(name) for name in logging.root.manager.loggerDict]
    ours = [each for each in loggers if each.name.partition(".")[0] in {"ankerpunt", "django", "allauth"}]
    assert [each.name for each in ours if each.handlers or not each.propagate] == []


def test_a_code_from_outside_is_not_taken_over(lines: io.StringIO, caller: Client) -> None:
    answer = caller.get("/fail/", headers={"X-Request-ID": SECRET, "X-Correlation-ID": SECRET})
    assert re.fullmatch(r"[a-z2-9]{10}", answer.headers["X-Request-ID"])
    assert SECRET not in lines.getvalue()


@pytest.mark.parametrize(
    ("where", "status"),
    [("/fail/", 500), ("/fail/suspiciously/", 400), ("/fail/by-refusing/", 403), ("/nowhere/", 404)],
)
def test_the_page_has_the_code_of_its_line(lines: io.StringIO, caller: Client, where: str, status: int) -> None:
    answer = caller.post(where, {"place": SECRET})
    code = answer.headers["X-Request-ID"]
    assert answer.status_code == status
    assert f"Vraag je om hulp? Vermeld deze code: <b>{code}</b>" in answer.content.decode()
    assert f"[{code}] {status} POST {where}" in lines.getvalue()


def test_the_words_around_the_code_are_in_the_readers_language(lines: io.StringIO, caller: Client) -> None:
    answer = caller.get("/nowhere/", headers={"Accept-Language": "en"})
    assert "If you ask for help, mention this code: <b>" in answer.content.decode()


def test_the_page_of_an_expired_form_has_the_code_of_its_line(lines: io.StringIO) -> None:
    answer = Client(enforce_csrf_checks=True).post("/fail/")
    assert f"<b>{answer.headers['X-Request-ID']}</b>" in answer.content.decode()
    assert f"[{answer.headers['X-Request-ID']}] 403 POST /fail/ CSRF cookie not set." in lines.getvalue()
