"""What is refused beside a view is said in a page of our own."""

import asyncio
from typing import Any

import pytest
from django.core.asgi import get_asgi_application
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.test import Client

from ankerpunt.kit.bodies import Size
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.web.bodies import REFUSED, BodyLimits, Refused

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/login/"


@pytest.mark.parametrize(
    "letters",
    ["utf-16", "utf-7", "iso-8859-1", "base64", "idna", "rot13", "klingon", "utf-8-sig", "unicode_escape"],
)
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])
def test_letters_that_are_not_utf_8_are_refused(visitor: Client, kind: str, letters: str) -> None:
    answer = visitor.generic("POST", LOGIN, b"login=x&password=%FF", content_type=f"{kind}; charset={letters}")
    assert answer.status_code == 415
    assert "<h1>We cannot read what was sent</h1>" in answer.content.decode()


@pytest.mark.parametrize("letters", ["utf-8", "UTF-8", "utf8", '"utf-8"', "us-ascii"])
def test_utf_8_is_read_however_it_is_spelled(visitor: Client, letters: str) -> None:
    kind = f"application/x-www-form-urlencoded; charset={letters}"
    assert visitor.generic("POST", LOGIN, b"login=x&password=y", content_type=kind).status_code == 200


def test_what_is_compressed_is_refused(visitor: Client) -> None:
    answer = visitor.post(LOGIN, b"x", content_type="text/plain", headers={"Content-Encoding": "gzip"})
    assert answer.status_code == 415


def test_a_wrong_method_says_what_to_do_and_keeps_what_is_allowed(visitor: Client) -> None:
    answer = visitor.get("/i18n/setlang/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "use the button there" in answer.content.decode()


def test_a_wrong_method_says_so_in_dutch_too() -> None:
    answer = Client(headers={"accept-language": "nl"}).get("/i18n/setlang/")
    assert "<h1>Zo kan dit niet</h1>" in answer.content.decode()


def refused(client: Client, status: int, most: int) -> HttpResponse:
    return client.post(LOGIN, scope={REFUSED: Refused(status, most)})  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def _scope(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test client passes along as `scope` stands where an ASGI server puts it."""
    monkeypatch.setattr(WSGIRequest, "scope", property(lambda self: self.META.get("scope", {})), raising=False)


def test_who_is_signed_out_hears_to_sign_in_first(visitor: Client) -> None:
    answer = refused(visitor, 413, Size.SIGNED_OUT)
    assert answer.status_code == 413
    assert "You are not signed in, and then only a little can be sent" in answer.content.decode()


def test_who_is_signed_in_hears_how_much_fits(editor: Member, client_of: ClientOf) -> None:
    answer = refused(client_of(editor), 413, Size.TABLE)
    assert answer.status_code == 413
    assert "at most 10 MB at once" in answer.content.decode()


def test_too_slow_is_said(visitor: Client) -> None:
    answer = refused(visitor, 408, Size.SIGNED_OUT)
    assert answer.status_code == 408
    assert "<h1>The connection was too slow</h1>" in answer.content.decode()


def test_a_refusal_keeps_the_headers_that_protect(visitor: Client) -> None:
    answer = refused(visitor, 413, Size.SIGNED_OUT)
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Request-ID"]


def test_through_the_whole_of_it_600_mb_at_sign_in_get_the_page() -> None:
    """The very application that granian serves, asked as granian asks."""
    sent: list[Any] = []
    headers = [(b"host", b"localhost"), (b"content-length", b"600000000"), (b"accept-language", b"nl")]
    scope = {
        "type": "http", "method": "POST", "path": LOGIN, "query_string": b"", "headers": headers, "scheme": "http",
        "http_version": "1.1", "server": ("localhost", 80), "client": ("127.0.0.1", 4711),
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        if sent:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": b"x" * 2**20, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(BodyLimits(get_asgi_application())(scope, receive, send))
    assert sent[0]["status"] == 413
    assert "<h1>Dat was te veel in één keer</h1>" in b"".join(each.get("body", b"") for each in sent[1:]).decode()
