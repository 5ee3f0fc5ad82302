"""The page on which Learn opens: five questions of each campaign (E1 to E5)."""

from __future__ import annotations

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.usefixtures("waterrijk")
HERE = "/waterrijk/learn/"


def test_of_a_campaign_that_is_over_it_asks_what_else_it_may_have_been(editor: Member, client_of: ClientOf) -> None:
    path = client_of(editor).get(f"{HERE}?campaign=c1").context["path"]
    assert [step.progress for step in path.steps] == ["done", "next", "done", "later", "done"]
    assert path.steps[1].answer.told.startswith(
        "16 in 100 more online. It may be 11 or 20. What else may have caused it?"
    )
    assert path.steps[1].answer.act.url == "/waterrijk/learn/campaigns/c1/effect/"
    assert [str(tab.label)[:9] for tab in path.tabs] == ["Verhuisd?", "Eerst je ", "Eerst je ", "Verhuisd?"]


def test_a_campaign_to_come_opens_with_what_it_owes(editor: Member, client_of: ClientOf) -> None:
    path = client_of(editor).get(f"{HERE}?campaign=c3").context["path"]
    assert [step.progress for step in path.steps][:4] == ["later", "later", "later", "next"]
    assert path.steps[3].answer.act.label == "Answer 4 lessons"


def test_a_reader_sees_the_same_without_buttons(reader: Member, client_of: ClientOf) -> None:
    path = client_of(reader).get(f"{HERE}?campaign=c1").context["path"]
    assert [step.answer.act for step in path.steps] == [None] * 5
