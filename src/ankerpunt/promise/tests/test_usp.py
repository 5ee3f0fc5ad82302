"""A USP: written with help, kept once it is adopted, and its open contract when it is stretch (P3, P4, P5)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan import nouns
from ankerpunt.promise.models import Proposition, StretchMeasurement, Usp
from ankerpunt.promise.parts.usp_contract import Contract
from ankerpunt.promise.tests.factories import (
    PropositionFactory,
    StretchMeasurementFactory,
    StretchStepFactory,
    UspFactory,
)

pytestmark = pytest.mark.django_db

USP = "/waterrijk/promise/usps/papier/"
SAID = "We zijn er nog niet."


@pytest.fixture
def draft(editor: Member) -> Proposition:
    return PropositionFactory(organisation=editor.organisation, slug="samen")


@pytest.fixture
def stretch(draft: Proposition) -> Usp:
    return UspFactory(
        organisation=draft.organisation,
        proposition=draft,
        slug="papier",
        claim="Minder papier",
        stretch_wording=SAID,
        stretch_unit="% van de tijd",
        stretch_baseline=60,
        stretch_target=30,
        stretch_due_on=timezone.localdate() + timedelta(days=400),
        stretch_owner="programmamanager",
    )


def opened(client: Client, url: str) -> int:
    return int(client.get(url).context["form"]["opened"].value() or 0)


def test_usps_are_written_one_after_another(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/promise/usps/new/?proposition=samen"
    first = client.post(url, {"claim": "Je ruilt\nzelf je dienst", "state": "lived", "override_reason": "Het is zo."})
    assert first["Location"] == url
    assert Usp.objects.get().claim == "Je ruilt zelf je dienst"
    assert "Je ruilt zelf je dienst" in client.get(url).content.decode()
    second = client.post(url, {"claim": "Minder papier", "state": "stretch"})
    assert second["Location"].endswith("/minder-papier/contract/")
    assert Usp.objects.get(slug="minder-papier").order == 2


def test_bad_input_keeps_what_was_typed(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    url = "/waterrijk/promise/usps/new/?proposition=samen"
    answer = client_of(editor).post(url, {"claim": "", "examples": "Je ruilt een dienst.", "state": "stretch"})
    assert answer.status_code == 422
    assert "Je ruilt een dienst." in answer.content.decode()


def test_empty_words_are_pointed_at_while_writing(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/promise/words/?field=claim"
    page = client.post(url, {"claim": "Een unieke plek vol <b>passie</b>"}).content.decode()
    assert "<mark>unieke</mark>" in page
    assert "<mark>passie</mark>" in page
    assert "<b>" not in page
    assert "No empty words" in client.post(url, {"claim": "Je ruilt zelf je dienst"}).content.decode()
    form = client.get("/waterrijk/promise/usps/new/?proposition=samen").content.decode()
    assert 'hx-post="/waterrijk/promise/words/?field=claim"' in form


def test_without_a_script_empty_words_show_after_saving(
    draft: Proposition, editor: Member, client_of: ClientOf
) -> None:
    UspFactory(organisation=draft.organisation, proposition=draft, claim="Een unieke plek")
    page = client_of(editor).get("/waterrijk/promise/propositions/samen/").content.decode()
    assert "<mark>unieke</mark>" in page


def test_a_usp_has_a_place_and_a_note(stretch: Usp, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{USP}edit/"
    values = {"claim": stretch.claim, "state": "stretch", "opened": opened(client, url)}
    client.post(url, {**values, "note": "Gevraagd door de raad.", "order": "3"})
    stretch.refresh_from_db()
    assert (stretch.note, stretch.order) == ("Gevraagd door de raad.", 3)
    assert "Gevraagd door de raad." in client.get(USP).content.decode()
    client.post(url, {**values, "order": "", "opened": opened(client, url)})
    stretch.refresh_from_db()
    assert stretch.order == 3


def test_what_is_adopted_keeps_its_claims(stretch: Usp, editor: Member, client_of: ClientOf) -> None:
    Proposition.objects.update(status="adopted")
    client = client_of(editor)
    client.post(
        f"{USP}edit/", {"claim": "Anders", "state": "stretch", "note": "x", "opened": opened(client, f"{USP}edit/")}
    )
    stretch.refresh_from_db()
    assert stretch.claim == "Minder papier"
    for url in (f"{USP}delete/", f"{USP}archive/", "/waterrijk/promise/usps/new/?proposition=samen"):
        assert "Adding or removing a USP changes the promise" in client.post(url).content.decode()
    assert Usp.objects.filter(archived_on=None).count() == 1


def test_no_claim_moves_into_or_out_of_what_is_adopted(stretch: Usp) -> None:
    adopted = PropositionFactory(organisation=stretch.organisation, status="adopted")
    stretch.full_clean()
    stretch.proposition = adopted
    with pytest.raises(ValidationError, match="only in a new version"):
        stretch.full_clean()
    held = UspFactory(organisation=stretch.organisation, proposition=adopted)
    held.proposition = PropositionFactory(organisation=stretch.organisation)
    with pytest.raises(ValidationError, match="only in a new version"):
        held.full_clean()


def test_out_of_a_draft_a_usp_can_go(stretch: Usp, editor: Member, client_of: ClientOf) -> None:
    client_of(editor).post(f"{USP}delete/")
    assert not Usp.objects.exists()


def test_a_usp_without_a_promise_asks_for_one(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert draft.promise in client.get("/waterrijk/promise/usps/new/").content.decode()
    assert 'name="claim"' in client.get("/waterrijk/promise/usps/new/?proposition=samen").content.decode()


def test_the_contract_is_filled_in_and_its_gaps_show(stretch: Usp, editor: Member, client_of: ClientOf) -> None:
    stretch.stretch_owner = ""
    stretch.save()
    client = client_of(editor)
    assert "Still missing: Who sees to it?, steps." in client.get(USP).content.decode()
    url = f"{USP}contract/"
    values = {"stretch_wording": SAID, "stretch_owner": "Team Zuid", "opened": opened(client, url)}
    assert client.post(url, values)["Location"] == USP
    stretch.refresh_from_db()
    assert stretch.stretch_owner == "Team Zuid"


def test_a_measurement_moves_the_line_and_says_where_it_stands(
    stretch: Usp, editor: Member, client_of: ClientOf
) -> None:
    StretchMeasurementFactory(organisation=stretch.organisation, usp=stretch, measured_on=date(2025, 6, 20), value=60)
    client, url = client_of(editor), f"{USP}measurements/"
    client.post(url, {"measured_on": "2026-06-19", "value": "45", "source": "tijdschrijfweek"})
    stretch.refresh_from_db()
    assert stretch.stretch_current == 45
    page = client.get(USP).content.decode()
    assert "It began at 60, it is 45 now" in page
    assert "<svg" in page


def test_there_is_one_measurement_a_day_and_none_of_tomorrow(stretch: Usp, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{USP}measurements/"
    StretchMeasurementFactory(organisation=stretch.organisation, usp=stretch, measured_on=date(2026, 6, 19))
    for day, status, sentence in (
        ("2026-06-19", 409, "This is there already"),
        ("2099-01-01", 422, "yet to come"),
    ):
        answer = client.post(url, {"measured_on": day, "value": "45"})
        assert answer.status_code == status
        assert sentence in answer.content.decode()
    assert StretchMeasurement.objects.count() == 1


def test_steps_are_added_and_ticked(stretch: Usp, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    client.post(f"{USP}steps/", {"text": "Dubbel formulier vervalt.", "due_on": "2026-01-01"})
    step = stretch.steps.get()
    assert "Overdue" in client.get(USP).content.decode()
    client.post(f"/waterrijk/promise/stretch-steps/{step.slug}/tick/")
    step.refresh_from_db()
    assert step.done_on == timezone.localdate()
    assert "Steps: 1 of 1 done" in client.get(USP).content.decode()
    client.post(f"/waterrijk/promise/stretch-steps/{step.slug}/tick/")
    step.refresh_from_db()
    assert step.done_on is None


def test_past_its_date_it_may_no_longer_be_claimed(stretch: Usp, reader: Member, client_of: ClientOf) -> None:
    stretch.stretch_due_on = timezone.localdate() - timedelta(days=1)
    stretch.save()
    client = client_of(reader)
    assert "It may no longer be claimed" in client.get(USP).content.decode()
    preview = client.get("/waterrijk/promise/propositions/samen/preview/").content.decode()
    assert "This may not be said" in preview
    assert SAID not in preview


def test_people_read_the_honest_wording_never_the_bare_claim(stretch: Usp, reader: Member, client_of: ClientOf) -> None:
    lived = UspFactory(
        organisation=stretch.organisation,
        proposition=stretch.proposition,
        claim="Je ruilt zelf je dienst",
        state="lived",
        examples=("Zonder te vragen.",),
    )
    page = client_of(reader).get("/waterrijk/promise/propositions/samen/preview/").content.decode()
    for text in (lived.claim, "Zonder te vragen.", SAID, "We are working on this", "Preview: a vacancy"):
        assert text in page
    assert "Minder papier" not in page.split('class="ank-aside"')[0]


def test_an_external_promise_warns_while_nothing_inside_supports_it(reader: Member, client_of: ClientOf) -> None:
    row = PropositionFactory(organisation=reader.organisation, target_group__scope="external", slug="buiten")
    UspFactory(organisation=reader.organisation, proposition=row, state="lived")
    page = client_of(reader).get("/waterrijk/promise/propositions/buiten/preview/").content.decode()
    assert "Do not show this outside yet" in page
    assert "Preview: the website" in page


def test_a_reader_sees_no_forms(stretch: Usp, reader: Member, client_of: ClientOf) -> None:
    StretchStepFactory(organisation=stretch.organisation, usp=stretch)
    page = client_of(reader).get(USP).content.decode()
    for text in ("Add a measurement", "Add a step", "This is done", "Change the contract"):
        assert text not in page


def test_the_outsider_finds_no_usp(stretch: Usp, outsider: Member, client_of: ClientOf) -> None:
    client = client_of(outsider)
    for part in ("", "edit/", "contract/", "steps/", "measurements/"):
        assert client.get(f"{USP}{part}").status_code == 404


def test_of_many_drafts_a_page_at_a_time_is_offered(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    PropositionFactory.create_batch(30, organisation=draft.organisation)
    client, new = client_of(editor), "/waterrijk/promise/usps/new/"
    assert [len(client.get(f"{new}?page={page}").context["page"].object_list) for page in (1, 2)] == [24, 7]
    assert "Search in this list" in client.get(new).content.decode()


def test_the_road_of_a_claim_says_only_what_is_known() -> None:
    said = nouns.Usp(id="u", proposition="p", claim="Zelf roosteren", state="stretch", stretch_target=30)
    road = Contract(usp=said, steps=(), measurements=(), unmet=(), current=45.0, today=date(2026, 11, 15))
    assert road.summary == "It is 45 now. The target is 30."
