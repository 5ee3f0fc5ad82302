"""The archive, and several rows at once: move, archive, bring back, each with its undo."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.anchor.tests.factories import AnchoringFactory, TouchpointFactory
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.actions.archive import HeldBackError, bring_back, put_away
from ankerpunt.plan.archive import in_force
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.models import Claim, Persona, TargetGroup
from ankerpunt.understand.tests.factories import ClaimFactory, PersonaFactory, TargetGroupFactory

SELECT = "/waterrijk/select/understand/personas/"
TODAY = date(2026, 11, 22)


@pytest.fixture
def samira(organisation: Organisation) -> Persona:
    return PersonaFactory(organisation=organisation, name="Samira")


def undo_last(client: Client, page: str) -> None:
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"', maxsplit=1)[0])


@pytest.mark.postgres
def test_a_row_goes_with_what_cannot_be_without_it_and_comes_back_with_it(editor: Member, samira: Persona) -> None:
    claim = ClaimFactory(organisation=samira.organisation, persona=samira)
    put_away([samira], by=editor, on=TODAY)
    assert not Persona.objects.of(samira.organisation).exists()
    assert Claim.objects.get(pk=claim.pk).archived_on == TODAY
    bring_back([Persona.objects.get()], by=editor)
    assert Claim.objects.of(samira.organisation).get() == claim


def test_what_was_in_the_archive_before_stays_there(editor: Member, samira: Persona) -> None:
    claim = ClaimFactory(organisation=samira.organisation, persona=samira)
    put_away([claim], by=editor, on=date(2026, 1, 5))
    put_away([samira], by=editor, on=TODAY)
    bring_back([Persona.objects.get()], by=editor)
    assert Claim.objects.get().archived_on == date(2026, 1, 5)


def test_a_row_cannot_come_back_before_what_it_belongs_to(editor: Member, samira: Persona) -> None:
    put_away([samira.target_group], by=editor, on=TODAY)
    with pytest.raises(HeldBackError, match="Samira"):
        bring_back([Persona.objects.get()], by=editor)
    bring_back([TargetGroup.objects.get()], by=editor)
    assert Persona.objects.get().archived_on is None


def test_the_rows_that_count_are_the_plan_that_is_in_force(editor: Member, organisation: Organisation) -> None:
    write(sample_plan(4), into=organisation, by=editor)
    put_away([TargetGroup.objects.get(slug="targetgroup-1")], by=editor, on=TODAY)
    plan = in_force(read(organisation))
    assert {each.id for each in plan.personas} == set(Persona.objects.of(organisation).values_list("slug", flat=True))


def test_the_page_of_a_row_puts_it_away_and_brings_it_back(
    editor: Member, client_of: ClientOf, samira: Persona
) -> None:
    ClaimFactory(organisation=samira.organisation, persona=samira)
    client, url = client_of(editor), f"/waterrijk/understand/personas/{samira.slug}/"
    asked = client.get(f"{url}archive/").content.decode()
    assert "1 claim" in asked
    page = client.post(f"{url}archive/", follow=True).content.decode()
    assert "“Samira” is in the archive." in page
    undo_last(client, page)
    assert Persona.objects.of(samira.organisation).exists()
    client.post(f"{url}archive/")
    assert client.get(url).status_code == 200
    client.post(f"{url}restore/")
    assert Claim.objects.of(samira.organisation).count() == 1


@pytest.mark.postgres
def test_several_rows_go_away_at_once_and_the_undo_brings_them_back(
    editor: Member, client_of: ClientOf, samira: Persona
) -> None:
    joost = PersonaFactory(organisation=samira.organisation, name="Joost")
    client = client_of(editor)
    page = client.post(SELECT, {"row": [samira.slug, joost.slug], "act": "archive"}, follow=True).content.decode()
    assert "2 are in the archive." in page
    assert "Samira" in client.get(f"{SELECT}?archive").content.decode()
    undo_last(client, page)
    assert Persona.objects.of(samira.organisation).count() == 2


def test_several_rows_come_back_at_once(editor: Member, client_of: ClientOf, samira: Persona) -> None:
    put_away([samira], by=editor, on=TODAY)
    client_of(editor).post(f"{SELECT}?archive", {"row": [samira.slug], "act": "back"})
    assert Persona.objects.of(samira.organisation).exists()


@pytest.mark.postgres
def test_several_rows_move_to_another_group_and_back(editor: Member, client_of: ClientOf, samira: Persona) -> None:
    before = samira.target_group
    other = TargetGroupFactory(organisation=samira.organisation, name="Wijkverpleging")
    client = client_of(editor)
    asked = client.post(SELECT, {"row": [samira.slug], "act": "move"}).content.decode()
    assert "Wijkverpleging" in asked
    page = client.post(f"{SELECT}move/", {"row": [samira.slug], "target_group": other.pk}, follow=True)
    assert Persona.objects.get().target_group == other
    undo_last(client, page.content.decode())
    assert Persona.objects.get().target_group == before


def test_nothing_moves_where_one_cannot_be_there(editor: Member, client_of: ClientOf, samira: Persona) -> None:
    usp = UspFactory(organisation=editor.organisation)
    cells = [AnchoringFactory(organisation=editor.organisation) for _ in range(2)]
    rows = {"row": [cell.slug for cell in cells], "usp": usp.pk, "touchpoint": cells[0].touchpoint.pk}
    page = client_of(editor).post("/waterrijk/select/anchor/anchorings/move/", rows)
    assert page.status_code == 422
    assert not usp.anchorings.exists()
    elsewhere = TargetGroupFactory()
    page = client_of(editor).post(f"{SELECT}move/", {"row": [samira.slug], "target_group": elsewhere.pk})
    assert page.status_code == 422
    assert Persona.objects.get().target_group == samira.target_group


def test_choosing_nothing_is_said_kindly(editor: Member, client_of: ClientOf, samira: Persona) -> None:
    page = client_of(editor).post(SELECT, {"act": "archive"})
    assert page.status_code == 422
    assert "Choose at least one first" in page.content.decode()
    page = client_of(editor).post(f"{SELECT}move/", {"row": [samira.slug]})
    assert "Choose where these go." in page.content.decode()


def test_a_form_offers_no_archived_row_but_keeps_the_one_it_has(
    editor: Member, client_of: ClientOf, samira: Persona
) -> None:
    away = TargetGroupFactory(organisation=editor.organisation, name="Verre groep")
    put_away([away], by=editor, on=TODAY)
    url = "/waterrijk/understand/personas/"
    assert "Verre groep" not in client_of(editor).get(f"{url}new/").content.decode()
    Persona.objects.filter(pk=samira.pk).update(target_group=away)
    assert "Verre groep" in client_of(editor).get(f"{url}{samira.slug}/edit/").content.decode()


def test_a_row_of_another_organisation_is_not_chosen(outsider: Member, client_of: ClientOf, samira: Persona) -> None:
    client = client_of(outsider)
    assert client.get(SELECT).status_code == 404
    own = f"/{outsider.organisation.slug}/select/understand/personas/"
    assert client.post(own, {"row": [samira.slug], "act": "archive"}).status_code == 422
    assert Persona.objects.of(samira.organisation).exists()


def test_the_number_of_queries_does_not_grow(editor: Member, client_of: ClientOf, organisation: Organisation) -> None:
    counts = []
    for rows in (2, 30):
        write(sample_plan(rows), into=organisation, by=editor)
        client = client_of(editor)
        client.get(SELECT)
        with CaptureQueriesContext(connection) as queries:
            client.get(SELECT)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_usp_in_the_archive_leaves_the_matrix_and_its_promise(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    promise = PropositionFactory(organisation=organisation)
    usp = UspFactory(organisation=organisation, proposition=promise, claim="Elke vrijdag tijd om te leren")
    TouchpointFactory(organisation=organisation).target_groups.add(promise.target_group)
    url = f"/waterrijk/anchor/matrix/{promise.target_group.slug}/"
    assert "Elke vrijdag" in client_of(editor).get(url).content.decode()
    put_away([usp], by=editor, on=TODAY)
    assert "Elke vrijdag" not in client_of(editor).get(url).content.decode()


def test_a_claim_of_an_adopted_promise_is_left_out_and_the_sentence_names_it(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    adopted = PropositionFactory(organisation=organisation, status="adopted")
    claim = UspFactory(organisation=organisation, proposition=adopted, slug="vast", claim="Je maakt je rooster")
    loose = UspFactory(organisation=organisation, slug="los")
    client, select = client_of(editor), "/waterrijk/select/promise/usps/"
    only = client.post(select, {"row": ["vast"], "act": "archive"})
    assert only.status_code == 422
    assert "Left as it was: “Je maakt je rooster”. This promise is adopted" in only.content.decode()

    page = client.post(select, {"row": ["vast", "los"], "act": "archive"}, follow=True).content.decode()
    assert "1 is in the archive." in page
    assert "Left as it was: “Je maakt je rooster”." in page
    assert "only in a new version" in page
    loose.refresh_from_db()
    claim.refresh_from_db()
    assert (claim.archived_on, bool(loose.archived_on)) == (None, True)
    undo_last(client, page)
    loose.refresh_from_db()
    assert loose.archived_on is None


@pytest.mark.postgres
def test_a_claim_that_was_put_away_does_not_come_back_into_what_was_adopted_since(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    promise = PropositionFactory(organisation=organisation)
    usp = UspFactory(organisation=organisation, proposition=promise, slug="uit")
    put_away([usp], by=editor, on=date(2026, 1, 5))
    promise.status = "adopted"
    promise.save()
    client = client_of(editor)
    assert client.post("/waterrijk/select/promise/usps/?archive", {"row": ["uit"], "act": "back"}).status_code == 422
    put_away([promise], by=editor, on=TODAY)
    bring_back([promise], by=editor)
    usp.refresh_from_db()
    assert usp.archived_on == date(2026, 1, 5)


def test_an_adopted_promise_does_not_move_to_another_group(
    editor: Member, client_of: ClientOf, organisation: Organisation
) -> None:
    row = PropositionFactory(organisation=organisation, status="adopted", slug="vast")
    other = TargetGroupFactory(organisation=organisation, name="Monteurs")
    sent = {"row": ["vast"], "target_group": other.pk}
    refused = client_of(editor).post("/waterrijk/select/promise/propositions/move/", sent)
    assert refused.status_code == 422
    assert "only in a new version" in refused.content.decode()
    row.refresh_from_db()
    assert row.target_group != other
