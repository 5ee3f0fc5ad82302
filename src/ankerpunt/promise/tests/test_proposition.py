"""Promises per group: the groups without one, the writing, and what people will see (P2, P5, P7)."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.models import Proposition
from ankerpunt.promise.tests.factories import FoundationFactory, PropositionFactory, StretchStepFactory, UspFactory
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import ConversationFactory, DriverFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db

ALL = "/waterrijk/promise/propositions/"
NEW = f"{ALL}new/"
PROMISE = f"{ALL}samen/"


@pytest.fixture
def group(editor: Member) -> TargetGroup:
    return TargetGroupFactory(organisation=editor.organisation, slug="klantcontact", name="Klantcontact")


@pytest.fixture
def promise(group: TargetGroup) -> Proposition:
    return PropositionFactory(
        organisation=group.organisation,
        target_group=group,
        slug="samen",
        promise="Je maakt samen je rooster.",
        status="adopted",
    )


def opened(client: Client, url: str) -> int:
    return int(client.get(url).context["form"]["opened"].value() or 0)


def queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_the_portfolio_shows_what_holds_what_is_written_and_who_has_nothing(
    promise: Proposition, reader: Member, client_of: ClientOf
) -> None:
    own = promise.organisation
    TargetGroupFactory(organisation=own, name="Verhuizers", scope="external")
    PropositionFactory(organisation=own, target_group=promise.target_group, promise="Straks.", replaces=promise)
    PropositionFactory(organisation=own, target_group=promise.target_group, promise="Vroeger.", status="retired")
    UspFactory(organisation=own, proposition=promise, claim="Je ruilt zelf je dienst", state="lived")
    page = client_of(reader).get(ALL).content.decode()
    for text in ("Je maakt samen je rooster.", "Je ruilt zelf je dienst", "Straks.", "1 earlier version", "Vroeger."):
        assert text in page
    assert "Nothing is promised to this group yet." in page
    assert "Write a promise" not in page


def test_without_groups_the_portfolio_teaches(editor: Member, client_of: ClientOf) -> None:
    assert "A promise begins with a target group" in client_of(editor).get(ALL).content.decode()


def test_the_portfolio_asks_as_often_with_many_groups(
    promise: Proposition, reader: Member, client_of: ClientOf
) -> None:
    client = client_of(reader)
    few = queries(client, ALL)
    assert few <= 7
    for _each in range(6):
        UspFactory.create_batch(3, proposition=PropositionFactory(organisation=promise.organisation))
    assert queries(client, ALL) == few


def test_a_promise_says_why_how_and_on_what(promise: Proposition, reader: Member, client_of: ClientOf) -> None:
    own = promise.organisation
    promise.drivers.add(DriverFactory(organisation=own, name="zeggenschap", mentions=19))
    promise.conversations.add(ConversationFactory(organisation=own, words="We schuiven het onderling."))
    promise.foundations.add(FoundationFactory(organisation=own, title="Vertrouwen"))
    page = client_of(reader).get(PROMISE).content.decode()
    for text in ("zeggenschap", "named 19 times", "We schuiven het onderling.", "Vertrouwen"):
        assert text in page
    assert "Make a new version" not in page


def test_a_promise_with_more_usps_asks_no_more(promise: Proposition, reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    UspFactory(proposition=promise, organisation=promise.organisation)
    few = queries(client, PROMISE)
    assert few <= 12
    UspFactory.create_batch(5, proposition=promise, organisation=promise.organisation)
    assert queries(client, PROMISE) == few


def test_inside_comes_before_outside(promise: Proposition, reader: Member, client_of: ClientOf) -> None:
    outside = PropositionFactory(
        organisation=promise.organisation,
        target_group__scope="external",
        promise="In vijf minuten klaar.",
        internal_first=promise,
    )
    client = client_of(reader)
    assert "In vijf minuten klaar." in client.get(PROMISE).content.decode()
    page = client.get(f"{ALL}{outside.slug}/").content.decode()
    assert "waits for the one to the colleagues" in page
    assert "Je maakt samen je rooster." in page


def test_one_begins_with_the_group(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(NEW).content.decode()
    assert "To whom do you promise something?" in page
    assert "?target_group=klantcontact" in page


def test_of_many_groups_a_page_at_a_time_is_offered_and_one_is_found_by_its_name(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    assert "Search in this list" not in client.get(NEW).content.decode()
    TargetGroupFactory.create_batch(30, organisation=group.organisation)
    first, last = client.get(NEW), client.get(f"{NEW}?page=2")
    assert [len(each.context["held"]) for each in (first, last)] == [24, 7]
    found = client.get(f"{NEW}?q=klantcontact")
    assert [each.group.id for each in found.context["held"]] == [group.slug]
    assert f'href="{NEW}"' in client.get(f"{NEW}?q=niemand").content.decode()


def test_a_promise_is_written_from_empty_and_leads_to_its_usps(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    driver = DriverFactory(organisation=group.organisation, target_group=group, name="zeggenschap")
    DriverFactory(organisation=group.organisation, name="van een andere groep")
    client, url = client_of(editor), f"{NEW}?target_group=klantcontact"
    page = client.get(url).content.decode()
    assert "zeggenschap" in page
    assert "van een andere groep" not in page
    answer = client.post(url, {"promise": "Je regelt het samen.", "drivers": [driver.pk]})
    made = Proposition.objects.get()
    assert answer["Location"] == f"/waterrijk/promise/usps/new/?proposition={made.slug}"
    assert (made.status, made.target_group, list(made.drivers.all())) == ("draft", group, [driver])


def test_bad_input_keeps_what_was_typed(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(f"{NEW}?target_group=klantcontact", {"promise": "", "why": "Dit vroegen ze."})
    assert answer.status_code == 422
    assert "Dit vroegen ze." in answer.content.decode()
    assert not Proposition.objects.exists()


def test_an_adopted_promise_keeps_its_sentence_while_the_rest_changes(
    promise: Proposition, editor: Member, client_of: ClientOf
) -> None:
    client, url = client_of(editor), f"{PROMISE}edit/"
    page = client.get(url).content.decode()
    assert 'name="promise"' not in page
    assert "Make a new version" in page
    client.post(url, {"promise": "Iets anders.", "differs": "Bij ons kijk je mee.", "opened": opened(client, url)})
    promise.refresh_from_db()
    assert (promise.promise, promise.differs) == ("Je maakt samen je rooster.", "Bij ons kijk je mee.")


def test_the_list_is_read_group_by_group_twelve_at_a_time(
    promise: Proposition, reader: Member, client_of: ClientOf
) -> None:
    for number in range(12):
        TargetGroupFactory(organisation=promise.organisation, name=f"Team {number:02}", scope="external")
    client = client_of(reader)
    first, second = client.get(ALL).content.decode(), client.get(f"{ALL}?page=2").content.decode()
    assert "Klantcontact" in first
    assert "Team 11" not in first
    assert "Team 11" in second
    assert "Klantcontact" not in second


@pytest.mark.parametrize("asked", ["?q=rooster", "?q=klant", "?target_group=klantcontact", "?status=adopted"])
def test_the_list_narrows_to_groups_by_what_they_are_promised_or_called(
    asked: str, promise: Proposition, reader: Member, client_of: ClientOf
) -> None:
    TargetGroupFactory(organisation=promise.organisation, name="Verhuizers")
    page = client_of(reader).get(f"{ALL}{asked}").content.decode()
    assert "Je maakt samen je rooster." in page
    assert "Verhuizers" not in page


def test_the_contract_is_done_when_its_gate_asks_nothing_more(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    draft = PropositionFactory(organisation=group.organisation, target_group=group, slug="samen")
    usp = UspFactory(
        organisation=group.organisation,
        proposition=draft,
        state="stretch",
        stretch_wording="Nog niet.",
        stretch_unit="%",
        stretch_baseline=60,
        stretch_target=30,
        stretch_due_on=date(2099, 1, 1),
        stretch_owner="Team Zuid",
    )

    def contract_is_done() -> bool:
        page = client_of(editor).get(PROMISE)
        [done] = [step.done for step in page.context["steps"] if step.note == usp.claim]
        assert done is not ("P212" in {line.code for line in page.context["findings"]})
        return bool(done)

    assert not contract_is_done()
    StretchStepFactory(organisation=group.organisation, usp=usp)
    assert contract_is_done()


def test_a_draft_shows_what_it_still_asks(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    PropositionFactory(organisation=group.organisation, target_group=group, slug="samen")
    page = client_of(editor).get(PROMISE).content.decode()
    assert "Steps to adoption" in page
    assert "0 written; two or three work" in page


def test_a_promise_can_end_and_undo_brings_it_back(promise: Proposition, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    page = client.post(f"{PROMISE}retire/", follow=True).content.decode()
    promise.refresh_from_db()
    assert promise.status == "retired"
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"')[0])
    promise.refresh_from_db()
    assert promise.status == "adopted"


def test_the_outsider_finds_nothing(promise: Proposition, outsider: Member, client_of: ClientOf) -> None:
    client = client_of(outsider)
    for url in (ALL, PROMISE, f"{PROMISE}edit/", f"{PROMISE}preview/"):
        assert client.get(url).status_code == 404, url
