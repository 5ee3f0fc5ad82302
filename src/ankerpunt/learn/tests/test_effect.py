"""What a campaign did, said so that everybody can read it, and never more than can be told (E2)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from ankerpunt.learn.models import Evaluation
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.usefixtures("waterrijk")
C1 = "/waterrijk/learn/campaigns/c1/effect/"


def headline(client: Client, url: str = C1) -> str:
    return str(client.get(url).context["told"].headline)


def test_a_reader_sees_the_pulse_the_remainder_and_that_what_stays_cannot_be_told(
    reader: Member, client_of: ClientOf
) -> None:
    page = client_of(reader).get(C1)
    answers = [(each.answer, each.unit, each.note) for each in page.context["told"].answers]
    assert answers[0][:2] == ("16 in 100", "more online")
    assert answers[1][:2] == ("5 in 100", "more online")
    assert answers[2] == ("That cannot be told", "", "It may be something, it may be nothing.")
    assert "form" not in page.context or page.context["form"] is None


def test_it_is_a_difference_until_somebody_says_what_else_it_may_have_been(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    assert headline(client) == "Yes, more came online. Whether the campaign did that, we do not know yet"
    refused = client.post(f"{C1}else/", {"rival_explanation": "", "opened": opened(client)})
    assert refused.status_code == 422
    assert "press “We know of nothing else”" in refused.content.decode()
    client.post(f"{C1}else/", {"rival_explanation": "Een nieuwe flat.", "opened": opened(client)})
    assert headline(client) == "Yes, more came online. You name another cause too"
    client.post(f"{C1}else/", {"nothing_else": "on", "opened": opened(client)})
    assert headline(client) == "Yes, the campaign helped: about 16 in 100 cases more came online"
    row = Evaluation.objects.get(slug="c1-na-afloop")
    assert (row.nothing_else, row.rival_explanation) == (True, "")


def test_without_an_evaluation_the_answer_begins_one(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    Evaluation.objects.filter(campaign__slug="c2").delete()
    answered = client.post("/waterrijk/learn/campaigns/c2/effect/else/", {"rival_explanation": "De landelijke piek."})
    assert answered.status_code == 303
    assert Evaluation.objects.get(campaign__slug="c2").moment == "after"


def test_no_money_is_named_where_nothing_can_be_told(reader: Member, client_of: ClientOf) -> None:
    told = client_of(reader).get("/waterrijk/learn/campaigns/c2/effect/").context["told"]
    assert (told.headline, told.money.rows) == ("That cannot be told", ())
    assert client_of(reader).get("/waterrijk/learn/campaigns/c3/effect/").context["told"].headline == (
        "We do not know that yet"
    )


def test_the_figure_has_the_campaign_and_a_table_behind_it(reader: Member, client_of: ClientOf) -> None:
    figure = client_of(reader).get(C1).context["figure"]
    assert [mark.label for mark in figure.marks] == ["campaign"]
    assert [series.look for series in figure.series] == ["line", "expected", "points"]
    assert len(figure.table("en")) == len(figure.labels) + 1


def test_the_same_goes_onto_paper_and_into_the_evaluation(reader: Member, client_of: ClientOf) -> None:
    paper = client_of(reader).get(f"{C1}effect.pdf")
    assert paper.content.startswith(b"%PDF")
    word = client_of(reader).get(f"{C1}effect.docx")
    assert (word.content[:2], word["Content-Disposition"]) == (b"PK", 'attachment; filename="c1.docx"')
    page = client_of(reader).get("/waterrijk/learn/evaluations/c1-na-afloop/")
    assert page.context["effect"]["told"].summary == "16 in 100 more online. It may be 11 or 20."
    assert client_of(reader).get("/waterrijk/learn/campaigns/bestaat-niet/effect/effect.pdf").status_code == 404


def opened(client: Client) -> Any:
    return client.get(C1).context["form"]["opened"].value()
