"""What the archive and the choice of several rows mean to a promise; `pages/tests` has them for every noun."""

from datetime import date

import pytest

from ankerpunt.anchor.tests.factories import TouchpointFactory
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.actions.archive import bring_back, put_away
from ankerpunt.pages.tests.test_archive import undo_last
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

TODAY = date(2026, 11, 22)


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
