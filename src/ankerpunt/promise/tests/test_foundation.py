"""Foundations by kind: where they come from, until when they hold, where they are used (P1)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import Foundation
from ankerpunt.promise.tests.factories import FoundationFactory, PropositionFactory

FOUNDATIONS = "/waterrijk/promise/foundations/"


@pytest.fixture
def mission(organisation: Organisation) -> Foundation:
    return FoundationFactory(
        organisation=organisation,
        kind="mission",
        title="Missie",
        text="Waar je graag woont.",
        source_document="Organisatieplan",
        source_page="2",
        adopted_on=date(2025, 2, 4),
    )


def test_who_has_none_is_shown_both_ways_to_the_first(reader: Member, editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(FOUNDATIONS).content.decode()
    assert "What does everything you promise rest on?" in page
    assert "Walk the path" in page
    assert "Add one you have" in page
    assert "Add one you have" not in client_of(reader).get(FOUNDATIONS).content.decode()


def test_a_foundation_says_where_it_comes_from_and_where_it_is_used(
    mission: Foundation, reader: Member, client_of: ClientOf
) -> None:
    proposition = PropositionFactory(organisation=mission.organisation, promise="Je maakt samen je rooster.")
    proposition.foundations.add(mission)
    page = client_of(reader).get(FOUNDATIONS).content.decode()
    for words in ("Waar je graag woont.", "Organisatieplan, p. 2.", "Adopted on 4 February 2025.", "Used in 1 place"):
        assert words in page
    assert "Je maakt samen je rooster" in page


def test_what_nobody_points_at_says_so(mission: Foundation, reader: Member, client_of: ClientOf) -> None:
    assert "Not used anywhere yet" in client_of(reader).get(FOUNDATIONS).content.decode()


def test_what_has_expired_is_marked(mission: Foundation, reader: Member, client_of: ClientOf) -> None:
    mission.valid_until = date(2025, 12, 31)
    mission.save()
    assert "Expired on 31 December 2025" in client_of(reader).get(FOUNDATIONS).content.decode()
    mission.valid_until = date(2099, 12, 31)
    mission.save()
    page = client_of(reader).get(FOUNDATIONS).content.decode()
    assert "Valid until 31 December 2099." in page
    assert "Expired on" not in page


def test_a_kind_that_is_missing_shows_its_way(
    mission: Foundation, editor: Member, reader: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).get(FOUNDATIONS).content.decode()
    assert "/waterrijk/promise/path/vision/" in page
    assert f"{FOUNDATIONS}new/?kind=ambition" in page
    assert "/waterrijk/promise/path/vision/" not in client_of(reader).get(FOUNDATIONS).content.decode()


def test_the_number_of_queries_does_not_grow(mission: Foundation, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for size in (1, 6):
        for _each in range(size):
            foundation = FoundationFactory(organisation=mission.organisation)
            PropositionFactory(organisation=mission.organisation).foundations.add(foundation)
        client.get(FOUNDATIONS)
        with CaptureQueriesContext(connection) as asked:
            client.get(FOUNDATIONS)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_outsider_does_not_find_it(mission: Foundation, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(FOUNDATIONS).status_code == 404


def test_a_foundation_has_a_page_with_its_source_its_signs_and_where_it_is_used(
    mission: Foundation, editor: Member, client_of: ClientOf
) -> None:
    mission.recognised_by = ["Iemand belt terug voor vijf uur."]
    mission.save()
    PropositionFactory(organisation=mission.organisation, promise="Je bent welkom.").foundations.add(mission)
    page = client_of(editor).get(f"{FOUNDATIONS}{mission.slug}/").content.decode()
    for words in (
        "Waar je graag woont.",
        "You recognise it by",
        "Iemand belt terug voor vijf uur.",
        "Organisatieplan",
        "4 February 2025",
        "Je bent welkom",
        "/waterrijk/promise/path/mission/",
    ):
        assert words in page
    assert "This held until" not in page


def test_the_page_of_a_foundation_says_what_is_missing(
    organisation: Organisation, reader: Member, client_of: ClientOf
) -> None:
    value = FoundationFactory(organisation=organisation, title="Nabij", valid_until=date(2025, 12, 31))
    page = client_of(reader).get(f"{FOUNDATIONS}{value.slug}/").content.decode()
    assert "This held until 31 December 2025." in page
    assert "What did you see somebody do?" in page
    assert "In which document does it stand, and since when?" in page
    assert "Not used anywhere yet" in page
    assert "/path/" not in page.split("<main", maxsplit=1)[1]
    assert "/edit/" not in page


def test_a_new_foundation_still_has_its_form(mission: Foundation, editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{FOUNDATIONS}new/").status_code == 200


def test_the_page_of_a_foundation_costs_as_many_questions_with_more_uses(
    mission: Foundation, reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    url, client, counts = f"{FOUNDATIONS}{mission.slug}/", client_of(reader), []
    assert client_of(outsider).get(url).status_code == 404
    for _ in range(2):
        PropositionFactory(organisation=mission.organisation).foundations.add(mission)
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            client.get(url)
        counts.append(len(asked))
    assert counts[0] == counts[1]
