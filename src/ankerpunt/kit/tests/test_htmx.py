from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from ankerpunt.kit import htmx
from ankerpunt.kit.htmx import Swap
from ankerpunt.kit.tests.page import request
from ankerpunt.kit.undo import complain, tell, undo_url

LEGEND = "kit/card_body.html"
PART = {"HX-Request": "true", "HX-Request-Type": "partial"}
DRAWER = {**PART, "HX-Target": "div#drawer-content"}


def asked(**headers: str) -> HttpRequest:
    made = request("/kit/", **headers)
    made.user = AnonymousUser()
    return made


def test_without_htmx_it_is_a_whole_page() -> None:
    response = htmx.page(asked(), "404.html")
    assert response.content.startswith(b"<!DOCTYPE html>")
    assert "HX-Target" in response["Vary"]


def test_a_step_back_in_the_history_is_a_whole_page() -> None:
    assert not htmx.is_htmx(asked(**{"HX-Request": "true", "HX-Request-Type": "full"}))


def test_the_drawer_gets_the_content_of_the_same_page() -> None:
    made = asked(**DRAWER)
    response = htmx.page(made, "kit/gallery/cell.html", {"column": "Onboarding", "cell": None, "form": None})
    assert htmx.in_drawer(made)
    assert b"<html" not in response.content
    assert b"drawer-title" in response.content
    assert response["Cache-Control"] == "no-store"


def test_a_part_is_put_where_it_says() -> None:
    response = htmx.parts(asked(**PART), Swap("#cell-1", LEGEND, {"content": "Ervaren"}))
    assert response.content.startswith(b'<hx-partial hx-target="#cell-1" hx-swap="outerHTML">')


def test_parts_bring_the_messages_along() -> None:
    made = asked(**PART)
    tell(made, "Opgeslagen.", undo="/undo/7/")
    text = htmx.parts(made).content.decode()
    assert 'hx-target="#toasts" hx-swap="beforeend"' in text
    assert 'action="/undo/7/"' in text


def test_saved_goes_back_without_htmx() -> None:
    response = htmx.saved(asked(), "/matrix/")
    assert (response.status_code, response["Location"]) == (303, "/matrix/")


def test_saved_closes_the_drawer_and_shows_what_changed() -> None:
    response = htmx.saved(asked(**DRAWER), "/matrix/", Swap("#c", LEGEND))
    assert response["HX-Trigger"] == "drawer:close"


def test_saved_without_parts_sends_htmx_back_too() -> None:
    assert htmx.saved(asked(**DRAWER), "/matrix/")["HX-Redirect"] == "/matrix/"


def test_an_error_has_nothing_to_undo() -> None:
    made = asked(**PART)
    complain(made, "Dat lukte niet.")
    assert "ank-toast--error" in htmx.parts(made).content.decode()
    assert undo_url("") == undo_url(None) == undo_url("iets anders") == ""


def test_a_part_of_another_page_gets_itself_back_out_of_the_page_that_has_it_too() -> None:
    cell = {"column": "Onboarding", "cell": None, "form": None}
    told = htmx.page(asked(**PART, **{"HX-Target": "h2#cell"}), "kit/gallery/cell.html", cell)
    assert "HX-Reselect" not in told
    mine = htmx.page(asked(**PART, **{"HX-Target": "div#mine"}), ["kit/gallery/cell.html"], cell)
    assert "HX-Reselect" not in mine


def test_a_part_that_waits_is_known_by_its_id_and_can_ask_for_the_whole_page() -> None:
    for kind in ("partial", "full"):
        assert htmx.asks_for(asked(**{**PART, "HX-Request-Type": kind, "HX-Target": "p#sure"}), "sure")
    assert not htmx.asks_for(asked(**{"HX-Target": "p#sure"}), "sure")
    assert not htmx.asks_for(asked(**DRAWER), "sure")
    assert htmx.anew()["HX-Refresh"] == "true"
