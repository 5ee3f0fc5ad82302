"""Gemeente Waterrijk for the journeys: the demo, loaded once and then copied into the database of every test."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from allauth.account.models import EmailAddress
from django.core.management import call_command
from django.db import connection

from ankerpunt.kit.access import Role
from ankerpunt.mirror.kept import forget
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.factories import PASSWORD, MemberFactory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.conf import LazySettings


@pytest.fixture(scope="session")
def shelf() -> Iterator[sqlite3.Connection]:
    """A database beside the one under test, in which the filled one is kept."""
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as kept:
        yield kept


@pytest.fixture
def waterrijk(transactional_db: None, shelf: sqlite3.Connection, settings: LazySettings) -> Organisation:
    settings.DEMO = True
    forget()
    connection.ensure_connection()
    if shelf.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        shelf.backup(connection.connection)
    else:
        _fill()
        connection.connection.backup(shelf)
    return Organisation.objects.get(slug="waterrijk")


def _fill() -> None:
    call_command("demo")
    organisation = Organisation.objects.get(slug="waterrijk")
    for name, role in (("Eva Editor", Role.EDITOR), ("Daan Drukker", Role.EDITOR)):
        member: Member = MemberFactory(organisation=organisation, user__name=name, user__language="nl", role=role)
        member.user.set_password(PASSWORD)
        member.user.save()
        EmailAddress.objects.create(user=member.user, email=member.user.email, verified=True, primary=True)
