"""What is kept and for how long is said once, on the page and in the document."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps

from ankerpunt.exchange.models.parcel import KEPT_FOR
from ankerpunt.organisation.models import Member, Owned
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.overview.retention import KEPT, markdown

DOCUMENT = Path(__file__).resolve().parents[4] / "docs" / "privacy.md"
# What is worked out from the plan goes with it.
WORKED_OUT = {"mirror": "findings and the log of revisions", "overview": "the index of search"}


def test_the_document_has_the_table_of_the_code() -> None:
    assert "\n".join(markdown()) in DOCUMENT.read_text(encoding="utf-8")


def test_the_days_are_those_that_the_code_counts() -> None:
    said = {row.how_long.en for row in KEPT if row.room.startswith("exchange")}
    assert said == {f"{KEPT_FOR.days} day"}


def test_every_room_that_keeps_rows_beside_the_plan_is_in_it() -> None:
    rooms = {
        model._meta.app_label
        for model in apps.get_models()
        if model.__module__.startswith("ankerpunt.") and not issubclass(model, Owned) and "history" not in vars(model)
        if not model.__name__.startswith("Historical")
    }
    told = {row.room.split(",")[0] for row in KEPT}
    assert rooms - WORKED_OUT.keys() - told == set()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "en"])
def test_everybody_reads_it_in_their_own_words(reader: Member, client_of: ClientOf, language: str) -> None:
    type(reader.user).objects.filter(pk=reader.user.pk).update(language=language)
    client = client_of(reader)
    page = client.get("/waterrijk/kept/").content.decode()
    assert {"nl": "hoeveel e-mails, niet aan wie", "en": "how many letters, not to whom"}[language] in page
    assert "/waterrijk/kept/" in client.get("/waterrijk/people/").content.decode()


@pytest.mark.django_db
def test_an_outsider_does_not(outsider: Member, client_of: ClientOf, reader: Member) -> None:
    assert client_of(outsider).get("/waterrijk/kept/").status_code == 404
