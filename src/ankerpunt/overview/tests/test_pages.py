"""Home, the findings and the trace, on the plan of Waterrijk."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.models import Dismissal, Override
from ankerpunt.mirror.tests.sample import write_afresh
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.overview.search.index import reindex
from ankerpunt.plan.document import load
from ankerpunt.plan.generate import generate
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import UspFactory
from ankerpunt.understand.tests.factories import MotivationFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"


@pytest.fixture
def plan_of_waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_home_says_where_each_stage_stands(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/")
    assert [card.stage.code for card in page.context["stages"]] == [
        "understand", "promise", "anchor", "activate", "listen", "learn",
    ]  # fmt: skip
    text = page.content.decode()
    assert "7 target groups" in text
    assert "8 of 9 USPs lived" in text


def test_a_gate_is_opened_in_writing_and_stays_visible(editor: Member, client_of: ClientOf) -> None:
    goal = MotivationFactory(organisation=editor.organisation, answer="")
    client, url = client_of(editor), f"/waterrijk/findings/U111/Motivation/{goal.slug}/"
    assert client.post(f"{url}override/", {"reason": " "}).status_code == 422
    client.post(f"{url}override/", {"reason": "De wethouder vertelt het zelf."})
    override = Override.objects.get()
    assert (override.rule, override.decided_by) == ("U111", "Eva Editor")
    overridden = client.get("/waterrijk/findings/?status=overridden").content.decode()
    assert "De wethouder vertelt het zelf." in overridden
    client.post(f"{url}reopen/")
    assert not Override.objects.exists()


def test_a_warning_is_set_aside_until_a_day(editor: Member, client_of: ClientOf) -> None:
    usp = UspFactory(organisation=editor.organisation)
    client, url = client_of(editor), f"/waterrijk/findings/P210/Usp/{usp.slug}/dismiss/"
    yesterday = timezone.localdate() - timedelta(days=1)
    refused = client.post(url, {"reason": "Het onderzoek loopt.", "until": yesterday.isoformat()})
    assert refused.status_code == 422
    assert "Het onderzoek loopt." in refused.content.decode()
    client.post(url, {"reason": "Het onderzoek loopt.", "until": timezone.localdate().isoformat()})
    assert Dismissal.objects.get().object == usp.slug
    assert "P210" not in client.get("/waterrijk/findings/?stage=promise").content.decode()


def test_what_has_one_cause_is_set_aside_and_opened_again_as_one(editor: Member, client_of: ClientOf) -> None:
    first = UspFactory(organisation=editor.organisation)
    second = UspFactory(organisation=editor.organisation, proposition=first.proposition)
    client, url = client_of(editor), f"/waterrijk/findings/P210/Usp/{min(first.slug, second.slug)}/"
    page = client.get("/waterrijk/findings/P210/").content.decode()
    assert f"/waterrijk/promise/usps/{first.slug}/" in page
    assert f"/waterrijk/promise/usps/{second.slug}/" in page
    client.post(f"{url}dismiss/", {"reason": "Het onderzoek loopt.", "until": timezone.localdate().isoformat()})
    assert set(Dismissal.objects.values_list("object", flat=True)) == {first.slug, second.slug}
    client.post(f"{url}reopen/")
    assert not Dismissal.objects.exists()


def test_a_gate_cannot_be_set_aside_like_a_warning(editor: Member, client_of: ClientOf) -> None:
    goal = MotivationFactory(organisation=editor.organisation, answer="")
    assert client_of(editor).get(f"/waterrijk/findings/U111/Motivation/{goal.slug}/dismiss/").status_code == 404


def test_a_change_shows_its_findings_at_once(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    client.get("/waterrijk/findings/")
    MotivationFactory(organisation=editor.organisation, answer="")
    assert "U111" in client.get("/waterrijk/findings/").content.decode()


def test_a_rule_explains_itself(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/findings/U111/").content.decode()
    assert "Goal without a personal answer" in page
    assert client_of(reader).get("/waterrijk/findings/X999/").status_code == 404


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_the_trace_walks_the_whole_chain_and_every_item_is_a_link(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    page = client.get("/waterrijk/trace/kcc-u1/")
    steps = [*page.context["why"], *page.context["here"], *page.context["outcome"]]
    items = [item for step in steps for item in step.items]
    assert len([step for step in steps if step.items]) >= 8
    for item in items:
        assert client.get(item.url, follow=True).status_code == 200, item.url


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_claim_that_holds_and_its_draft_are_two_lines_that_differ(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    claims = Counter(Usp.objects.of(reader.organisation).values_list("claim", flat=True))
    [twice] = [claim for claim, count in claims.items() if count > 1][:1]
    listed = [str(cells[0].text) for cells in client.get("/waterrijk/promise/usps/").context["table"]().rows]
    assert sum(twice in line for line in listed) == 2
    assert len(set(listed)) == len(listed)
    reindex(reader.organisation)
    found = client.get("/waterrijk/search/", {"q": twice}).context["results"]
    titles = [each.title for group in found.groups for each in group.rows if "/usps/" in each.url]
    assert len(set(titles)) == len(titles) > 1


def test_the_outsider_finds_nothing(editor: Member, outsider: Member, client_of: ClientOf) -> None:
    usp = UspFactory(organisation=editor.organisation)
    for url in ("/waterrijk/", "/waterrijk/findings/", f"/waterrijk/trace/{usp.slug}/"):
        assert client_of(outsider).get(url).status_code == 404


@pytest.mark.parametrize("url", ["/waterrijk/", "/waterrijk/findings/", "/waterrijk/trace/{usp}/"])
def test_the_number_of_queries_does_not_grow(url: str, reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for scale in (1, 3):
        plan = generate(scale=scale, seed=1)
        write_afresh(plan, into=reader.organisation)
        address = url.format(usp=plan.usps[0].id)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.usefixtures("plan_of_waterrijk")
@pytest.mark.parametrize("stage", ["understand", "promise", "activate"])
def test_a_stage_counts_its_nouns_from_the_plan_however_many_there_are(
    reader: Member, client_of: ClientOf, stage: str
) -> None:
    client = client_of(reader)
    client.get(f"/waterrijk/{stage}/")
    with CaptureQueriesContext(connection) as asked:
        page = client.get(f"/waterrijk/{stage}/")
    assert sum(shelf.count or 0 for shelf in page.context["shelves"]) > 0
    # session, user, member; the check-up, and what is not right; what waits for the reader, and whether there is news
    assert len(asked) == 7, [query["sql"][:60] for query in asked]


def test_a_list_with_nothing_in_it_has_no_number(reader: Member, client_of: ClientOf) -> None:
    assert "<em>0</em>" not in client_of(reader).get("/waterrijk/listen/").content.decode()


def test_what_is_in_the_archive_is_not_counted(reader: Member, client_of: ClientOf) -> None:
    UspFactory(organisation=reader.organisation)
    UspFactory(organisation=reader.organisation, archived_on=timezone.localdate())
    shelves = client_of(reader).get("/waterrijk/promise/").context["shelves"]
    assert next(shelf.count for shelf in shelves if shelf.url.endswith("/usps/")) == 1
