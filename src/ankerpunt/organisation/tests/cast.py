"""The cast that every test shares: an editor, a reader, a listener, an admin, and an outsider from elsewhere.

`client_of(member)` is a browser in which that member is signed in, in `visitor` nobody is. Tests read English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.utils import translation

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.factories import MemberFactory, OrganisationFactory

ClientOf = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def organisation(db: None) -> Organisation:
    return OrganisationFactory(slug="waterrijk", name="Gemeente Waterrijk", kind="municipality")


@pytest.fixture
def admin(organisation: Organisation) -> Member:
    return MemberFactory(organisation=organisation, user__name="Anna Admin", role=Role.ADMIN)


@pytest.fixture
def editor(organisation: Organisation) -> Member:
    return MemberFactory(organisation=organisation, user__name="Eva Editor", role=Role.EDITOR)


@pytest.fixture
def reader(organisation: Organisation) -> Member:
    return MemberFactory(organisation=organisation, user__name="Rik Reader", role=Role.READER)


@pytest.fixture
def listener(organisation: Organisation) -> Member:
    return MemberFactory(organisation=organisation, user__name="Lars Listener", role=Role.LISTENER)


@pytest.fixture
def outsider(db: None) -> Member:
    """An admin, but of another organisation."""
    return MemberFactory(organisation__slug="elders", user__name="Otto Outsider", role=Role.ADMIN)


@pytest.fixture
def visitor() -> Client:
    """A browser in which nobody is signed in."""
    return Client(headers={"accept-language": "en"})


@pytest.fixture
def client_of() -> ClientOf:
    def client(member: Member) -> Client:
        browser = Client()
        browser.force_login(member.user)
        return browser

    return client
