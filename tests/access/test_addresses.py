"""No address of a page is taken by the id of a row or an organisation, and no row by a page."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from ankerpunt.mirror.kinds import kinds
from ankerpunt.plan.addresses import ORGANISATION_WORDS, ROW_WORDS
from ankerpunt.plan.nouns import SLUG

# What else than an id stands in an address: words of ours.
OURS = {"organisation", "room", "table", "kind", "path", "rule", "noun"}
VARIABLE = re.compile(r"<(?:(\w+):)?(\w+)>")


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield before + str(entry.pattern)
        else:
            yield from routes(entry, before + str(entry.pattern))


ROUTES = [*routes(get_resolver())]
INSIDE = [route.removeprefix("<slug:organisation>/") for route in ROUTES if route.startswith("<slug:organisation>/")]
# Every word that stands in any address, and may be an id.
WORDS = sorted({word for route in INSIDE for word in route.split("/") if re.match(SLUG, word)} - ROW_WORDS)


def filled(route: str, **values: str) -> str:
    found = {"room": "understand", "table": "personas"} | values
    for kind, name in VARIABLE.findall(route):
        example = {"int": "7", "uuid": "0b4a6c6e-7f5e-4c3c-9d7a-3f3b8f0f7a11"}.get(kind, "een")
        route = route.replace(f"<{kind}:{name}>" if kind else f"<{name}>", found.get(name, example))
    return f"/waterrijk/{route}"


def test_no_organisation_can_have_the_name_of_a_fixed_address() -> None:
    first = {route.split("/")[0] for route in [*ROUTES, settings.STATIC_URL.lstrip("/")]}
    assert {word for word in first if re.match(SLUG, word)} <= ORGANISATION_WORDS


def ids(route: str) -> list[str]:
    return [name for kind, name in VARIABLE.findall(route) if kind in {"slug", "row"} and name not in OURS]


@pytest.mark.parametrize("route", [route for route in INSIDE if ids(route)])
def test_whatever_a_row_is_called_its_addresses_lead_to_it(route: str) -> None:
    for name in ids(route):
        meant = resolve(filled(route)).route
        assert {word: resolve(filled(route, **{name: word})).route for word in WORDS} == dict.fromkeys(WORDS, meant)


def test_every_noun_has_a_page_whatever_its_row_is_called() -> None:
    for noun in kinds().values():
        for word in WORDS:
            found, meant = (resolve(noun.address("waterrijk", slug)) for slug in (word, "een"))
            assert (found.func, found.kwargs.get("slug")) == (meant.func, word), noun.noun


def test_a_page_that_starts_a_row_is_never_taken_for_one() -> None:
    for noun in kinds().values():
        assert "slug" not in resolve(noun.act_address("waterrijk", "new")).kwargs


def test_what_one_does_with_rows_is_no_name_of_a_row() -> None:
    general = {word for route in INSIDE if "<slug:table>" in route for word in route.split("/") if re.match(SLUG, word)}
    assert general <= ROW_WORDS
