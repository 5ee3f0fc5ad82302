"""The pages of Learn ask the database no more when there is more to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.learn.tests.factories import EvaluationFactory, InspirationFactory, LearningFactory

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

COUNTS = {
    "": 7,
    "campaigns/c1/effect/": 9,
    "campaigns/c1/evaluate/": 7,
    "campaigns/c3/owed/": 6,
    "plans/jaarplan-2027/owed/": 6,
    "evaluations/c1-na-afloop/": 11,
    "evaluations/c1-na-afloop/ask/done/": 8,
    "evaluations/c1-na-afloop/ask/effect/": 8,
    "learnings/": 8,
    "learnings/l01/": 11,
    "inspirations/": 8,
    "objectives/": 6,
    "review/2026/": 6,
    "share/": 6,
}


def counted(client: Client) -> dict[str, int]:
    found = {}
    for page in COUNTS:
        url = f"/waterrijk/learn/{page}"
        # The first to read after a change reads the whole plan; that is counted elsewhere.
        assert client.get(url).status_code == 200
        with CaptureQueriesContext(connection) as asked:
            client.get(url)
        found[page] = len(asked)
    return found


@pytest.mark.usefixtures("waterrijk")
def test_no_page_asks_more_when_there_is_more_to_show(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert counted(client) == COUNTS
    LearningFactory.create_batch(6, organisation=editor.organisation, applies_to_all=True)
    EvaluationFactory.create_batch(6, organisation=editor.organisation)
    InspirationFactory.create_batch(6, organisation=editor.organisation)
    assert counted(client) == COUNTS
