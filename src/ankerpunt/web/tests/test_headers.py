"""What an answer tells the browser: what to keep, and what no page may use."""

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.web.headers import HeadersMiddleware

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path", ["/waterrijk/", "/waterrijk/people/", "/waterrijk/organisation/units/new/", "/nowhere/"]
)
def test_nothing_of_a_signed_in_page_is_kept(editor: Member, client_of: ClientOf, path: str) -> None:
    assert client_of(editor).get(path).headers["Cache-Control"] == "no-store"


def test_the_answer_that_signs_in_is_not_kept(editor: Member, client_of: ClientOf) -> None:
    assert "no-store" in client_of(editor).post("/accounts/logout/").headers["Cache-Control"]


def test_what_participants_see_is_not_kept(visitor: Client) -> None:
    assert visitor.get("/l/some-code/").headers["Cache-Control"] == "no-store"


def test_what_everybody_may_read_is_asked_for_again(visitor: Client) -> None:
    assert visitor.get("/nowhere/").headers["Cache-Control"] == "private, no-cache"


def test_a_view_that_says_how_long_it_is_kept_has_the_last_word() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Cache-Control": "max-age=60"})

    assert HeadersMiddleware(view)(RequestFactory().get("/")).headers["Cache-Control"] == "max-age=60"


def test_no_page_may_use_what_none_needs(visitor: Client) -> None:
    told = visitor.get("/accounts/login/").headers
    allowed = dict(re.findall(r"([\w-]+)=\(([^)]*)\)", told["Permissions-Policy"]))
    assert {"camera", "microphone", "geolocation", "payment", "usb"} <= allowed.keys()
    assert set(allowed.values()) == {""}
    assert told["Cross-Origin-Resource-Policy"] == "same-origin"


def test_there_is_nobody_to_tell_where_no_contact_is_named(visitor: Client, settings: Settings) -> None:
    settings.SECURITY_CONTACT = ""
    assert visitor.get("/.well-known/security.txt").status_code == 404


def test_whom_to_tell_of_a_leak_is_where_those_who_find_one_look(visitor: Client, settings: Settings) -> None:
    settings.SECURITY_CONTACT = "mailto:veiligheid@voorbeeld.example"
    settings.HOSTS = ["ankerpunt.voorbeeld.example"]
    answer = visitor.get("/.well-known/security.txt")
    lines = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert lines.keys() == {"Contact", "Expires", "Preferred-Languages", "Canonical"}
    assert lines["Contact"] == "mailto:veiligheid@voorbeeld.example"
    assert lines["Canonical"] == "https://ankerpunt.voorbeeld.example/.well-known/security.txt"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", lines["Expires"])
