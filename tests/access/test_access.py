"""Every address answers every kind of visitor as the access table says; see ankerpunt.organisation.tests.table."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from ankerpunt.kit.access import Role, access_of
from ankerpunt.organisation.middleware import GUARDS_ITSELF
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.factories import MemberFactory, OrganisationFactory
from ankerpunt.organisation.tests.table import NOT_THERE, WRONG_METHOD, Line
from tests.access import elsewhere

ROOMS = [
    "organisation", "jobs", "pages", "together", "showing", "participation", "understand", "promise", "anchor",
    "activate", "listen", "learn", "play", "exchange", "overview",
]  # fmt: skip
VISITORS = [*Role.values, "outsider", "inactive", "anonymous"]


def collected() -> Iterator[Line]:
    yield from elsewhere.LINES
    for room in ROOMS:
        name = f"ankerpunt.{room}.tests.access"
        if find_spec(f"ankerpunt.{room}.tests") and find_spec(name):
            yield from import_module(name).LINES


TABLE = list(collected())


def addresses(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from addresses(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        else:
            yield f"{space}{entry.name}", entry


def visitor_of(kind: str, organisation: Organisation) -> Client:
    client = Client(headers={"accept-language": "en"})
    if kind == "outsider":
        client.force_login(MemberFactory(role=Role.ADMIN).user)
    elif kind == "inactive":
        client.force_login(MemberFactory(organisation=organisation, role=Role.ADMIN, active=False).user)
    elif kind != "anonymous":
        client.force_login(MemberFactory(organisation=organisation, role=kind).user)
    return client


def address_of(line: Line, own: Organisation, of: Organisation) -> str:
    arguments = dict(line.arguments(of))
    if line.door == "member":
        arguments["organisation"] = own.slug
    return reverse(line.name, kwargs=arguments)


def answer(client: Client, method: str, url: str, line: Line) -> int:
    """Ask without leaving a trace: the next visitor finds everything as it was."""
    before = transaction.savepoint()
    response = client.get(url) if method == "GET" else client.post(url, line.data)
    transaction.savepoint_rollback(before)
    return response.status_code


def test_every_address_has_one_line_and_every_line_an_address() -> None:
    known = Counter(line.name for line in TABLE)
    found = {name for name, _entry in addresses(get_resolver())}
    assert sorted(found - set(known)) == [], "add a line to <room>/tests/access.py"
    assert sorted(set(known) - found) == [], "remove the line"
    assert [name for name, count in known.items() if count > 1] == []


def test_every_view_says_who_may_use_it() -> None:
    silent = [
        name
        for name, entry in addresses(get_resolver())
        if access_of(entry.callback) is None and not entry.callback.__module__.startswith(GUARDS_ITSELF)
    ]
    assert silent == []


@pytest.mark.django_db
@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.name)
def test_it_answers_each_visitor_as_the_table_says(line: Line, organisation: Organisation) -> None:
    url = address_of(line, organisation, organisation)
    clients = {kind: visitor_of(kind, organisation) for kind in VISITORS}
    asked = [(kind, method) for kind in VISITORS for method in ("GET", "POST")]
    found = {each: answer(clients[each[0]], each[1], url, line) for each in asked}
    assert found == {each: line.expected(*each) for each in asked}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "line", [line for line in TABLE if line.has_objects and line.door == "member"], ids=lambda line: line.name
)
def test_another_organisations_object_is_not_there(line: Line, organisation: Organisation) -> None:
    url = address_of(line, organisation, OrganisationFactory(slug="elders"))
    for role in line.roles:
        client = visitor_of(role, organisation)
        if line.post != WRONG_METHOD:
            assert answer(client, "POST", url, line) == NOT_THERE
        if line.get != WRONG_METHOD:
            assert answer(client, "GET", url, line) == NOT_THERE
