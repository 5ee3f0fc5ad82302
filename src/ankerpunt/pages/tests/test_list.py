"""The list of a noun: narrowed, searched, empty, and as cheap for many rows as for few."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.tests.rows import CHOOSE_LEARNINGS, LEARNINGS, row_of

pytestmark = pytest.mark.usefixtures("nothing_filled_in")


@pytest.mark.postgres
def test_the_list_narrows_to_what_points_at_a_row(editor: Member, client_of: ClientOf) -> None:
    mine = row_of("Learning", editor.organisation, text="Leg het bij de sleutel.")
    row_of("Learning", editor.organisation, text="Bel niet op vrijdag.")
    page = client_of(editor).get(f"{LEARNINGS}?campaign={mine.campaign.slug}").content.decode()
    assert "Leg het bij de sleutel" in page
    assert "Bel niet op vrijdag" not in page


@pytest.mark.postgres
def test_the_list_finds_a_word_in_any_text_of_a_row(editor: Member, client_of: ClientOf) -> None:
    row_of("Learning", editor.organisation, text="Leg het bij de sleutel.", evidence="Tachtig bellers minder.")
    client = client_of(editor)
    for sought in ("SLEUT", "bellers"):
        assert "Leg het bij de sleutel" in client.get(f"{LEARNINGS}?q={sought}").content.decode()
    assert "Nothing was found" in client.get(f"{LEARNINGS}?q=fiets").content.decode()


def test_an_empty_list_teaches_with_an_example(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(LEARNINGS).content.decode()
    assert "Ask the partner to put the message with the key" in page
    assert "Add the first" not in page


def test_an_empty_list_offers_an_editor_the_first(editor: Member, client_of: ClientOf) -> None:
    assert "Add the first" in client_of(editor).get(LEARNINGS).content.decode()


@pytest.mark.parametrize("url", [LEARNINGS, f"{LEARNINGS}{slug_of('Learning', 0)}/", "/waterrijk/learn/"])
def test_the_number_of_queries_does_not_grow(url: str, reader: Member, client_of: ClientOf) -> None:
    assert len(set(_counted(url, client_of(reader), reader.organisation))) == 1


def test_nor_does_it_where_several_are_chosen(editor: Member, client_of: ClientOf) -> None:
    assert len(set(_counted(CHOOSE_LEARNINGS, client_of(editor), editor.organisation))) == 1


def _counted(url: str, client: Client, organisation: Organisation) -> list[int]:
    counts = []
    for rows in (2, 30):
        write(sample_plan(rows), into=organisation)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))
    return counts
