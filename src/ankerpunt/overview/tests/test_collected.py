"""What is collected to listen stands on one page, worked out from what there is (L9)."""

from __future__ import annotations

from datetime import date

import pytest

from ankerpunt.activate.tests.factories import ContactSeriesFactory
from ankerpunt.listen.tests.factories import HeardFactory, IndicatorFactory, StoryFactory, TeamReflectionFactory
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db

PAGE = "/waterrijk/collected/"


def test_it_says_what_there_is_why_and_until_when(reader: Member, client_of: ClientOf) -> None:
    there = {"organisation": reader.organisation}
    HeardFactory(heard_on=date(2026, 11, 2), **there)
    StoryFactory(teller="customer", **there)
    StoryFactory(**there)
    TeamReflectionFactory(unit=None, **there)
    IndicatorFactory(**there)
    ContactSeriesFactory(**there)
    page = client_of(reader).get(PAGE).content.decode()
    for sentence in (
        "The last words are of",
        "There are 2 stories, 1 of a customer or resident.",
        "Teams shared 1 place, 0 with the name of the team.",
        "You follow 1 figure; 1 is still a proposal.",
        "Counted of 1 process.",
        "They are heard by stories and conversations",
    ):
        assert sentence in page


def test_before_anything_is_collected_it_says_so(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(PAGE).content.decode()
    for sentence in ("There was no round yet.", "No team shared anything yet.", "You follow no figure."):
        assert sentence in page


def test_the_stage_leads_to_it(reader: Member, client_of: ClientOf) -> None:
    assert PAGE in client_of(reader).get("/waterrijk/listen/").content.decode()


def test_it_reads_the_plan_in_memory(
    reader: Member, client_of: ClientOf, django_assert_max_num_queries: object
) -> None:
    for _ in range(5):
        StoryFactory(organisation=reader.organisation)
    client = client_of(reader)
    client.get(PAGE)
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        client.get(PAGE)


def test_an_outsider_finds_nothing(outsider: Member, reader: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(PAGE).status_code == 404
