"""What a plan owes to what was learned: answered in its rows, once for all, and before anything starts (E3)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from ankerpunt.activate.models import Activity
from ankerpunt.learn.models import Learning, LearningAnswer
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.usefixtures("waterrijk")
PLAN, C3 = "/waterrijk/learn/plans/jaarplan-2027/owed/", "/waterrijk/learn/campaigns/c3/owed/"


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def answer_to(client: Client, url: str, learning: str, **typed: str) -> Any:
    return client.post(url, {f"{learning}-{name}": value for name, value in typed.items()})


def test_a_plan_shows_what_is_answered_once_and_what_each_campaign_owes(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(PLAN)
    assert [(card.title, [row.id for row in card.rows]) for card in page.context["cards"]] == [
        ("For all of the plan", ["l02", "l04"]),
        ("For “Eerst je pas, dan je koffers (tweede jaar)”", ["l07", "l06"]),
    ]
    assert (page.context["waiting"], page.context["answered"]) == (4, 3)
    assert "<form" not in shown(page).split("<main")[1].split("For all of the plan")[1].split("</main")[0]


def test_an_answer_is_kept_and_leads_to_the_next_lesson(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    saved = answer_to(client, f"{PLAN}l02/", "l02", answer="adapted", reason="Elk half jaar, en in mei het formulier.")
    assert saved.status_code == 303
    assert saved["Location"] == f"{PLAN}#lesson-l04"
    kept = LearningAnswer.objects.get(plan__slug="jaarplan-2027")
    assert (kept.answer, kept.campaign, bool(kept.answered_on)) == ("adapted", None, True)
    assert client.get(PLAN).context["waiting"] == 3


def test_answering_a_campaigns_lesson_on_the_page_of_the_plan_stays_there(editor: Member, client_of: ClientOf) -> None:
    saved = answer_to(client_of(editor), f"{C3}l06/?whole=jaarplan-2027", "l06", answer="adopted", reason="")
    assert saved["Location"] == f"{PLAN}#lesson-l02"
    assert LearningAnswer.objects.get(learning__slug="l06").campaign.slug == "c3"  # type: ignore[union-attr]


def test_declining_asks_why_and_keeps_what_was_typed(editor: Member, client_of: ClientOf) -> None:
    refused = answer_to(client_of(editor), f"{C3}l07/", "l07", answer="declined", reason="")
    assert refused.status_code == 422
    assert "Write in one sentence how you do it otherwise, or why not." in shown(refused)
    [form] = [row.form for card in refused.context["cards"] for row in card.rows if row.id == "l07"]
    assert form["answer"].value() == "declined"


def test_an_activity_does_not_start_before_its_lessons_are_answered(editor: Member, client_of: ClientOf) -> None:
    client, start = client_of(editor), "/waterrijk/activate/activities/ac02/start/"
    Activity.objects.filter(slug="ac02").update(stretch_label=True)
    page = client.get(start)
    [waits] = [each for each in page.context["asks"] if "4 learnings wait" in each.text]
    assert waits.ways[0].url.startswith(C3)
    for learning in ("l02", "l04"):
        answer_to(client, f"{PLAN}{learning}/", learning, answer="adopted")
    for learning in ("l06", "l07"):
        answer_to(client, f"{C3}{learning}/", learning, answer="adopted")
    assert not [each for each in client.get(start).context["asks"] if "wait" in each.text]


def test_a_new_campaign_opens_on_what_it_owes(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    new = client.get("/waterrijk/activate/campaigns/new/?processes=paspoort")
    form = new.context["form"]
    sent = {name: value for name in form.fields if (value := form[name].value())}
    sent |= {"title": "Pas op tijd", "starts_on": "2027-05-01", "ends_on": "2027-06-01"}
    saved = client.post("/waterrijk/activate/campaigns/new/", sent)
    assert saved.status_code == 303, saved.context["form"].errors
    assert saved["Location"] == "/waterrijk/learn/campaigns/pas-op-tijd/owed/"
    assert [row.id for card in client.get(saved["Location"]).context["cards"] for row in card.rows][:2] == [
        "l02",
        "l04",
    ]


def test_a_lesson_shows_what_became_of_it_and_is_tagged_in_one_tap(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/learn/learnings/l01/"
    page = client.get(url)
    said = "To read with it. Which campaign gets it depends on process, group and means."
    assert [each.brings for each in page.context["tags"]] == [True, True, False, True, False]
    assert shown(page).count(said) == 2
    assert [(each.whose[:9], each.answer) for each in page.context["became"]] == [("Verhuisd?", "adopted")]
    for tag in ("means:print", "processes:paspoort", "target_groups:reizigers", "kind:words", "applies_to_all:"):
        assert client.post(f"{url}tag/", {"tag": tag}).status_code == 303
    kept = Learning.objects.get(slug="l01")
    assert (kept.means, kept.kind, kept.applies_to_all) == (("letter", "personal", "print"), "words", True)
    assert kept.processes.filter(slug="paspoort").exists()
    for tag in ("means:print", "processes:paspoort", "kind:words"):
        client.post(f"{url}tag/", {"tag": tag})
    kept.refresh_from_db()
    assert (kept.means, kept.kind) == (("letter", "personal"), "")
    assert not kept.processes.filter(slug="paspoort").exists()


@pytest.mark.parametrize("tag", ["", "means:score", "text:weg", "processes:bestaat-niet"])
def test_a_tag_that_is_not_there_is_refused_with_a_sentence(editor: Member, client_of: ClientOf, tag: str) -> None:
    page = client_of(editor).post("/waterrijk/learn/learnings/l01/tag/", {"tag": tag}, follow=True)
    assert "That tag is not there any more." in shown(page)
