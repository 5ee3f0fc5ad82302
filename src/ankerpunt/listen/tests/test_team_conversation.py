"""Preparing a team conversation, and what becomes of what teams share (L4, L5, L8, A6)."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader

from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory
from ankerpunt.listen.actions.team_sharing import keep
from ankerpunt.listen.models import TeamReflection
from ankerpunt.listen.tests.factories import MarkerFactory
from ankerpunt.mirror.kept import plan_of
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.participation.models import TeamLink
from ankerpunt.participation.sharing import Noticed, Place
from ankerpunt.promise.tests.factories import FoundationFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

PAGE = "/waterrijk/listen/team-conversation/"


def test_the_guide_of_a_value_is_a_tagged_pdf_with_the_sentences_of_the_organisation(
    reader: Member, client_of: ClientOf
) -> None:
    there = {"organisation": reader.organisation}
    value = FoundationFactory(kind="core_value", slug="nabij", title="Nabij", text="We kennen de straat.", **there)
    MarkerFactory(core_value=value, text="We bellen terug.", **there)
    FoundationFactory(kind="mission", text="Iedereen gaat geholpen naar huis.", **there)
    unit = UnitFactory(name="Klantcontact", mission="Een mens aan de lijn.", **there)
    answer = client_of(reader).get(f"{PAGE}nabij/paper/?unit={unit.slug}")
    read = PdfReader(io.BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in read.pages)
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert len(read.pages) == 2
    for said in ("45 minutes", "We bellen terug.", "We see it differently", "Somebody else than the manager"):
        assert said in " ".join(text.split())
    assert "Een mens aan de lijn." in text
    assert client_of(reader).get(f"{PAGE}iets/paper/").status_code == 404


def test_the_page_leads_to_the_guides_and_shows_the_missions_side_by_side(editor: Member, client_of: ClientOf) -> None:
    there = {"organisation": editor.organisation}
    value = FoundationFactory(kind="core_value", slug="nabij", **there)
    MarkerFactory(core_value=value, **there)
    FoundationFactory(kind="mission", text="Iedereen gaat geholpen naar huis.", **there)
    UnitFactory(name="Klantcontact", mission="Een mens aan de lijn.", **there)
    page = client_of(editor).get(PAGE).content.decode()
    for said in (f"{PAGE}nabij/paper/", "Iedereen gaat geholpen naar huis.", "Een mens aan de lijn."):
        assert said in page
    assert PAGE in client_of(editor).get("/waterrijk/listen/").content.decode()


def test_an_editor_makes_a_link_for_a_team_that_is_shown_once(editor: Member, client_of: ClientOf) -> None:
    unit = UnitFactory(organisation=editor.organisation, name="Klantcontact", size=12)
    page = client_of(editor).post(f"{PAGE}link/", {"unit": unit.pk}).content.decode()
    assert "/l/team/" in page
    assert TeamLink.objects.get().key not in page
    assert "Klantcontact" not in str(TeamLink.objects.values_list())


def test_a_small_team_and_one_of_another_organisation_are_not_offered(editor: Member, client_of: ClientOf) -> None:
    small = UnitFactory(organisation=editor.organisation, name="Veenhoek", size=4)
    theirs = UnitFactory(organisation__slug="daar", name="Hun balie", size=40)
    page = client_of(editor).get(PAGE).content.decode()
    assert "Hun balie" not in page
    for unit in (small, theirs):
        assert client_of(editor).post(f"{PAGE}link/", {"unit": unit.pk}).status_code == 422
    assert not TeamLink.objects.exists()


def test_ending_all_links_is_asked_twice(editor: Member, client_of: ClientOf) -> None:
    unit = UnitFactory(organisation=editor.organisation, size=12)
    client = client_of(editor)
    client.post(f"{PAGE}link/", {"unit": unit.pk})
    assert "This cannot be undone" in client.post(f"{PAGE}end/").content.decode()
    assert TeamLink.objects.exists()
    client.post(f"{PAGE}end/", {"sure": "yes"})
    assert not TeamLink.objects.exists()


def test_a_reader_makes_no_link(reader: Member, client_of: ClientOf) -> None:
    assert client_of(reader).post(f"{PAGE}link/").status_code == 403


def test_what_teams_shared_becomes_places_and_evidence(editor: Member) -> None:
    there = {"organisation": editor.organisation}
    marker = MarkerFactory(**there)
    value, cell = marker.core_value, AnchoringFactory(**there)
    team, small = (UnitFactory(name=called, size=size, **there) for called, size in (("Klantcontact", 12), ("Acht", 3)))
    keep(
        "waterrijk",
        [
            Place(value.slug, marker.slug, text="Drempel is lager.", unit=team.slug),
            Place(value.slug, differs=True, unit=small.slug),
            Place(value.slug, "weg"),
            Noticed(cell.slug, "for"),
            Noticed(cell.slug, "against"),
            Noticed("weg", "for"),
        ],
    )
    places = {(each.unit, each.marker, each.differs, each.explanation) for each in TeamReflection.objects.all()}
    assert places == {(team, marker, False, "Drempel is lager."), (None, None, True, "")}
    assert {each.held_on.day for each in TeamReflection.objects.all()} == {1}
    assert set(Evidence.objects.values_list("stance", "kind")) == {("for", "observation"), ("against", "observation")}
    assert len(plan_of(editor.organisation).team_reflections) == 2


def test_the_list_of_sentences_shows_each_value_with_its_three_levels(editor: Member, client_of: ClientOf) -> None:
    there = {"organisation": editor.organisation}
    value = FoundationFactory(kind="core_value", slug="nabij", title="Nabij", **there)
    MarkerFactory(core_value=value, level="love", text="We komen langs.", **there)
    page = client_of(editor).get("/waterrijk/listen/markers/").content.decode()
    assert "We komen langs" in page
    assert "core_value=nabij&amp;level=expect" in page or "core_value=nabij&level=expect" in page


def test_an_outsider_finds_nothing(outsider: Member, editor: Member, client_of: ClientOf) -> None:
    FoundationFactory(organisation=editor.organisation, kind="core_value", slug="nabij")
    for url in (PAGE, f"{PAGE}nabij/paper/"):
        assert client_of(outsider).get(url).status_code == 404
    assert client_of(outsider).post(f"{PAGE}link/").status_code == 404
