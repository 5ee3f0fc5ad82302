"""One row into the archive and out of it, with what cannot be without it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.actions.archive import HeldBackError, bring_back, put_away
from ankerpunt.pages.tests.rows import LEARNINGS, row_of, rows_of
from ankerpunt.plan.archive import in_force

pytestmark = pytest.mark.usefixtures("nothing_filled_in")
TODAY, BEFORE = date(2026, 11, 22), date(2026, 1, 5)


@pytest.fixture
def answer(organisation: Organisation) -> Any:
    """What a campaign answered to a learning: it cannot be without it."""
    learning = row_of("Learning", organisation, text="Leg het bij de sleutel.")
    return row_of("LearningAnswer", organisation, learning=learning)


def undo_last(client: Client, page: str) -> None:
    """Press the undo of the message on a page."""
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"', maxsplit=1)[0])


@pytest.mark.postgres
def test_a_row_goes_with_what_cannot_be_without_it_and_comes_back_with_it(editor: Member, answer: Any) -> None:
    put_away([answer.learning], by=editor, on=TODAY)
    assert not rows_of("Learning", editor.organisation).exists()
    answer.refresh_from_db()
    assert answer.archived_on == TODAY
    bring_back([answer.learning], by=editor)
    assert rows_of("LearningAnswer", editor.organisation).get() == answer


def test_what_was_in_the_archive_before_stays_there(editor: Member, answer: Any) -> None:
    put_away([answer], by=editor, on=BEFORE)
    put_away([answer.learning], by=editor, on=TODAY)
    bring_back([answer.learning], by=editor)
    answer.refresh_from_db()
    assert answer.archived_on == BEFORE


def test_a_row_cannot_come_back_before_what_it_belongs_to(editor: Member, answer: Any) -> None:
    put_away([answer.learning], by=editor, on=TODAY)
    answer.refresh_from_db()
    with pytest.raises(HeldBackError, match="Leg het bij de sleutel"):
        bring_back([answer], by=editor)
    bring_back([answer.learning], by=editor)
    answer.refresh_from_db()
    assert answer.archived_on is None


def test_the_rows_that_count_are_the_plan_that_is_in_force(editor: Member, organisation: Organisation) -> None:
    write(sample_plan(4), into=organisation, by=editor)
    put_away([rows_of("Campaign", organisation).get(slug="campaign-1")], by=editor, on=TODAY)
    plan = in_force(read(organisation))
    assert {each.id for each in plan.learnings} == {each.slug for each in rows_of("Learning", organisation)}


def test_the_page_of_a_row_puts_it_away_and_brings_it_back(editor: Member, client_of: ClientOf, answer: Any) -> None:
    client, url = client_of(editor), f"{LEARNINGS}{answer.learning.slug}/"
    assert "1 answer to a learning" in client.get(f"{url}archive/").content.decode()
    page = client.post(f"{url}archive/", follow=True).content.decode()
    assert "“Leg het bij de sleutel” is in the archive." in page
    undo_last(client, page)
    assert rows_of("Learning", editor.organisation).exists()
    client.post(f"{url}archive/")
    assert client.get(url).status_code == 200
    client.post(f"{url}restore/")
    assert rows_of("LearningAnswer", editor.organisation).count() == 1


def test_a_form_offers_no_archived_row_but_keeps_the_one_it_has(
    editor: Member, client_of: ClientOf, answer: Any
) -> None:
    away = row_of("Campaign", editor.organisation, title="Verre campagne")
    put_away([away], by=editor, on=TODAY)
    client = client_of(editor)
    assert "Verre campagne" not in client.get(f"{LEARNINGS}new/").content.decode()
    rows_of("Learning", editor.organisation).filter(pk=answer.learning.pk).update(campaign=away)
    assert "Verre campagne" in client.get(f"{LEARNINGS}{answer.learning.slug}/edit/").content.decode()
