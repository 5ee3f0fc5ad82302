"""Several rows at once: choose, move, put in the archive, bring back, each with its undo."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import OrganisationFactory
from ankerpunt.pages.actions.archive import put_away
from ankerpunt.pages.tests.rows import CHOOSE_LEARNINGS, row_of, rows_of
from ankerpunt.pages.tests.test_archive import undo_last

pytestmark = pytest.mark.usefixtures("nothing_filled_in")
TODAY = date(2026, 11, 22)


@pytest.fixture
def learning(organisation: Organisation) -> Any:
    return row_of("Learning", organisation, text="Leg het bij de sleutel.")


@pytest.mark.postgres
def test_several_rows_go_away_at_once_and_the_undo_brings_them_back(
    editor: Member, client_of: ClientOf, learning: Any
) -> None:
    other, client = row_of("Learning", editor.organisation), client_of(editor)
    sent = {"row": [learning.slug, other.slug], "act": "archive"}
    page = client.post(CHOOSE_LEARNINGS, sent, follow=True).content.decode()
    assert "2 are in the archive." in page
    assert "Leg het bij de sleutel" in client.get(f"{CHOOSE_LEARNINGS}?archive").content.decode()
    undo_last(client, page)
    assert rows_of("Learning", editor.organisation).count() == 2


def test_several_rows_come_back_at_once(editor: Member, client_of: ClientOf, learning: Any) -> None:
    put_away([learning], by=editor, on=TODAY)
    client_of(editor).post(f"{CHOOSE_LEARNINGS}?archive", {"row": [learning.slug], "act": "back"})
    assert rows_of("Learning", editor.organisation).exists()


@pytest.mark.postgres
def test_several_rows_move_to_another_and_back(editor: Member, client_of: ClientOf, learning: Any) -> None:
    before, client = learning.campaign, client_of(editor)
    other = row_of("Campaign", editor.organisation, title="Paspoort op tijd")
    asked = client.post(CHOOSE_LEARNINGS, {"row": [learning.slug], "act": "move"}).content.decode()
    assert "Paspoort op tijd" in asked
    page = client.post(f"{CHOOSE_LEARNINGS}move/", {"row": [learning.slug], "campaign": other.pk}, follow=True)
    learning.refresh_from_db()
    assert learning.campaign == other
    undo_last(client, page.content.decode())
    learning.refresh_from_db()
    assert learning.campaign == before


def test_nothing_moves_where_one_cannot_be_there(editor: Member, client_of: ClientOf, learning: Any) -> None:
    campaign = row_of("Campaign", editor.organisation)
    answers = [row_of("LearningAnswer", editor.organisation) for _ in range(2)]
    rows = {"row": [each.slug for each in answers], "campaign": campaign.pk, "learning": learning.pk}
    page = client_of(editor).post("/waterrijk/select/learn/learning-answers/move/", rows)
    assert page.status_code == 422
    assert "This campaign has answered this learning already." in page.content.decode()
    assert not rows_of("LearningAnswer", editor.organisation).filter(campaign=campaign).exists()


def test_nothing_moves_to_another_organisation(editor: Member, client_of: ClientOf, learning: Any) -> None:
    elsewhere = row_of("Campaign", OrganisationFactory())
    page = client_of(editor).post(f"{CHOOSE_LEARNINGS}move/", {"row": [learning.slug], "campaign": elsewhere.pk})
    assert page.status_code == 422
    assert rows_of("Learning", editor.organisation).get().campaign == learning.campaign


def test_choosing_nothing_is_said_kindly(editor: Member, client_of: ClientOf, learning: Any) -> None:
    page = client_of(editor).post(CHOOSE_LEARNINGS, {"act": "archive"})
    assert page.status_code == 422
    assert "Choose at least one first" in page.content.decode()
    page = client_of(editor).post(f"{CHOOSE_LEARNINGS}move/", {"row": [learning.slug]})
    assert "Choose where these go." in page.content.decode()


def test_a_row_of_another_organisation_is_not_chosen(outsider: Member, client_of: ClientOf, learning: Any) -> None:
    client = client_of(outsider)
    assert client.get(CHOOSE_LEARNINGS).status_code == 404
    sent = {"row": [learning.slug], "act": "archive"}
    assert client.post("/elders/select/learn/learnings/", sent).status_code == 422
    assert rows_of("Learning", learning.organisation).exists()
