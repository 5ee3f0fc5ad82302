"""The road to the mission, on screen and for the board (L8)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine
from pypdf import PdfReader

from ankerpunt.listen.tests.factories import HeardFactory, MarkerFactory, StoryFactory, TeamReflectionFactory
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.tests.factories import FoundationFactory

pytestmark = pytest.mark.django_db

PAGE = "/waterrijk/listen/road/"


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel("2026-11-30 12:00", tick=False):
        yield


@pytest.fixture
def lef(reader: Member) -> Any:
    value = FoundationFactory(organisation=reader.organisation, kind="core_value", title="Lef", text="Lef: proberen.")
    return MarkerFactory(organisation=reader.organisation, core_value=value, text="We zeggen het.")


def places(marker: Any, teams: int) -> None:
    for _team in range(teams):
        TeamReflectionFactory(
            organisation=marker.organisation,
            unit=None,
            core_value=marker.core_value,
            marker=marker,
            held_on=date(2026, 9, 1),
            explanation="Drempel is lager.",
        )


def test_fewer_than_three_teams_are_not_shown(reader: Member, client_of: ClientOf, lef: Any) -> None:
    places(lef, 2)
    page = client_of(reader).get(PAGE).content.decode()
    assert "no three teams shared" in page
    assert "2 teams" not in page
    assert "Drempel is lager." not in page


def test_three_teams_are_shown_without_their_names(reader: Member, client_of: ClientOf, lef: Any) -> None:
    places(lef, 3)
    HeardFactory(
        organisation=reader.organisation, foundation=lef.core_value, heard_on=date(2026, 10, 9), word="divided"
    )
    page = client_of(reader).get(PAGE).content.decode()
    for said in ("3 teams", "Drempel is lager.", "Divided", "We zeggen het."):
        assert said in page


def test_the_headline_asks_for_stories_until_there_are_any(reader: Member, client_of: ClientOf, lef: Any) -> None:
    places(lef, 3)
    assert "Of no value a story was told in a year" in client_of(reader).get(PAGE).content.decode()
    StoryFactory(organisation=reader.organisation, core_value=lef.core_value, told_on=date(2026, 8, 1))
    page = client_of(reader).get(PAGE).content.decode()
    assert "was told" not in page
    assert "1 story" in page


def test_stories_are_numbered_where_they_are_told(reader: Member, client_of: ClientOf, lef: Any) -> None:
    for day, outcome in ((date(2025, 8, 1), ""), (date(2026, 2, 1), "failure"), (date(2026, 8, 1), "success")):
        StoryFactory(organisation=reader.organisation, core_value=lef.core_value, told_on=day, outcome=outcome)
    answer = client_of(reader).get(PAGE)
    (value,) = answer.context["values"]
    assert [[told.number for told in head.stories] for head in value.heads] == [[], [], [0], [1], [2]]
    assert [(turn.number, turn.story.told_on.year, bool(turn.outcome)) for turn in value.stories] == [
        (1, 2026, True),
        (2, 2026, True),
    ]
    page = answer.content.decode()
    assert "1 story (2)" in page
    assert "1 August 2026</time> · success" in page


def test_the_board_gets_it_as_a_tagged_pdf(reader: Member, client_of: ClientOf, lef: Any) -> None:
    places(lef, 3)
    read = PdfReader(io.BytesIO(client_of(reader).get(f"{PAGE}paper/").content))
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert "3 teams" in text
    assert "No average, no ranking." in text


def test_without_a_value_it_leads_to_one(reader: Member, client_of: ClientOf) -> None:
    assert "There is no core value yet." in client_of(reader).get(PAGE).content.decode()
    assert client_of(reader).get(f"{PAGE}paper/").status_code == 200


def test_it_costs_no_query_for_each_team(
    reader: Member, client_of: ClientOf, lef: Any, django_assert_max_num_queries: Any
) -> None:
    places(lef, 12)
    client = client_of(reader)
    client.get(PAGE)
    with django_assert_max_num_queries(8):
        client.get(PAGE)


def test_an_outsider_finds_no_road(outsider: Member, reader: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(PAGE).status_code == 404
    assert client_of(outsider).get(f"{PAGE}paper/").status_code == 404
