"""Who still recognises this: every existing group has a place to answer, on one page (U4)."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.facts.estrangement_test import Recognition, recognition
from ankerpunt.promise.models import EstrangementTest, Proposition
from ankerpunt.promise.parts.estrangement_test import summary_of
from ankerpunt.promise.tests.factories import EstrangementTestFactory, PropositionFactory
from ankerpunt.understand.tests.factories import ConversationFactory, ResearchFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db

PAGE = "/waterrijk/promise/propositions/straks/recognition/"


@pytest.fixture
def draft(editor: Member) -> Proposition:
    own = editor.organisation
    group = TargetGroupFactory(organisation=own, slug="balie", name="Balie", scope="internal", relation="existing")
    TargetGroupFactory(organisation=own, slug="ict", name="ICT", scope="internal", relation="existing")
    TargetGroupFactory(organisation=own, slug="nieuw", name="Starters", scope="internal", relation="new")
    TargetGroupFactory(organisation=own, slug="buiten", name="Verhuizers", scope="external", relation="existing")
    old = PropositionFactory(organisation=own, target_group=group, promise="Je regelt het.", status="adopted")
    return PropositionFactory(
        organisation=own, target_group=group, promise="Je regelt het samen.", replaces=old, slug="straks"
    )


def recognition_of(draft: Proposition) -> Recognition:
    standing = Standing(draft.organisation)
    return recognition(standing.said(draft), standing.index)


def test_it_asks_the_existing_groups_on_the_same_side_its_own_first(draft: Proposition) -> None:
    found = recognition_of(draft)
    assert [(row.group.id, row.required) for row in found.rows] == [("balie", True), ("ict", False)]
    assert (summary_of(found), found.done) == ("0 of 2 groups asked", False)


def test_we_do_not_know_is_an_answer_that_stays_visible(draft: Proposition) -> None:
    group = draft.target_group
    EstrangementTestFactory(organisation=draft.organisation, proposition=draft, target_group=group)
    found = recognition_of(draft)
    assert summary_of(found) == "1 of 2 groups asked, of 1 we do not know"
    assert [each.id for each in found.waits_for] == [group.slug]


def test_the_page_shows_both_formulas_and_a_form_for_each_open_group(
    draft: Proposition, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).get(PAGE).content.decode()
    assert "<ins>samen.</ins>" in page or "samen" in page
    assert page.count('name="recognises"') == 8
    assert "the change waits for their answer" in page


def test_an_answer_is_saved_with_its_evidence(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    talk = ConversationFactory(organisation=draft.organisation, target_group=draft.target_group, words="Dit klopt.")
    values = {"recognises": "partly", "who_does": "De dagploeg.", "conversations": [talk.pk], "tested_on": "2026-11-15"}
    client = client_of(editor)
    assert client.post(f"{PAGE}balie/", values)["Location"] == f"{PAGE}#group-balie"
    test = EstrangementTest.objects.get()
    assert (test.recognises, list(test.conversations.all())) == ("partly", [talk])
    page = client.get(PAGE).content.decode()
    assert "De dagploeg." in page
    assert "Dit klopt" in page
    assert "1 of 2 groups asked" in page


def test_an_answer_can_be_changed(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    EstrangementTestFactory(organisation=draft.organisation, proposition=draft, target_group=draft.target_group)
    client, url = client_of(editor), f"{PAGE}balie/"
    opened = client.get(url).context["form"]["opened"].value()
    client.post(url, {"recognises": "no", "reasons": "Te groot.", "tested_on": "2026-11-15", "opened": opened})
    assert EstrangementTest.objects.get().recognises == "no"


def test_a_bare_yes_is_asked_how_we_know(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{PAGE}balie/"
    values = {"recognises": "yes", "tested_on": "2026-11-15"}
    refused = client.post(url, values)
    assert refused.status_code == 422
    assert "How do you know?" in refused.content.decode()
    assert client.post(url, {**values, "recognises": "unknown"}).status_code == 303
    assert EstrangementTest.objects.get().recognises == "unknown"


def test_bad_input_keeps_what_was_typed(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{PAGE}balie/", {"who_does": "De dagploeg.", "tested_on": "morgen"})
    assert answer.status_code == 422
    assert "De dagploeg." in answer.content.decode()


def test_many_groups_ask_no_more(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    client, counts, own = client_of(editor), [], draft.organisation
    for _round in range(2):
        for group in TargetGroupFactory.create_batch(3, organisation=own, scope="internal", relation="existing"):
            ConversationFactory.create_batch(2, organisation=own, target_group=group)
            ResearchFactory(organisation=own).target_groups.add(group)
            EstrangementTestFactory(
                organisation=own,
                proposition=draft,
                target_group=TargetGroupFactory(organisation=own, scope="internal", relation="existing"),
            )
        client.get(PAGE)
        with CaptureQueriesContext(connection) as asked:
            client.get(PAGE)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_reader_sees_the_answers_and_no_form(draft: Proposition, reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(PAGE).content.decode()
    assert "Not asked yet" in page
    assert 'name="recognises"' not in page


def test_a_group_that_is_not_asked_has_no_page(draft: Proposition, editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get(f"{PAGE}nieuw/").status_code == 404
    assert (
        client_of(editor).get(PAGE.replace("straks", draft.replaces.slug if draft.replaces else "")).status_code == 404
    )


def test_the_outsider_does_not_find_it(draft: Proposition, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(PAGE).status_code == 404
    assert client_of(outsider).post(f"{PAGE}balie/", {}).status_code == 404
