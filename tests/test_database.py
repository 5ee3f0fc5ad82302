"""The same tables on both databases, and none that only Ankerpunt can open."""

import os
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from ankerpunt.activate.models import ContactSeries, FormSeries
from ankerpunt.activate.tests.factories import ContactSeriesFactory, FormSeriesFactory
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.generate import generate

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_the_tests_run_on_the_database_that_was_asked_for() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")


def test_plain_sqlite_checks_vacuums_and_loads_the_database_without_us(organisation: Organisation) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("this is about SQLite's file")
    write(generate(scale=1), into=organisation)
    connection.ensure_connection()
    dump = "\n".join(connection.connection.iterdump())
    with closing(sqlite3.connect(":memory:")) as plain:
        plain.executescript(dump)
        plain.execute("VACUUM")
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        # The check on the first of the month reads this table again; it is not skipped.
        changed = plain.execute("UPDATE activate_contactseries SET first_month = first_month")
        assert changed.rowcount == ContactSeries.objects.count() > 0


@pytest.mark.parametrize("factory", [ContactSeriesFactory, FormSeriesFactory])
def test_a_series_starts_on_the_first_of_a_month(
    factory: type[ContactSeriesFactory | FormSeriesFactory], organisation: Organisation
) -> None:
    series: ContactSeries | FormSeries = factory(organisation=organisation, first_month=date(2026, 3, 1))
    series.first_month = date(2026, 3, 2)
    with pytest.raises(ValidationError, match="Choose the first day of a month"):
        series.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        series.save()
