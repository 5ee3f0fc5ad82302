"""Looking back with the team: five plain questions, one on a screen, each answer kept at once (E1, E2, E4)."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.learn.models import Adjustment, Evaluation
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.usefixtures("waterrijk")
BEGIN = "/waterrijk/learn/campaigns/c1/evaluate/"


def shown(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_the_days_are_proposed_out_of_the_campaign(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(BEGIN)
    assert ("2025" in page.context["during"], page.context["first"]) == (True, "after")
    assert "Two weeks after the end people still know how it went: 14 Nov 2025." in shown(page)


def test_one_question_stands_on_a_screen_and_each_answer_is_kept(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    begun = client.post(BEGIN, {"moment": "after"})
    assert client.post(BEGIN, {"moment": "after"})["Location"] == begun["Location"]
    row = Evaluation.objects.get(evaluated_on="2026-11-30")
    url, typed = begun["Location"], {"put_in": "90 uur", "done": "Een brief", "heard": "Handig\nEindelijk"}
    for name in ("put_in", "done", "heard"):
        page = client.get(url)
        assert list(page.context["form"].Meta.fields) == [name]
        opened = page.context["form"]["opened"].value()
        saved = client.post(url, {name: typed[name], "opened": opened})
        assert saved.status_code == 303, saved.context["form"].errors
        url = saved["Location"]
    row.refresh_from_db()
    assert (row.put_in, row.heard) == ("90 uur", ("Handig", "Eindelijk"))
    assert url.endswith("/ask/did_differently/")
    assert client.get(url.replace("did_differently", "score")).status_code == 404


def test_changes_of_course_stand_with_their_reason_beside_what_was_done(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get("/waterrijk/learn/evaluations/c1-na-afloop/ask/done/")
    [turn] = page.context["turns"]
    assert (turn.what, turn.reason) == tuple(Adjustment.objects.values_list("what", "reason").get(slug="c1-sticker"))
    assert "is no result yet" in shown(page)


def test_an_evaluation_reads_as_five_questions_with_the_objectives(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/learn/evaluations/c1-na-afloop/")
    assert [bool(each.lines) for each in page.context["told"]] == [True] * 5
    assert [(each.said, each.figure) for each in page.context["aims"]] == [("not yet", "67.7 on 31 October 2026")]


def test_all_objectives_say_how_far_they_are_and_where_that_is_from(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/learn/objectives/")
    said = {each.url.split("/")[-2]: (each.said, each.source) for each in page.context["aims"]}
    assert said["verhuizing-via-web"] == ("not yet", "zaaksysteem")
    assert said["een-keer-vertellen"] == ("not yet", "steekproef n=120")
