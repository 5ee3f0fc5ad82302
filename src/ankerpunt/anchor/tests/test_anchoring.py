"""A cell of the matrix, its evidence and the answers to what contradicts it (A2, A3, A4)."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory, TouchpointFactory
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.tests.factories import UspFactory

CELL = "/waterrijk/anchor/cells/rooster/inwerken/"


@pytest.fixture
def place(organisation: Organisation) -> None:
    UspFactory(organisation=organisation, slug="rooster", claim="Je maakt samen je rooster")
    TouchpointFactory(organisation=organisation, slug="inwerken", name="Inwerken")


@pytest.fixture
def cell(place: None, organisation: Organisation) -> Anchoring:
    usp, touchpoint = UspFactory._meta.model.objects.get(), TouchpointFactory._meta.model.objects.get()
    return AnchoringFactory(organisation=organisation, usp=usp, touchpoint=touchpoint, text="In week 2.")


def opened(client: Client, url: str) -> str:
    return str(client.get(url).context["form"]["opened"].value())


@pytest.mark.usefixtures("place")
def test_an_empty_cell_is_filled(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert "How do you notice this USP here?" in client.get(CELL).content.decode()
    answer = client.post(f"{CELL}edit/", {"text": "Samen met je maatje.", "state": "agreed", "owner": "teamleider"})
    assert answer["Location"] == CELL
    assert Anchoring.objects.get().text == "Samen met je maatje."
    assert "Samen met je maatje." in client.get(CELL).content.decode()


def test_a_cell_is_found_by_its_id(cell: Anchoring, reader: Member, client_of: ClientOf) -> None:
    assert client_of(reader).get(f"/waterrijk/anchor/anchorings/{cell.slug}/")["Location"] == CELL


@pytest.mark.usefixtures("place")
def test_evidence_before_words_begins_the_cell_as_an_idea(editor: Member, client_of: ClientOf) -> None:
    values = {"stance": "for", "kind": "observation", "text": "7 van 8 herkennen dit."}
    client_of(editor).post(f"{CELL}evidence/", values)
    evidence = Evidence.objects.get()
    assert (evidence.anchoring.state, evidence.text) == ("idea", "7 van 8 herkennen dit.")


@pytest.mark.usefixtures("place")
def test_evidence_that_is_not_right_leaves_no_cell_behind(editor: Member, client_of: ClientOf) -> None:
    values = {"stance": "for", "kind": "link", "text": "Zie de pagina.", "url": "intranet/pagina"}
    page = client_of(editor).post(f"{CELL}evidence/", values)
    assert page.status_code == 422
    assert "A link begins with https://" in page.content.decode()
    assert "Zie de pagina." in page.content.decode()
    assert not Anchoring.objects.exists()


@pytest.mark.usefixtures("place")
def test_a_link_to_evidence_is_completed_and_leads_there(editor: Member, client_of: ClientOf) -> None:
    values = {"stance": "for", "kind": "link", "text": "Zie het bord.", "url": "www.waterrijk.nl/planbord"}
    client_of(editor).post(f"{CELL}evidence/", values)
    assert Evidence.objects.get().url == "https://www.waterrijk.nl/planbord"
    assert 'href="https://www.waterrijk.nl/planbord"' in client_of(editor).get(CELL).content.decode()


def test_what_an_earlier_version_kept_as_a_link_and_is_none_is_text(
    cell: Anchoring, reader: Member, client_of: ClientOf
) -> None:
    EvidenceFactory(organisation=cell.organisation, anchoring=cell, text="Zie het bord.", url="javascript:alert(1)")
    page = client_of(reader).get(CELL).content.decode()
    assert "Zie het bord." in page
    assert "javascript:" not in page


def test_counter_evidence_is_answered_by_name_and_day(cell: Anchoring, editor: Member, client_of: ClientOf) -> None:
    doubt = EvidenceFactory(organisation=cell.organisation, anchoring=cell, stance="against", text="Niet bij ons.")
    client = client_of(editor)
    assert "Answer this" in client.get(CELL).content.decode()
    url = f"/waterrijk/anchor/evidence/{doubt.slug}/answer/"
    client.post(url, {"answer": "We plannen twee weken extra in.", "opened": opened(client, url)})
    doubt.refresh_from_db()
    assert (doubt.answered_by, doubt.answered_on) == ("Eva Editor", timezone.localdate())
    assert "We plannen twee weken extra in." in client.get(CELL).content.decode()


def test_an_answer_without_words_is_not_an_answer(cell: Anchoring, editor: Member, client_of: ClientOf) -> None:
    doubt = EvidenceFactory(organisation=cell.organisation, anchoring=cell, stance="against")
    client, url = client_of(editor), f"/waterrijk/anchor/evidence/{doubt.slug}/answer/"
    page = client.post(url, {"answer": " ", "opened": opened(client, url)})
    assert page.status_code == 422


def test_evidence_ages(cell: Anchoring, reader: Member, client_of: ClientOf) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    EvidenceFactory(organisation=cell.organisation, anchoring=cell, observed_on=date(2025, 1, 1), review_on=yesterday)
    assert "Out of date" in client_of(reader).get(CELL).content.decode()


def test_evidence_can_be_changed(cell: Anchoring, editor: Member, client_of: ClientOf) -> None:
    evidence = EvidenceFactory(organisation=cell.organisation, anchoring=cell)
    client, url = client_of(editor), f"/waterrijk/anchor/evidence/{evidence.slug}/edit/"
    values = {"stance": "for", "kind": "document", "text": "Het rooster van april.", "opened": opened(client, url)}
    assert client.post(url, values)["Location"] == CELL
    evidence.refresh_from_db()
    assert evidence.text == "Het rooster van april."


def test_in_the_drawer_the_matrix_behind_it_changes_along(cell: Anchoring, editor: Member, client_of: ClientOf) -> None:
    drawer = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
    client, url = client_of(editor), f"{CELL}edit/"
    values = {"text": "Vanaf dag 1.", "state": "in_practice", "opened": opened(client, url)}
    answer = client.post(url, values, headers=drawer).content.decode()
    for part in ("#drawer-content", "#matrix-bar", "#matrix-grid"):
        assert f'hx-target="{part}"' in answer
    assert "Vanaf dag 1." in answer


def test_evidence_that_is_removed_leads_back_to_its_cell(cell: Anchoring, editor: Member, client_of: ClientOf) -> None:
    evidence = EvidenceFactory(organisation=cell.organisation, anchoring=cell)
    client, url = client_of(editor), f"/waterrijk/anchor/evidence/{evidence.slug}/delete/"
    assert client.post(url)["Location"] == CELL
    drawer = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
    other = EvidenceFactory(organisation=cell.organisation, anchoring=cell, text="Het rooster van mei.")
    answer = client.post(f"/waterrijk/anchor/evidence/{other.slug}/delete/", headers=drawer)
    assert 'hx-target="#drawer-content"' in answer.content.decode()
    assert (answer["HX-Replace-Url"], "HX-Trigger" in answer) == (CELL, False)


def test_a_cell_that_is_removed_leaves_its_place(cell: Anchoring, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    url = f"/waterrijk/anchor/anchorings/{cell.slug}"
    assert f'href="{url}/delete/"' in client.get(CELL).content.decode()
    assert client.post(f"{url}/archive/")["Location"] == CELL
    assert "In the archive since" in client.get(CELL).content.decode()
    assert client.post(f"{url}/delete/")["Location"] == CELL
    assert "How do you notice this USP here?" in client.get(CELL).content.decode()


@pytest.mark.usefixtures("place")
def test_outside_the_matrix_the_form_asks_which_place(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/anchor/anchorings/new/"
    usp, point = (client.get(url).context["form"].fields[name].queryset.get() for name in ("usp", "touchpoint"))
    answer = client.post(url, {"usp": usp.pk, "touchpoint": point.pk, "state": "idea", "text": "In week 2."})
    assert answer["Location"] == CELL
    evidence = "/waterrijk/anchor/evidence/new/"
    assert "anchoring" in client.get(evidence).context["form"].fields
    values = {"anchoring": Anchoring.objects.get().pk, "stance": "for", "kind": "story", "text": "Ze zei het zelf."}
    assert client.post(evidence, values)["Location"] == CELL


def test_a_reader_sees_no_forms(cell: Anchoring, reader: Member, client_of: ClientOf) -> None:
    EvidenceFactory(organisation=cell.organisation, anchoring=cell, stance="against")
    page = client_of(reader).get(CELL).content.decode()
    assert "Answer this" not in page
    assert "Add evidence" not in page


def test_who_is_second_at_an_empty_place_sees_what_the_first_wrote(
    cell: Anchoring, editor: Member, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(f"{CELL}edit/", {"text": "Vanaf dag 1.", "state": "idea", "opened": "0"})
    assert answer.status_code == 409
    assert "Vanaf dag 1." in answer.content.decode()


def test_the_outsider_does_not_find_it(cell: Anchoring, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(CELL).status_code == 404
    assert client_of(outsider).post(f"{CELL}edit/", {"text": "x"}).status_code == 404


def test_who_sees_to_things_so_far_is_proposed(editor: Member, client_of: ClientOf) -> None:
    cell = AnchoringFactory(organisation=editor.organisation, owner="teamleider balie")
    page = (
        client_of(editor).get(f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/edit/").content.decode()
    )
    assert '<option value="teamleider balie">' in page
    assert 'list="owners-so-far"' in page
