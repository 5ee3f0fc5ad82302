"""What was typed in a form that could not be saved is shown, and goes out again with one press."""

from collections.abc import Mapping
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django.urls import resolve

from ankerpunt.kit.typed import Typed, signature

URL = "/waterrijk/understand/personas/new/"
SENT = {"name": "Samira", "one_line": "", "day": "Staat op.\nDrinkt koffie.", "target_group": "12", "age": "41"}


def asked(data: Mapping[str, object] | None = None, *, url: str = URL) -> HttpRequest:
    request = RequestFactory().post(url, SENT if data is None else data)
    request.user = AnonymousUser()
    request.resolver_match = resolve(url.partition("?")[0])
    return request


def shown(request: HttpRequest, source: str = '{% send_again submit="Save again" %}', **context: object) -> str:
    return engines["django"].from_string("{% load kit %}" + source).render(context, request)


def test_it_shows_what_was_typed_by_the_names_of_the_form() -> None:
    assert Typed.read(asked()).texts == (
        ("First name", "Samira"),
        ("An ordinary day", "Staat op.\nDrinkt koffie."),
        ("Age", "41"),
    )


def test_everything_goes_out_again_to_where_it_was_sent_to() -> None:
    html = shown(asked(url=f"{URL}?target_group=wijk"))
    assert f'action="{URL}?target_group=wijk" method="post"' in html
    for name, value in SENT.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in html


def test_a_value_that_was_chosen_twice_goes_out_twice() -> None:
    assert shown(asked({"kinds": ["career", "meaning"]})).count('name="kinds"') == 2


def test_a_password_is_not_shown_and_not_sent() -> None:
    html = shown(asked({"password": "vier-woorden-op-een-rij", "oldpassword": "a b c", "name": "Noor"}))
    assert "vier" not in html
    assert "a b c" not in html


def test_of_a_file_it_says_that_it_has_to_be_chosen_again() -> None:
    html = shown(asked({"name": "Ranking", "file": SimpleUploadedFile("ranking.csv", b"a;b")}))
    assert "A file cannot be kept" in html
    assert "<form" not in html


def test_what_a_form_carries_of_itself_is_not_shown_as_typed() -> None:
    sent = {"opened": "12-13", "key": "a b", "keep-name": "my own", "q1-opened": "3 4"}
    assert Typed.read(asked(sent)).texts == ()


def test_a_page_that_was_only_asked_for_has_nothing_to_send() -> None:
    assert shown(RequestFactory().get(URL)) == ""


def test_text_that_looks_like_a_page_is_text() -> None:
    assert "<script>" not in shown(asked({"name": '"><script>alert(1)</script>'}))


def test_in_the_drawer_it_stays_in_the_drawer() -> None:
    assert 'hx-target="#drawer-content"' in shown(asked(), in_drawer=True)


def test_a_form_knows_who_opened_it_and_nobody_can_say_so_for_another() -> None:
    request = asked()
    assert signature(request) == ""
    request.user = SimpleNamespace(pk=7)  # type: ignore[assignment]
    assert Typed.read(asked({"writer": signature(request)})).writer == "7"
    assert Typed.read(asked({"writer": "7"})).writer == ""
    assert Typed.read(asked({"writer": signature(request).replace("7:", "8:")})).writer == ""


@pytest.mark.parametrize("name", ["answer", "q1-answer", "foundation-answer"])
def test_a_form_within_a_form_says_the_same(name: str) -> None:
    assert [text for _label, text in Typed.read(asked({name: "Omdat het werkt."})).texts] == ["Omdat het werkt."]
